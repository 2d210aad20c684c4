// What every run in the browser shares. `cargo xtask` sets the two variables;
// alone: AIMAK_URL=http://127.0.0.1:8311 npx playwright test --config end2end/playwright.config.ts
import type { PlaywrightTestConfig } from '@playwright/test';

/** The server under test. */
export const url = process.env.AIMAK_URL ?? 'http://127.0.0.1:8311';

/** Debian's Chromium; no browser is downloaded. */
export const launchOptions = {
  executablePath: process.env.AIMAK_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
};

/** Settings that all configurations begin with. */
export const shared = {
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: url,
    launchOptions,
    locale: 'ru-KG',
    timezoneId: 'Asia/Bishkek',
    serviceWorkers: 'block',
  },
} satisfies PlaywrightTestConfig;
