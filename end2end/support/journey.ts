// What every journey begins with: a browser in a language and size, watched to the end.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { watch, type Watch } from './watch';
import { say, type Lang } from './messages';

export { expect };
export { audit, auditContrast } from './audit';
export { say, saying, type Lang } from './messages';

/** A phone held in the hand. */
export const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** A tablet in a village. */
export const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true };
/** A projector in the hall of the council. */
export const projector = { viewport: { width: 1920, height: 1080 } };

interface Options {
  /** Chosen on an earlier visit; nothing when it is the first. */
  lang: Lang | undefined;
}

interface Tools {
  /** What the browser complained of. */
  watched: Watch;
  /** Another person's browser, with nothing in common, watched as well. */
  another: (lang: Lang, size?: object) => Promise<Page>;
  /** A message in the journey's language. */
  t: (key: string, values?: Record<string, string | number>) => string;
}

/** Puts the chosen language where an earlier visit would have left it. */
async function choose(context: BrowserContext, lang: Lang | undefined): Promise<void> {
  if (!lang) return;
  await context.addInitScript((lang) => {
    // An empty page has no storage.
    if (origin !== 'null' && !localStorage.getItem('aimak.lang')) localStorage.setItem('aimak.lang', lang);
  }, lang);
}

/** A journey: ends with no complaint of any browser it used. */
export const test = base.extend<Options & Tools>({
  lang: [undefined, { option: true }],
  watched: [
    async ({ context, lang, baseURL }, use) => {
      const watched = await watch(context, baseURL);
      await choose(context, lang);
      await use(watched);
      expect(watched.complaints(), 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; watched: Watch }[] = [];
    await use(async (lang, size = { viewport: { width: 1280, height: 720 } }) => {
      const context = await browser.newContext({ ...size, baseURL, locale: 'ru-KG', timezoneId: 'Asia/Bishkek', serviceWorkers: 'block' });
      opened.push({ context, watched: await watch(context) });
      await choose(context, lang);
      return context.newPage();
    });
    for (const { context, watched } of opened) {
      await context.close();
      expect(watched.complaints(), 'complaints of the other browser').toEqual([]);
    }
  },
  t: async ({ lang }, use) => {
    await use((key, values) => say(lang ?? 'ky', key, values));
  },
});

/** Chooses a language as a person does. */
export async function speak(page: Page, lang: Lang): Promise<void> {
  await page.getByRole('radio', { name: say(lang, 'layout-language-name') }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}
