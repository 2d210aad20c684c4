import { test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chosenLanguages, chosenRoutes, chosenSizes, chosenThemes, out, picture, remarks } from './choice';

for (const route of chosenRoutes) {
  for (const lang of chosenLanguages) {
    for (const theme of chosenThemes) {
      test(`${route.name} ${lang} ${theme}`, async ({ browser }) => {
        mkdirSync(path.join(out, route.name), { recursive: true });
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        await context.addInitScript(
          ([lang, theme]) => {
            // The empty page between two screens has no storage.
            if (location.protocol === 'about:') return;
            localStorage.setItem('aimak.lang', lang);
            localStorage.setItem('aimak.theme', theme);
          },
          [lang, theme === 'print' ? 'light' : theme] as const,
        );
        const page = await context.newPage();
        if (theme === 'print') await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
        let noticed: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') noticed.push(message.text());
        });
        page.on('pageerror', (error) => noticed.push(error.message));

        for (const size of chosenSizes) {
          noticed = [];
          await page.setViewportSize(size);
          // A new document each time, also when only the part after `#` would differ.
          await page.goto('about:blank');
          await page.goto(route.path);
          // The picture is taken in any case: a screen that does not come up must be seen too.
          await page
            .waitForFunction(() => !document.getElementById('boot') && document.querySelector('h1'), null, { timeout: 15_000 })
            .catch(() => noticed.push('the screen did not come up within 15 s'));
          await page.evaluate(async () => {
            // Charts are drawn when they come into view.
            for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
              scrollTo(0, y);
              await new Promise((done) => setTimeout(done, 40));
            }
            scrollTo(0, 0);
            await document.fonts.ready;
          });
          await page.waitForLoadState('networkidle');
          await page
            .waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: 5_000 })
            .catch(() => noticed.push('something is still busy after 5 s'));
          await page.waitForTimeout(150);
          const wide = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth > clientWidth ? `${scrollWidth} px wide in a window of ${clientWidth} px` : '';
          });
          if (wide) noticed.push(wide);
          await page.screenshot({ path: picture(route.name, lang, size.width, theme), fullPage: true });
          writeFileSync(remarks(route.name, lang, size.width, theme), noticed.join('\n'));
        }
        await context.close();
      });
    }
  }
}
