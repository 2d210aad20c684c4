// A scenario goes to others: by a camera, on paper, as a file; an older one says what changed since.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { audit, expect, phone, projector, saying, tablet, test, type Lang, say } from '../../support/journey';
import { readQr } from '../../support/qr';
import { everyFigure, figure, link, linked, oneYear as studio, Question, scenarioLink, tariffQuestion, today as unchanged } from '../../support/studio';

const code = (page: Page, lang: Lang) => page.getByRole('img', { name: say(lang, 'share-code-label') });
/** Opens the part with code and file. */
const share = (page: Page, lang: Lang) => page.getByText(say(lang, 'share-head-title'), { exact: true }).click();

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru', permissions: ['clipboard-read', 'clipboard-write'] });

  test('two tablets, one link, the same figures: the camera of one reads the other', async ({ page, another, t }) => {
    await page.goto(studio);
    await new Question(page, 'ru', tariffQuestion('ru', 'population')).field.fill('17,40');
    await new Question(page, 'ru', t('studio-question-collection')).field.fill('93');
    await new Question(page, 'ru', t('studio-question-losses')).field.fill('22,5');
    await linked(page, 'losses=22.5');
    await page.getByRole('button', { name: t('studio-share-action') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('studio-share-done') })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('tariff.population=17.4');

    await expect(code(page, 'ru')).toHaveCount(0);
    await share(page, 'ru');
    await expect(code(page, 'ru')).toBeVisible();
    expect(await readQr(code(page, 'ru'))).toBe(copied);
    await audit(page);

    // The code follows the scenario: what moves next stands in the next code.
    await new Question(page, 'ru', t('studio-question-collection')).field.fill('94');
    await expect.poll(() => readQr(code(page, 'ru'))).toContain('collection-rate=94&');

    const other = await another('ru', tablet);
    await other.goto(await readQr(code(page, 'ru')));
    await expect(figure(other, t('studio-strip-coverage'))).toHaveText(await figure(page, t('studio-strip-coverage')).innerText());
    const figures = await everyFigure(page);
    expect(figures.length).toBeGreaterThan(100);
    expect(await everyFigure(other)).toEqual(figures);
  });

  test('paper has the code of the whole link', async ({ page, t }) => {
    await page.goto(studio);
    await new Question(page, 'ru', t('studio-question-collection')).field.fill('91');
    await linked(page, 'collection-rate=91');
    await page.emulateMedia({ media: 'print' });
    // What a browser tells the page before it prints.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(code(page, 'ru')).toBeVisible();
    expect(await readQr(code(page, 'ru'))).toBe(page.url());
    const size = (await code(page, 'ru').boundingBox())!;
    // Three centimetres at least, at 96 dots an inch.
    expect(size.width).toBeGreaterThan(113);
    expect(Math.abs(size.width - size.height)).toBeLessThan(1);
  });
});

for (const theme of ['dark', 'contrast']) {
  test.describe(`on a projector, in English, ${theme}`, () => {
    test.use({ ...projector, lang: 'en' });

    test('the code stays black on white, for cameras read no other', async ({ page }) => {
      await page.addInitScript((theme) => localStorage.setItem('aimak.theme', theme), theme);
      await page.goto(studio);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await share(page, 'en');
      await expect(code(page, 'en')).toBeVisible();
      const read = await readQr(code(page, 'en'));
      expect(new URL(read).pathname).toBe('/ulgu/drinking-water/studio');
      await audit(page);
    });
  });
}

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('a scenario goes into a file and comes back; a file that does not fit is told and changes nothing', async ({ page, t }) => {
    await page.goto(studio);
    const collection = new Question(page, 'ky', t('studio-question-collection'));
    await collection.field.fill('89');
    const scenario = await linked(page, 'collection-rate=89');
    await share(page, 'ky');
    await page.getByRole('textbox', { name: t('share-name-label') }).fill('Жыйноо 89 %');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('share-save-action') }).tap()]);
    await expect(page.getByRole('status').filter({ hasText: t('share-saved-note') })).toBeVisible();
    expect(file.suggestedFilename()).toBe('scenario-ulgu-drinking-water.json');
    const text = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(text)).toEqual({ form: 1, model_version: 1, place: 'ulgu', service: 'drinking-water', name: 'Жыйноо 89 %', link: scenario });

    await page.getByRole('button', { name: t('studio-reset-action') }).tap();
    await expect.poll(() => link(page)).toBe(unchanged);
    const today = await everyFigure(page);

    const open = page.getByLabel(t('share-open-action'));
    const refused = page.getByRole('alert');
    for (const [what, broken, told] of [
      ['of another place', text.replace('"ulgu"', '"naryn"'), /^\/place: /],
      ['with a damaged link', text.replace('rate=89', 'rate=99'), new RegExp(`^/link: ${saying('ky', 'link-damaged').source}`)],
      ['of a later form', text.replace('"form": 1', '"form": 2'), /^\/form: /],
      ['that is no JSON', text.replace('"form"', 'form'), /^2-/],
    ] as const) {
      await open.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(broken) });
      await expect(refused.getByRole('listitem'), what).toHaveText(told);
      await expect(refused).toContainText(t('share-refused-kept'));
      expect(await everyFigure(page).then((all) => all.filter((shown) => !/^(\/|2-)/.test(shown))), what).toEqual(today);
      if (what === 'of another place') await audit(page);
    }
    await open.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('status').filter({ hasText: t('share-opened-named-note', { name: 'Жыйноо 89 %' }) })).toBeVisible();
    await expect(refused).toHaveCount(0);
    await expect(collection.field).toHaveValue('89');
    await expect.poll(() => link(page)).toBe(scenario);
  });

  test('a link that rests on an older tariff shows its result beside that of the newest', async ({ page, t }) => {
    await page.goto(`/bishkek/drinking-water/studio#${scenarioLink('bishkek', '2019-11', '')}`);
    const since = page.getByRole('region', { name: t('since-head-title') });
    await expect(since).toContainText(saying('ky', 'since-models-item', { version: '1' }));
    const table = since.getByRole('table', { name: t('since-table-name') });
    const rows = await table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
    // The water of Bishkek has published rates, but no costs: the four figures of costs are told apart.
    expect(rows.length).toBe(2);
    await expect(since).toContainText(saying('ky', 'since-unknown-note', { count: 4 }));
    const bill = rows.find(([name]) => name!.startsWith(t('studio-strip-bill', { home: '' }).trim()))!;
    const shown = () => figure(page, bill[0]!).innerText();
    const digits = (text: string) => text.replaceAll(/[^\d,]/g, '');
    expect(bill[1]).not.toBe(bill[2]);
    expect(digits(await shown()), 'the strip shows the result of the link').toBe(digits(bill[1]!));
    await audit(page);
    await page.getByRole('button', { name: t('studio-outdated-action') }).tap();
    await expect(since).toHaveCount(0);
    expect(digits(await shown()), 'and then that of the newest').toBe(digits(bill[2]!));
  });
});
