// A slider step of the studio, from the input event to the painted frame, charts included.
//
// Method. A real mouse drags the thumb: Chromium delivers moves at the start of a frame, so the
// time from the `input` event to the end of that frame is what a person waits for, without the
// idle rest of an earlier frame. The clock starts at the event's own time stamp, which is taken
// before any listener of the app runs. It stops in a task that is posted from within the frame's
// animation callback: the browser runs it after all animation callbacks, style, layout and paint
// of that frame. Not counted: rasterising and showing, which happen beside the main thread. What
// a move waited for its frame is not counted either; it is at most one frame, with any page. Each
// step waits until the page is idle again, so no step is measured together with its neighbour.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { record } from './record';
import { oneYear } from '../support/studio';

const STEPS = 200;

/** What the page measures of itself. */
interface Measured {
  /** Milliseconds from each input event to the end of its frame. */
  frames: number[];
}

type Measuring = typeof globalThis & { measured?: Measured };

function watchSlider(slider: Element): void {
  const measured: Measured = { frames: [] };
  (globalThis as Measuring).measured = measured;
  let waiting = false;
  slider.addEventListener(
    'input',
    (event) => {
      // Two events within a frame are one step, counted from the first.
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          measured.frames.push(performance.now() - event.timeStamp);
          waiting = false;
        };
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

const counted = (page: Page) => page.evaluate(() => (globalThis as Measuring).measured?.frames.length ?? 0);

/** Drags the thumb to and fro; gives the sorted milliseconds of the steps. */
async function drag(page: Page): Promise<number[]> {
  const slider = page.getByRole('main').getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  await slider.evaluate(watchSlider);
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
  }
  await page.mouse.up();
  const frames = await page.evaluate(() => (globalThis as Measuring).measured?.frames ?? []);
  return frames.sort((a, b) => a - b);
}

const share = (sorted: number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

test('a slider step of the studio, from input event to painted frame', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(oneYear);
  const charts = page.locator('.chart-frame canvas');
  for (const frame of await page.locator('.chart-frame').all()) await frame.scrollIntoViewIfNeeded();
  await expect(charts).toHaveCount(2);
  const protocol = await context.newCDPSession(page);
  const results = [];
  for (const [rate, goal] of [
    [1, 16.7],
    [4, 50],
  ] as const) {
    await protocol.send('Emulation.setCPUThrottlingRate', { rate });
    await drag(page); // warms up: compiled code is what a second of dragging meets
    const frames = await drag(page);
    expect(frames.length, 'the drag moves the slider').toBeGreaterThan(STEPS / 4);
    const [p50, p95, max] = [share(frames, 0.5), share(frames, 0.95), share(frames, 1)];
    const name = rate === 1 ? 'slider step, input to painted frame' : `slider step, CPU ${rate} times slower`;
    record(name, `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms (${frames.length} steps)`, `p95 ${goal} ms`);
    results.push({ rate, steps: frames.length, p50, p95, max, goal });
  }
  const out = path.resolve(process.env.AIMAK_BENCH_OUT ?? 'target/bench');
  // Beside the folder: every line in the folder is a line of the table.
  writeFileSync(path.join(out, '../slider.json'), `${JSON.stringify(results, null, 2)}\n`);
  await context.close();
});
