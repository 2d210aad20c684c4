// 10,000 household bills in the spreadsheet engine HyperFormula: one price changes, the engine
// recalculates. Bill, share of income and «above 3 %» a row, two totals; without the projection
// sheet of the full recipe, so the engine has less to do than a real model.
//
//   node end2end/peers/hyperformula.mjs <folder with hyperformula in node_modules>
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(path.resolve(process.argv[2]), 'x.js'));
const { HyperFormula } = require('hyperformula');

const rows = 10_000;
let seed = 20261123;
const next = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const households = Array.from({ length: rows }, (_, at) => {
  const use = Math.round((-Math.log(1 - next()) - Math.log(1 - next())) * 6000) / 1000;
  const row = at + 1;
  return [
    use,
    8000 + Math.round(next() * 40_000),
    `=Prices!$A$1+Prices!$A$2*MIN(A${row},Prices!$A$5)+Prices!$A$3*MAX(MIN(A${row},Prices!$A$6)-Prices!$A$5,0)+Prices!$A$4*MAX(A${row}-Prices!$A$6,0)`,
    `=C${row}/B${row}`,
    `=IF(D${row}>0.03,1,0)`,
  ];
});
const engine = HyperFormula.buildFromSheets(
  {
    Prices: [[35], [8.5], [12.25], [20], [5], [15], [`=SUM(Households!E1:E${rows})/${rows}`], [`=AVERAGE(Households!C1:C${rows})`]],
    Households: households,
  },
  { licenseKey: 'gpl-v3' },
);
const prices = engine.getSheetId('Prices');
const expected = (price) =>
  households.reduce((sum, [use]) => sum + 35 + price * Math.min(use, 5) + 12.25 * Math.max(Math.min(use, 15) - 5, 0) + 20 * Math.max(use - 15, 0), 0) / rows;
const times = [];
for (let run = 0; run < 12; run += 1) {
  const price = 8.5 + run / 4;
  const start = performance.now();
  engine.setCellContents({ sheet: prices, row: 1, col: 0 }, [[price]]);
  times.push(performance.now() - start);
  const average = engine.getCellValue({ sheet: prices, row: 7, col: 0 });
  if (Math.abs(average - expected(price)) > 1e-6) throw new Error(`${average} is not ${expected(price)}`);
}
const sorted = times.slice(3).sort((a, b) => a - b);
console.log(JSON.stringify({ ten_thousand_ms: sorted[4] }));
