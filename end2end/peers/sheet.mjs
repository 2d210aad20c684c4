// A plan of one water service over ten years and the bills of 10,000 homes, cell for cell, in the
// spreadsheet engine HyperFormula. All figures and all bills must be those that Aimak gives, before and
// after every change; then one price changes (every bill follows), one index changes (the plan alone).
//
//   node end2end/peers/sheet.mjs <folder with hyperformula in node_modules and data/sheet.json>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.argv[2]);
const require = createRequire(path.join(folder, 'x.js'));
const { HyperFormula } = require('hyperformula');
const told = JSON.parse(readFileSync(path.join(folder, 'data/sheet.json'), 'utf8'));

// The engine's ROUND takes a middle such as 2.675, which binary fractions hold a little too low, down.
// Excel and LibreOffice do not. A few last binary digits more before rounding put that right; its cost
// is one product a cell.
const lifted = (formula) => formula.replace(/^=ROUND\((.*),(\d+)\)$/, '=ROUND(1.000000000000001*($1),$2)');
const column = (at) => (at < 26 ? '' : column(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
const cell = ([sheet, row, at]) => `${sheet}!$${column(at)}$${row + 1}`;
const sheets = Object.fromEntries(told.sheets.map((name) => [name, []]));
for (const [[sheet, row, at], text] of told.cells) {
  const rows = sheets[sheet];
  while (rows.length <= row) rows.push([]);
  while (rows[row].length <= at) rows[row].push(null);
  rows[row][at] = text.startsWith('=') ? lifted(text) : Number(text);
}
const [first, second, third] = told.prices.map(cell);
const [low, high] = told.limits.map(cell);
const count = told.uses.length;
sheets.Homes = told.uses.map((use, at) => {
  const row = at + 1;
  const blocks = `${first}*MIN(A${row},${low})+${second}*MAX(MIN(A${row},${high})-${low},0)+${third}*MAX(A${row}-${high},0)`;
  return [
    use / 1000,
    told.incomes[at] / 100,
    lifted(`=ROUND(${cell(told.fixed)}+${blocks},2)`),
    lifted(`=ROUND(C${row}/B${row},4)`),
    `=IF(D${row}>0.03,1,0)`,
  ];
});
sheets.Totals = [[`=SUM(Homes!C1:C${count})`, `=SUM(Homes!E1:E${count})`]];

const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', precisionRounding: 14 });
const [homes, totals] = ['Homes', 'Totals'].map((name) => engine.getSheetId(name));
const ids = Object.fromEntries(told.sheets.map((name) => [name, engine.getSheetId(name)]));
const value = ([sheet, row, col]) => engine.getCellValue({ sheet: ids[sheet], row, col });

/** Cells that differ from ours by half a smallest step or more; an error is to be one. */
let differing = 0;
let compared = 0;
const examples = [];
const check = (what, found, expected, step) => {
  compared += 1;
  const same = expected === null ? typeof found !== 'number' : Math.abs(found - expected) < step / 2 + Math.abs(expected) * 1e-15;
  if (same) return;
  differing += 1;
  if (examples.length < 5) examples.push(`${what}: ${JSON.stringify(found)} is not ${expected}`);
};
const checkAll = ({ typed, figures, bills, shares, billed, above }) => {
  figures.forEach((figure, at) => {
    const [place, text, power] = told.cells[at];
    check(`${typed} ${place} ${text}`, value(place), figure === null ? null : Number(figure), 10 ** -power);
  });
  bills.forEach((bill, at) => {
    check(`${typed} bill ${at}`, engine.getCellValue({ sheet: homes, row: at, col: 2 }), bill / 100, 0.01);
    check(`${typed} share ${at}`, engine.getCellValue({ sheet: homes, row: at, col: 3 }), shares[at] / 10_000, 0.0001);
  });
  check(`${typed} all bills`, engine.getCellValue({ sheet: totals, row: 0, col: 0 }), billed / 100, 0.01);
  check(`${typed} above`, engine.getCellValue({ sheet: totals, row: 0, col: 1 }), above, 1);
};

const set = ([sheet, row, col], typed) => engine.setCellContents({ sheet: ids[sheet], row, col }, [[Number(typed)]]);
const time = ({ cell, changes }) => {
  const times = changes.map((change) => {
    const start = performance.now();
    set(cell, change.typed);
    const took = performance.now() - start;
    checkAll(change);
    return took;
  });
  set(cell, changes[0].typed);
  // The first ones warm the engine up, and the very first changes nothing.
  const sorted = times.slice(3).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

checkAll(told.price.changes[0]);
const price_ms = time(told.price);
const index_ms = time(told.index);
for (const example of examples) console.error(example);
console.log(JSON.stringify({ price_ms, index_ms, compared, differing, figures: told.cells.length }));
