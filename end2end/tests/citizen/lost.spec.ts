// Addresses that lead nowhere: a sentence, and a way on.
import { audit, expect, phone, test } from '../../support/journey';

test.use({ ...phone, lang: 'ru' });

test('is told that a place is not known, and finds one from there', async ({ page, t }) => {
  await page.goto('/kara-koll');
  await expect(page.getByRole('heading', { level: 1, name: t('place-unknown-title') })).toBeVisible();
  await expect(page.getByText(t('place-unknown-text', { typed: 'kara-koll' }))).toBeVisible();
  const search = page.getByRole('combobox', { name: t('search-field-label') });
  await expect(search).toHaveValue('kara koll');
  await audit(page);
  await page.getByRole('listbox').getByRole('option', { name: /Кара-Куль/ }).tap();
  await expect(page).toHaveURL('/kara-kol');
});

test('is told that a place is not known at the calculator and the studio too', async ({ page, t }) => {
  await page.goto('/no-such-place/calculator');
  await expect(page.getByRole('heading', { level: 1, name: t('place-unknown-title') })).toBeVisible();
  await audit(page);
  await page.goto('/no-such-place/drinking-water/studio');
  await expect(page.getByRole('heading', { level: 1, name: t('place-unknown-title') })).toBeVisible();
  await expect(page.getByRole('combobox', { name: t('search-field-label') })).toHaveValue('no such place');
  await audit(page);
});

test('is told that a service, or its studio, does not exist', async ({ page, t }) => {
  await page.goto('/ulgu/no-such-service/studio');
  await expect(page.getByRole('heading', { level: 1, name: t('studio-service-unknown-title') })).toBeVisible();
  await audit(page);
  await page.goto('/naryn/waste-removal/studio');
  await expect(page.getByRole('heading', { level: 1, name: t('studio-none-title') })).toBeVisible();
  await page.goto('/ozgon/drinking-water/studio');
  await expect(page.getByRole('heading', { level: 1, name: t('studio-undecided-title') })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Узген' }).tap();
  await expect(page).toHaveURL('/ozgon');
});

test('is told that a figure or a problem is not known', async ({ page, t }) => {
  await page.goto('/method/no-such-figure');
  await expect(page.getByRole('heading', { level: 1, name: t('method-unknown-title') })).toBeVisible();
  await expect(page.getByText(t('method-unknown-lead'))).toBeVisible();
  await audit(page);
  await page.goto('/problems/no-such-problem');
  await expect(page.getByRole('heading', { level: 1, name: t('problem-unknown-title') })).toBeVisible();
  await expect(page.getByText(t('problem-unknown-text', { code: 'no-such-problem' }))).toBeVisible();
  await audit(page);
  await page.goto('/problems/rejected-input');
  await expect(page.getByRole('heading', { level: 1, name: t('problem-rejected-input-title') })).toBeVisible();
  await page.goto('/a/b/c/d');
  await expect(page.getByRole('heading', { level: 1, name: t('problem-not-found-title') })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: t('problem-start-action') }).tap();
  await expect(page).toHaveURL('/');
});
