// First and second load of the citizen's calculator, beside a plain page with the same calculator
// (end2end/baseline), in turn in one run.
//
// Method. Chromium slows the network to its "Slow 4G" (1.44 Mbit/s down, 562.5 ms for each request: what
// Lighthouse asks of it) and the CPU four times. Counted from the start of the navigation: the first paint
// with content as Chromium reports it; the first figure on the page; and the first answer, which is when
// another way of connection has been chosen and its bill stands on the page. For the last one a choice is
// tried every 20 ms from the first moment, as an impatient person would, on both pages alike. The second
// load is in the same browser, without the network's slowness between, so that whatever a page keeps for
// later has been kept.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { start, type Baseline } from '../baseline/server';
import { number } from '../support/studio';
import { record } from './record';

const ROUNDS = 7;

/** Milliseconds from the start of a navigation. */
interface Load {
  paint: number;
  figure: number;
  answer: number;
}

type Watched = typeof globalThis & { load?: Partial<Load> };

/** Runs in the page from its first moment. */
function watchLoad(): void {
  if (origin === 'null') return;
  const load: Partial<Load> = {};
  (globalThis as Watched).load = load;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') load.paint = startTime;
  }).observe({ type: 'paint', buffered: true });
  let turn = 0;
  const bills = ['275,20', '216,80'];
  const look = () => {
    const sum = document.querySelector('output')?.textContent ?? '';
    if (load.figure === undefined && /\d/.test(sum)) load.figure = performance.now();
    const ways = document.querySelectorAll<HTMLInputElement>('input[type=radio][name=question]');
    if (ways.length > 2 && sum.startsWith('2')) {
      // What was chosen before has been answered.
      if (sum.startsWith(bills[turn % 2]!) && turn > 0) {
        load.answer = performance.now();
        return;
      }
      turn += 1;
      ways[1 + (turn % 2)]!.click();
      if ((document.querySelector('output')?.textContent ?? '').startsWith(bills[turn % 2]!)) {
        load.answer = performance.now();
        return;
      }
    }
    setTimeout(look, 20);
  };
  look();
}

const slow = { offline: false, latency: 562.5, downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 0.9 * 1024 * 1024) / 8 };
const quick = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

async function once(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', slow);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const { load } = globalThis as Watched;
    return load?.paint !== undefined && load.figure !== undefined && load.answer !== undefined;
  });
  const load = (await page.evaluate(() => (globalThis as Watched).load)) as Load;
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await protocol.send('Network.emulateNetworkConditions', quick);
  await page.waitForLoadState('networkidle');
  await page.close();
  return load;
}

/** The first and the second load in a browser that was never here. */
async function both(browser: Browser, url: string): Promise<[Load, Load]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'ru-KG', serviceWorkers: 'allow' });
  await context.addInitScript(watchLoad);
  const loads: [Load, Load] = [await once(context, url), await once(context, url)];
  await context.close();
  return loads;
}

/** A household, as it is entered. */
interface Home {
  way: number;
  persons: string;
  pensioners: string;
  use?: string;
}

const homes: readonly Home[] = [
  { way: 0, persons: '4', pensioners: '0', use: '9' },
  { way: 0, persons: '1', pensioners: '1', use: '0' },
  { way: 0, persons: '7', pensioners: '2', use: '12,345678' },
  { way: 1, persons: '5', pensioners: '2' },
  { way: 2, persons: '3', pensioners: '0' },
  { way: 3, persons: '11', pensioners: '4' },
];

/** Lines and total of every bill under its heading, in turn. */
const amounts = async (page: Page): Promise<number[][]> => {
  const found: number[][] = [];
  for (const name of ['Ичүүчү суу', 'Таштанды чыгаруу']) {
    const box = page.getByRole('heading', { name, exact: true, level: 3 }).locator('xpath=..');
    const texts = await box.locator('li b, li a, p b, p a, .bill__total a').allTextContents();
    found.push(texts.filter((text) => /сом/.test(text)).map(number));
  }
  return found;
};

async function ofApp(page: Page, url: string, { way, persons, pensioners, use }: Home): Promise<number[][]> {
  await page.goto(url);
  await page.getByRole('main').getByRole('radio').nth(way).check();
  const next = page.locator('button[type=submit]');
  await next.click();
  await page.locator('#persons').fill(persons);
  await page.locator('#pensioners').fill(pensioners);
  await next.click();
  if (use !== undefined) {
    await page.locator('#metered-use').fill(use);
    await next.click();
  }
  return amounts(page);
}

async function ofBaseline(page: Page, url: string, { way, persons, pensioners, use }: Home): Promise<number[][]> {
  await page.goto(url);
  await page.getByRole('main').getByRole('radio').nth(way).check();
  await page.locator('#persons').fill(persons);
  await page.locator('#pensioners').fill(pensioners);
  if (use !== undefined) await page.locator('#use').fill(use);
  return amounts(page);
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

test('the calculator beside a plain page: first load, second load', async ({ browser, baseURL }) => {
  const app = `${baseURL}/ulgu/calculator`;
  const answered = await fetch(app, { headers: { 'accept-encoding': 'br' } });
  const plain: Baseline = await start(Object.fromEntries(answered.headers));
  try {
    // The same answers first.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    for (const home of homes) {
      const expected = await ofApp(page, app, home);
      expect(expected.flat().length, 'lines and totals of both bills').toBeGreaterThanOrEqual(4);
      expect(await ofBaseline(page, plain.url, home), JSON.stringify(home)).toEqual(expected);
    }
    expect(complaints).toEqual([]);
    await context.close();

    const loads = { app: [[], []] as Load[][], plain: [[], []] as Load[][] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of round % 2 ? (['app', 'plain'] as const) : (['plain', 'app'] as const)) {
        const found = await both(browser, side === 'app' ? app : plain.url);
        found.forEach((load, at) => loads[side][at]!.push(load));
      }
    }
    record('plain page with the same calculator: bodies, compressed', `${plain.bytes} B`);
    for (const [at, name] of ['first load', 'second load'].entries()) {
      for (const [part, words, goal] of [
        ['paint', 'first paint with content', '1.1 ×'],
        ['figure', 'first figure on the page', ''],
        ['answer', 'first answer to a choice', '2 ×'],
      ] as const) {
        const of = (side: 'app' | 'plain') => median(loads[side][at]!.map((load) => load[part]));
        record(`calculator, ${name}, slow 4G, CPU 4 times slower: ${words}`, `${of('app').toFixed(0)} ms, plain page ${of('plain').toFixed(0)} ms: ${(of('app') / of('plain')).toFixed(2)} ×`, goal);
      }
    }
  } finally {
    await plain.close();
  }
});
