// Staff of a real place enter what nobody published, and the figures appear.
import { audit, expect, phone, say, tablet, test } from '../../support/journey';
import { figure, link, number, Question, recount, tariffQuestion } from '../../support/studio';

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('in Bishkek the costs are not published: entering them gives the coverage', async ({ page, t }) => {
    await page.goto('/bishkek/drinking-water/studio');
    const notice = page.getByText(t('studio-missing-title'), { exact: true });
    await expect(notice).toBeVisible();
    await expect(page.getByText(t('studio-missing-text'))).toBeVisible();
    const missing = page.getByRole('button', { name: t('studio-missing-value') });
    await expect(missing.first()).toBeVisible();
    // A bill needs no costs: the decision suffices.
    await expect(figure(page, t('studio-strip-bill', { home: t('charge-connection-metered').toLowerCase() }))).toHaveText(/\d/);
    await audit(page);

    // The number that is missing leads to the first field; each answer brings the next.
    const entered: string[] = [];
    while ((await missing.count()) > 0 && entered.length < 30) {
      await missing.first().click();
      const name = await page.evaluate(() => document.querySelector<HTMLInputElement>('input:focus')?.labels?.[0]?.textContent?.trim() ?? '');
      expect(name, 'a field has the focus').not.toBe('');
      expect(entered, 'each is asked once').not.toContain(name);
      entered.push(name);
      const field = new Question(page, 'ru', name).field;
      await expect(field).toBeFocused();
      await page.keyboard.type(/%|сколько воды теряется|потеря|собира|взыск/i.test(name) ? '30' : '1000');
      await page.keyboard.press('Enter');
    }
    expect(entered.length).toBeGreaterThan(2);
    await expect(notice).toHaveCount(0);
    const coverage = figure(page, t('studio-strip-coverage'));
    await expect(coverage).toHaveText(/\d/);
    expect(number((await coverage.textContent()) ?? '')).toBeGreaterThan(0);

    // Entered, and said so where the number comes from.
    await coverage.click();
    const origin = page.getByRole('dialog');
    await expect(origin.getByText(t('evidence-entered-name')).first()).toBeVisible();
    await audit(page);
    await page.keyboard.press('Escape');

    // The link carries what was entered.
    await expect.poll(() => link(page)).toMatch(/&cost\./);
    const figures = await recount(page, 'bishkek', link(page));
    expect(figures).toMatch(/cost-coverage/);
    const shown = await coverage.textContent();
    await page.reload();
    await expect(coverage).toHaveText(shown ?? '');
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('in Naryn even the tariff is not published: nothing is invented, typing it gives the bill', async ({ page, t }) => {
    await page.goto('/naryn/drinking-water/studio');
    const tariff = new Question(page, 'ky', tariffQuestion('ky', 'population'));
    await expect(tariff.field).toHaveValue('');
    await expect(tariff.slider).toHaveAttribute('aria-valuetext', say('ky', 'control-question-unpublished'));
    const bill = page.getByRole('listitem').filter({ has: page.getByText(t('studio-strip-bill', { home: t('charge-connection-metered').toLowerCase() }), { exact: true }) });
    await expect(bill).not.toContainText(/\d/);
    await tariff.field.fill('15');
    await expect(bill.getByRole('button')).toHaveText(/\d/);
    // Emptied, it is unknown again, not zero.
    await tariff.field.fill('');
    await expect(bill).not.toContainText(/\d/);
    await audit(page);
  });
});
