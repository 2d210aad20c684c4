// The register kernel in the browser: the worker's WebAssembly in its own thread, as the page uses
// it. Times are taken inside the worker's caller around one call and its answer.
import { expect, test } from '@playwright/test';
import { record } from './record';

/** The tariff of the native measurement, as a file. */
const tariff = (first: string) =>
  JSON.stringify({
    fictional: true,
    title: 'Three blocks',
    service: 'drinking-water',
    versions: [
      {
        from: '2026-01-01',
        charges: [
          { name: 'fixed', measure: 'consumer', rate: '35' },
          {
            name: 'use',
            measure: 'cubic-metre',
            blocks: [{ up_to: '5', rate: first }, { up_to: '15', rate: '12.25' }, { rate: '20' }],
          },
        ],
      },
    ],
  });

test('a register in the browser: a price changes, all bills follow', async ({ page }) => {
  await page.goto('/');
  const measured = await page.evaluate(
    async ([one, other]) => {
      const [script, glue, wasm] = document.querySelector<HTMLMetaElement>('meta[name=aimak-worker]')!.content.split(' ');
      const worker = new Worker(script!, { type: 'module' });
      worker.postMessage({ glue, wasm });
      let number = 0;
      const call = (name: string, ...given: unknown[]) =>
        new Promise<number>((done, fail) => {
          const own = ++number;
          worker.onmessage = ({ data }) => {
            if (data.number === own) data.fault ? fail(new Error(data.fault)) : done(data.value);
          };
          worker.postMessage({ number: own, call: name, given });
        });
      const times = async (consumers: number, runs: number, month: number, together: number) => {
        await call('open_sample', consumers, 1);
        const found: number[] = [];
        let sum = 0;
        // The browser compiles what is hot a second time, in the background: a first second goes by.
        const warm = performance.now() + 2_000;
        for (let run = 0; performance.now() < warm; run += 1) await call('total', run % 2 ? one : other, month);
        for (let run = 0; run < runs; run += 1) {
          const start = performance.now();
          // The browser's clock has steps of a tenth of a millisecond: short calls are timed together.
          for (let at = 0; at < together; at += 1) sum = await call('total', at % 2 ? one : other, month);
          found.push((performance.now() - start) / together);
        }
        return { median: found.sort((a, b) => a - b)[found.length >> 1]!, sum };
      };
      return { town: await times(10_000, 31, 1, 100), million: await times(1_000_000, 31, 0, 2) };
    },
    [tariff('8.50'), tariff('8.75')] as const,
  );
  expect(measured.million.sum).toBeGreaterThan(measured.town.sum);
  record('register in the browser: 10,000 consumers, a price changes, all bills of a month', `${measured.town.median.toFixed(3)} ms`, 'HyperFormula / 1,000');
  record('register in the browser: 1,000,000 consumers, 12 months', `${measured.million.median.toFixed(3)} ms`, '1.3 × native');
});
