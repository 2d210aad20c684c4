// A slider step of a studio, from the input event to the painted frame, charts included.
//
// Method. A real mouse drags the thumb: Chromium delivers moves at the start of a frame, so the
// time from the `input` event to the end of that frame is what a person waits for, without the
// idle rest of an earlier frame. The clock starts at the event's own time stamp, which is taken
// before any listener of the app runs. It stops in a task that is posted from within the frame's
// animation callback: the browser runs it after all animation callbacks, style, layout and paint
// of that frame. A chart that is drawn after that frame counts: the clock then stops at the end of
// the frame that shows it. Not counted: rasterising and showing, which happen beside the main
// thread. What a move waited for its frame is not counted either; it is at most one frame, with any
// page. Each step waits until the page is idle again, so no step is measured together with its
// neighbour.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { oneYear } from '../support/studio';
import { record } from './record';

const STEPS = 200;

/** The studio of a plan. */
const PLAN = '/ulgu/drinking-water/studio';

/** What the page measures of itself. */
interface Measured {
  /** Of each step: milliseconds from the input event to the end of the last frame that it changed. */
  frames: number[];
  /** Of each step: how many charts were drawn for it. */
  charts: number[];
  /** How many charts were drawn in a later frame than the event's. */
  late: number;
  /** The step that is measured: when its event came, and the charts drawn since. */
  step?: { since: number; charts: Set<unknown>; framed: boolean };
}

type Measuring = typeof globalThis & { measured?: Measured };

/** Before the app starts: a chart that draws is heard by the clearing of its canvas. */
function hearCharts(): void {
  const measured: Measured = { frames: [], charts: [], late: 0 };
  (globalThis as Measuring).measured = measured;
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...place) {
    const { step } = measured;
    if (step && this.canvas.isConnected && !step.charts.has(this.canvas)) {
      step.charts.add(this.canvas);
      if (step.framed) {
        measured.late += 1;
        const at = measured.frames.length - 1;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => (measured.frames[at] = performance.now() - step.since);
          channel.port2.postMessage(null);
        });
      }
    }
    clear.apply(this, place);
  };
}

function watchSlider(slider: Element): void {
  const measured = (globalThis as Measuring).measured!;
  let waiting = false;
  slider.addEventListener(
    'input',
    (event) => {
      // Two events within a frame are one step, counted from the first.
      if (waiting) return;
      waiting = true;
      if (measured.step) measured.charts.push(measured.step.charts.size);
      const step = { since: event.timeStamp, charts: new Set(), framed: false };
      measured.step = step;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          measured.frames.push(performance.now() - step.since);
          step.framed = true;
          waiting = false;
        };
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

const counted = (page: Page) => page.evaluate(() => (globalThis as Measuring).measured?.frames.length ?? 0);

/** What a drag gave. */
interface Dragged {
  /** Sorted milliseconds of the steps. */
  frames: number[];
  /** How many charts a usual step drew. */
  charts: number;
  /** Charts drawn later than their step's frame. */
  late: number;
}

/** Drags the thumb to and fro. */
async function drag(page: Page): Promise<Dragged> {
  const slider = page.getByRole('main').getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    Object.assign((globalThis as Measuring).measured!, { frames: [], charts: [], late: 0, step: undefined });
  });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no place on the page');
  const y = box.y + box.height / 2;
  // There and back over the middle of the track, at least two points a step.
  const at = (step: number) => {
    const turn = Math.abs(((step * 2) % 120) - 60) / 60;
    return box.x + box.width * (0.25 + 0.5 * turn);
  };
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const before = await counted(page);
    await page.mouse.move(at(step), y);
    // A move of less than the slider's step changes nothing and is no step.
    await page
      .waitForFunction((n) => ((globalThis as Measuring).measured?.frames.length ?? 0) > n, before, { timeout: 1_000 })
      .catch(() => undefined);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4))));
    // A chart that comes late takes a frame of its own.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4))));
  }
  const { frames, charts, late } = await page.evaluate(() => (globalThis as Measuring).measured!);
  await page.mouse.up();
  charts.sort((a, b) => a - b);
  return { frames: frames.sort((a, b) => a - b), charts: share(charts, 0.5), late };
}

const share = (sorted: number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** A page of its own, where charts are heard. */
async function opened(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  await page.addInitScript(hearCharts);
  await page.goto(address);
  return page;
}

/** Drags with the processor as it is, and four times slower; writes both down. */
async function measure(page: Page, what: string, file: string, least: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await page.getByRole('main').getByRole('slider').first().evaluate(watchSlider);
  const results = [];
  for (const [rate, goal] of [
    [1, 16.7],
    [4, 50],
  ] as const) {
    await protocol.send('Emulation.setCPUThrottlingRate', { rate });
    await drag(page); // warms up: compiled code is what a second of dragging meets
    const { frames, charts, late } = await drag(page);
    expect(frames.length, 'the drag moves the slider').toBeGreaterThan(STEPS / 4);
    expect(charts, 'charts follow the slider').toBeGreaterThanOrEqual(least);
    const [p50, p95, max] = [share(frames, 0.5), share(frames, 0.95), share(frames, 1)];
    const long = frames.filter((time) => time > 100).length;
    record(
      rate === 1 ? what : `${what}, CPU ${rate} times slower`,
      `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms, above 100 ms ${long} (${frames.length} steps, ${charts} charts each, ${late} drawn in a later frame)`,
      `p95 ${goal} ms, none above 100 ms`,
    );
    results.push({ rate, steps: frames.length, p50, p95, max, long, charts, late, goal });
  }
  const out = path.resolve(process.env.AIMAK_BENCH_OUT ?? 'target/bench');
  // Beside the folder: every line in the folder is a line of the table.
  writeFileSync(path.join(out, '..', file), `${JSON.stringify(results, null, 2)}\n`);
  await page.context().close();
}

test('a slider step of the studio of a year, from input event to painted frame', async ({ browser }) => {
  const page = await opened(browser, oneYear, { width: 1280, height: 800 });
  for (const frame of await page.locator('.chart-frame').all()) await frame.scrollIntoViewIfNeeded();
  await expect(page.locator('.chart-frame canvas')).toHaveCount(2);
  await measure(page, 'slider step, two charts, input to painted frame', 'slider.json', 1);
});

test('a slider step of the studio of a plan, four plans compared and three charts in view', async ({ browser }) => {
  const page = await opened(browser, PLAN, { width: 1920, height: 1800 });
  const slider = page.getByRole('main').getByRole('slider').first();
  const keep = page.locator('.kept > .kept__actions > button');
  // Four plans that differ: three are kept, the fourth is in view; beside them today and doing nothing.
  await slider.focus();
  for (let kept = 0; kept < 3; kept += 1) {
    await keep.click();
    for (let step = 0; step < 8; step += 1) await slider.press('ArrowRight');
  }
  await expect(page.locator('.comparison')).toHaveAttribute('data-count', '6');
  const pictures = page.locator('.studio__pictures');
  await pictures.evaluate((pictures) => pictures.scrollIntoView());
  await expect.poll(() => pictures.locator('canvas').count()).toBeGreaterThanOrEqual(4);
  // Wholly within the window, or at least the whole picture.
  const inView = (part: Element) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  expect(await slider.evaluate(inView), 'the slider is in view').toBe(true);
  const seen = [];
  for (const picture of await pictures.locator('canvas').all()) if (await picture.evaluate(inView)) seen.push(picture);
  expect(seen.length, 'charts in view').toBeGreaterThanOrEqual(3);
  await measure(page, `slider step of a plan, four plans and ${seen.length} charts in view`, 'plan-slider.json', 1);
});
