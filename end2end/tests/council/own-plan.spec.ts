// A council's own plan at a real place: from twelve questions or from a file, kept on the device.
import { audit, expect, phone, test } from '../../support/journey';
import { figure, Question } from '../../support/studio';

const studio = '/naryn/drinking-water/studio';
const answers = 'docs/worked/answers/village-water.json';

test.describe('on a phone, in Russian', () => {
  test.use({ ...phone, lang: 'ru' });

  test('twelve questions become a plan in the studio, are there after a reload, and can be removed', async ({ page, another, t }) => {
    await page.goto(studio);
    await expect(page.getByText(t('studio-missing-title'), { exact: true })).toBeVisible();
    await page.getByRole('link', { name: t('studio-ways-questions') }).tap();
    await expect(page).toHaveURL('/naryn/drinking-water/village');
    await page.getByLabel(t('village-open-action')).setInputFiles(answers);
    await expect(page.getByText('44,19').first()).toBeVisible();
    await page.getByRole('button', { name: t('village-studio-action') }).tap();
    await expect(page).toHaveURL(new RegExp(`${studio}$`));
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    const year = await page.getByRole('combobox', { name: t('plan-year-label') }).inputValue();
    const coverage = figure(page, t('plan-strip-coverage', { year }));
    await expect(coverage).toHaveText(/\d/);
    const first = await coverage.innerText();
    // What was assumed is still told as assumed in the books.
    await page.getByRole('radio', { name: t('plan-depth-books') }).tap();
    await page.locator('.plan__books summary').first().tap();
    await expect(page.getByText(t('evidence-assumed-name')).first()).toBeVisible();
    await audit(page);

    await new Question(page, 'ru', t('plan-question-collection')).field.fill('99');
    await expect(page).toHaveURL(/#p1\./);
    const link = page.url();
    await expect(coverage).toHaveText(/\d/);
    const moved = await coverage.innerText();
    // Kept when it rests, as in the studio of the books.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('aimak.own-plan.naryn.drinking-water'))).not.toBeNull();
    await page.goto('/naryn');
    await page.goto(studio);
    await expect(page.getByText(t('plan-restored-title'))).toBeVisible();
    await expect(coverage).toHaveText(moved);
    await page.getByRole('button', { name: t('plan-restored-action') }).tap();
    await expect(coverage).toHaveText(first);

    // Papers, the wall of the hall and the ways to deliver rest on the same plan.
    await page.goto('/naryn/drinking-water/papers/brief');
    await expect(page.getByRole('article')).toContainText(/\d/);
    await page.goto('/naryn/drinking-water/delivery');
    await expect(page.getByRole('heading', { level: 1, name: t('delivery-untold-title') })).toBeVisible();
    await page.goto('/naryn/drinking-water/projector');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(year);

    // Who gets the link sees the figures, is told whose they are, and keeps them only when asked to.
    const other = await another('ru');
    await other.goto(link);
    await expect(other.getByText(t('studio-own-sent-title'))).toBeVisible();
    await expect(new Question(other, 'ru', t('plan-question-collection')).field).toHaveValue('99');
    await expect(figure(other, t('plan-strip-coverage', { year }))).toHaveText(moved);
    await other.goto('/naryn');
    await other.goto(studio);
    await expect(other.getByText(t('studio-missing-title'), { exact: true })).toBeVisible();

    await page.goto(studio);
    await page.getByRole('button', { name: t('studio-own-remove') }).tap();
    await expect(page.getByText(t('studio-missing-title'), { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByText(t('studio-missing-title'), { exact: true })).toBeVisible();
  });
});

test.describe('on a laptop, in English', () => {
  test.use({ viewport: { width: 1280, height: 800 }, lang: 'en' });

  test('the file of a plan opens at a place without books; a broken one is told by its places', async ({ page, t }) => {
    await page.goto(studio);
    const file = page.getByLabel(t('studio-ways-file'));
    await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"form":1,"services":[]}') });
    const refused = page.getByRole('alert');
    await expect(refused).toContainText(t('share-refused-title'));
    await expect(refused).toContainText('/services');
    await audit(page);
    await file.setInputFiles('docs/worked/scenarios/village-water.json');
    await expect(page.getByRole('heading', { level: 1, name: t('plan-head-title') })).toBeVisible();
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    const first = await page.getByRole('main').locator('.figure-strip').innerText();
    await page.goto('/naryn');
    await page.getByRole('link', { name: new RegExp(t('place-studio-action')) }).first().click();
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    expect(await page.getByRole('main').locator('.figure-strip').innerText()).toBe(first);
    await audit(page);
  });

  test('at «Үлгү» the shipped books open, until a person opens a plan of their own, and after it is removed', async ({ page, t }) => {
    const path = '/ulgu/drinking-water/studio';
    await page.goto(path);
    const strip = page.getByRole('main').locator('.figure-strip');
    const books = await strip.innerText();
    await page.getByText(t('plan-share-title'), { exact: true }).click();
    await page.getByLabel(t('share-open-action')).setInputFiles('docs/worked/scenarios/village-water.json');
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    await expect(strip).not.toHaveText(books);
    const own = await strip.innerText();
    await page.goto('/ulgu');
    await page.goto(path);
    await expect(page.getByText(t('studio-own-kept-title'))).toBeVisible();
    expect(await strip.innerText()).toBe(own);
    await page.getByRole('button', { name: t('studio-own-remove') }).click();
    await expect(page.getByText(t('studio-own-kept-title'))).toHaveCount(0);
    await expect(strip).toHaveText(books, { useInnerText: true });
  });
});
