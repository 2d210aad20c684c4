// The financial model in the browser: the worker's WebAssembly in its own thread, as the page uses
// it, on the shipped plan of three services and ten years.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { record } from './record';

const worked = path.resolve(import.meta.dirname, '../../docs/worked');
const plan = readFileSync(path.join(worked, 'scenarios/ulgu-three-services.json'), 'utf8');
const water = readFileSync(path.join(worked, 'scenarios/ulgu-water.json'), 'utf8');
const targets = readFileSync(path.join(worked, 'targets/ulgu-water.json'), 'utf8');
const conflicting = readFileSync(path.join(worked, 'targets/ulgu-water-conflict.json'), 'utf8');

test('a plan in the browser: its figures, its futures, its lowest tariff', async ({ page }) => {
  await page.goto('/');
  const measured = await page.evaluate(
    async ([plan, water, targets, conflicting]) => {
      const [script, glue, wasm] = document
        .querySelector<HTMLMetaElement>('meta[name=aimak-worker]')!
        .content.split(' ');
      const worker = new Worker(script!, { type: 'module' });
      worker.postMessage({ glue, wasm });
      let number = 0;
      const call = <T>(name: string, ...given: unknown[]) =>
        new Promise<T>((done, fail) => {
          const own = ++number;
          worker.onmessage = ({ data }) => {
            if (data.number === own) data.fault ? fail(new Error(data.fault)) : done(data.value);
          };
          worker.postMessage({ number: own, call: name, given });
        });
      const median = async (runs: number, together: number, question: () => Promise<unknown>) => {
        const found: number[] = [];
        const warm = performance.now() + 1_500;
        while (performance.now() < warm) await question();
        for (let run = 0; run < runs; run += 1) {
          const start = performance.now();
          for (let at = 0; at < together; at += 1) await question();
          found.push((performance.now() - start) / together);
        }
        return found.sort((a, b) => a - b)[found.length >> 1]!;
      };
      const figures = await call<number>('open_plan', plan);
      const study = await median(21, 10, () => call('figures'));
      const futures = (count: number) => async () => {
        await call('begin_futures', 7, count);
        await call('some_futures', 0, count);
        return call<string>('risk');
      };
      const risk = JSON.parse(await futures(1_000)()) as { futures: number; uncertain: unknown[] };
      const thousand = await median(15, 1, futures(1_000));
      const many = await median(7, 1, futures(10_000));
      await call('open_plan', water);
      const answer = JSON.parse(await call<string>('solve', targets)) as { outcome: string };
      const solver = await median(9, 1, () => call('solve', targets));
      const refused = JSON.parse(await call<string>('solve', conflicting)) as { outcome: string };
      const conflict = await median(9, 1, () => call('solve', conflicting));
      return { figures, study, risk, thousand, many, answer, solver, refused, conflict };
    },
    [plan, water, targets, conflicting],
  );
  expect(measured.figures).toBeGreaterThan(1_000);
  expect(measured.risk.futures).toBe(1_000);
  expect(measured.risk.uncertain.length).toBeGreaterThan(0);
  expect(measured.answer.outcome).toBe('solved');
  expect(measured.refused.outcome).toBe('conflict');
  const shown = (time: number) => `${time.toFixed(2)} ms`;
  record(`plan in the browser: three services, 10 years, all ${measured.figures} figures written`, shown(measured.study), '1 ms');
  record('the same, 1,000 futures with percentiles and tornado', shown(measured.thousand), '20 ms');
  record('the same, 10,000 futures', shown(measured.many), '200 ms');
  record('lowest tariff of one service for its targets', shown(measured.solver), '200 ms');
  record('the same for targets that conflict over two levers, with the proof', shown(measured.conflict), '200 ms');
});

test('typing while ten thousand futures are computed beside the page', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 }, locale: 'en' });
  const page = await context.newPage();
  await page.goto('/ulgu/drinking-water/studio');
  await page.locator('#risk').scrollIntoViewIfNeeded();
  await expect(page.locator('#risk .risk__sentence')).toBeVisible();
  const field = page.locator('.plan__controls input[type=text]').first();
  const keys: number[] = [];
  await page.evaluate(() => {
    const measured: number[] = [];
    (globalThis as { keys?: number[] }).keys = measured;
    // From the key's own time stamp to the end of the frame that shows it.
    addEventListener('input', (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => measured.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    }, { capture: true });
  });
  for (let round = 0; round < 12; round += 1) {
    // A wish's number: typing it leaves the plan, and so the futures, as they are.
    await page.locator('#risk .solve__actions button').last().evaluate((button) => (button as HTMLButtonElement).click());
    const wish = page.locator('#solve-coverage');
    await wish.focus();
    for (const text of ['8', '81', '81.', '81.5']) {
      await wish.fill(text);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4))));
    }
    // And a question of the plan: the futures begin anew.
    await field.focus();
    for (const text of ['1', '18', '18.', `18.${round}`]) {
      await field.fill(text);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4))));
    }
  }
  keys.push(...(await page.evaluate(() => (globalThis as { keys?: number[] }).keys ?? [])));
  keys.sort((a, b) => a - b);
  expect(keys.length).toBeGreaterThan(60);
  const at = (share: number) => keys[Math.min(keys.length - 1, Math.floor(keys.length * share))]!.toFixed(1);
  record('a key typed in the studio while 10,000 futures are computed', `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms (${keys.length} keys)`, '50 ms');
  await context.close();
});
