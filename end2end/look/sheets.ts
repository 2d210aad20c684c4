import { test } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chosenLanguages, chosenRoutes, chosenSizes, chosenThemes, out, picture, remarks } from './choice';

/** Widths on the sheet: small screens are shown nearly as they are, large ones reduced. */
const shown: Record<number, number> = { 360: 288, 768: 420, 1280: 620, 1920: 760 };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

for (const route of chosenRoutes) {
  for (const theme of chosenThemes) {
    test(`sheet ${route.name} ${theme}`, async ({ browser }) => {
      const rows = chosenLanguages.map((lang) => {
        const cells = chosenSizes
          .filter((size) => existsSync(picture(route.name, lang, size.width, theme)))
          .map((size) => {
            const file = path.basename(picture(route.name, lang, size.width, theme));
            const noted = readFileSync(remarks(route.name, lang, size.width, theme), 'utf8');
            return `<figure><figcaption>${lang} ${size.width}×${size.height}${
              noted ? `<b>${escaped(noted)}</b>` : ''
            }</figcaption><a href="${file}"><img src="${file}" width="${shown[size.width] ?? 400}" alt=""></a></figure>`;
          });
        return `<div>${cells.join('')}</div>`;
      });
      const html = `<!doctype html><meta charset="utf-8"><title>${route.name} ${theme}</title>
<style>body{margin:16px;font:14px system-ui;background:#999;width:max-content}div{display:flex;gap:16px;align-items:start;margin-bottom:24px}
figure{margin:0;background:#fff}figcaption{padding:4px 8px}b{display:block;color:#a00;white-space:pre-wrap;max-width:280px}img{display:block}</style>
<h1>${escaped(route.path)} · ${theme}</h1>${rows.join('\n')}`;
      const file = path.join(out, route.name, `sheet-${theme}.html`);
      writeFileSync(file, html);

      const page = await browser.newPage({ viewport: { width: 2240, height: 1200 }, baseURL: undefined });
      await page.goto(pathToFileURL(file).href);
      // A picture much taller than this is no longer legible as one sheet: it is cut, the page has it whole.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 2240, height: Math.min(height, 12_000) });
      await page.screenshot({ path: path.join(out, `${route.name}-${theme}.png`) });
      await page.close();
    });
  }
}

test.afterAll(() => {
  const links = chosenRoutes.flatMap((route) =>
    chosenThemes.map((theme) => `<li><a href="${route.name}/sheet-${theme}.html">${route.name}, ${theme}</a></li>`),
  );
  writeFileSync(
    path.join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Contact sheets</title><ul>${links.join('')}</ul>`,
  );
});
