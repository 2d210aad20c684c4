// After the first visit everything works without a network, and a newer version comes when the person
// wants it. The other journeys keep nothing on the device.
import type { Page } from '@playwright/test';
import { audit, expect, phone, tablet, test as journey } from '../../support/journey';
import { Gate } from '../../support/gate';
import { everyFigure, link, linked, number, oneYear, Question, tariffQuestion } from '../../support/studio';

const studio = '/ulgu/drinking-water/studio';
const shelf = '/api/places/ulgu/services/drinking-water/scenarios';
/** What a browser says of a network that is not there. */
const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

const test = journey.extend<{ gate: Gate }>({
  gate: async ({}, use) => {
    const gate = await Gate.open();
    await use(gate);
    await gate.cut();
  },
  baseURL: async ({ gate }, use) => use(gate.url),
  watched: async ({ watched }, use) => {
    watched.expect(noNetwork);
    await use(watched);
  },
});
test.use({ serviceWorkers: 'allow' });

/** Waits until a page with all that belongs to it is kept on the device. */
async function kept(page: Page, file: '/index.html' | '/calculator.html'): Promise<void> {
  await expect.poll(() => page.evaluate(async (file) => Boolean(await caches.match(file)), file), { timeout: 60_000 }).toBe(true);
}

/** The addresses of everything that is kept, and in how many boxes. */
const boxes = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((file) => new URL(file.url).pathname)));
    return Object.fromEntries(names.map((name, at) => [name, files[at]!.sort()]));
  });

/** Looks at all charts and waits until they are drawn. */
async function draw(page: Page, image: string): Promise<void> {
  const charts = page.getByRole('figure');
  await expect(charts.first()).toBeVisible();
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.getByRole('button', { name: image })).toBeEnabled();
  }
}

/** The browser looks for a newer version, as it does by itself when a page is opened. */
const look = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update().then(() => undefined));

const firstFigure = (page: Page) => page.getByRole('main').getByText(/\d[\d\u00a0,.]*\u00a0?(сом|som)/).first();

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('after one visit every page opens without a connection and computes the same', async ({ page, context, gate, t }) => {
    await page.goto(oneYear);
    const tariff = new Question(page, 'ky', tariffQuestion('ky', 'population'));
    await tariff.field.fill('14');
    await tariff.field.blur();
    const changed = await linked(page, 'tariff.population=14');
    const before = await everyFigure(page);
    expect(before.length).toBeGreaterThan(30);
    await kept(page, '/index.html');
    expect(gate.asked.filter(({ status }) => status >= 400)).toEqual([]);

    await context.setOffline(true);
    const line = page.getByText(t('layout-offline-text'));
    await expect(line).toBeVisible();
    await audit(page);
    const asked = gate.asked.length;

    // The same scenario, opened anew.
    await page.goto('/');
    await page.goto(`${studio}#${changed}`);
    await expect(tariff.field).toHaveValue('14,00');
    await expect.poll(() => everyFigure(page)).toEqual(before);
    await draw(page, t('chart-image-button'));
    const saved = page.getByRole('region', { name: t('saved-head-title') });
    await expect(saved.getByText(t('api-offline-text'))).toBeVisible();
    await expect(line).toBeVisible();

    await page.goto('/');
    await page.getByRole('combobox', { name: t('search-field-label') }).fill('нарын');
    await page.getByRole('listbox').getByRole('option').first().tap();
    await expect(page).toHaveURL('/naryn');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await page.goto('/ulgu/calculator');
    await expect(firstFigure(page)).toBeVisible();

    // The register is computed by the thread beside the page.
    await page.goto('/ulgu/drinking-water/tariff');
    const panel = page.getByRole('region', { name: t('register-title') });
    await panel.getByRole('button', { name: /ойдон чыгарылган шаар/ }).tap();
    const all = panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name: t('register-all-head'), exact: true }) });
    await expect(all).toBeVisible();
    expect(number((await all.getByRole('cell').first().textContent())!)).toBeGreaterThan(1000);

    await page.goto('/method/cost-coverage');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/\d/);

    expect(gate.asked.length, 'nothing reached the server').toBe(asked);
    await context.setOffline(false);
    await expect(line).toBeHidden();
  });

  test('the calculator alone is kept with its first visit, and nothing is fetched twice or for later', async ({ page, gate, t }) => {
    await page.goto('/ulgu/calculator');
    await expect(firstFigure(page)).toBeVisible();
    const first = await firstFigure(page).textContent();
    await kept(page, '/calculator.html');
    const whole = gate.asked.filter(({ path }) => /\/(app|main|echarts|worker)-|index\.html|manifest|\.png/.test(path));
    expect(whole, 'only what the calculator needs').toEqual([]);
    const bodies = gate.asked.filter(({ status, bytes }) => status === 200 && bytes > 0).map(({ path }) => path);
    expect(bodies.length, 'no body comes twice').toBe(new Set(bodies).size);
    expect(bodies).not.toContain('/calculator.html');

    await gate.cut();
    await page.reload();
    await expect(firstFigure(page)).toHaveText(first!);
    await page.goto('/naryn/calculator');
    await expect(page.getByRole('heading', { level: 1, name: t('calculator-head-title') })).toBeVisible();
  });
});

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('a server that is gone stops nothing but saving; what it says is never kept', async ({ page, gate, t }) => {
    await page.goto(studio);
    await kept(page, '/index.html');
    await page.reload();
    await expect.poll(() => gate.asked.filter(({ path }) => path === shelf).length).toBeGreaterThan(1);
    const [box] = Object.entries(await boxes(page));
    expect(box![1]).toContain('/index.html');
    expect(box![1].filter((path) => !path.startsWith('/assets/') && path !== '/index.html')).toEqual([]);

    await gate.cut();
    await page.reload();
    const saved = page.getByRole('region', { name: t('saved-head-title') });
    await expect(saved.getByText(t('api-offline-text'))).toBeVisible();
    const name = saved.getByRole('textbox', { name: t('saved-name-label') });
    await name.fill('Вариант в дороге');
    await saved.getByRole('button', { name: t('saved-save-action'), exact: true }).click();
    await expect(saved.getByRole('alert')).toContainText(t('api-offline-text'));
    await expect(name).toHaveValue('Вариант в дороге');

    await gate.join();
    await page.goto('/problems/not-found');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a newer version asks once, keeps what is typed, and opens by the button alone', async ({ page, gate, t }) => {
    await page.goto(oneYear);
    await kept(page, '/index.html');
    const tariff = new Question(page, 'ru', tariffQuestion('ru', 'population'));
    await tariff.field.fill('15');
    await linked(page, 'tariff.population=15');
    const name = page.getByRole('textbox', { name: t('saved-name-label') });
    await name.fill('Ещё не сохранено');
    const scenario = link(page);
    const asked = page.getByText(t('layout-newer-title'));
    await expect(asked).toBeHidden();

    gate.renew();
    await look(page);
    await expect(asked).toBeVisible();
    await expect(asked).toHaveCount(1);
    await expect(name).toHaveValue('Ещё не сохранено');
    await expect(tariff.field).toHaveValue('15,00');
    await audit(page);

    // Later is later: no question until the page is opened again, and then the old version still.
    await page.getByRole('button', { name: t('layout-newer-later') }).click();
    await expect(asked).toBeHidden();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(name).toHaveValue('Ещё не сохранено');
    const html = page.locator('html');
    await page.reload();
    await expect(asked).toBeVisible();
    await expect(html).not.toHaveAttribute('data-made');

    await page.getByRole('button', { name: t('layout-newer-now'), exact: true }).click();
    await expect(html).toHaveAttribute('data-made', 'newer');
    await expect(tariff.field).toHaveValue('15,00');
    expect(link(page)).toBe(scenario);
    await expect(asked).toBeHidden();
    await expect.poll(async () => Object.keys(await boxes(page))).toEqual(['aimak-newer']);

    // Without the server the newer version is there whole.
    await gate.cut();
    await page.reload();
    await expect(html).toHaveAttribute('data-made', 'newer');
    await draw(page, t('chart-image-button'));
  });

  test('a page of the version before still has its files when another page takes the newer one', async ({ page, context, gate, t }) => {
    await page.goto(oneYear);
    await kept(page, '/index.html');
    const other = await context.newPage();
    await other.goto('/ulgu');
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    gate.renew();
    await look(other);
    await other.getByRole('button', { name: t('layout-newer-now'), exact: true }).click();
    await expect(other.locator('html')).toHaveAttribute('data-made', 'newer');
    await expect(page.locator('html')).not.toHaveAttribute('data-made');

    // The charts of the older version were never looked at, and the server no longer has them.
    expect((await page.request.get(await page.locator('meta[name=aimak-echarts]').getAttribute('content') ?? '')).status()).toBe(404);
    await draw(page, t('chart-image-button'));

    await page.close();
    await other.reload();
    await expect.poll(async () => Object.keys(await boxes(other))).toEqual(['aimak-newer']);
  });

  test('can be put on the home screen', async ({ page, request }) => {
    await page.goto('/');
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await request.get(address!);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    const manifest = (await answer.json()) as { name: string; start_url: string; display: string; icons: { src: string; sizes: string; type: string }[] };
    expect(manifest).toMatchObject({ lang: 'ky', start_url: '/', scope: '/', display: 'standalone' });
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512']);
    for (const { src, type } of manifest.icons) {
      const icon = await request.get(src);
      expect([icon.status(), icon.headers()['content-type']], src).toEqual([200, type]);
    }
    const protocol = await page.context().newCDPSession(page);
    const { errors } = await protocol.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
    // A window that leaves no traces installs nothing.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});
