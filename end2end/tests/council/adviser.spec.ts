// What stands on the bill: norm or meter, who pays for whom, what a bill pays for, bases of waste,
// public spaces.
import type { Locator, Page } from '@playwright/test';
import { audit, expect, phone, projector, say, tablet, test } from '../../support/journey';

/** A panel below the editor, by its heading. */
const panel = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

/** Types a number into a field of a panel, as a person does. */
async function type(of: Locator, label: string, text: string): Promise<void> {
  const field = of.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** Every number of a panel opens its origin, and closes it. */
async function explainAll(page: Page, of: Locator): Promise<number> {
  const origin = page.getByRole('dialog');
  const numbers = of.getByRole('button', { expanded: false }).filter({ hasText: /\d/ });
  const count = await numbers.count();
  for (let at = 0; at < count; at++) {
    await numbers.nth(at).click();
    await expect(origin.getByRole('heading', { level: 2 })).toContainText(/\d/);
    await page.keyboard.press('Escape');
    await expect(origin).toBeHidden();
  }
  return count;
}

test.describe('on a projector', () => {
  test.use({ ...projector, lang: 'en' });

  test('norm or meter: a home and the whole village', async ({ page, t }) => {
    await page.goto('/ulgu/drinking-water/tariff');
    const adviser = panel(page, t('adviser-title'));
    await expect(adviser).toContainText('KGS 175.20');
    await expect(adviser).toContainText(t('adviser-home-use-missing'));
    // Four people with water indoors: 14.6 m³ by the norm; 8 m³ by meter.
    await type(adviser, t('adviser-home-use-label'), '8');
    await expect(adviser).toContainText(t('adviser-home-saved', { sum: 'KGS 79.20' }));
    await expect(adviser).toContainText(t('adviser-payback-price'));
    await type(adviser, t('adviser-home-price-label'), '3500');
    // 3,500 ÷ 79.20 = 44.2
    const payback = adviser.getByRole('paragraph').filter({ hasText: t('adviser-payback-label') });
    await expect(payback).toContainText('45 months');
    const even = adviser.getByRole('paragraph').filter({ hasText: t('adviser-even-label') });
    await expect(even).toContainText('14.6 m³');
    await expect(even).toContainText('120 ');
    await type(adviser, t('adviser-home-use-label'), '20');
    await expect(adviser).toContainText(t('adviser-home-dearer', { sum: 'KGS 64.80' }));
    await expect(adviser).toContainText(t('adviser-payback-never'));

    // What is not typed is missing, not zero.
    await expect(adviser).toContainText(t('adviser-no-value'));
    await type(adviser, t('adviser-village-share-label'), '50');
    await type(adviser, t('adviser-village-use-label'), '60');
    await expect(adviser).toContainText(t('adviser-village-less', { sum: 'KGS 471,726.00' }));
    await expect(adviser).toContainText('53.1%');
    await expect(adviser.getByText(t('adviser-no-value'))).toHaveCount(0);
    expect(await explainAll(page, adviser)).toBeGreaterThanOrEqual(8);
    await audit(page);
  });

  test('each shop pays for so many households, and a bill is taken apart', async ({ page, t }) => {
    await page.goto('/ulgu/drinking-water/tariff');
    const subsidy = panel(page, t('subsidy-title'));
    const sentence = (values: Record<string, string>) => t('subsidy-giver-households', { group: 'others', ...values });
    await expect(subsidy).toContainText(sentence({ sum: 'KGS 172.60', households: '2 households', rest: 'KGS 7.84' }));
    await type(subsidy, t('subsidy-payers-label', { group: 'others' }), '44');
    await expect(subsidy).toContainText(sentence({ sum: 'KGS 86.30', households: '1 household', rest: 'KGS 3.92' }));
    // Three groups with four figures each.
    expect(await explainAll(page, subsidy)).toBe(12);

    const split = panel(page, t('subsidy-split-title'));
    // Sums stand in buttons; the total is the bill of 12 m³ before tax.
    const sums = await split.getByRole('button').allTextContents();
    const tyiyn = sums.map((text) => Math.round(Number(text.replaceAll('−', '-').replaceAll(/[^\d.-]/g, '')) * 100));
    expect(tyiyn.reduce((sum, part) => sum + part, 0)).toBe(14_400);
    await expect(split).toContainText('KGS 144.00');
    expect(await explainAll(page, split)).toBe(sums.length);
    await audit(page);
  });
});

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('waste by each base, at the same cost', async ({ page, t }) => {
    await page.goto('/ulgu/waste-removal/tariff');
    const waste = panel(page, t('waste-title'));
    const row = (base: string) => waste.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(t(base), 'i') }) });
    await expect(row('subject-base-person-name')).toContainText('36,90');
    await expect(row('subject-base-person-name')).toContainText(t('waste-more', { sum: '21,90\u00a0сом' }));
    await expect(row('subject-base-household-name')).toContainText(t('waste-less', { sum: '8,14\u00a0сом' }));
    await type(waste, t('waste-cost-label'), '2100000');
    await expect(row('subject-base-person-name')).toContainText('18,45');
    expect(await explainAll(page, waste)).toBeGreaterThanOrEqual(34);
    await audit(page);
  });

  test('a place without a book says what to enter', async ({ page, t }) => {
    await page.goto('/sary-oi/drinking-water/tariff');
    const adviser = panel(page, t('adviser-title'));
    const tap = adviser.getByRole('row').filter({ hasText: t('adviser-norm-cheaper') }).first();
    await expect(tap).toContainText('35,00');
    await expect(tap).toContainText('38,19');
    await expect(tap).toContainText('3,19');
    const subsidy = panel(page, t('subsidy-title'));
    await expect(subsidy).toContainText(say('ru', 'adviser-missing', { names: '' }).replace(/[\s.]+$/, ''));
    await expect(subsidy).toContainText(t('adviser-no-value'));
    await audit(page);
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('public spaces: the cost for a resident and a square metre', async ({ page, t }) => {
    await page.goto('/ulgu/public-spaces/tariff');
    const spaces = panel(page, t('spaces-title'));
    await expect(spaces.getByText(t('adviser-no-value'))).toHaveCount(2);
    await type(spaces, t('spaces-cost-label'), '1200000');
    await type(spaces, t('spaces-residents-label'), '12480');
    await expect(spaces).toContainText('96,15');
    await type(spaces, t('spaces-area-label'), '18500');
    await expect(spaces).toContainText('64,86');
    expect(await explainAll(page, spaces)).toBe(2);
    await audit(page);
  });

  test('the sentence of shops and households fits a phone', async ({ page, t }) => {
    await page.goto('/ulgu/drinking-water/tariff');
    const subsidy = panel(page, t('subsidy-title'));
    await expect(subsidy).toContainText('172,60');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await audit(page);
  });
});
