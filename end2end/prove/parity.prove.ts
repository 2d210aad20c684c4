// Browser against native binary, long: 30,000 random scenarios.
import { test } from '@playwright/test';
import { compare, compareTariffs } from '../parity';

test('browser and native binary compute the same bytes, 30,000 times', async ({ page }) => {
  let figures = 0;
  for (let round = 0; round < 30; round++) figures += await compare(page, 1000, round);
  console.log(`30,000 scenarios, ${figures.toLocaleString('en')} figures: 0 differ`);
});

test('browser and native binary give random tariffs the same bills, 1,000,000 times', async ({ page }) => {
  let lines = 0;
  for (let round = 0; round < 50; round++) lines += await compareTariffs(page, round * 20_000, 20_000);
  console.log(`1,000,000 random tariffs, ${lines.toLocaleString('en')} lines: 0 differ`);
});
