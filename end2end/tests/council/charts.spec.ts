// Charts come when they are looked at, and say nothing that a table does not say.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { audit, expect, phone, test } from '../../support/journey';
import { linked, number, oneYear, Question, tariffQuestion, today } from '../../support/studio';

test.use({ ...phone, lang: 'en' });

/** Scrolls every chart into view and waits until it is drawn. */
async function see(page: Page, image: string): Promise<void> {
  await expect(page.getByRole('figure')).toHaveCount(2);
  for (const chart of await page.getByRole('figure').all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.getByRole('button', { name: image })).toBeEnabled();
  }
}

/** The pictures of the charts, point by point, after the frame that draws them. */
async function pictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return [...document.querySelectorAll<HTMLCanvasElement>('figure canvas')].map((canvas) => canvas.toDataURL());
  });
}

test('charts load when scrolled to, and table and file hold the same numbers as the figures', async ({ page, t }) => {
  const drawers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('echarts')) drawers.push(request.url());
  });
  await page.goto(oneYear);
  await new Question(page, 'en', tariffQuestion('en', 'population')).field.fill('14');
  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  expect(drawers, 'nobody has looked yet').toEqual([]);

  const comparison = page.getByRole('table', { name: t('studio-comparison-title') });
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    // Drawn: the picture can be kept.
    const picture = chart.getByRole('button', { name: t('chart-image-button') });
    await expect(picture).toBeEnabled();
    await expect(chart.getByRole('img')).toHaveAccessibleName(/\d.*\d/);
    expect(drawers.length, 'one file for all charts').toBe(1);

    const toggle = chart.getByRole('button', { name: t('chart-table-button') });
    await toggle.tap();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    const rows = await chart.getByRole('row').all();
    expect(rows.length).toBeGreaterThan(2);
    const table: string[][] = [];
    for (const row of rows.slice(1)) {
      const name = (await row.getByRole('rowheader').textContent()) ?? '';
      const cells = await row.getByRole('cell').allTextContents();
      table.push([name, ...cells]);
      // What the picture says aloud, and what the page's own table says.
      const spoken = (await chart.getByRole('img').getAttribute('aria-label')) ?? '';
      if (spoken.includes(`${name}: `)) expect(spoken).toContain(`${name}: ${cells[1]}, today ${cells[0]}.`);
      const same = comparison.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      if ((await same.count()) === 1) {
        const numbers = (await same.getByRole('button').allTextContents()).map(number);
        expect(numbers, name).toEqual(cells.map((cell) => Math.round(Math.abs(number(cell))) * Math.sign(number(cell))));
      }
    }
    const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: t('chart-csv-button') }).tap()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const csv = (await readFile(await file.path(), 'utf8')).replace('\ufeff', '').split('\r\n');
    table.forEach(([name, today, option], at) => {
      const plain = (cell: string | undefined) => (cell ?? '').replaceAll('−', '-').replaceAll(/[,\s]/g, '');
      const quoted = name!.includes(',') ? `"${name}"` : name!;
      expect(csv[at + 1]).toBe(`${quoted},${plain(today)},${plain(option)}`);
    });
    const [image] = await Promise.all([page.waitForEvent('download'), picture.tap()]);
    expect((await readFile(await image.path())).subarray(1, 4).toString()).toBe('PNG');
  }
  expect(drawers.length).toBe(1);
  await audit(page);
});

test('without the chart’s file the table still has the numbers', async ({ page, watched, t }) => {
  watched.expect(/echarts|ERR_FAILED/);
  await page.route('**/echarts-*.js', (route) => route.abort());
  await page.goto(oneYear);
  const chart = page.getByRole('figure').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.getByText(t('chart-failed-text'))).toBeVisible();
  await chart.getByRole('button', { name: t('chart-table-button') }).tap();
  await expect(chart.getByRole('row', { name: new RegExp(t('figure-total-cost-name')) })).toContainText('7,417,000');
  await audit(page);
});

test('a moved slider leaves the very pictures that the same scenario gives when it is opened', async ({ page, another, t }) => {
  await page.goto(oneYear);
  await see(page, t('chart-image-button'));
  const { slider } = new Question(page, 'en', tariffQuestion('en', 'population'));
  const opened = await another('en', phone);
  const seen = new Set<string>();
  // To a surplus and back to a gap, over several axes, to the ends, and to today's tariff again.
  for (const tariff of [12.5, 13, 19, 25, 25.5, 40, 41, 14, 0.5, 11, 12]) {
    // The slider counts steps of half a som.
    await slider.fill(String(tariff * 2));
    const moved = await pictures(page);
    expect(moved.length).toBe(2);
    moved.forEach((picture) => seen.add(picture));
    const link = tariff === 12 ? today : await linked(page, `tariff.population=${tariff}`);
    await opened.goto('about:blank');
    await opened.goto(`/ulgu/drinking-water/studio#${link}`);
    await see(opened, t('chart-image-button'));
    expect(await pictures(opened), `${tariff}`).toEqual(moved);
  }
  expect(seen.size, 'the pictures differ from each other').toBeGreaterThan(18);
});

test('every chart of a plan is drawn, and has its numbers as a table and a file', async ({ page, t }) => {
  await page.goto('/ulgu/drinking-water/studio');
  const charts = page.getByRole('figure');
  await expect.poll(() => charts.count()).toBeGreaterThanOrEqual(5);
  const findings = new Set<string>();
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    findings.add((await chart.getByRole('heading').textContent()) ?? '');
    // Not every tariff has blocks; then the chart says so instead of a picture.
    if (await chart.getByText(t('chart-block-none-text')).isVisible()) continue;
    await expect(chart.getByRole('button', { name: t('chart-image-button') })).toBeEnabled();
    await expect(chart.getByRole('img')).toHaveAccessibleName(/\d.*\d/);
    const toggle = chart.getByRole('button', { name: t('chart-table-button') });
    if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
    const rows = chart.getByRole('row');
    expect(await rows.count()).toBeGreaterThan(1);
    const heads = await rows.first().getByRole('columnheader').count();
    // Each row is as wide as the head: its name and a number for each column.
    for (const row of await rows.all()) {
      expect((await row.getByRole('cell').count()) + (await row.getByRole('rowheader').count()) + (await row.getByRole('columnheader').count())).toBe(heads);
    }
    const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: t('chart-csv-button') }).click()]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    // Two lines at the end are unit and source.
    expect(lines.length - 2).toBeGreaterThanOrEqual(await rows.count());
  }
  expect(findings.size, 'each chart says something else').toBe(await charts.count());
  await audit(page);
});

test('who pays is answered in a sentence, and every number of answers and chart tables opens its origin', async ({ page, t }) => {
  for (const service of ['drinking-water', 'waste-removal', 'public-spaces']) {
    await page.goto(`/ulgu/${service}/studio`);
    const answer = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: t('plan-who-question') }) });
    await expect(answer.getByRole('button').first()).toBeVisible();
    const panel = page.locator('#explanation');
    for (const number of await page.locator('.answer .number').all()) {
      const plain = (text: string | null) => Number((text ?? '').replaceAll(/[^\d.]/g, ''));
      const shown = plain(await number.textContent());
      await number.scrollIntoViewIfNeeded();
      await number.tap();
      const title = panel.getByRole('heading', { level: 2 });
      // The same amount: the sentence rounds it to whole som, the origin does not.
      await expect.poll(async () => Math.abs(plain(await title.textContent()) - shown)).toBeLessThanOrEqual(0.5);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
  }
  await page.goto('/ulgu/drinking-water/studio');
  const chart = page.getByRole('figure').filter({ hasText: t('chart-winners-more-key') });
  await chart.scrollIntoViewIfNeeded();
  await chart.getByRole('button', { name: t('chart-table-button') }).tap();
  const cells = chart.getByRole('cell').getByRole('button');
  expect(await cells.count()).toBeGreaterThan(40);
  for (const at of [0, 1, 2, 3, (await cells.count()) - 1]) {
    const shown = number((await cells.nth(at).textContent()) ?? '');
    await cells.nth(at).scrollIntoViewIfNeeded();
    await cells.nth(at).tap();
    const title = page.locator('#explanation').getByRole('heading', { level: 2 });
    await expect.poll(async () => number((await title.textContent()) ?? '')).toBeCloseTo(shown, 0);
    await page.keyboard.press('Escape');
  }
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false, deviceScaleFactor: 1 });

  test('water and money flow in a picture of their own, across the page', async ({ page, t }) => {
    await page.goto('/ulgu/drinking-water/studio');
    const chart = page.getByRole('figure').filter({ hasText: t('chart-flow-lost-key') });
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.getByRole('button', { name: t('chart-image-button') })).toBeEnabled();
    const [flow, other] = [await chart.boundingBox(), await page.getByRole('figure').first().boundingBox()];
    expect(flow!.width).toBeGreaterThan(1.8 * other!.width);
    // What is drawn reaches from one end to the other: bars of a list end with their labels.
    const kinds = await page.evaluate((host) => {
      const echarts = (globalThis as unknown as { echarts: { getInstanceByDom: (host: Element) => { getOption: () => { series: { type: string }[] } } } }).echarts;
      return echarts.getInstanceByDom(host as Element).getOption().series.map((series) => series.type);
    }, (await chart.getByRole('img').elementHandle())!);
    expect(kinds).toEqual(['sankey', 'sankey']);
    await audit(page);
  });
});
