import { expect, test } from '@playwright/test';
import { compare } from '../parity';

test('browser and native binary compute the same bytes', async ({ page }) => {
  const figures = await compare(page, 300, 20261124);
  expect(figures).toBeGreaterThan(15_000);
});
