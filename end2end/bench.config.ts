// Measurements: one at a time, so that none disturbs another.
import { defineConfig } from '@playwright/test';
import { shared } from './browser';

export default defineConfig({
  ...shared,
  testDir: './bench',
  testMatch: '*.bench.ts',
  outputDir: '../target/bench-run',
  fullyParallel: false,
  workers: 1,
  timeout: 300_000,
});
