import { expect, test } from '@playwright/test';

test('opens the first page, started and without a complaint of the browser', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Playwright's own word for what every journey does (`support/watch.ts`).
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  // The static heading goes when the app has taken its place.
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('takes over language and theme that were chosen earlier, before the app starts', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('aimak.lang', 'ru');
    localStorage.setItem('aimak.theme', 'dark');
  });
  // Without the app itself: what is seen here was set by the first script.
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('alert')).toContainText('Страница не открылась.');
});

test('refuses markup that could run something', async ({ page }) => {
  await page.goto('/');
  const passes = (markup: string) =>
    page.evaluate((text) => {
      try {
        document.createElement('div').innerHTML = text;
        return true;
      } catch {
        return false;
      }
    }, markup);
  expect(await passes('<p class="a">on = 5</p>')).toBe(true);
  for (const markup of [
    '<script>1</script>',
    '<p onclick="x()">',
    '<img src=x onerror=x()>',
    '<a href="javascript:x()">',
    '<p style="color: red">',
  ]) {
    expect(await passes(markup), markup).toBe(false);
  }
});
