// Eight steps for new deputies; the right answers are those of the models.
import { audit, expect, phone, test } from '../../support/journey';

test.use({ ...phone, lang: 'ky' });

test('a deputy goes through the tour by keyboard and reaches the studio', async ({ page, t }) => {
  await page.goto('/ulgu');
  await page.getByRole('link', { name: t('tour-place-action') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('tour-head-title'));
  await audit(page);
  for (let step = 1; step <= 8; step += 1) {
    await expect(page.getByText(t('tour-step-at', { at: String(step), count: '8' }))).toBeVisible();
    const answers = page.getByRole('radio', { name: /./ }).and(page.locator('[name=answer]'));
    await expect(answers).toHaveCount(3);
    await answers.nth(1).focus();
    await page.keyboard.press('Space');
    const said = page.locator('.tour__said');
    await expect(said).toContainText(new RegExp(`${t('tour-right')}|${t('tour-wrong')}`));
    if (step === 1 || step === 3 || step === 8) await expect(said).toContainText(t('tour-right'));
    await page.getByRole('button', { name: t('tour-next-action') }).press('Enter');
  }
  await expect(page.getByRole('heading', { level: 2, name: t('tour-end-title') })).toBeVisible();
  await page.getByRole('link', { name: t('tour-end-action') }).click();
  await expect(page).toHaveURL(/\/ulgu\/drinking-water\/studio/);
});
