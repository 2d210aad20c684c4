// One screen in one language, colour and size: everything that can be told from one opening of the page.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Cell } from './matrix';
import * as measures from './measures';
import { contrast, decode } from './png';
import { reviewed } from './reviewed';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts language and colours where an earlier visit would have left them, and counts what jumps. */
export async function prepare(page: Page, { lang, theme }: Pick<Cell, 'lang' | 'theme'>): Promise<void> {
  await page.addInitScript(
    ([lang, theme]) => {
      if (origin === 'null') return;
      localStorage.setItem('aimak.lang', lang);
      localStorage.setItem('aimak.theme', theme);
      const held = globalThis as typeof globalThis & { jumps?: { by: number; what: string }[] };
      const jumps: { by: number; what: string }[] = [];
      held.jumps = jumps;
      interface Shift extends PerformanceEntry {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      }
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as Shift[]) {
          const what = entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.getAttribute('class')}` : node?.textContent)).join(', ');
          if (!entry.hadRecentInput) jumps.push({ by: entry.value, what });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    },
    [lang, theme] as const,
  );
}

/** Opens a screen and waits until it stands. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** Looks at all of it, so that charts come. */
export async function lookThrough(page: Page): Promise<void> {
  // What comes from the thread beside the page brings charts of its own, which want to be looked at too.
  for (let drawn = -1, round = 0; round < 6; round += 1) {
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      scrollTo(0, 0);
    });
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const now = await page.locator('figure button:enabled, figure canvas').count();
    if (now === drawn) return;
    drawn = now;
    // Only a page with charts is looked through again.
    if (now === 0) return;
    await page.waitForTimeout(400);
  }
}

/** The sum of jumps so far, with what jumped. */
export const jumps = (page: Page) =>
  page.evaluate(() => {
    const all = (globalThis as typeof globalThis & { jumps?: { by: number; what: string }[] }).jumps ?? [];
    return { sum: all.reduce((sum, { by }) => sum + by, 0), what: all.map(({ by, what }) => `${by.toFixed(4)} ${what}`) };
  });

/** axe: no violation, and nothing left open that nobody has looked at. */
export async function axe(page: Page, enhanced: boolean): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations', 'incomplete'] });
  const result = await builder.withTags(enhanced ? [...tags, 'wcag2aaa'] : tags).analyze();
  // Of the third level only contrast is promised, and only in high contrast.
  const wanted = (rule: { id: string; tags: string[] }) => !rule.tags.includes('wcag2aaa') || rule.id === 'color-contrast-enhanced';
  const told = (rule: (typeof result.violations)[number], node: (typeof rule.nodes)[number]) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? node.any[0]?.message ?? ''}`;
  const found = result.violations.filter(wanted).flatMap((rule) => rule.nodes.map((node) => told(rule, node)));
  // Cut by the edge of a table that scrolls in its own box: the same styles are decided where they stand in view.
  const scrolled = new Set(await page.evaluate((places) => places.filter((place) => document.querySelector(place)?.closest('.table')), result.incomplete.flatMap((rule) => rule.nodes.map((node) => node.target.join(' ')))));
  const known = (rule: string, node: (typeof result.incomplete)[number]['nodes'][number]) =>
    reviewed(rule, node) || (rule.startsWith('color-contrast') && /partially obscured/.test(node.any[0]?.message ?? '') && scrolled.has(node.target.join(' ')));
  const open = result.incomplete.filter(wanted).flatMap((rule) => rule.nodes.filter((node) => !known(rule.id, node)).map((node) => `not reviewed: ${told(rule, node)} ${node.html.slice(0, 160)}`));
  return [...found, ...open];
}

/** Whether a control looks different with the focus on it: for parts that no style tells of. */
async function ringed(page: Page, mark: string): Promise<boolean> {
  const control = page.locator(`[data-stop="${mark}"]`);
  // The last key was Tab, so focus given by script is shown as well.
  await control.evaluate((element) => (element as HTMLElement).focus());
  const around = control.locator('xpath=..');
  const box = await around.boundingBox();
  if (!box) return false;
  const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16, height: box.height + 16 };
  const ring = decode(await page.screenshot({ clip }));
  await control.evaluate((element) => (element as HTMLElement).blur());
  const without = decode(await page.screenshot({ clip }));
  let changed = 0;
  for (let y = 0; y < ring.height; y++) for (let x = 0; x < ring.width; x++) if (contrast(ring.at(x, y), without.at(x, y)) >= 3) changed++;
  // A ring of 2 px round the smallest handle has more points than this.
  return changed >= 100;
}

/** Tab from the first control to the last: order, reach, ring, cover, and out again. */
export async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(measures.listenToTabs);
  interface Stop {
    mark: string;
    name: string;
    order: number;
    ring: boolean;
    contrast: number;
    covered: string;
  }
  let stops: (Stop | null)[] = [];
  const left = () => stops.length > 1 && stops.slice(1).includes(null);
  for (let presses = 0; presses < 640 && !left(); presses += 16) {
    for (let press = 0; press < 16; press++) await page.keyboard.press('Tab');
    // What is nothing becomes null on its way out of the page.
    stops = await page.evaluate(() => (globalThis as typeof globalThis & { stops: (Stop | undefined)[] }).stops.map((stop) => stop ?? null));
  }
  if (!left()) faults.push('Tab never leaves the page');
  const walked = stops.slice(1, stops.indexOf(null, 1)).filter((stop) => stop !== null);
  if (walked.length < 5) faults.push(`only ${walked.length} controls are reached`);
  walked.forEach((stop, at) => {
    const last = walked[at - 1];
    if (last && stop.order < last.order) faults.push(`${stop.name} comes after ${last.name}`);
    if (stop.covered) faults.push(`${stop.name} is ${stop.covered}`);
    if (stop.ring && stop.contrast < 3) faults.push(`the ring of ${stop.name} has a contrast of ${stop.contrast.toFixed(1)}`);
  });
  // The second round of presses may have marked controls anew: their marks are of the page as it is.
  const bare = walked.filter((stop) => !stop.ring);
  const kinds = new Set<string>();
  for (const stop of bare) {
    const kind = await page.evaluate((order) => {
      const element = document.querySelectorAll('*')[order];
      element?.setAttribute('data-stop', `bare-${order}`);
      return `${element?.tagName} ${element?.getAttribute('class')} ${element?.getAttribute('type')}`;
    }, stop.order);
    // Two of one kind are enough.
    if (kinds.has(`${kind} 2`)) continue;
    kinds.add(kinds.has(kind) ? `${kind} 2` : kind);
    if (!(await ringed(page, `bare-${stop.order}`))) faults.push(`the focus on ${stop.name} is not seen`);
  }
  faults.push(...(await page.evaluate(measures.unreached)).map((name) => `${name} is not reached`));
  return faults;
}

/** In a system's own few colours: words, icons and frames of controls, handles, and lines of charts. */
export async function forcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(measures.unseenInForcedColours);
  const pictures = [
    ...(await page.locator('input[type=range]').all()).slice(0, 2),
    ...(await page.locator('figure canvas').all()),
    ...(await page.locator('input[type=radio]:checked + *').all()).slice(0, 2),
  ];
  for (const picture of pictures) {
    if (!(await picture.isVisible())) continue;
    const { at, width, height } = decode(await picture.screenshot());
    const ground = at(1, 1);
    let seen = 0;
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (contrast(at(x, y), ground) >= 3) seen++;
    if (seen < Math.min(200, (width * height) / 50)) faults.push(`${await picture.evaluate((element) => element.outerHTML.slice(0, 80))}: ${seen} points are seen`);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** Runs a check and keeps its faults; a list of them is shown with the check's name. */
async function check(name: string, faults: string[] | Promise<string[]>): Promise<void> {
  expect.soft(await faults, name).toEqual([]);
}

/** The same after the window or the letters changed: charts take their new size a moment later. */
async function settled(name: string, faults: () => Promise<string[]>): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(faults, { message: name, timeout: 3_000 })
    .toEqual([]);
}

/** Everything of one screen. */
export async function screen(page: Page, cell: Cell): Promise<void> {
  await prepare(page, cell);
  await page.setViewportSize(cell.size);
  await open(page, cell.route.path);
  await lookThrough(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', cell.theme);
  const jumped = await jumps(page);
  expect.soft(jumped.sum, `jumps on load and when charts come: ${jumped.what.join('; ')}`).toBeLessThanOrEqual(0.01);

  await check('axe', axe(page, cell.theme === 'contrast'));
  await check('targets', page.evaluate(measures.smallTargets));
  await check('outline', page.evaluate(measures.brokenOutline));
  await check('language', page.evaluate(measures.foreignWords, cell.lang));
  await check('nothing only by dragging', page.evaluate(measures.dragOnly));
  await check('nothing only under a mouse', page.evaluate(measures.hoverOnly));
  await check('cut off', page.evaluate(measures.cutOff, false));
  await check('tab walk', walk(page));
  await check('forced colours', forcedColours(page));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await check('less motion', page.evaluate(measures.moving));
  await page.emulateMedia({ reducedMotion: 'no-preference' });

  await page.evaluate(measures.spaceText);
  await settled('text spacing', () => page.evaluate(measures.cutOff, true));
  await page.evaluate(measures.unspaceText);
  await page.evaluate(measures.lengthenWords);
  await settled('longer words', () => page.evaluate(measures.cutOff, false));
  await page.evaluate(measures.shortenWords);

  // Enlarged 200 % and 400 % a window has half and a quarter of its points; less than 320 × 256 is not asked for.
  for (const factor of [2, 4]) {
    const size = { width: Math.max(320, Math.round(cell.size.width / factor)), height: Math.max(256, Math.round(cell.size.height / factor)) };
    await page.setViewportSize(size);
    await settled(`enlarged ${factor} times, ${size.width} px`, () => page.evaluate(measures.cutOff, false));
    await check(`enlarged ${factor} times, ${size.width} × ${size.height} px, covered`, page.evaluate(measures.coveredControls));
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await settled('width of 320 px', () => page.evaluate(measures.cutOff, false));
}
