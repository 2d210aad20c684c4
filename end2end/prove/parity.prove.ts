// Browser against native binary, long: 30,000 random scenarios.
import { test } from '@playwright/test';
import { compare } from '../parity';

test('browser and native binary compute the same bytes, 30,000 times', async ({ page }) => {
  let figures = 0;
  for (let round = 0; round < 30; round++) figures += await compare(page, 1000, round);
  console.log(`30,000 scenarios, ${figures.toLocaleString('en')} figures: 0 differ`);
});
