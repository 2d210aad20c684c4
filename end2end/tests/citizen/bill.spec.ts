// A citizen's own bill: today, line by line, and under the scenario of a link.
import type { Locator } from '@playwright/test';
import { audit, expect, phone, projector, speak, say, saying, tablet, test } from '../../support/journey';
import { number, scenarioLink } from '../../support/studio';

/** The bill under a heading: its lines and its sum, in som, as they are shown. */
async function billOf(answer: Locator, title: string): Promise<{ lines: number[]; total: number }> {
  // The heading, its list of lines and the sum are children of one box.
  const box = answer.getByRole('heading', { name: title, exact: true, level: 3 }).locator('xpath=..');
  await expect(box).toBeVisible();
  const amounts = (await box.getByRole('listitem').getByRole('link').allTextContents()).map(number);
  const all = (await box.getByRole('link', { name: /\d/ }).allTextContents()).map(number);
  return { lines: amounts, total: all[amounts.length]! };
}

const sum = (amounts: number[]) => Math.round(amounts.reduce((sum, amount) => sum + amount * 100, 0)) / 100;

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('sees a sum before answering, answers, and finds each line of the bill', async ({ page, t }) => {
    await page.goto('/ulgu/calculator');
    const together = page.getByRole('main').getByRole('status');
    await expect(together).toHaveText(/^208,00\sсом$/);
    const next = () => page.getByRole('button', { name: t('calculator-next-action') }).tap();

    await page.getByRole('radio', { name: t('charge-connection-house') }).check();
    await audit(page);
    await next();
    await expect(page.getByRole('heading', { name: t('calculator-people-question') })).toBeFocused();
    const people = page.getByRole('textbox', { name: t('calculator-people-question') });
    await people.fill('5');
    await page.getByRole('textbox', { name: t('calculator-pensioners-question') }).fill('2');
    await audit(page);
    // By norm: no question of use. 5 people × 120 l × 365 days ÷ 12 ÷ 1000 × 12 som = 219.00;
    // 3 × 25 + 2 × 15 = 105.00 for waste.
    await page.getByRole('button', { name: t('calculator-show-action') }).tap();
    const answer = page.getByRole('region', { name: t('calculator-bill-title') });
    await expect(answer.getByRole('heading', { level: 2 })).toBeFocused();
    const water = await billOf(answer, t('service-drinking-water'));
    expect(water).toEqual({ lines: [219], total: 219 });
    const waste = await billOf(answer, t('service-waste-removal'));
    expect(waste.lines).toEqual([75, 30]);
    expect(waste.total).toBe(sum(waste.lines));
    const both = answer.getByRole('heading', { name: t('bill-together-title') }).locator('xpath=..');
    expect(number((await both.getByRole('link', { name: /\d/ }).first().textContent()) ?? '')).toBe(water.total + waste.total);
    // What it is made of, with source and date.
    await expect(answer.getByText(saying('ky', 'bill-line-norm'))).toBeVisible();
    await expect(answer).toContainText('№ 18 токтому');
    await audit(page);

    // An answer is changed from the list, the others stay.
    await page.getByRole('button', { name: t('calculator-answers-change') }).nth(1).tap();
    await expect(people).toHaveValue('5');
    await page.getByRole('button', { name: t('control-stepper-more', { name: t('calculator-people-question') }) }).tap();
    await page.getByRole('button', { name: t('calculator-show-action') }).tap();
    expect((await billOf(answer, t('service-drinking-water'))).total).toBe(262.8);
  });

  test('a typed number that cannot be read is told and stays through a change of the language', async ({ page, t }) => {
    await page.goto('/ulgu/calculator');
    await page.getByRole('button', { name: t('calculator-next-action') }).tap();
    const people = page.getByRole('textbox', { name: t('calculator-people-question') });
    for (const [typed, sentence] of [
      ['беш', 'number-not-a-number'],
      ['-5', 'number-range'],
      ['2,5', 'number-whole'],
      ['1,234', 'number-ambiguous-whole'],
      ['999999999', 'number-range'],
    ] as const) {
      await people.fill(typed);
      await expect(people).toHaveAccessibleDescription(saying('ky', sentence));
      await page.getByRole('button', { name: t('calculator-next-action') }).tap();
      await expect(people).toBeFocused();
      await expect(people).toHaveValue(typed);
    }
    await speak(page, 'ru');
    const persons = page.getByRole('textbox', { name: say('ru', 'calculator-people-question') });
    await expect(persons).toHaveValue('999999999');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^208,00\sсом$/);
    await audit(page);
  });
});

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  const option = scenarioLink('ulgu', '2024-03-14', 'tariff.population=19.5');

  test('the link of a scenario shows both bills and the difference', async ({ page, t }) => {
    await page.goto(`/ulgu/calculator#${option}`);
    const answer = page.getByRole('region', { name: t('calculator-bill-title') });
    // 9 m³ at 12.00 and at 19.50.
    const service = t('service-drinking-water');
    expect((await billOf(answer, t('bill-title-today', { service }))).total).toBe(108);
    expect((await billOf(answer, t('bill-title-option', { service }))).total).toBe(175.5);
    await expect(answer.getByText(t('calculator-difference-more', { sum: '67,50\u00a0сом' })).first()).toBeVisible();
    await expect(answer.getByText(t('calculator-option-note'))).toBeVisible();
    await audit(page);
    // Back to the studio with the same scenario.
    await answer.getByRole('link', { name: t('place-studio-action') }).click();
    await expect(page).toHaveURL(`/ulgu/drinking-water/studio#${option}`);
    await page.getByRole('link', { name: t('studio-calculator-action') }).click();
    await expect(page).toHaveURL(`/ulgu/calculator#${option}`);
    expect((await billOf(answer, t('bill-title-option', { service }))).total).toBe(175.5);
  });

  test('a damaged link is told, and the bill of today is shown', async ({ page, t }) => {
    await page.goto(`/ulgu/calculator#${option.slice(0, -3)}`);
    await expect(page.getByRole('alert')).toContainText(t('link-damaged'));
    await expect(page.getByRole('alert')).toContainText(t('calculator-link-today'));
    expect((await billOf(page.getByRole('main'), t('service-drinking-water'))).total).toBe(108);
    await audit(page);
  });
});

test.describe('on a projector, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('in Bishkek the lines add up with tax as its own line', async ({ page, t }) => {
    await page.goto('/bishkek/calculator');
    const answer = page.getByRole('region', { name: t('calculator-bill-title') });
    const waste = await billOf(answer, t('service-waste-removal'));
    expect(waste.lines.length).toBeGreaterThan(1);
    expect(waste.total).toBe(sum(waste.lines));
    // What is printed for one person, 42.23, is theirs: four pay 168.92.
    expect(waste.total).toBe(168.92);
    await audit(page);
  });

  test('in Naryn the population’s rate is not published: said, not counted as zero', async ({ page, t }) => {
    await page.goto('/naryn/calculator');
    const answer = page.getByRole('region', { name: t('calculator-bill-title') });
    await expect(answer.getByText(t('bill-unpublished-title'))).toBeVisible();
    await expect(answer).not.toContainText(/KGS\s0\.00/);
    await answer.getByRole('link', { name: t('place-studio-action') }).first().click();
    await expect(page).toHaveURL('/naryn/drinking-water/studio');
  });
});
