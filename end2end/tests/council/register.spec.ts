// Who pays more and who less: a register is opened on the device, both tariffs run over it, and
// the totals follow while the tariff is moved.
import type { Page } from '@playwright/test';
import { audit, expect, phone, projector, test } from '../../support/journey';
import { number } from '../../support/studio';

const editor = '/ulgu/drinking-water/tariff';

/** The numbers of a group's row: consumers, today, option, difference, less, same, more. */
async function row(page: Page, name: string): Promise<number[]> {
  const panel = page.locator('.register');
  const line = panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return (await line.getByRole('cell').allTextContents()).map(number);
}

test.describe('on a projector, in English', () => {
  test.use({ ...projector, lang: 'en' });

  test('raising the tariff of households makes losers of them alone', async ({ page, t }) => {
    await page.goto(editor);
    const panel = page.getByRole('region', { name: t('register-title') });
    await panel.getByRole('button', { name: /made-up/ }).click();
    await expect(panel.getByText(t('register-made-up-text'))).toBeVisible();
    const households = t('charge-group-population');
    await expect(panel.getByRole('rowheader', { name: households })).toBeVisible();
    const before = await row(page, households);
    expect(before[1], 'nothing is changed yet').toBe(before[2]);
    expect(before.slice(3)).toEqual([0, 0, before[0], 0]);

    const charge = page.getByRole('article', { name: t('tariff-charge-heading', { number: '1' }), exact: true });
    await charge.getByRole('textbox').first().fill('13');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await row(page, households))[6]).toBeGreaterThan(0);
    const after = await row(page, households);
    expect(after[1], 'today stays').toBe(before[1]);
    expect(after[3], 'the difference is the difference').toBeCloseTo(after[2]! - after[1]!, -1);
    expect(after[4]! + after[5]! + after[6]!, 'everybody is counted once').toBe(after[0]);
    const shops = await row(page, t('charge-group-others'));
    expect(shops.slice(3), 'shops pay as before').toEqual([0, 0, shops[0], 0]);
    const all = await row(page, t('register-all-head'));
    expect(all[3]).toBeCloseTo(after[3]!, -1);
    await audit(page);
  });
});

test.describe('on a phone, in Russian', () => {
  test.use({ ...phone, lang: 'ru' });

  test('a register from a file is opened whole or not at all', async ({ page, t }) => {
    await page.goto(editor);
    const panel = page.getByRole('region', { name: t('register-title') });
    const chooser = panel.locator('input[type=file]');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await chooser.setInputFiles('docs/examples/register.csv');
    await expect(panel.getByText(t('register-file-text', { name: 'register.csv' }))).toBeVisible();
    await expect(panel.getByRole('rowheader', { name: t('register-all-head') })).toBeVisible();

    const head = 'лицевой счет;группа;подключение;количество человек;потребление\n';
    const bad = `${head}1;население;счетчик;4;12,5\n2;марсиане;счетчик;4;-3\n`;
    await chooser.setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(bad) });
    await expect(panel.getByText(t('register-refused-text', { name: 'bad.csv' }))).toBeVisible();
    const faults = panel.getByRole('listitem');
    await expect(faults.filter({ hasText: 'марсиане' })).toContainText('3');
    await expect(faults.filter({ hasText: '-3' })).toHaveCount(1);
    await expect(panel.getByRole('table')).toHaveCount(0);
    expect(sent, 'nothing of a register is sent').toEqual([]);
    await audit(page);
  });
});
