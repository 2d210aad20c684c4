// The register kernel in the browser: the worker's WebAssembly in its own thread, as the page uses
// it. Times are taken inside the worker's caller around one call and its answer.
import { expect, test } from '@playwright/test';
import { record } from './record';

/**
 * The tariff of the native measurement, as a file: everybody has a bill, with a meter or by norm.
 * The price of the first block stands where `8.50` is.
 */
const tariff = JSON.stringify({
  fictional: true,
  title: 'Three blocks',
  service: 'drinking-water',
  versions: [
    {
      from: '2026-01-01',
      norms: [
        { connection: 'house', litres: '150' },
        { connection: 'yard-tap', litres: '80' },
        { connection: 'street-tap', litres: '40' },
      ],
      charges: [
        { name: 'fixed', measure: 'consumer', rate: '35' },
        {
          name: 'use',
          measure: 'cubic-metre',
          blocks: [{ up_to: '5', rate: '8.50' }, { up_to: '15', rate: '12.25' }, { rate: '20' }],
        },
      ],
    },
  ],
});

test('a register in the browser: a price changes, all bills follow', async ({ page }) => {
  await page.goto('/');
  const measured = await page.evaluate(async (tariff) => {
    const [script, glue, wasm] = document.querySelector<HTMLMetaElement>('meta[name=aimak-worker]')!.content.split(' ');
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
    // Another price with each question: nothing that was read or computed before can be the answer.
    let price = 0;
    const moved = () => tariff.replace('8.50', `8.${String(10 + (price++ % 89))}`);
    const median = async (runs: number, together: number, question: () => Promise<unknown>) => {
      const found: number[] = [];
      // The browser compiles what is hot a second time, in the background: two seconds go by.
      const warm = performance.now() + 2_000;
      while (performance.now() < warm) await question();
      for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        // The browser's clock has steps of a tenth of a millisecond: short calls are timed together.
        for (let at = 0; at < together; at += 1) await question();
        found.push((performance.now() - start) / together);
      }
      return found.sort((a, b) => a - b)[found.length >> 1]!;
    };
    await call('open_sample', 10_000, 1);
    const sums = [await call<number>('total', tariff, 1), await call<number>('total', tariff, 0)];
    const bills = await median(31, 100, () => call('total', moved(), 1));
    const ask = () => call<string>('ask', `{"before":${tariff},"after":${moved()},"year":2026}`);
    const told = JSON.parse(await ask()) as { consumers: number; refused: number; groups: { before: number }[] };
    const panel = await median(31, 20, ask);
    await call('open_sample', 1_000_000, 1);
    const million = await median(15, 2, () => call('total', moved(), 0));
    return { sums, told, bills, panel, million };
  }, tariff);
  const { sums, told } = measured;
  // Whatever the way, the same bills.
  expect(told.refused).toBe(0);
  expect(told.groups.reduce((sum, { before }) => sum + before, 0)).toBe(sums[1]);
  expect(sums[1]).toBeGreaterThan(11 * sums[0]!);
  const shown = (time: number) => `${time.toFixed(3)} ms`;
  record('register in the browser: 10,000 consumers, a price changes, all bills of a month', shown(measured.bills), 'HyperFormula / 1,000');
  record('the same with the year before and after, winners and losers, quantiles', shown(measured.panel));
  record('register in the browser: 1,000,000 consumers, 12 months', shown(measured.million), '1.3 × native');
});
