// The studio as a person works with it: questions, figures, the scenario in the address.
import { crc32 } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import { say, type Lang } from './messages';

/** The name of a question: what a group pays for one cubic metre. */
export const tariffQuestion = (lang: Lang, who: string, unit = 'som-per-cubic-metre') => say(lang, 'studio-question-tariff', { who, unit });

/** One question with all its ways of answering. */
export class Question {
  readonly slider: Locator;
  readonly field: Locator;
  readonly less: Locator;
  readonly more: Locator;

  constructor(page: Page, lang: Lang, name: string) {
    this.slider = page.getByRole('slider', { name, exact: true });
    this.field = page.getByRole('textbox', { name, exact: true });
    this.less = page.getByRole('button', { name: say(lang, 'control-stepper-less', { name }), exact: true });
    this.more = page.getByRole('button', { name: say(lang, 'control-stepper-more', { name }), exact: true });
  }
}

/** The scenario in the address; empty for today's tariff where no plan is known. */
export const link = (page: Page) => new URL(page.url()).hash.slice(1);

/** Waits until the address holds a change, for instance `tariff.population=14` (without zeros at the end). */
export async function linked(page: Page, change: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`[#&]${change.replaceAll('.', String.raw`\.`)}(&|$)`));
  return link(page);
}

/** The value of a figure in the strip, by its label. */
export const figure = (page: Page, label: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) }).getByRole('button');

/** Everything that shows a figure: numbers, cells, fields, sliders and pictures, in reading order.
 * The list of what people saved is no figure of the scenario. */
export async function everyFigure(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const shown: string[] = [];
    const saved = main.querySelector('[aria-labelledby=saved]');
    for (const element of main.querySelectorAll('button, td, dd, output, input, li, [role=img], h3, th')) {
      if (saved?.contains(element)) continue;
      const text =
        element instanceof HTMLInputElement
          ? `${element.value} ${element.getAttribute('aria-valuetext') ?? ''}`
          : `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
      if (/\d/.test(text)) shown.push(text.replaceAll(/\s+/g, ' ').trim());
    }
    return shown;
  });
}

/** All figures of a scenario, computed by the app on the page itself, in the form of `aimak recount`. */
export async function recount(page: Page, place: string, scenario: string): Promise<string> {
  return page.evaluate(
    async ([place, scenario]) => {
      const glue = document.querySelector<HTMLScriptElement>('script[data-glue]')!.dataset.glue!;
      const app = (await import(glue)) as { recount: (place: string, service: string, link: string) => string };
      return app.recount(place!, 'drinking-water', scenario!);
    },
    [place, scenario],
  );
}

/** A link as the app makes it, with the check of the standard library's CRC-32. */
export function scenarioLink(place: string, base: string, changes: string, version = 'v1'): string {
  const text = `${version}&base=${base}${changes && `&${changes}`}`;
  return `${text}&check=${crc32(`${place}/drinking-water#${text}`).toString(16).padStart(8, '0')}`;
}

/** Today's tariff of «Үлгү» as a link of one year: without one, its studio shows the plan. */
export const today = scenarioLink('ulgu', '2024-03-14', '');

/** The view of one year at «Үлгү». */
export const oneYear = `/ulgu/drinking-water/studio#${today}`;

/** A number as people read it, for sums: digits of any grouping, any sign of minus. */
export function number(text: string): number {
  const digits = text.replaceAll('−', '-').replaceAll(/[^\d.,-]/g, '');
  const mark = /[.,](?=\d{1,2}$)/.exec(digits);
  const plain = mark ? `${digits.slice(0, mark.index).replaceAll(/[.,]/g, '')}.${digits.slice(mark.index + 1)}` : digits.replaceAll(/[.,]/g, '');
  return Number(plain);
}
