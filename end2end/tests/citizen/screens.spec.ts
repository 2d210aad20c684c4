// Every screen in every size, colour and on paper.
import type { Page } from '@playwright/test';
import { audit, auditContrast, expect, phone, say, speak, tablet, test } from '../../support/journey';
import { languages, routes } from '../../routes';

/** Chooses colours from the menu; a summary has no role of its own. */
async function colour(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('radio', { name }).check();
}

test.describe('at the width of a small phone, enlarged', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { name, path } of routes) {
    test(`${name} needs no sideways scrolling, in three languages`, async ({ page }) => {
      await page.goto(path);
      for (const lang of languages) {
        await speak(page, lang);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
        expect(width, lang).toBeLessThanOrEqual(320);
      }
    });
  }
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('chosen colours stay after a reload, and each screen passes in the dark', async ({ page, t }) => {
    await page.goto('/');
    const html = page.locator('html');
    await colour(page, t('layout-theme-dark'));
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await audit(page);
    await page.reload();
    await expect(html).toHaveAttribute('data-theme', 'dark');
    for (const path of ['/', '/naryn', '/ulgu/drinking-water/studio', '/ulgu/calculator', '/method/cost-coverage']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(html).toHaveAttribute('data-theme', 'dark');
      await audit(page);
    }
  });
});

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('high contrast gives 7 : 1 on every screen', async ({ page, t }) => {
    await page.goto('/');
    const html = page.locator('html');
    await colour(page, t('layout-theme-contrast'));
    await expect(html).toHaveAttribute('data-theme', 'contrast');
    for (const { path } of routes) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(html).toHaveAttribute('data-theme', 'contrast');
      await auditContrast(page);
    }
    await audit(page);
  });

  test('the device’s dark is followed until a person chooses', async ({ page, t }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(html).toHaveAttribute('data-theme', 'light');
    await colour(page, t('layout-theme-light'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(html).toHaveAttribute('data-theme', 'light');
  });
});

test.describe('on paper', () => {
  test.use({ viewport: { width: 794, height: 1123 } });

  for (const lang of languages) {
    test.describe(`in ${lang}`, () => {
      test.use({ lang });

      test('says that Үлгү is fictional, and where its tariff comes from', async ({ page, t }) => {
        for (const path of ['/ulgu', '/ulgu/calculator', '/ulgu/drinking-water/studio']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.emulateMedia({ media: 'print' });
          await expect(page.getByText(t('layout-badge-fictional'), { exact: true }).first(), path).toBeVisible();
          await expect(page.getByText(/«Үлгү» айылдык кеңешинин № 18 токтому/).filter({ visible: true }).first(), path).toBeVisible();
          await page.emulateMedia({ media: 'screen' });
        }
        // The studio's paper also carries the link and the version of the model.
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('heading', { name: t('studio-paper-title') })).toBeVisible();
        await expect(page.getByText(/drinking-water\/studio#v1&base=2024-03-14/)).toBeVisible();
        await expect(page.getByText(t('studio-lead-fictional')).filter({ visible: true }).first()).toBeVisible();
      });
    });
  }
});

test('every screen has its own title, in every language', async ({ page }) => {
  for (const lang of languages) {
    const titles = new Set<string>();
    const known = routes.filter(({ name }) => name !== 'unknown');
    for (const { path } of known) {
      await page.goto(path);
      await speak(page, lang);
      const title = await page.title();
      expect(title).not.toBe('');
      titles.add(title);
    }
    expect(titles.size, [...titles].join(', ')).toBe(known.length);
  }
  await expect(page).toHaveTitle(say('en', 'method-index-title'));
});
