// The journeys' own ears: each kind of complaint is heard, so that silence means something.
import { audit, expect, test } from '../support/journey';

test('a journey hears console, faults, policy, failed and foreign requests', async ({ page, context, watched }) => {
  watched.expect(/./);
  await context.route('https://example.org/', (route) => route.fulfill({ body: '' }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(watched.everything()).toEqual([]);
  await page.evaluate(async () => {
    console.error('a complaint');
    setTimeout(() => {
      throw new Error('a fault');
    });
    document.body.setAttribute('style', 'color: red');
    await fetch('/api/scenarios/none').catch(() => undefined);
    open('https://example.org/');
    await fetch('https://example.net/').catch(() => undefined);
  });
  for (const heard of [/console error: a complaint/, /page error: a fault/, /policy: style-src/, /policy: connect-src https:\/\/example\.net/, /answer 404/, /foreign request: https:\/\/example\.org/]) {
    await expect.poll(() => watched.everything().join('\n')).toMatch(heard);
  }
});

test('an audit finds what is wrong', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await audit(page);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')));
  await expect(audit(page)).rejects.toThrow(/button-name/);
});
