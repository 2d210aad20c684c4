// A scenario travels as a link: the same figures for everybody, and a sentence when it is broken.
import { audit, expect, phone, projector, saying, tablet, test } from '../../support/journey';
import { everyFigure, figure, link, linked, oneYear, Question, recount, scenarioLink, tariffQuestion } from '../../support/studio';

const studio = '/ulgu/drinking-water/studio';
const today = '2024-03-14';

test.describe('on a projector, in English', () => {
  test.use({ ...projector, lang: 'en', permissions: ['clipboard-read', 'clipboard-write'] });

  test('a copied link shows every figure the same in another browser, and in other languages', async ({ page, another, t }) => {
    await page.goto(oneYear);
    await new Question(page, 'en', tariffQuestion('en', 'population')).field.fill('19.35');
    await new Question(page, 'en', tariffQuestion('en', 'budget')).more.click();
    await new Question(page, 'en', t('studio-question-collection')).field.fill('91');
    await new Question(page, 'en', t('studio-question-losses')).field.fill('27.5');
    await new Question(page, 'en', t('studio-question-subsidy')).slider.press('PageUp');
    await linked(page, 'tariff.population=19.35');
    await page.getByRole('button', { name: t('studio-share-action') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('studio-share-done') })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const scenario = new URL(copied).hash.slice(1);
    await expect.poll(() => link(page)).toBe(scenario);
    const shown = await everyFigure(page);
    expect(shown.length).toBeGreaterThan(100);

    // The same language: every figure as it is shown.
    const same = await another('en');
    await same.goto(copied);
    await expect(figure(same, t('studio-strip-coverage'))).toBeVisible();
    expect(await everyFigure(same)).toEqual(shown);
    expect(link(same)).toBe(scenario);
    await audit(same);

    // Other languages and sizes: every figure as it is computed, to its last digit.
    const whole = await recount(page, 'ulgu', scenario);
    expect(whole.split('\n').length).toBeGreaterThan(60);
    for (const [lang, size] of [
      ['ky', phone],
      ['ru', tablet],
    ] as const) {
      const other = await another(lang, size);
      await other.goto(copied);
      await expect(new Question(other, lang, tariffQuestion(lang, 'population')).field).toHaveValue('19,35');
      expect(await recount(other, 'ulgu', link(other))).toBe(whole);
    }
  });
});

test.describe('on a laptop, in English', () => {
  test.use({ viewport: { width: 1280, height: 800 }, lang: 'en' });

  test('a link of one year opens where a plan is known, and carries over into it what both know', async ({ page, t }) => {
    const year = scenarioLink('ulgu', today, 'tariff.population=14.5&collection-rate=91&losses=27.5&subsidy=600000&cost.wages=2500000');
    await page.goto(`${studio}#${year}`);
    await expect(new Question(page, 'en', tariffQuestion('en', 'population')).field).toHaveValue('14.50');
    await expect(page.getByText(t('studio-year-title'))).toBeVisible();
    // What the plan does not know is said before anything is carried over.
    const left = page.getByRole('listitem').filter({ hasText: saying('en', 'studio-question-cost') });
    await expect(page.getByText(t('studio-year-left'))).toBeVisible();
    await expect(left.first()).toBeVisible();
    await audit(page);
    await page.getByRole('button', { name: t('studio-year-action') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('plan-head-title') })).toBeVisible();
    await expect(page).toHaveURL(/studio#p1\./);
    const value = (key: string, values?: Record<string, string>) => new Question(page, 'en', t(key, values)).field;
    await expect(value('plan-question-collection')).toHaveValue('91');
    // 27.5 % in all; the plan counts 6 % of apparent losses and 2 % that is not billed apart.
    await expect(value('plan-question-losses')).toHaveValue('19.5');
    await expect(value('plan-question-subsidy', { year: '2027' })).toHaveValue(/^600\D?000/);
    await expect(value('plan-question-rate', { payers: 'Other consumers' })).toHaveValue('24.00');
    await page.reload();
    await expect(value('plan-question-collection')).toHaveValue('91');
    // The link pasted again shows its year again.
    await page.goto(`${studio}#${year}`);
    await expect(page.getByText(t('studio-year-title'))).toBeVisible();
  });

  test('the address that the plan had leads to the studio, with its scenario', async ({ page, another, t }) => {
    await page.goto(studio);
    await new Question(page, 'en', t('plan-question-collection')).field.fill('97');
    await expect(page).toHaveURL(/#p1\./);
    const older = page.url().replace('/studio#', '/plan#');
    const other = await another('en');
    await other.goto('/ulgu');
    await other.goto(older);
    await expect(other).toHaveURL(page.url());
    await expect(new Question(other, 'en', t('plan-question-collection')).field).toHaveValue('97');
    // It takes the place of the older address: back is where one came from.
    await other.goBack();
    await expect(other).toHaveURL('/ulgu');
  });
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  const good = scenarioLink('ulgu', today, 'tariff.population=14');
  for (const [what, broken, sentence] of [
    ['was cut off', good.slice(0, -6), 'link-damaged'],
    ['was changed on its way', good.replace('=14', '=15'), 'link-damaged'],
    ['was made for another place', scenarioLink('naryn', today, 'tariff.population=14'), 'link-damaged'],
    ['comes from another version', scenarioLink('ulgu', today, 'tariff.population=14', 'v99'), 'link-other-version'],
    ['rests on a decision that is not known', scenarioLink('ulgu', '1999-01-01', 'tariff.population=14'), 'link-unknown-decision'],
    ['changes something that is not known', scenarioLink('ulgu', today, 'colour=7'), 'link-unknown-input'],
    ['has a value outside its limits', scenarioLink('ulgu', today, 'losses=500'), 'link-out-of-range'],
  ] as const) {
    test(`a link that ${what} is told, kept, and leaves the tariff of today`, async ({ page, t }) => {
      await page.goto(`${studio}#${broken}`);
      const fault = page.getByRole('alert');
      await expect(fault).toContainText(saying('ky', sentence));
      await expect(fault.getByRole('textbox', { name: t('studio-link-fault-kept') })).toHaveValue(broken);
      const question = new Question(page, 'ky', tariffQuestion('ky', 'population'));
      await expect(question.field).toHaveValue('12,00');
      await expect(figure(page, t('studio-strip-coverage'))).toHaveText(/58,3/);
      if (sentence === 'link-other-version') await audit(page);
      await fault.getByRole('button', { name: t('studio-link-fault-close') }).tap();
      await expect(fault).toHaveCount(0);
    });
  }

  test('a good link pasted over a broken one opens', async ({ page, t }) => {
    await page.goto(`${studio}#v1&nonsense`);
    await expect(page.getByRole('alert')).toBeVisible();
    await page.goto(`${studio}#${good}`);
    await expect(figure(page, t('studio-strip-coverage'))).toHaveText(/67,1/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
