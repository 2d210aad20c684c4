// The language changes on the page: a title of its own for every screen, nothing jumps, nothing is cut off.
import { cutOff } from '../../checks/measures';
import { jumps, open, prepare } from '../../checks/screen';
import { languages, routes } from '../../routes';
import { expect, say, speak, test } from '../../support/journey';

test.describe('at the width of a small phone, enlarged', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { name, path } of routes) {
    test(`${name}: three languages, nothing jumps, nothing is cut off`, async ({ page }) => {
      await prepare(page, { lang: 'en', theme: 'light' });
      await open(page, path);
      const titles = new Set<string>();
      for (const lang of languages) {
        await speak(page, lang);
        titles.add(await page.title());
        await expect.poll(() => page.evaluate(cutOff, false), { message: lang }).toEqual([]);
      }
      const { sum, what } = await jumps(page);
      expect(sum, what.join('; ')).toBeLessThanOrEqual(0.01);
      expect(titles.size, [...titles].join(', ')).toBe(languages.length);
    });
  }
});

test('every screen has its own title, in every language', async ({ page }) => {
  const titles = Object.fromEntries(languages.map((lang) => [lang, new Set<string>()]));
  const known = routes.filter(({ name }) => name !== 'unknown');
  for (const { path } of known) {
    await open(page, path);
    for (const lang of languages) {
      await speak(page, lang);
      const title = await page.title();
      expect(title).not.toBe('');
      titles[lang]!.add(title);
    }
  }
  for (const lang of languages) expect(titles[lang]!.size, [...titles[lang]!].join(', ')).toBe(known.length);
  await page.goto('/method');
  await speak(page, 'en');
  await expect(page).toHaveTitle(say('en', 'method-index-title'));
});
