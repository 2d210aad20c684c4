// A council tries a tariff: every way to a number is the same way, and every step can be taken back.
import { audit, expect, phone, projector, say, saying, speak, tablet, test } from '../../support/journey';
import { everyFigure, figure, link, linked, oneYear as studio, Question, tariffQuestion, today as unchanged } from '../../support/studio';

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('arrows, typing, plus and minus, a tap and a drag all lead to one state', async ({ page, t }) => {
    await page.goto(studio);
    const question = new Question(page, 'ru', tariffQuestion('ru', 'population'));
    await expect(question.field).toHaveValue('12,00');
    const today = await everyFigure(page);
    const [first, last] = await question.slider.evaluate((slider) => [Number(slider.getAttribute('min')), Number(slider.getAttribute('max'))]);
    const box = (await question.slider.boundingBox())!;
    // Half a som a step; the middle of the track needs no knowledge of the handle's width.
    const middle = Math.round((first! + last!) / 2);
    const amount = (middle / 2).toFixed(2);
    const change = `tariff.population=${middle / 2}`;
    const steps = middle - 24;

    const state = async () => {
      const address = await linked(page, change);
      await expect(question.field).toHaveValue(amount.replace('.', ','));
      await expect(question.slider).toHaveValue(String(middle));
      return { address, figures: await everyFigure(page) };
    };
    const reset = async () => {
      await page.getByRole('button', { name: t('studio-reset-action') }).click();
      await expect(question.field).toHaveValue('12,00');
      await expect.poll(() => link(page)).toBe(unchanged);
    };

    await question.field.fill(amount);
    await question.field.press('Enter');
    const typed = await state();
    expect(typed.figures).not.toEqual(today);
    await reset();
    expect(await everyFigure(page)).toEqual(today);

    await question.slider.focus();
    for (let ten = 0; ten < Math.trunc(steps / 10); ten++) await page.keyboard.press('PageUp');
    for (let one = 0; one < steps % 10; one++) await page.keyboard.press('ArrowRight');
    expect(await state()).toEqual(typed);
    await reset();

    await question.field.fill(String(middle / 2 - 1));
    await question.more.tap();
    await question.more.tap();
    await question.more.tap();
    await question.less.tap();
    expect(await state()).toEqual(typed);
    await reset();

    await question.slider.click({ position: { x: box.width / 2, y: box.height / 2 } });
    expect(await state()).toEqual(typed);
    await reset();

    // A drag, for those who like it; nothing needs one.
    await question.slider.scrollIntoViewIfNeeded();
    const now = (await question.slider.boundingBox())!;
    await page.mouse.move(now.x + now.width / 5, now.y + now.height / 2);
    await page.mouse.down();
    await page.mouse.move(now.x + now.width / 3, now.y + now.height / 2, { steps: 4 });
    await page.mouse.move(now.x + now.width / 2, now.y + now.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await state()).toEqual(typed);
    await reset();

    // Both ends of the way.
    await question.slider.press('End');
    const end = await linked(page, `tariff.population=${last! / 2}`);
    await reset();
    await question.field.fill(String(last! / 2));
    await expect.poll(() => link(page)).toBe(end);
    await question.slider.press('Home');
    await expect(question.field).toHaveValue('0,00');
    await expect(question.less).toHaveAttribute('aria-disabled', 'true');
    await linked(page, 'tariff.population=0');
    await audit(page);
  });

  test('every figure follows one change; undo, redo and reset bring each state back', async ({ page, t }) => {
    await page.goto(studio);
    const question = new Question(page, 'ru', tariffQuestion('ru', 'population'));
    const coverage = figure(page, t('studio-strip-coverage'));
    await expect(coverage).toHaveText(/58,3/);
    const undo = page.getByRole('button', { name: t('studio-undo-action') });
    const redo = page.getByRole('button', { name: t('studio-redo-action') });
    const reset = page.getByRole('button', { name: t('studio-reset-action') });
    await expect(undo).toBeDisabled();
    await expect(redo).toBeDisabled();
    await expect(reset).toBeDisabled();

    // 399 916 m³ of the population at 14 som, 14 500 at 18 and 8 800 at 24, of which 82 % is paid:
    // 4 978 239.68 of 7 417 000 som.
    await question.field.fill('14');
    await expect(coverage).toHaveText(/67,1/);
    await expect(figure(page, t('studio-strip-balance'))).toHaveText(/−2,04/);
    await expect(figure(page, t('studio-strip-required'))).toHaveText(/7,02/);
    await expect(figure(page, t('studio-strip-covering-tariff'))).toHaveText(/16,58/);
    await expect(figure(page, t('studio-strip-bill', { home: t('charge-connection-metered').toLowerCase() }))).toHaveText(/212,92/);
    await expect(figure(page, t('studio-strip-poorest-share'))).toHaveText(/\d/);
    const comparison = page.getByRole('table', { name: t('studio-comparison-title') });
    await expect(comparison.getByRole('row', { name: t('figure-collected-revenue-name') })).toContainText(/4\s322\s377.*4\s978\s240/);
    const homes = page.getByRole('region', { name: t('studio-households-title') }).getByRole('table');
    await expect(homes.getByRole('row', { name: t('charge-connection-metered') })).toContainText(/182,50.*212,92.*\+30,42/);
    await expect(page.getByRole('img', { name: /67/ }).first()).toBeVisible();
    const first = await linked(page, 'tariff.population=14');

    const losses = new Question(page, 'ru', t('studio-question-losses'));
    await losses.field.fill('25');
    const second = await linked(page, 'losses=25');
    const both = await everyFigure(page);

    await undo.click();
    await expect.poll(() => link(page)).toBe(first);
    await undo.click();
    await expect.poll(() => link(page)).toBe(unchanged);
    await expect(coverage).toHaveText(/58,3/);
    await expect(undo).toBeDisabled();
    await redo.click();
    await redo.click();
    await expect.poll(() => link(page)).toBe(second);
    expect(await everyFigure(page)).toEqual(both);
    await expect(redo).toBeDisabled();
    await reset.click();
    await expect.poll(() => link(page)).toBe(unchanged);
    // The way back is a step as well, and the keyboard knows it.
    await page.keyboard.press('Control+z');
    await expect.poll(() => link(page)).toBe(second);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => link(page)).toBe(unchanged);
    await audit(page);
  });
});

test.describe('on a phone, in English', () => {
  test.use({ ...phone, lang: 'en' });

  test('a number that cannot be read gets a sentence, stays as typed and changes no figure', async ({ page, t }) => {
    await page.goto(studio);
    const name = tariffQuestion('en', 'population');
    const question = new Question(page, 'en', name);
    const coverage = figure(page, t('studio-strip-coverage'));
    await question.field.fill('14');
    await expect(coverage).toHaveText('67.1%');
    for (const [typed, sentence] of [
      ['1,234', saying('en', 'number-ambiguous', { typed: '1,234' })],
      ['abc', saying('en', 'number-not-a-number', { found: 'a' })],
      ['-5', saying('en', 'number-range')],
      ['999999999', saying('en', 'number-range')],
      ['1.2.3,4', saying('en', 'number-marks')],
      ['', saying('en', 'number-empty')],
    ] as const) {
      await question.field.fill(typed);
      await expect(question.field).toHaveAccessibleDescription(sentence);
      await expect(question.field).toHaveAccessibleDescription(new RegExp(t('control-stepper-kept', { value: '14.00' })));
      await expect(question.field).toHaveAttribute('aria-invalid', 'true');
      await question.field.blur();
      await expect(question.field).toHaveValue(typed);
      await expect(coverage).toHaveText('67.1%');
      await linked(page, 'tariff.population=14');
    }
    // Half-typed text outlives a change of the language.
    await question.field.fill('1,234');
    await speak(page, 'ky');
    const kyrgyz = new Question(page, 'ky', tariffQuestion('ky', 'population'));
    await expect(kyrgyz.field).toHaveValue('1,234');
    await expect(kyrgyz.field).toHaveAccessibleDescription(saying('ky', 'number-ambiguous', { typed: '1,234' }));

    // With more than one, a list leads to the fields.
    const losses = new Question(page, 'ky', say('ky', 'studio-question-losses'));
    await losses.field.fill('көп');
    const summary = page.getByRole('alert').filter({ hasText: say('ky', 'studio-errors-title', { count: 2 }) });
    await expect(summary.getByRole('link')).toHaveCount(2);
    await audit(page);
    await summary.getByRole('link', { name: say('ky', 'studio-question-losses') }).tap();
    await expect(losses.field).toBeFocused();
    // Comma, point and spaces of any kind are taken.
    await losses.field.fill('31,5');
    await kyrgyz.field.fill('1 234');
    await expect(summary).toHaveCount(0);
    await linked(page, 'tariff.population=1234');
    await linked(page, 'losses=31.5');
  });
});

test.describe('on a projector, in Russian', () => {
  test.use({ ...projector, lang: 'ru' });

  test('a deputy raises the tariff by 2 som with the keyboard alone and hears the new coverage', async ({ page, t }) => {
    await page.goto(studio);
    const question = new Question(page, 'ru', tariffQuestion('ru', 'population'));
    await expect(question.slider).toBeVisible();
    const focused = () => question.slider.evaluate((slider) => slider === document.activeElement);
    for (let tabs = 0; tabs < 40 && !(await focused()); tabs++) await page.keyboard.press('Tab');
    await expect(question.slider).toBeFocused();
    for (let half = 0; half < 4; half++) await page.keyboard.press('ArrowUp');
    await expect(question.slider).toHaveAttribute('aria-valuetext', /^14,00/);
    const coverage = figure(page, t('studio-strip-coverage'));
    await expect(coverage).toHaveText(/67,1/);
    // Said once, when the change has come to rest.
    await expect(page.getByRole('status').filter({ hasText: saying('ru', 'studio-said-result') })).toHaveText(/67,1.*212,92/);
    // Back to the number: Enter opens where it comes from, Escape closes and gives the focus back.
    const reached = () => coverage.evaluate((button) => button === document.activeElement);
    for (let tabs = 0; tabs < 40 && !(await reached()); tabs++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const origin = page.getByRole('dialog');
    await expect(origin).toBeVisible();
    await expect(coverage).toHaveAttribute('aria-expanded', 'true');
    await audit(page);
    await page.keyboard.press('Escape');
    await expect(origin).toBeHidden();
    await expect(coverage).toBeFocused();
  });
});
