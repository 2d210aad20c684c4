// Pictures of every screen, then contact sheets of the pictures.
import { defineConfig } from '@playwright/test';
import { shared } from './browser';

export default defineConfig({
  ...shared,
  testDir: './look',
  outputDir: '../target/look-run',
  workers: 2,
  timeout: 300_000,
  reporter: [['line']],
  projects: [
    { name: 'pictures', testMatch: 'pictures.ts' },
    { name: 'sheets', testMatch: 'sheets.ts', dependencies: ['pictures'] },
  ],
});
