// Colours of charts, as people see them who tell some colours apart less well.
import { colours } from '../../checks/matrix';
import { decode, difference, differenceOfLab } from '../../checks/png';
import { open, prepare } from '../../checks/screen';
import { expect, test } from '../../support/journey';

/** Colours that stand beside each other in a chart, and their names in the style sheet. */
const sets = {
  series: ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5'],
  choices: ['--choice-today', '--choice-option', '--choice-nothing'],
};
const eyes = ['none', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

/** As different as this two colours must be (CIEDE2000). */
const APART = 15;

test.describe('colours', () => {
  for (const theme of colours) {
    test(`neighbours differ for every eye, ${theme}`, async ({ page, context }) => {
      await prepare(page, { lang: 'en', theme });
      await open(page, '/method');
      const names = Object.values(sets).flat();
      // Fields of each colour, side by side, above everything.
      await page.evaluate((names) => {
        const sheet = new CSSStyleSheet();
        const fields = names.map((name, at) => `#seen i:nth-child(${at + 1}) { background: var(${name}) }`).join(' ');
        sheet.replaceSync(`#seen { position: fixed; inset: 0 auto auto 0; z-index: 999; display: flex } #seen i { inline-size: 20px; block-size: 20px } ${fields}`);
        document.adoptedStyleSheets = [sheet];
        const row = document.createElement('div');
        row.id = 'seen';
        row.append(...names.map(() => document.createElement('i')));
        document.body.append(row);
      }, names);
      const protocol = await context.newCDPSession(page);
      for (const type of eyes) {
        await protocol.send('Emulation.setEmulatedVisionDeficiency', { type });
        const picture = decode(await page.screenshot({ clip: { x: 0, y: 0, width: names.length * 20, height: 20 } }));
        const seen = new Map(names.map((name, at) => [name, picture.at(at * 20 + 10, 10)]));
        for (const set of Object.values(sets)) {
          for (const [at, one] of set.entries()) {
            for (const two of set.slice(at + 1)) {
              expect.soft(difference(seen.get(one)!, seen.get(two)!), `${one} and ${two}, ${type}`).toBeGreaterThanOrEqual(APART);
            }
          }
        }
      }
    });
  }

  test('differences are counted as published', () => {
    // From the table of Sharma, Wu and Dalal (2005): pairs 1, 7, 17 and 25.
    for (const [one, two, apart] of [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, 0, 0], [50, -1, 2], 2.3669],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    ] as const) {
      expect(differenceOfLab(one, two)).toBeCloseTo(apart, 4);
    }
  });
});
