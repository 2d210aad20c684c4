// The first script of the page, small and blocking: it sets language and theme
// before the first paint, guards the places where text becomes markup, starts the
// app and lets it be kept for days without a network. Everything it may load is named
// in its own data attributes.
(() => {
  const own = document.currentScript;
  const page = document.documentElement;

  /** What a person chose earlier, if this browser lets us remember. */
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const lang = remembered('aimak.lang');
  if (['ky', 'ru', 'en'].includes(lang)) page.lang = lang;
  // What a person chose, or else what the device asks for, also when it changes its mind.
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const theme = remembered('aimak.theme');
    const chosen = ['light', 'dark', 'contrast'].includes(theme);
    page.dataset.theme = chosen ? theme : dark.matches ? 'dark' : 'light';
  };
  paint();
  dark.addEventListener('change', paint);

  // Views are made of templates and the chart painter empties its box through
  // innerHTML, so markup passes unless it could run something or carry a style
  // (the content policy would refuse that anyway). Scripts come from our assets.
  const risky = /<script|javascript:|[\s"'/]on[a-z]+\s*=|[\s"'/]style\s*=/i;
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (risky.test(text) ? null : text),
    createScriptURL: (address) => {
      const url = new URL(address, location.origin);
      const ours = url.pathname.startsWith('/assets/') || url.pathname === own.dataset.offline;
      return url.origin === location.origin && ours ? address : null;
    },
  });

  const parsed = new Promise((done) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done, { once: true });
    else done();
  });

  const start = async () => {
    const glue = await import(own.dataset.glue);
    await parsed;
    await glue.default({ module_or_path: own.dataset.wasm });
    document.getElementById('boot')?.remove();
  };

  // What the page shows of it stands in its markup (`components/connection.rs`) and is switched
  // by attributes of the root.
  const line = () => page.toggleAttribute('data-offline', !navigator.onLine);
  addEventListener('online', line);
  addEventListener('offline', line);
  line();

  const HOUR = 3_600_000;
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  /** Keeps the app on the device, and says when a newer version waits. It never opens by itself. */
  const keep = async () => {
    const keeper = navigator.serviceWorker;
    const kept = await keeper.register(own.dataset.offline);
    const tell = () => {
      if (kept.waiting && keeper.controller) page.dataset.update = 'ready';
    };
    const follow = () => kept.installing?.addEventListener('statechange', tell);
    kept.addEventListener('updatefound', follow);
    follow();
    tell();
    addEventListener('click', ({ target }) => {
      const choice = target.closest?.('[data-update-choice]')?.dataset.updateChoice;
      if (!choice) return;
      if (choice === 'later') {
        delete page.dataset.update;
        document.getElementById('content')?.focus();
      } else if (kept.waiting) {
        keeper.addEventListener('controllerchange', () => location.reload(), { once: true });
        kept.waiting.postMessage('now');
      } else {
        location.reload();
      }
    });
    // A page that stays open for days asks when it is looked at again.
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - asked < HOUR) return;
      asked = Date.now();
      kept.update().catch(() => {});
    });
    // All pages for who opened one of them and does not save data; the calculator for who came for it.
    const whole = own.dataset.entry === 'app';
    if (whole && navigator.connection?.saveData) return;
    const { active } = await keeper.ready;
    whenIdle(() => active.postMessage(whole ? 'whole' : 'citizen'));
  };
  // Without it (an old browser, a connection without encryption, a full device) the app needs the network.
  const started = () => whenIdle(() => keep().catch(() => {}));

  start().then(started, async (fault) => {
    console.error(fault);
    await parsed;
    document.getElementById('boot-failed')?.removeAttribute('hidden');
    document.getElementById('boot-waiting')?.remove();
    // A newer version that waits may be the mended one: the next load takes it.
    const kept = await navigator.serviceWorker?.getRegistration();
    kept?.waiting?.postMessage('now');
  });
})();
