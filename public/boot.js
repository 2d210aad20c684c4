// The first script of the page, small and blocking: it sets language and theme
// before the first paint, guards the places where text becomes markup, and
// starts the app. Everything it may load is named in its own data attributes.
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
      return url.origin === location.origin && url.pathname.startsWith('/assets/') ? address : null;
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

  start().catch(async (fault) => {
    console.error(fault);
    await parsed;
    document.getElementById('boot-failed')?.removeAttribute('hidden');
    document.getElementById('boot-waiting')?.remove();
  });
})();
