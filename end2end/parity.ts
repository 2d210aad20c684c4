// The same scenario, computed by the shipped wasm in Chromium and by the native binary.
// Links are made here, with the standard library's CRC-32, so the link's form is checked too.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/** The native binary: named by AIMAK_BIN, else where cargo puts it. */
const binary =
  process.env.AIMAK_BIN ?? ['target/debug/aimak', 'target/release/aimak'].find((path) => existsSync(path)) ?? 'target/debug/aimak';

type Range = [key: string, max: number, decimals: number];

const common: Range[] = [
  ['collection-rate', 100, 2],
  ['losses', 95, 2],
  ['subsidy', 90_000_000, 2],
  ['household-persons', 50, 0],
  ['income-per-person', 900_000, 2],
];

/** Places with what their scenarios may change: full books, norms, charges for persons and households. */
const places: { place: string; base: string; inputs: Range[] }[] = [
  {
    place: 'ulgu',
    base: '2024-03-14',
    inputs: [
      ...common,
      ['tariff.population', 500, 2],
      ['tariff.budget', 500, 2],
      ['tariff.others', 500, 2],
      ['norm.house', 1000, 0],
      ['norm.yard-tap', 1000, 0],
      ['norm.street-tap', 1000, 0],
      ['cost.wages', 900_000_000, 2],
      ['cost.electricity', 900_000_000, 2],
      ['volume.budget', 900_000, 6],
      ['persons.population-yard-tap', 90_000, 0],
      ['produced', 9_000_000, 6],
      ['book-losses', 95, 2],
    ],
  },
  {
    place: 'sary-oi',
    base: '2017-03-02',
    inputs: [...common, ['tariff.population-street-tap', 900, 2], ['tariff.population-yard-tap', 900, 2], ['cost.operating-total', 9_000_000, 2]],
  },
  {
    place: 'min-bulak',
    base: '2023-04-27',
    inputs: [...common, ['tariff.population-house', 9000, 2], ['households.population-house', 9000, 0], ['cost.operating-total', 9_000_000, 2]],
  },
];

/** A generator that gives the same numbers in every run (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function link(place: string, base: string, inputs: Range[], next: () => number): string {
  const changes = inputs
    .filter(() => next() < 0.4)
    .map(([key, max, decimals]) => `&${key}=${(next() * max).toFixed(Math.min(decimals, Math.floor(next() * (decimals + 1))))}`);
  const text = `v1&base=${base}${changes.join('')}`;
  const check = crc32(`${place}/drinking-water#${text}`).toString(16).padStart(8, '0');
  return `${text}&check=${check}`;
}

/** Computes `count` random scenarios on both sides and compares every byte. */
export async function compare(page: Page, count: number, seed: number): Promise<number> {
  const next = random(seed);
  const cases = Array.from({ length: count }, (_, at) => {
    const { place, base, inputs } = places[at % places.length]!;
    return { place, link: link(place, base, inputs, next) };
  });
  await page.goto('/');
  // The app is ready when it has drawn its page.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const inBrowser = await page.evaluate(async (cases) => {
    const glue = document.querySelector<HTMLScriptElement>('script[data-glue]')!.dataset.glue!;
    const app = await import(glue);
    return cases.map(({ place, link }) => {
      try {
        return app.recount(place, 'drinking-water', link) as string;
      } catch (fault) {
        return `refused: ${fault}`;
      }
    });
  }, cases);
  const addresses = cases.map(({ place, link }) => `/${place}/drinking-water/studio#${link}`);
  const output = execFileSync(binary, ['recount', '-'], { input: addresses.join('\n'), maxBuffer: 2 ** 30, encoding: 'utf8' });
  const native = output.split('\n\n').filter(Boolean);
  expect(native.length).toBe(cases.length);
  const told = inBrowser.map((text, at) => `/${cases[at]!.place}/drinking-water/studio\n${text}`.trimEnd());
  const differs = told.findIndex((text, at) => text !== native[at]!.trimEnd());
  if (differs >= 0) expect(told[differs], cases[differs]!.link).toBe(native[differs]!.trimEnd());
  return native.reduce((figures, text) => figures + text.trim().split('\n').length - 1, 0);
}

/** Random tariffs over random consumers, by the worker's wasm and by the native binary. */
export async function compareTariffs(page: Page, first: number, count: number): Promise<number> {
  await page.goto('/');
  const inBrowser = await page.evaluate(
    async ([first, count]) => {
      const files = document.querySelector<HTMLMetaElement>('meta[name=aimak-worker]')!.content.split(' ');
      const glue = await import(files[1]!);
      await glue.default({ module_or_path: files[2] });
      return glue.accounts(first, count) as string;
    },
    [first, count] as const,
  );
  const output = execFileSync(binary, ['recount', '--made-up', `${first}`, `${count}`], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  const [lines, native] = [inBrowser.split('\n'), output.split('\n')];
  const differs = lines.findIndex((line, at) => line !== native[at]);
  if (differs >= 0) expect(lines[differs], `line ${differs}`).toBe(native[differs]);
  expect(lines.length).toBe(native.length);
  return lines.length - 1;
}

/** Every shipped plan with its projects and a thousand futures, by the worker's wasm and by the native binary. */
export async function comparePlans(page: Page): Promise<number> {
  const folder = 'docs/worked/scenarios';
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  await page.goto('/');
  const inBrowser = await page.evaluate(async (texts) => {
    const files = document.querySelector<HTMLMetaElement>('meta[name=aimak-worker]')!.content.split(' ');
    const glue = await import(files[1]!);
    await glue.default({ module_or_path: files[2] });
    return texts.map((text) => {
      glue.open_plan(text);
      return glue.result() as string;
    });
  }, texts);
  let figures = 0;
  for (const [at, name] of names.entries()) {
    const native = execFileSync(binary, ['model', 'run', `${folder}/${name}`, '--out', '-'], { maxBuffer: 2 ** 30, encoding: 'utf8' });
    // The command writes a figure a line.
    expect(inBrowser[at] === native.replaceAll('\n', ''), name).toBe(true);
    figures += (JSON.parse(native) as { figures: unknown[] }).figures.length;
  }
  return figures;
}
