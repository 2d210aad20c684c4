import { expect, test } from '@playwright/test';
import { record } from './record';

/** Thousands apart, as people read them. */
const bytes = (count: number) => `${count.toLocaleString('en').replaceAll(',', ' ')} B`;

test('bytes to the first figure of the calculator, opened cold', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
  const addresses = new Map<string, string>();
  const received = new Map<string, number>();
  protocol.on('Network.requestWillBeSent', (event) => {
    // Pictures that stand in the style sheet itself are not sent again.
    const url = new URL(event.request.url);
    if (url.protocol !== 'data:') addresses.set(event.requestId, url.pathname);
  });
  protocol.on('Network.loadingFinished', (event) => received.set(event.requestId, event.encodedDataLength));

  await page.goto('/ulgu/calculator');
  await expect(page.locator('#boot')).toHaveCount(0);
  // The first computed figure is an amount in som.
  await expect(page.getByRole('main').getByText(/\d[\d\u00a0,.]*\u00a0?(сом|som)/).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');

  const lines = [...addresses].map(([id, address]) => ({ address, size: received.get(id) ?? 0 }));
  lines.sort((a, b) => b.size - a.size);
  const charts = lines.filter((line) => line.address.includes('echarts'));
  expect(charts, 'the first figure does not wait for the charts').toEqual([]);
  const whole = lines.reduce((sum, line) => sum + line.size, 0);
  record('calculator: bytes to the first figure, with headers', bytes(whole), '200 000 B, project 184 000 B');
  for (const line of lines) record(`  ${line.address}`, bytes(line.size));
  await context.close();
});
