// A deputy takes a tariff apart: blocks moved by key, mouse and finger are one state with the numbers typed below.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { audit, expect, phone, projector, speak, tablet, test } from '../../support/journey';
import { number } from '../../support/studio';

const editor = '/ulgu/drinking-water/tariff';
type Say = (key: string, values?: Record<string, string | number>) => string;

/** Charge 1 as blocks: the first up to 10 m³, both at today's 12 som. */
async function blocks(page: Page, t: Say): Promise<Locator> {
  const charge = page.getByRole('article', { name: t('tariff-charge-heading', { number: '1' }), exact: true });
  await charge.getByRole('radio', { name: t('tariff-pricing-blocks') }).check();
  await expect(charge.getByRole('slider', { name: t('tariff-handle-end', { number: '1' }) })).toBeVisible();
  return charge;
}

/** What a household pays: today, under the draft. */
async function bills(page: Page, t: Say): Promise<[number, number]> {
  const total = (name: string) => page.getByRole('region', { name, exact: true }).getByRole('button').last().textContent();
  return [number((await total(t('chart-table-today-head')))!), number((await total(t('tariff-bill-option-title')))!)];
}

/** Opens the table of a chart; reads today and the draft in the row of a quantity. */
async function row(page: Page, chart: number, quantity: string): Promise<[number, number]> {
  const figure = page.locator('.tariff__results').getByRole('figure').nth(chart);
  const table = figure.getByRole('button', { name: /Таблица|Table/ });
  if ((await table.getAttribute('aria-pressed')) === 'false') await table.click();
  const cells = figure.getByRole('row').filter({ has: page.getByRole('rowheader', { name: quantity, exact: true }) }).getByRole('cell');
  const [today, draft] = await cells.allTextContents();
  return [number(today!), number(draft!)];
}

/** The middle of a handle on the screen, and how many pixels a som is high and a cubic metre wide. */
async function grip(handle: Locator): Promise<{ x: number; y: number; som: number; metre: number }> {
  await handle.scrollIntoViewIfNeeded();
  return handle.evaluate((handle: SVGElement) => {
    const plot = handle.ownerSVGElement!.getBoundingClientRect();
    const knob = handle.querySelector('circle')!.getBoundingClientRect();
    const top = Number(handle.getAttribute('aria-valuemax'));
    // The last number below stands at the right edge.
    const ticks = [...handle.ownerSVGElement!.querySelectorAll('text[y="100%"][dy="20"]')];
    const width = Number(ticks.at(-1)!.textContent);
    return { x: knob.x + knob.width / 2, y: knob.y + knob.height / 2, som: (plot.height * 100) / top, metre: plot.width / width };
  });
}

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('a deputy finds what raising the second block by 2 som does', async ({ page, t }) => {
    await page.goto(editor);
    expect(await bills(page, t), '12 m³ at 12 som').toEqual([144, 144]);
    const charge = await blocks(page, t);
    expect(await bills(page, t), 'two blocks at one price are one price').toEqual([144, 144]);
    const handle = charge.getByRole('slider', { name: t('tariff-handle-rate', { number: '2' }) });
    const field = charge.getByRole('textbox', { name: t('tariff-block-rate-label', { number: '2' }) });
    const undo = page.getByRole('button', { name: t('studio-undo-action') });

    const raised = async () => {
      await expect(field).toHaveValue('14,00');
      await expect(handle).toHaveAttribute('aria-valuetext', /^14,00.*10/);
      // 10 m³ × 12 and 2 m³ × 14.
      expect(await bills(page, t)).toEqual([144, 148]);
      await expect(page.getByText(t('tariff-difference-more', { by: '4,00 сом' })).first()).toBeVisible();
      expect(await row(page, 0, '12 м³'), 'the bill in the chart').toEqual([144, 148]);
      expect(await row(page, 1, '12 м³'), 'the next cubic metre').toEqual([12, 14]);
      expect(await row(page, 1, '9 м³'), 'the tenth is still in the first block').toEqual([12, 12]);
    };
    const back = async () => {
      await undo.click();
      await expect(field).toHaveValue('12,00');
      expect(await bills(page, t)).toEqual([144, 144]);
    };

    await handle.focus();
    for (let half = 0; half < 4; half++) await page.keyboard.press('ArrowUp');
    await raised();
    for (let half = 0; half < 4; half++) await undo.click();
    await expect(field).toHaveValue('12,00');

    const mouse = await grip(handle);
    await page.mouse.move(mouse.x, mouse.y);
    await page.mouse.down();
    for (const part of [0.3, 0.7, 1]) await page.mouse.move(mouse.x, mouse.y - 2 * mouse.som * part, { steps: 3 });
    await page.mouse.up();
    await raised();
    await back();

    const finger = await grip(handle);
    const scrolled = await page.evaluate(() => scrollY);
    const hand = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up = 0) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: finger.x, y: finger.y - up }] });
    await touch('touchStart');
    for (const part of [0.2, 0.5, 0.8, 1]) await touch('touchMove', 2 * finger.som * part);
    await touch('touchEnd');
    expect(await page.evaluate(() => scrollY), 'the page stays where it is under the finger').toBe(scrolled);
    await raised();
    await back();

    await field.fill('14');
    await field.press('Enter');
    await raised();
    await audit(page);
  });

  test('ends of blocks are dragged to and fro and stay in order', async ({ page, t }) => {
    await page.goto(editor);
    const charge = await blocks(page, t);
    await charge.getByRole('button', { name: t('tariff-block-split', { number: '2' }) }).click();
    const end = (block: string) => charge.getByRole('slider', { name: t('tariff-handle-end', { number: block }) });
    const typed = (block: string) => charge.getByRole('textbox', { name: t('tariff-block-end-label', { number: block }) });
    await expect(typed('2')).toHaveValue('15');
    const first = await grip(end('1'));
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    await page.mouse.move(first.x - 4 * first.metre, first.y, { steps: 5 });
    await page.mouse.up();
    await expect(typed('1')).toHaveValue('6');
    await end('1').press('End');
    await expect(typed('1'), 'not beyond the next block').toHaveValue('15');
    await end('1').press('ArrowLeft');
    await expect(typed('1')).toHaveValue('14');
    await expect(end('1')).toHaveAttribute('aria-valuetext', /14.м³/);
    await audit(page);
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('what is typed is kept: in another language, after a visit, in a file', async ({ page, t }) => {
    await page.goto(editor);
    await expect(page.getByText(t('tariff-keeping-unchanged'))).toBeVisible();
    const charge = await blocks(page, t);
    const price = page.locator('#' + (await charge.getByRole('textbox', { name: t('tariff-block-rate-label', { number: '2' }) }).getAttribute('id')));
    await price.fill('он беш');
    await expect(price).toHaveAttribute('aria-invalid', 'true');
    await expect(price).toHaveAccessibleDescription(/12,00/);
    await speak(page, 'ru');
    await expect(price).toHaveValue('он беш');
    await expect(price).toHaveAttribute('aria-invalid', 'true');
    await speak(page, 'ky');
    await price.fill('15,50');
    await expect(page.getByText(new RegExp(t('tariff-keeping-kept', { time: '(..:..)' }).replaceAll('.', '.')))).toBeVisible();

    await page.reload();
    await expect(page.getByText(t('tariff-keeping-found'))).toBeVisible();
    const again = page.getByRole('textbox', { name: t('tariff-block-rate-label', { number: '2' }) });
    await expect(again).toHaveValue('15,50');

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('tariff-download-action') }).tap()]);
    const text = await readFile(await file.path(), 'utf8');
    const read = JSON.parse(text) as { service: string; versions: { charges: { blocks?: { rate: string }[] }[] }[] };
    expect(read.service).toBe('drinking-water');
    expect(read.versions[0]!.charges[0]!.blocks!.map((block) => Number(block.rate))).toEqual([12, 15.5]);

    await page.getByRole('button', { name: t('studio-reset-action') }).tap();
    await expect(again).toBeHidden();
    const open = page.getByLabel(t('tariff-open-action'));
    await open.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text.replace('"15.5', '"fifteen')) });
    const refused = page.getByRole('alert');
    await expect(refused).toContainText('/versions/0/charges/0/blocks/1/rate');
    await expect(refused).toContainText(t('tariff-file-kept'));
    await expect(again, 'the draft stays as it was').toBeHidden();
    await open.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(again).toHaveValue('15,50');
    await expect(refused).toBeHidden();
    await audit(page);
  });
});

test.describe('on the projector, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('charges, relief and tax: every line leads to its origin, and what is wrong says how to mend it', async ({ page, t }) => {
    await page.goto('/ulgu');
    await page.getByRole('link', { name: `${t('tariff-place-action')} ${t('service-drinking-water')}` }).click();
    const charges = page.getByRole('article');
    await expect(charges).toHaveCount(3);

    await charges.first().getByRole('button', { name: new RegExp(`^${t('tariff-charge-copy')}`) }).click();
    await expect(charges).toHaveCount(4);
    const copy = page.getByRole('article', { name: t('tariff-charge-heading', { number: '2' }), exact: true });
    await expect(copy).toContainText(t('tariff-fault-same-people', { first: '1', second: '2' }));
    await expect(page.getByText(t('tariff-keeping-faulty'))).toBeVisible();
    await copy.getByLabel(t('tariff-connection-label')).selectOption({ label: t('charge-connection-street-tap') });
    await expect(copy).not.toContainText(t('tariff-fault-same-people', { first: '1', second: '2' }));

    // 60 som for each household on top.
    await page.getByRole('button', { name: t('tariff-charge-add') }).click();
    const added = page.getByRole('article', { name: t('tariff-charge-heading', { number: '5' }), exact: true });
    await added.getByLabel(t('tariff-measure-label')).selectOption({ label: t('tariff-measure-household') });
    await added.getByRole('textbox').first().fill('60');
    expect(await bills(page, t)).toEqual([144, 204]);

    // A quarter off for one pensioner of four: 204 less a sixteenth; then 2 % of tax.
    await page.getByText(t('tariff-reliefs-title'), { exact: true }).click();
    await page.getByRole('button', { name: t('tariff-relief-add') }).click();
    await page.getByLabel(t('tariff-home-relief-label'), { exact: true }).selectOption({ label: t('charge-relief-pensioner') });
    expect(await bills(page, t)).toEqual([144, 191.25]);
    await page.getByText(t('tariff-tax-title'), { exact: true }).click();
    await page.getByRole('textbox', { name: t('tariff-tax-label'), exact: true }).fill('2');
    expect(await bills(page, t)).toEqual([144, 195.08]);

    const draft = page.getByRole('region', { name: t('tariff-bill-option-title'), exact: true });
    const lines = await draft.getByRole('listitem').allTextContents();
    expect(lines.length).toBe(4);
    const sums = (await draft.getByRole('listitem').getByRole('button').allTextContents()).map(number);
    expect(Math.round(sums.reduce((sum, line) => sum + line, 0) * 100)).toBe(19508);
    for (const line of await draft.getByRole('button').all()) {
      await line.click();
      const origin = page.locator('#explanation');
      await expect(origin).toBeVisible();
      await expect(origin.getByRole('link', { name: t('explanation-method-link') })).toHaveAttribute('href', /\/method\/bill-/);
      await page.keyboard.press('Escape');
    }
    await audit(page);
  });

  test('a place without a decision starts from nothing', async ({ page, t }) => {
    await page.goto('/an-oston/public-spaces/tariff');
    await expect(page.getByText(t('tariff-fault-empty'))).toBeVisible();
    await page.getByRole('button', { name: t('tariff-charge-add') }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await audit(page);
  });
});
