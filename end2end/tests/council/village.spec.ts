// A village without books: three answers, the picture, a file for the command line.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { audit, expect, phone, speak, tablet, test } from '../../support/journey';

const village = '/naryn/drinking-water/village';

/** The native binary: named by AIMAK_BIN, else where cargo puts it. */
const binary =
  process.env.AIMAK_BIN ?? ['target/debug/aimak', 'target/release/aimak'].find((file) => existsSync(file)) ?? 'target/debug/aimak';

/** The number of a main figure. */
const main = (page: Page, label: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) }).getByRole('button');

/** A file that the browser saves when a button is pressed. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'aimak-')), 'saved.json');
  writeFileSync(file, readFileSync(await download.path()));
  return file;
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.describe('on a tablet, in English', () => {
  test.use({ ...tablet, lang: 'en' });

  test('three answers by keyboard change the picture, come back after a reload, and the command line reads them', async ({ page, t }) => {
    await page.goto(village);
    await expect(page.getByText(t('village-begin-title'))).toBeVisible();
    const tariff = main(page, t('village-main-tariff'));
    await expect(tariff).toHaveCount(0);

    // One number is enough.
    const people = page.getByRole('textbox', { name: t('choice-question-people') });
    await people.focus();
    await page.keyboard.type('1850');
    await page.keyboard.press('Enter');
    await expect(tariff).toContainText(/\d/);
    const first = await tariff.innerText();
    await page.getByText(/assumptions behind the picture/).click();
    const posts = page.getByText(t('choice-assumed-posts-name'), { exact: true });
    await expect(posts).toBeVisible();
    await expect(page.getByText(t('choice-assumed-wage-reason'))).toBeVisible();

    const staff = page.getByRole('textbox', { name: t('choice-question-staff') });
    await staff.focus();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => tariff.innerText()).not.toBe(first);
    const second = await tariff.innerText();
    const repairs = page.getByRole('textbox', { name: t('choice-question-repairs') });
    await repairs.focus();
    await page.keyboard.type('120000');
    await page.keyboard.press('Enter');
    await expect.poll(() => tariff.innerText()).not.toBe(second);
    const third = await tariff.innerText();
    // What was counted is no longer assumed.
    await expect(posts).toHaveCount(0);
    await expect(page.getByText(t('choice-assumed-repairs-name'), { exact: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: t('village-next-title') })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /narrows the answer/ })).toHaveCount(3);
    await audit(page);

    await page.reload();
    await expect(people).toHaveValue(/^1\s850$/);
    await expect(repairs).toHaveValue(/^120\s000$/);
    await expect.poll(() => tariff.innerText()).toBe(third);

    // The same figures from the command line, of the file that was saved.
    const file = await saved(page, t('village-download-action'));
    const told = plain(execFileSync(binary, ['model', 'village', file, '--lang', 'en'], { encoding: 'utf8' }));
    const rate = /[\d.,]+/.exec(third)![0];
    expect(told).toContain(`${t('figure-average-cost-covering-tariff-name')}, ${new Date().getFullYear()}: KGS ${rate}/m³`);
    // And the plan: what the page saves is what the command line makes.
    const plan = readFileSync(await saved(page, t('village-plan-action')), 'utf8');
    expect(plan).toBe(execFileSync(binary, ['model', 'village', file, '--out', '-'], { encoding: 'utf8' }));

    // An answer that is taken back is assumed again.
    await page.getByRole('listitem').filter({ has: repairs }).getByRole('button', { name: t('village-unknown-action') }).click();
    await expect(repairs).toHaveValue('');
    await expect(repairs).toBeFocused();
    await expect.poll(() => tariff.innerText()).toBe(second);
    // Another language loses nothing.
    await speak(page, 'ky');
    await expect(page.getByRole('textbox', { name: 'Суу чарбасында канча адам иштейт?' })).toHaveValue('2');
  });

  test('a file opens, a broken one is told by its places, and every number has an origin', async ({ page, t }) => {
    await page.goto(village);
    const file = page.getByLabel(t('village-open-action'));
    await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"form":1,"title":"","people":"x"}') });
    await expect(page.getByRole('alert')).toContainText('/people');
    await expect(page.getByRole('alert')).toContainText('/title');
    await file.setInputFiles('docs/worked/answers/village-water.json');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // 44.19 is worked out by hand in the tests of the command.
    await expect(main(page, t('village-main-tariff'))).toContainText('44.19');
    await expect(page.getByRole('radio', { name: t('choice-source-pump-name') })).toBeChecked();
    // 340 households: 1,372,591.19 ÷ 340 ÷ 12.
    await expect(main(page, t('village-main-need'))).toContainText('336.42');
    const origin = page.getByRole('dialog');
    for (const label of ['village-main-cost', 'village-main-tariff', 'village-main-need', 'village-main-payment']) {
      await main(page, t(label)).click();
      await expect(origin.getByRole('heading', { level: 2 })).toContainText(/\d/);
      await page.keyboard.press('Escape');
      await expect(origin).toBeHidden();
    }
    await page.getByText(/assumptions behind the picture/).click();
    await expect(page.getByText(t('choice-assumed-wage-reason'))).toBeVisible();
    await audit(page);
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('nothing is wider than the screen, empty or full', async ({ page, t }) => {
    await page.goto(village);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.getByLabel(t('village-open-action')).setInputFiles('docs/worked/answers/village-water.json');
    await expect(main(page, t('village-main-tariff'))).toContainText('44,19');
    await expect(page.getByRole('heading', { name: t('village-next-title') })).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await audit(page);
  });
});
