// Checks of the studio and the tariff editor that need a person's hands: fifty steps and back, what is
// said aloud, what is kept when the page is killed.
import { expect, phone, saying, test } from '../../support/journey';
import { everyFigure, link, oneYear, Question, tariffQuestion, today } from '../../support/studio';

test.describe('in the studio', () => {
  test.use({ viewport: { width: 1280, height: 720 }, lang: 'en' });

  test('fifty steps are taken back to the identical link, and forward again', async ({ page, t }) => {
    await page.goto(oneYear);
    const question = new Question(page, 'en', tariffQuestion('en', 'population'));
    await expect(question.field).toHaveValue('12.00');
    const losses = new Question(page, 'en', t('studio-question-losses'));
    const undo = page.getByRole('button', { name: t('studio-undo-action') });
    const redo = page.getByRole('button', { name: t('studio-redo-action') });
    const links = [today];
    const seen = async (change: RegExp) => {
      await expect(page).toHaveURL(change);
      links.push(link(page));
    };
    for (let step = 1; step <= 25; step++) {
      await question.field.fill(String(12 + step));
      await question.field.press('Enter');
      await seen(new RegExp(`tariff\\.population=${12 + step}(&|$)`));
      await losses.field.fill(String(step));
      await losses.field.press('Enter');
      await seen(new RegExp(`[#&]losses=${step}(&|$)`));
    }
    expect(new Set(links).size).toBe(51);
    const last = await everyFigure(page);
    for (let step = 49; step >= 0; step--) {
      await undo.click();
      await expect.poll(() => link(page)).toBe(links[step]);
    }
    await expect(undo).toBeDisabled();
    await expect(question.field).toHaveValue('12.00');
    for (let step = 1; step <= 50; step++) {
      await redo.click();
      await expect.poll(() => link(page)).toBe(links[step]);
    }
    await expect(redo).toBeDisabled();
    expect(await everyFigure(page)).toEqual(last);
  });

  test('a drag is said once, when it has come to rest', async ({ page }) => {
    await page.goto(oneYear);
    const { slider } = new Question(page, 'en', tariffQuestion('en', 'population'));
    await slider.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const held = globalThis as typeof globalThis & { said: string[] };
      held.said = [];
      const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
      new MutationObserver((changes) => {
        const regions = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)).filter(Boolean));
        for (const region of regions) if (region!.textContent.trim()) held.said.push(region!.textContent.trim());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 1; step <= 30; step++) await page.mouse.move(box.x + box.width * (0.3 + step * 0.01), box.y + box.height / 2);
    const said = () => page.evaluate(() => (globalThis as typeof globalThis & { said: string[] }).said);
    await page.mouse.up();
    await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
    await page.waitForFunction(() => new Promise((rested) => setTimeout(() => rested(true), 1_500)));
    expect(await said()).toHaveLength(1);
  });
});

test.describe('on a phone', () => {
  test.use({ ...phone, lang: 'en' });

  test('a tariff typed half a second before the page is killed is back', async ({ page, context }) => {
    // Killed: the page hears nothing of its end.
    await page.addInitScript(() => {
      for (const end of ['pagehide', 'beforeunload', 'unload', 'visibilitychange', 'freeze']) addEventListener(end, (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await page.goto('/ulgu/drinking-water/tariff');
    const field = page.getByRole('textbox', { name: saying('en', 'tariff-rate-label') }).first();
    await expect(field).toBeVisible();
    const before = await field.inputValue();
    expect(before).not.toBe('13.45');
    await field.fill('13.45');
    const typed = Date.now();
    await page.waitForFunction((typed) => Date.now() - typed >= 500, typed);
    await page.close();
    const again = await context.newPage();
    await again.goto('/ulgu/drinking-water/tariff');
    await expect(again.getByRole('textbox', { name: saying('en', 'tariff-rate-label') }).first()).toHaveValue('13.45');
  });
});
