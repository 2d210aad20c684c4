// Keeps the app on the device, so that it opens without a network after the first visit. The build
// writes `const BUILD = { version, places, pages, citizen, whole }` before this file: exactly the
// files of this build, for the calculator and for the whole app, and of each page its digest.
//
// A version has a box of its own and is answered from it; the next one waits until the person takes
// it or no page is left. What the server keeps or says is never kept.
const INDEX = '/index.html';
const CALCULATOR = '/calculator.html';
const CACHE = `aimak-${BUILD.version}`;
const PARTS = { citizen: BUILD.citizen, whole: BUILD.whole };
const PAGES = Object.keys(BUILD.pages);
const mine = new Set([...BUILD.citizen, ...BUILD.whole]);
// Files differ by how they are packed for the way, not here.
const anyPacking = { ignoreVary: true };

/** The page that the server gives for an address (`Site::find`); nothing where it gives no page. */
const pageOf = (path) => {
  const [, first, second, ...more] = path.replace(/\/+$/, '').split('/');
  if (['api', 'assets', 'healthz', 'readyz'].includes(first) || path.includes('.')) return undefined;
  return second === 'calculator' && more.length === 0 && BUILD.places.includes(first) ? CALCULATOR : INDEX;
};

/** Puts files of this version into its box; those that are there already stay. */
const put = async (names) => {
  const box = await caches.open(CACHE);
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const paths = open.map((client) => new URL(client.url).pathname);
  const one = async (name) => {
    if (await box.match(name, anyPacking)) return;
    const integrity = BUILD.pages[name];
    // A name with a hash has the same content in every version.
    const known = integrity ? undefined : await caches.match(name, anyPacking);
    if (known) return box.put(name, known);
    // A page that is open is asked for as it was opened: the answer is "as you have it".
    const address = (integrity && paths.find((path) => pageOf(path) === name)) ?? name;
    const answer = await fetch(address, { integrity, priority: 'low' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    await box.put(name, answer);
  };
  await Promise.all(names.map(one));
};

/** Keeps a part whole. Its page comes last and says that the rest is there. */
const keep = async (part) => {
  const names = PARTS[part] ?? [];
  await put(names.filter((name) => !PAGES.includes(name)));
  await put(names.filter((name) => PAGES.includes(name)));
};

/** Takes older versions away, unless a second page may still need their files. */
const tidy = async () => {
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const names = await caches.keys();
  if (open.length > 1 || registration.installing || registration.waiting) return;
  const old = names.filter((name) => name.startsWith('aimak-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

const answer = async (names, request) => {
  const box = await caches.open(CACHE);
  for (const name of names) {
    const own = await box.match(name, anyPacking);
    if (own) return own;
  }
  // A page of an older version is still open and asks for one of its files.
  const older = names.length === 0 ? await caches.match(request, anyPacking) : undefined;
  return older ?? fetch(request);
};

const install = async () => {
  // A build for writing code keeps nothing, and takes the place of one that did at once.
  if (mine.size === 0) await skipWaiting();
  // What a person had is there in the next version as well.
  if (await caches.match(CALCULATOR, anyPacking)) await keep('citizen');
  if (await caches.match(INDEX, anyPacking)) await keep('whole');
};

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), tidy()])));

addEventListener('message', (event) => {
  if (event.data === 'now') event.waitUntil(skipWaiting());
  // What did not arrive is asked for again by the next page that opens.
  else event.waitUntil(keep(event.data).catch(() => undefined));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || mine.size === 0) return;
  if (mine.has(pathname)) return event.respondWith(answer([pathname], request));
  if (pathname.startsWith('/assets/')) return event.respondWith(answer([], request));
  const page = request.mode === 'navigate' ? pageOf(pathname) : undefined;
  if (!page) return;
  event.waitUntil(tidy());
  // The whole app has a calculator as well.
  event.respondWith(answer([page, INDEX], request));
});
