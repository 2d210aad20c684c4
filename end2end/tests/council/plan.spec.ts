// The studio of a plan: what a service needs over the years, moved, kept, sent and taken back.
import { audit, expect, phone, test } from '../../support/journey';
import { figure, Question } from '../../support/studio';

const path = '/ulgu/drinking-water/studio';

/** What organisations that are no budget's pay; 32 som in the books. */
const rate = (t: (key: string, values?: Record<string, string>) => string) => t('plan-question-rate', { payers: 'Other consumers' });

test.describe('on a table in the hall', () => {
  test.use({ viewport: { width: 1280, height: 800 }, lang: 'en' });

  test('a moved tariff changes the answers, can be taken back, and comes again from its link', async ({ page, another, t }) => {
    await page.goto(path);
    const coverage = figure(page, t('plan-strip-coverage', { year: '2029' }));
    await expect(coverage).toBeVisible();
    const before = await coverage.textContent();
    const tariff = new Question(page, 'en', rate(t));
    await tariff.field.fill('40');
    await tariff.field.blur();
    await expect(coverage).not.toHaveText(before!);
    const after = await coverage.textContent();
    await expect(page).toHaveURL(/#p1\./);
    const link = page.url();
    expect(link.length, 'a usual scenario fits a message').toBeLessThan(2_000);

    const other = await another('en', phone);
    await other.goto(link);
    await expect(figure(other, t('plan-strip-coverage', { year: '2029' }))).toHaveText(after!);
    await expect(new Question(other, 'en', rate(t)).field).toHaveValue('40.00');

    await page.getByRole('button', { name: t('plan-undo-action') }).click();
    await expect(coverage).toHaveText(before!);
    await page.getByRole('button', { name: t('plan-redo-action') }).click();
    await expect(coverage).toHaveText(after!);
    await page.getByRole('button', { name: t('plan-reset-action') }).click();
    await expect(coverage).toHaveText(before!);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await audit(page);
  });

  test('plans are kept beside each other, named, and told apart in words', async ({ page, t }) => {
    await page.goto(path);
    const keep = page.getByRole('button', { name: t('plan-kept-action') });
    await keep.click();
    const tariff = new Question(page, 'en', rate(t));
    await tariff.more.click();
    await page.getByRole('textbox', { name: t('plan-kept-name') }).last().fill('As proposed');
    const table = page.getByRole('table', { name: t('plan-comparison-title', { year: '2029' }) });
    await expect(table.getByRole('columnheader')).toHaveText([
      t('plan-choice-today'),
      t('plan-choice-option'),
      'As proposed',
      t('plan-choice-nothing'),
    ]);
    await expect(page.getByText(t('plan-kept-differs'))).toContainText(/32\.00/);
    // Dragged instead of pressed, and no more than three.
    await page.locator('.kept__handle').dragTo(page.getByRole('heading', { name: t('plan-kept-title') }));
    await keep.click();
    await expect(page.getByText(t('plan-kept-full'))).toBeVisible();
    await expect(table.getByRole('columnheader')).toHaveCount(6);
    await page.getByRole('button', { name: t('plan-kept-take-action', { name: 'As proposed' }) }).click();
    await expect(tariff.field).toHaveValue('32.00');
    await audit(page);
  });

  test('what was done is on the device when the page is closed half a second later', async ({ page, context, t }) => {
    await page.goto(path);
    const question = t('plan-question-collection');
    await new Question(page, 'en', question).field.fill('97');
    await page.waitForTimeout(500);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(path);
    await expect(again.getByText(t('plan-restored-title'))).toBeVisible();
    await expect(new Question(again, 'en', question).field).toHaveValue('97');
    await again.getByRole('button', { name: t('plan-restored-action') }).click();
    await expect(new Question(again, 'en', question).field).toHaveValue('90');
  });
});

test.describe('on a phone', () => {
  test.use({ ...phone, lang: 'ky' });

  test('a damaged link is told, kept, and leaves the books in view', async ({ page, t }) => {
    await page.goto(`${path}#p1.xxxx`);
    await expect(page.getByRole('alert')).toContainText(t('studio-link-fault-title'));
    await expect(page.getByRole('textbox', { name: t('studio-link-fault-kept') })).toHaveValue('p1.xxxx');
    await audit(page);
  });

  test('every number opens its origin, in every service', async ({ page, t }) => {
    for (const service of ['drinking-water', 'waste-removal', 'public-spaces']) {
      await page.goto(`/ulgu/${service}/studio`);
      const cells = page.locator('.comparison').getByRole('button');
      await expect(cells.first()).toBeVisible();
      for (const at of [0, 7, 13]) {
        await cells.nth(at).tap();
        const origin = page.getByRole('dialog');
        await expect(origin).toBeVisible();
        await expect(origin.getByRole('heading', { level: 2 })).toHaveText(/\d/);
        await origin.getByRole('button', { name: t('explanation-close-action') }).tap();
      }
    }
    await audit(page);
  });
});
