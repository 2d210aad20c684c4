// The projector's window: few words, large numbers, steered from the studio and by keys.
import { expect, test } from '../../support/journey';
import { Question } from '../../support/studio';

test.use({ viewport: { width: 1280, height: 720 }, lang: 'ru' });

test('the hall follows the studio, and its keys turn the screens', async ({ page, context, t }) => {
  await page.goto('/ulgu/drinking-water/studio');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: t('plan-cast-action') }).click();
  const hall = await opened;
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2029' }));
  const covered = hall.getByRole('row', { name: new RegExp(t('hall-covers')) }).getByRole('cell').nth(1);
  const before = await covered.textContent();

  await new Question(page, 'ru', t('plan-question-collection')).field.fill('99');
  await expect(covered).not.toHaveText(before!);
  await page.getByRole('button', { name: t('plan-cast-nothing') }).click();
  await expect(hall.getByRole('heading', { level: 1 })).toContainText('2036');

  await hall.bringToFront();
  await hall.keyboard.press('Home');
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2029' }));
  await hall.keyboard.press('ArrowUp');
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2030' }));
  for (const size of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
    await hall.setViewportSize(size);
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await hall.keyboard.press(key);
      const heading = hall.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      const { words, high, wide } = await hall.getByRole('main').evaluate((main: HTMLElement) => ({
        words: main.innerText.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length,
        high: main.scrollHeight - main.clientHeight,
        wide: main.scrollWidth - main.clientWidth,
      }));
      expect(words, await heading.textContent() ?? '').toBeLessThanOrEqual(40);
      expect(Math.max(high, wide), 'nothing is cut').toBeLessThanOrEqual(1);
    }
  }
});
