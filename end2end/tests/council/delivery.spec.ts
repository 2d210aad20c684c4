// A council compares ways to deliver a service, and takes the annex of a tender along.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { audit, expect, phone, projector, say, saying, tablet, test } from '../../support/journey';
import { Question } from '../../support/studio';

const ways = '/ulgu/drinking-water/delivery';
const annex = '/ulgu/drinking-water/tender';

/** The native binary: named by AIMAK_BIN, else where cargo puts it. */
const binary =
  process.env.AIMAK_BIN ?? ['target/debug/aimak', 'target/release/aimak'].find((file) => existsSync(file)) ?? 'target/debug/aimak';
const worked = 'docs/worked';

/** A file that the browser saves when a button is pressed. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** What the command line writes of the same plan, ways and way. */
function written(lang: string, file: string, way: number): string {
  const plan = `${worked}/scenarios/ulgu-three-services.json`;
  return execFileSync(binary, ['model', 'delivery', plan, '--ways', file, '--tender', String(way), '--out', '-', '--lang', lang], { encoding: 'utf8' });
}

/** The text of a printed page, as a reader of PDF sees it; `undefined` where no such reader is installed. */
function readBack(pdf: string): string | undefined {
  try {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Text with every kind of space as one plain space. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.describe('on a projector', () => {
  test.use({ ...projector, lang: 'en' });

  test('ways stand side by side, and every number opens its origin', async ({ page, t }) => {
    await page.goto(ways);
    const table = page.getByRole('table', { name: t('delivery-table-title') });
    await expect(table.getByRole('columnheader')).toHaveCount(4);
    // 810 tyiyn for a cubic metre and the risks are worked out by hand in the tests of the command.
    const fees = table.getByRole('row', { name: t('finance-figure-fee-per-unit-name') });
    await expect(fees).toContainText('KGS 8.10/m³');
    const borne = table.getByRole('row', { name: t('finance-figure-risk-borne-value-name') });
    await expect(borne).toContainText('KGS 2,753,549');
    await expect(borne).toContainText('KGS 1,922,737');
    await expect(page.getByText(t('delivery-none-value')).first()).toBeAttached();

    const origin = page.getByRole('dialog');
    const numbers = page.getByRole('main').getByRole('button', { expanded: false }).filter({ hasText: /\d/ });
    const count = await numbers.count();
    expect(count).toBeGreaterThan(60);
    // One of each kind of row; all of them open in the same way.
    for (let at = 0; at < count; at += 5) {
      await numbers.nth(at).click();
      await expect(origin.getByRole('heading', { level: 2 })).toContainText(/\d/);
      await page.keyboard.press('Escape');
      await expect(origin).toBeHidden();
    }
    await audit(page);
  });

  test('a lower fee makes the contractor cheaper, a step back undoes it, a reload keeps it', async ({ page, t }) => {
    await page.goto(ways);
    const fee = new Question(page, 'en', t('delivery-question-fee-per-unit'));
    const table = page.getByRole('table', { name: t('delivery-table-title') });
    const value = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: t('finance-figure-value-for-money-name'), exact: true }) });
    const before = plain(await value.innerText());
    await fee.field.first().fill('5');
    await fee.field.first().press('Enter');
    await expect.poll(async () => plain(await value.innerText())).not.toBe(before);
    const after = plain(await value.innerText());
    await page.reload();
    await expect.poll(async () => plain(await value.innerText())).toBe(after);
    await expect(fee.field.first()).toHaveValue('5.00');
    await page.getByRole('button', { name: t('delivery-reset-action') }).click();
    await expect.poll(async () => plain(await value.innerText())).toBe(before);
    await page.getByRole('button', { name: t('delivery-undo-action') }).click();
    await expect.poll(async () => plain(await value.innerText())).toBe(after);
    // The file that is saved gives the same annex on the command line.
    const text = await saved(page, t('delivery-download-action'));
    expect(JSON.parse(text).ways[0].fee_per_unit).toEqual({ value: '5', evidence: 'entered' });
  });
});

for (const lang of ['ky', 'ru', 'en'] as const) {
  test.describe(`the annex, in ${lang}`, () => {
    test.use({ viewport: { width: 1280, height: 720 }, lang });

    test('is chosen, printed, and the same for machines', async ({ page, t }) => {
      await page.goto(ways);
      const found = page.getByRole('link', { name: saying(lang, 'delivery-annex-action') });
      await found.first().click();
      await expect(page).toHaveURL(/\/tender#way-2$/);
      const paper = page.getByRole('article');
      await expect(paper.getByRole('heading', { level: 1 })).toBeVisible();
      await audit(page);

      const text = await saved(page, t('delivery-tender-json-action'));
      expect(text).toBe(written(lang, `${worked}/ways/ulgu-water.json`, 2));
      const release = JSON.parse(text).releases[0];
      const shown = plain(await paper.innerText());
      for (const said of [release.ocid, release.buyer.name, release.tender.title, release.tender.description]) expect(shown).toContain(plain(said));
      const targets = release.tender.targets as { title: string }[];
      for (const { title } of targets) expect(shown).toContain(title);
      for (const risk of release.tender.riskAllocation as { description: string; notes: string }[]) {
        expect(shown).toContain(plain(risk.description));
        expect(shown).toContain(plain(risk.notes));
      }
      // The sum of the contract, to the som; groups of digits are the page's own.
      const digits = (value: string) => value.replaceAll(/\D/g, '');
      expect(digits(shown)).toContain(String(Math.round(release.tender.value.amount)));

      // On paper: the annex alone, with lines to fill in, and nothing cut off at the side.
      await page.emulateMedia({ media: 'print' });
      const pdf = path.join(mkdtempSync(path.join(tmpdir(), 'aimak-')), 'annex.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const onPaper = plain(readBack(pdf) ?? (await page.evaluate(() => document.body.innerText)));
      // Lines break where the page ends them.
      const joined = onPaper.replaceAll(' ', '');
      for (const key of ['delivery-tender-deadline', 'delivery-tender-payment', 'delivery-tender-signature', 'delivery-tender-fictional']) {
        expect(joined).toContain(t(key).replaceAll(/\s/g, ''));
      }
      expect(joined).toContain(release.ocid);
      expect(joined).not.toContain(t('layout-footer-method').replaceAll(/\s/g, ''));
      expect(joined).not.toContain(t('delivery-tender-json-action').replaceAll(/\s/g, ''));
      if (lang === 'ky') for (const letter of 'ңөү') expect(onPaper).toContain(letter);
      const pages = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    });
  });
}

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('nothing is wider than the screen', async ({ page, t }) => {
    for (const address of [ways, annex]) {
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.goto(ways);
    await expect(page.getByRole('table', { name: t('delivery-risks-title') })).toBeVisible();
    await audit(page);
  });
});

test.describe('without ways or books', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('a place without books offers village mode; books without ways take a file', async ({ page, t }) => {
    await page.goto('/naryn/drinking-water/delivery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('delivery-none-title'));
    await page.getByRole('link', { name: t('delivery-village-action') }).click();
    await expect(page).toHaveURL(/\/naryn\/drinking-water\/village$/);

    await page.goto('/ulgu/waste-removal/delivery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('delivery-untold-title'));
    const file = page.getByLabel(t('delivery-open-action'));
    await file.setInputFiles({ name: 'ways.json', mimeType: 'application/json', buffer: Buffer.from('{"form":1') });
    await expect(page.getByRole('alert')).toContainText(t('delivery-file-title'));
    await file.setInputFiles(`${worked}/ways/ulgu-water.json`);
    await expect(page.getByRole('alert')).toContainText(t('delivery-file-service'));
    const own = {
      form: 1, fictional: true, service: 'waste-removal', first_year: 2027, years: 3, index: 'consumer prices',
      ways: [{ kind: 'contractor', fee_per_unit: '900.00' }],
    };
    await file.setInputFiles({ name: 'ways.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(own)) });
    await expect(page.getByRole('table', { name: t('delivery-table-title') }).getByRole('columnheader')).toHaveCount(2);
    await audit(page);
    // Without the identifiers of a tender there is no annex, and the page says what is missing.
    await page.goto('/ulgu/waste-removal/tender');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ru', 'delivery-tender-none-title'));
  });
});
