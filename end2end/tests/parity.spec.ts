import { expect, test } from '@playwright/test';
import { compare, comparePlans, compareTariffs } from '../parity';

test('browser and native binary compute the same bytes', async ({ page }) => {
  const figures = await compare(page, 300, 20261124);
  expect(figures).toBeGreaterThan(15_000);
});

test('browser and native binary give random tariffs the same bills', async ({ page }) => {
  const lines = await compareTariffs(page, 20261124, 1000);
  expect(lines).toBeGreaterThan(10_000);
});

test('browser and native binary tell the same of every shipped plan', async ({ page }) => {
  const figures = await comparePlans(page);
  expect(figures).toBeGreaterThan(20_000);
});
