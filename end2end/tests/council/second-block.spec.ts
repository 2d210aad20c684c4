// "What if the second block costs 2 som more?", asked by three deputies: by keyboard alone, by touch,
// by mouse, each in a language of their own. All three see the same figures.
import type { Page } from '@playwright/test';
import { audit, expect, phone, projector, say, test, type Lang } from '../../support/journey';
import { figure, number, Question } from '../../support/studio';

const path = '/ulgu/drinking-water/plan';
const strip = ['coverage', 'bill', 'weakest', 'subsidy', 'hours'] as const;

/** The rate of the second block of what meters count, as the studio asks for it: 18 som in the books. */
function secondBlock(page: Page, lang: Lang): Question {
  const counted = say(lang, 'finance-charge-metered-volume-name');
  const range = say(lang, 'plan-block-between', { from: '6', limit: '15' });
  const parts = [
    say(lang, 'charge-group-population'),
    counted.charAt(0).toLowerCase() + counted.slice(1),
    say(lang, 'plan-question-block', { number: '2', range }),
  ];
  return new Question(page, lang, say(lang, 'plan-question-rate', { payers: parts.join(', ') }));
}

/** The numbers of the strip, without what the language does to them. */
async function figures(page: Page, lang: Lang): Promise<number[]> {
  const texts = strip.map((name) => figure(page, say(lang, `plan-strip-${name}`, { year: '2029' })).textContent());
  return (await Promise.all(texts)).map((text) => number(text!));
}

/** Presses a key until something is so; a way that leads nowhere fails. */
async function press(page: Page, key: string, until: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await until()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`80 times ${key} led nowhere`);
}

test('a deputy finds what raising the second block by 2 som does, by keyboard, by touch, by mouse', async ({ another }) => {
  const [hall, hand, desk] = [await another('ru', projector), await another('ky', phone), await another('en')];
  const before: number[][] = [];
  for (const [page, lang] of [[hall, 'ru'], [hand, 'ky'], [desk, 'en']] as const) {
    await page.goto(path);
    await expect(figure(page, say(lang, 'plan-strip-coverage', { year: '2029' }))).toBeVisible();
    before.push(await figures(page, lang));
  }
  expect(before[1]).toEqual(before[0]);
  expect(before[2]).toEqual(before[0]);

  await test.step('keyboard', async () => {
    const all = hall.getByRole('radio', { name: say('ru', 'plan-depth-full'), exact: true });
    const simple = hall.getByRole('radio', { name: say('ru', 'plan-depth-simple'), exact: true });
    await press(hall, 'Tab', () => simple.evaluate((radio) => radio === document.activeElement));
    await hall.keyboard.press('ArrowRight');
    await expect(all).toBeChecked();
    const { slider } = secondBlock(hall, 'ru');
    await press(hall, 'Tab', () => slider.evaluate((input) => input === document.activeElement));
    await expect(slider).toHaveAttribute('aria-valuetext', /^18,00/);
    await press(hall, 'ArrowUp', async () => /^20,00/.test((await slider.getAttribute('aria-valuetext'))!));
    await audit(hall);
  });

  await test.step('touch', async () => {
    await hand.getByRole('radio', { name: say('ky', 'plan-depth-full'), exact: true }).tap();
    const { field, more } = secondBlock(hand, 'ky');
    for (let taps = 0; taps < 80 && (await field.inputValue()) !== '20,00'; taps += 1) await more.tap();
    await expect(field).toHaveValue('20,00');
    await audit(hand);
  });

  await test.step('mouse', async () => {
    await desk.getByRole('radio', { name: say('en', 'plan-depth-full'), exact: true }).click();
    const { field, slider } = secondBlock(desk, 'en');
    await slider.scrollIntoViewIfNeeded();
    const track = (await slider.boundingBox())!;
    const share = (amount: number, least: number, most: number) => (amount - least) / (most - least);
    const [least, most] = await slider.evaluate((input: HTMLInputElement) => [Number(input.min), Number(input.max)]);
    const now = await slider.evaluate((input: HTMLInputElement) => Number(input.value));
    const y = track.y + track.height / 2;
    let x = track.x + track.width * share(now, least!, most!);
    await desk.mouse.move(x, y);
    await desk.mouse.down();
    for (let moved = 0; moved < 200 && (await field.inputValue()) !== '20.00'; moved += 1) await desk.mouse.move((x += 1), y);
    await desk.mouse.up();
    await expect(field).toHaveValue('20.00');
    await audit(desk);
  });

  const after = await figures(hall, 'ru');
  await expect.poll(() => figures(hand, 'ky')).toEqual(after);
  await expect.poll(() => figures(desk, 'en')).toEqual(after);
  // Dearer water covers more of the costs and costs a family more.
  expect(after[0]).toBeGreaterThan(before[0]![0]!);
  expect(after[1]).toBeGreaterThan(before[0]![1]!);
});
