// What applies in a place: rates with source and date, and what nobody published.
import { audit, expect, phone, projector, say, test } from '../../support/journey';

test.describe('on a phone, in Russian', () => {
  test.use({ ...phone, lang: 'ru' });

  test('reads the tariffs of Bishkek with source and date, and the published sum beside ours', async ({ page, t }) => {
    await page.goto('/bishkek');
    const water = page.getByRole('article').filter({ has: page.getByRole('heading', { name: t('service-drinking-water') }) });
    for (const [payer, rate] of [
      [t('charge-group-population'), '10,45'],
      [t('charge-group-budget'), '12,95'],
      [t('charge-group-others'), '18,50'],
    ] as const) {
      const name = water.getByRole('term').filter({ hasText: new RegExp(`^${payer}$`) }).first();
      await expect(name).toBeVisible();
      await expect(water.getByRole('definition').filter({ hasText: rate }).first()).toContainText(t('charge-unit-cubic-metre'));
    }
    const source = water.getByRole('link', { name: 'Медиапортал: В Бишкеке повысят тариф на воду' });
    await expect(source).toHaveAttribute('href', 'https://mediaportal.kg/v-bishkeke-povysyat-tarif-na-vodu');
    await expect(water.getByText('февраль 2025').first()).toBeVisible();
    // The source prints 111 som; three digits more give 111.25.
    const check = water.getByRole('definition').filter({ hasText: t('place-check-published', { sum: '111\u00a0сом' }) });
    await expect(check).toContainText('111,25');
    await audit(page);
    await check.getByRole('link').tap();
    await expect(page).toHaveURL(/\/method\/[a-z-]+$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await audit(page);
  });

  test('sees earlier decisions of Bishkek, each with its own source', async ({ page, t }) => {
    await page.goto('/bishkek');
    const water = page.getByRole('article').filter({ has: page.getByRole('heading', { name: t('service-drinking-water') }) });
    await water.getByText(t('place-earlier-heading', { count: 2 })).tap();
    const earlier = water.getByRole('listitem').filter({ hasText: '8,10' });
    await expect(earlier.getByRole('link', { name: /bulak\.kg/ })).toBeVisible();
    await expect(earlier).toContainText('ноябрь 2019');
    await audit(page);
  });
});

test.describe('on a projector, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('is told that Naryn published no tariff for the population, not a zero', async ({ page, t }) => {
    await page.goto('/naryn');
    const water = page.getByRole('article').filter({ has: page.getByRole('heading', { name: t('service-drinking-water') }) });
    const rates = await water.getByRole('definition').allTextContents();
    expect(rates.join('\n')).toContain(t('charge-rate-missing'));
    expect(rates.join('\n')).not.toMatch(/(?<![\d.,])0\.00/);
    await expect(water.getByText(t('place-costs-missing'))).toBeVisible();
    await audit(page);
  });

  test('sees at once that Ülgü is fictional, wherever it stands', async ({ page }) => {
    for (const path of ['/ulgu', '/ulgu/calculator', '/ulgu/drinking-water/studio']) {
      await page.goto(path);
      await expect(page.getByRole('banner').getByText(say('en', 'layout-badge-fictional'), { exact: true })).toBeVisible();
    }
    await page.goto('/');
    await page.getByRole('combobox', { name: say('en', 'search-field-label') }).fill('ulgu');
    await expect(page.getByRole('listbox').getByRole('option')).toContainText(say('en', 'layout-badge-fictional'));
  });
});
