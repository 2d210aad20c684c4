// «Find it for me» and «How sure is this?» in the studio of a plan.
import type { Locator, Page } from '@playwright/test';
import { audit, expect, phone, saying, test } from '../../support/journey';
import { figure, number } from '../../support/studio';

const path = '/ulgu/drinking-water/studio';

const part = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

/** Goes by Tab to something, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never comes there');
}

/** Types a number into the field that has the focus. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses a button, and from within the page another one as soon as it shows: a run may be over in
 * a tenth of a second. */
async function pressSoon(begin: Locator, then: string): Promise<void> {
  await begin.evaluate((button, then) => {
    (button as HTMLButtonElement).click();
    return new Promise<void>((done) => {
      const press = () => {
        const found = document.querySelector<HTMLButtonElement>(then);
        if (!found) return void requestAnimationFrame(press);
        found.click();
        done();
      };
      press();
    });
  }, then);
}

/** The numbers of a row of a table, by its head. */
const row = (of: Locator, head: string): Locator =>
  of.getByRole('row').filter({ has: of.page().getByRole('rowheader', { name: head, exact: true }) });

test.describe('on a table in the hall', () => {
  test.use({ viewport: { width: 1280, height: 800 }, lang: 'en' });

  test('the lowest tariff is found and taken over by keyboard, and the figures of the studio say the same', async ({ page, t }) => {
    await page.goto(path);
    const solve = part(page, t('solve-title'));
    // 85 % of costs instead of 90, and what follows beside it.
    await solve.scrollIntoViewIfNeeded();
    await solve.getByRole('checkbox').first().focus();
    const field = solve.getByRole('textbox', { name: t('solve-coverage-name'), exact: true });
    await tabTo(page, field);
    await type(page, '85');
    await expect(solve.getByText(t('solve-coverage-want', { limit: '85%', year: '2028' })).first()).toBeVisible();
    await tabTo(page, solve.getByRole('button', { name: t('solve-find-action') }));
    await page.keyboard.press('Enter');
    await expect(solve.getByText(t('solve-solved-text'))).toBeVisible();

    // Every wish holds, by the figures of the found plan.
    const kept = solve.getByRole('table', { name: t('solve-kept-caption') });
    await expect(kept.getByText(t('solve-holds-text'), { exact: true })).toHaveCount(3);
    const worst = await row(kept, t('solve-coverage-want', { limit: '85%', year: '2028' })).getByRole('cell').first().textContent();
    const [, share, year] = /([\d.]+)%.*?(\d{4})/.exec(worst!.replaceAll(/\s+/g, ' ').trim())!;
    expect(Number(share)).toBeGreaterThanOrEqual(85);
    const rates = solve.getByRole('table', { name: t('solve-rates-caption') });
    const found = await rates.getByRole('row').last().getByRole('cell').last().textContent();

    await tabTo(page, solve.getByRole('button', { name: t('solve-take-action') }));
    await page.keyboard.press('Enter');
    await expect(solve.getByText(t('solve-taken-text'))).toBeVisible();
    // The strip, in the year in which it is the worst.
    await page.getByLabel(t('plan-year-label')).selectOption(year!);
    const coverage = figure(page, t('plan-strip-coverage', { year: year! }));
    await expect(coverage).toContainText('%');
    expect(Math.abs(number((/[\d.]+/.exec((await coverage.textContent())!))![0]) - Number(share))).toBeLessThan(0.051);
    // The questions, too, and no later year is below.
    const fields = page.getByRole('region', { name: t('plan-controls-title') }).getByRole('textbox');
    const values = await fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(values.map(number)).toContain(number(found!));
    for (let next = 2028; next <= 2036; next++) {
      await page.getByLabel(t('plan-year-label')).selectOption(String(next));
      const shown = figure(page, t('plan-strip-coverage', { year: String(next) }));
      await expect(shown).toBeVisible();
      expect(number((/[\d.]+/.exec((await shown.textContent())!))![0])).toBeGreaterThanOrEqual(85);
    }
    await audit(page);
    await page.getByRole('button', { name: t('plan-undo-action') }).click();
    await expect(solve.getByText(t('solve-taken-text'))).toBeHidden();
  });

  test('wishes that stand against each other are told with what each would have to give', async ({ page, t }) => {
    await page.goto(path);
    const solve = part(page, t('solve-title'));
    const share = solve.getByRole('textbox', { name: t('solve-share-name'), exact: true });
    // Money is another wish: without it the two others stand alone.
    await solve.getByRole('checkbox', { name: t('solve-cash-want', { limit: 'KGS 0' }) }).uncheck();
    await share.fill('2');
    await share.press('Enter');
    await solve.getByRole('button', { name: t('solve-find-action') }).click();
    const told = solve.getByText(saying('en', 'solve-conflict-two', {
      one: t('solve-coverage-phrase', { limit: '90%', year: '2028' }),
      two: t('solve-share-phrase', { limit: '2%' }),
    }));
    await expect(told).toBeVisible();
    // The way out that gives in income keeps the coverage, by the studio's figures.
    const way = solve.getByRole('group').filter({ hasText: t('solve-conflict-take', { instead: '' }).trim() }).last();
    await way.locator('summary').click();
    const kept = way.getByRole('table', { name: t('solve-kept-caption') });
    await expect(kept.getByText(t('solve-holds-text'), { exact: true })).toHaveCount(2);
    await expect(kept.getByRole('rowheader', { name: t('solve-coverage-want', { limit: '90%', year: '2028' }) })).toBeVisible();
    await way.getByRole('button', { name: saying('en', 'solve-conflict-take') }).click();
    await expect(solve.getByText(t('solve-taken-text'))).toBeVisible();
    await page.getByLabel(t('plan-year-label')).selectOption('2028');
    const coverage = await figure(page, t('plan-strip-coverage', { year: '2028' })).textContent();
    expect(number((/[\d.]+/.exec(coverage!))![0])).toBeGreaterThanOrEqual(90);
    await audit(page);
  });

  test('options are compared, one is taken, and a long run is stopped', async ({ page, t }) => {
    await page.goto(path);
    const options = part(page, t('solve-options-title'));
    await options.getByRole('button', { name: t('solve-options-action', { count: '2,000' }) }).click();
    const table = options.getByRole('table', { name: t('solve-options-caption') });
    await expect(table.getByRole('row')).toHaveCount(13);
    const first = table.getByRole('row').nth(1);
    const covered = number((await first.getByRole('cell').first().textContent())!.replace('%', ''));
    await first.getByRole('button').click();
    await expect(first.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    await page.getByLabel(t('plan-year-label')).selectOption('2036');
    const coverage = await figure(page, t('plan-strip-coverage', { year: '2036' })).textContent();
    expect(Math.abs(number((/[\d.]+/.exec(coverage!))![0]) - covered)).toBeLessThan(0.06);

    const risk = part(page, t('risk-title'));
    await risk.scrollIntoViewIfNeeded();
    await expect(risk.getByText(saying('en', 'risk-exact-text', { count: '1,000' }))).toBeVisible();
    const more = risk.getByRole('button', { name: t('risk-more-action', { count: '10,000' }) });
    await pressSoon(more, '#risk .solve__running button');
    await expect(risk.getByText(t('risk-stopped-text'))).toBeVisible();
    await expect(risk.getByRole('progressbar')).toHaveCount(0);
    await expect(more).toBeFocused();
    // What was known stays.
    await expect(risk.getByText(saying('en', 'risk-exact-text', { count: '1,000' }))).toBeVisible();
    await more.click();
    await expect(risk.getByText(saying('en', 'risk-exact-text', { count: '10,000' }))).toBeVisible();
    await audit(page);
  });

  test('a hard search is stopped, and another plan stops it as well', async ({ page, t }) => {
    await page.goto(path);
    const solve = part(page, t('solve-title'));
    for (const name of [t('solve-may-pace'), t('solve-may-subsidy')]) await solve.getByRole('checkbox', { name }).check();
    await solve.getByRole('checkbox', { name: t('solve-rise-want', { limit: '15%' }) }).check();
    const find = solve.getByRole('button', { name: t('solve-find-action') });
    await pressSoon(find, '#solve .solve__running button');
    await expect(solve.getByText(t('solve-stopped-text'))).toBeVisible();
    await expect(solve.getByRole('progressbar')).toHaveCount(0);
    await expect(find).toBeFocused();
    // The other step is made while the new thread has not yet begun.
    await pressSoon(find, '.plan__controls .stepper__button:last-child');
    await expect(solve.getByText(t('solve-changed-text'))).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ ...phone, lang: 'ky' });

  test('what nobody knows for sure is shown with its range and reason, and follows the plan', async ({ page, t }) => {
    await page.goto(path);
    const risk = part(page, t('risk-title'));
    await risk.scrollIntoViewIfNeeded();
    await expect(risk.getByText(saying('ky', 'risk-exact-text', { count: '1\u00a0000' }))).toBeVisible();
    const table = risk.getByRole('table', { name: t('risk-data-caption') });
    expect(await table.getByRole('row').count()).toBeGreaterThan(6);
    await expect(table).toContainText('башка өлкөлөрдүн изилдөөлөрү');
    const before = await risk.getByRole('table', { name: saying('ky', 'risk-coverage-caption') }).textContent();
    await page.getByRole('region', { name: t('plan-controls-title') }).getByRole('textbox').first().fill('30');
    await expect(risk.getByRole('table', { name: saying('ky', 'risk-coverage-caption') })).not.toHaveText(before!);
    await audit(page);
  });
});
