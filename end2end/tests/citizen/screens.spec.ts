// Every screen in the colours a person chooses, and on paper; `tests/checks` has the rest.
import type { Page } from '@playwright/test';
import { audit, auditContrast, expect, phone, tablet, test } from '../../support/journey';
import { languages, routes } from '../../routes';
import { oneYear } from '../../support/studio';

/** Chooses colours from the menu; a summary has no role of its own. */
async function colour(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('radio', { name }).check();
}

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
        for (const path of ['/ulgu', '/ulgu/calculator', oneYear]) {
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
