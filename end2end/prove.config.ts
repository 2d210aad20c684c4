// Long proofs, each run by name: cargo xtask prove NAME.
import { defineConfig } from '@playwright/test';
import { shared } from './browser';

export default defineConfig({
  ...shared,
  testDir: './prove',
  testMatch: '*.prove.ts',
  outputDir: '../target/prove-run',
  workers: 2,
  timeout: 1_800_000,
});
