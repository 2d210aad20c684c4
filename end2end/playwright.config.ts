// The journeys: what people come for, on phone, tablet and projector.
import { defineConfig } from '@playwright/test';
import { shared } from './browser';

export default defineConfig({
  ...shared,
  testDir: './tests',
  outputDir: '../target/journeys',
  workers: 2,
  timeout: 120_000,
  // Time is never judged here: a busy machine only waits longer.
  expect: { timeout: 20_000 },
  use: { ...shared.use, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
