// Nine steps for new deputies; the right answers are those of the models, and numbers open their origin.
import { audit, expect, phone, test } from '../../support/journey';

test.use({ ...phone, lang: 'ky' });

test('a deputy goes through the tour by keyboard and reaches the studio', async ({ page, t }) => {
  await page.goto('/ulgu');
  await page.getByRole('link', { name: t('tour-place-action') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('tour-head-title'));
  await audit(page);
  for (let step = 1; step <= 9; step += 1) {
    await expect(page.getByText(t('tour-step-at', { at: String(step), count: '9' }))).toBeVisible();
    const answers = page.getByRole('radio', { name: /./ }).and(page.locator('[name=answer]'));
    await expect(answers).toHaveCount(3);
    await answers.nth(1).focus();
    await page.keyboard.press('Space');
    const said = page.locator('.tour__said');
    // A wrong answer is told with the right one.
    const wrong = t('tour-wrong', { answer: '' }).split(/[:;,]/)[0]!;
    await expect(said).toContainText(new RegExp(`${t('tour-right')}|${wrong}`));
    if (step === 1 || step === 3 || step === 9) await expect(said).toContainText(t('tour-right'));
    await page.getByRole('button', { name: t('tour-next-action') }).press('Enter');
  }
  await expect(page.getByRole('heading', { level: 2, name: t('tour-end-title') })).toBeVisible();
  await page.getByRole('link', { name: t('tour-end-action') }).click();
  await expect(page).toHaveURL(/\/ulgu\/drinking-water\/studio/);
});

test('a number of the tour opens its origin, and a step leads to its scenario and back', async ({ page, t }) => {
  await page.goto('/tour');
  await expect(page.getByText(t('tour-step-at', { at: '1', count: '9' }))).toBeVisible();
  const number = page.locator('.tour__text .number').first();
  const shown = (await number.textContent()) ?? '';
  await number.tap();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(/\d/);
  // The origin says the same number, to the tyiyn.
  const whole = shown.replaceAll(/\D/g, '');
  expect(((await panel.getByRole('heading', { level: 2 }).textContent()) ?? '').replaceAll(/\D/g, '').startsWith(whole.slice(0, -1))).toBe(true);
  await audit(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(number).toBeFocused();

  for (let step = 1; step < 3; step += 1) await page.getByRole('button', { name: t('tour-next-action') }).tap();
  await page.locator('[name=answer]').nth(0).check();
  const said = page.locator('.tour__said');
  await expect(said).toHaveAttribute('data-state', 'wrong');
  // Two som more for each cubic metre: what the answer says is what the studio shows.
  const bill = (await said.locator('.number').textContent()) ?? '';
  await said.getByRole('link', { name: t('tour-studio-link') }).tap();
  await expect(page).toHaveURL(/\/ulgu\/drinking-water\/studio#/);
  const figure = page.getByRole('listitem').filter({ has: page.locator('#figure-bill') });
  await expect(figure).toContainText(bill.replaceAll(/[^\d,]/g, ''));
  await page.goBack();
  await expect(page.getByText(t('tour-step-at', { at: '3', count: '9' }))).toBeVisible();
  await expect(page.locator('.tour__said')).toHaveAttribute('data-state', 'wrong');
});
