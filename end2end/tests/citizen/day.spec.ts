// Which tariff applied on a day: what is known, and what is not.
import { audit, expect, phone, projector, test } from '../../support/journey';

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('finds the tariff of Bishkek on the day of an old bill', async ({ page, t }) => {
    await page.goto('/bishkek');
    const field = page.getByRole('textbox', { name: t('place-day-label'), exact: true });
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await field.tap();
    await page.keyboard.type('31.05.2023');
    await expect(page.getByRole('status').filter({ hasText: t('place-day-said', { date: '2023-ж., 31-май' }) })).toBeVisible();
    const water = page.getByRole('article', { name: t('service-drinking-water'), exact: true });
    await expect(water).toContainText(t('place-day-applied'));
    // The rates of November 2019, and where they were read.
    await expect(water.getByRole('definition').filter({ hasText: '8,10' })).toBeVisible();
    await expect(water.getByRole('link', { name: /bulak\.kg/ })).toBeVisible();
    await expect(water).toContainText('2019-ж., ноябрь');
    // Waste: seen in January 2023.
    const waste = page.getByRole('article', { name: t('service-waste-removal'), exact: true });
    await expect(waste.getByRole('definition').filter({ hasText: '41,00' })).toBeVisible();
    await audit(page);
  });
});

test.describe('on a projector, in Russian', () => {
  test.use({ ...projector, lang: 'ru' });

  test('is told what nobody knows: before the first decision, and when the next one began', async ({ page, t }) => {
    await page.goto('/bishkek');
    const field = page.getByRole('textbox', { name: t('place-day-label'), exact: true });
    const water = page.getByRole('article', { name: t('service-drinking-water'), exact: true });
    await field.fill('01.05.2018');
    await expect(water).toContainText(t('place-day-before', { date: 'ноябрь 2019\u00a0г.' }));
    await expect(water.getByRole('definition')).toHaveCount(0);
    await field.fill('15.11.2019');
    await expect(water).toContainText(t('place-day-perhaps', { date: 'ноябрь 2019\u00a0г.' }));
    await field.fill('2024-01-01');
    await expect(water).toContainText(t('place-day-either', { date: 'февраль 2025\u00a0г.' }));
    await expect(water.getByRole('definition').filter({ hasText: '10,45' })).toBeVisible();
    await audit(page);
  });

  test('types no day of the calendar, is told so, and keeps what was typed', async ({ page, t }) => {
    await page.goto('/talas');
    const field = page.getByRole('textbox', { name: t('place-day-label'), exact: true });
    await field.fill('31.02.2020');
    await field.press('Tab');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(t('place-day-wrong'))).toBeVisible();
    await expect(field).toHaveValue('31.02.2020');
    await audit(page);
    await field.fill('28.02.2020');
    await expect(page.getByText(t('place-day-wrong'))).toBeHidden();
    await expect(page.getByRole('article', { name: t('service-drinking-water'), exact: true })).toContainText(t('place-day-last'));
  });

  test('asks for a day to come', async ({ page, t }) => {
    await page.goto('/ulgu');
    await page.getByRole('textbox', { name: t('place-day-label'), exact: true }).fill('1.1.2099');
    await expect(page.getByRole('status').filter({ hasText: t('place-day-future') })).toBeVisible();
  });
});
