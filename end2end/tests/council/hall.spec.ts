// The projector's window: few words, large numbers, steered from the studio, by keys and from a tablet.
import type { Locator, Page } from '@playwright/test';
import { audit, auditContrast, expect, say, tablet, test } from '../../support/journey';
import { Own, canServe } from '../../support/own';
import { readQr } from '../../support/qr';
import { Question } from '../../support/studio';
import { watch } from '../../support/watch';

test.use({ viewport: { width: 1280, height: 720 }, lang: 'ru' });

test('the hall follows the studio, and its keys turn the screens', async ({ page, context, t }) => {
  await page.goto('/ulgu/drinking-water/studio');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: t('plan-cast-action') }).click();
  const hall = await opened;
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2029' }));
  const covered = hall.getByRole('row', { name: new RegExp(t('hall-covers')) }).getByRole('cell').nth(1);
  const before = await covered.textContent();

  await new Question(page, 'ru', t('plan-question-collection')).field.fill('99');
  await expect(covered).not.toHaveText(before!);
  await page.getByRole('button', { name: t('plan-cast-nothing') }).click();
  await expect(hall.getByRole('heading', { level: 1 })).toContainText('2036');

  await hall.bringToFront();
  await hall.keyboard.press('Home');
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2029' }));
  await hall.keyboard.press('ArrowUp');
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(t('hall-compare-title', { year: '2030' }));
  for (const size of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
    await hall.setViewportSize(size);
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await hall.keyboard.press(key);
      const heading = hall.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      const { words, high, wide } = await hall.getByRole('main').evaluate((main: HTMLElement) => ({
        words: main.innerText.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length,
        high: main.scrollHeight - main.clientHeight,
        wide: main.scrollWidth - main.clientWidth,
      }));
      expect(words, await heading.textContent() ?? '').toBeLessThanOrEqual(40);
      expect(Math.max(high, wide), 'nothing is cut').toBeLessThanOrEqual(1);
    }
  }
});

/** Words of a screen, and what of it is cut. */
const measured = (main: Locator) =>
  main.evaluate((main: HTMLElement) => ({
    words: main.innerText.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length,
    cut: Math.max(main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth),
  }));

/** The numbers of the projector's table. */
const numbers = (hall: Page) => hall.getByRole('main').locator('.hall__number').allInnerTexts();

/** The code that a projector shows. */
async function codeOf(hall: Page): Promise<string> {
  const code = hall.getByRole('region', { name: say('ru', 'hall-steer-title') }).getByRole('strong');
  await expect(code).toHaveText(/^[ACEHKMPTXY2-9]{3}\s[ACEHKMPTXY2-9]{3}\s[ACEHKMPTXY2-9]{3}$/);
  return code.innerText();
}

test.describe('from a tablet', () => {
  test.skip(!canServe, 'no server is built that could be killed');
  test.use({ ...tablet, lang: 'ru' });

  test('a tablet steers a projector in another browser; server and connection may go and come', async ({ browser, t }) => {
    test.setTimeout(240_000);
    const own = await Own.start('--address', 'http://192.168.1.5:8311');
    const open = async (size: object, serviceWorkers: 'allow' | 'block') => {
      const context = await browser.newContext({ ...size, baseURL: own.url, locale: 'ru-KG', timezoneId: 'Asia/Bishkek', serviceWorkers });
      const watched = await watch(context, own.url);
      await context.addInitScript(() => {
        // An empty page has no storage.
        if (origin !== 'null') localStorage.setItem('aimak.lang', 'ru');
      });
      return { context, watched, page: await context.newPage() };
    };
    try {
      const wall = await open({ viewport: { width: 1280, height: 720 } }, 'allow');
      const hall = wall.page;
      await hall.goto('/ulgu/drinking-water/projector');
      const code = await codeOf(hall);
      const invitation = hall.getByRole('region', { name: t('hall-steer-title') });
      const address = await readQr(invitation.getByRole('img'));
      expect(address).toBe(`http://192.168.1.5:8311/ulgu/drinking-water/studio?hall=${code.replaceAll(/\s/g, '')}`);
      for (const size of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
        await hall.setViewportSize(size);
        for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
          await hall.keyboard.press(key);
          const { words, cut } = await measured(hall.getByRole('main'));
          expect(words).toBeLessThanOrEqual(40);
          expect(cut, 'nothing is cut').toBeLessThanOrEqual(1);
        }
      }
      await audit(hall);
      await hall.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
      await auditContrast(hall);
      // What keeps the app on the device takes no part in the stream.
      await hall.evaluate(() => navigator.serviceWorker.ready);
      const stream = hall.waitForResponse((answer) => answer.url().endsWith('/events'));
      await hall.reload();
      expect((await stream).fromServiceWorker()).toBe(false);
      expect(await codeOf(hall), 'a window keeps its code').toBe(code);

      const hand = await open(tablet, 'block');
      const studio = hand.page;
      await studio.goto(new URL(address).pathname + new URL(address).search);
      await expect(studio.getByRole('status').filter({ hasText: t('cast-code-steering', { code }) })).toBeVisible();
      await expect(invitation).toHaveCount(0);
      const heading = hall.getByRole('heading', { level: 1 });
      const collection = new Question(studio, 'ru', t('plan-question-collection')).field;

      /** Moves the collection rate; the projector then shows the tablet's own figures. */
      const move = async (to: string) => {
        const before = await numbers(hall);
        await collection.fill(to);
        await expect(async () => expect(await numbers(hall)).not.toEqual(before)).toPass({ timeout: 30_000 });
        const link = await studio.evaluate(() => location.hash);
        const beside = await hand.context.newPage();
        await beside.goto(`/ulgu/drinking-water/projector${link}`);
        await expect(async () => expect(await numbers(beside)).toEqual(await numbers(hall))).toPass({ timeout: 30_000 });
        await beside.close();
      };
      await expect(heading).toHaveText(t('hall-compare-title', { year: '2029' }));
      await move('97');
      const shown = (await studio.locator('.comparison .studio__number').allInnerTexts()).map((text) => text.replaceAll(/\s/g, ''));
      const covered = await hall.getByRole('row', { name: new RegExp(t('hall-covers')) }).getByRole('cell').nth(1).innerText();
      expect(shown).toContain(covered.replaceAll(/\s/g, ''));

      await studio.getByRole('button', { name: t('plan-cast-nothing') }).click();
      await expect(heading).toContainText('2036');
      // Keys turn a screen as well, and the next figure does not turn it back.
      await hall.keyboard.press('Home');
      await move('96');
      await expect(heading).toHaveText(t('hall-compare-title', { year: '2029' }));
      await hall.keyboard.press('KeyC');
      expect(await codeOf(hall), 'C shows the code again').toBe(code);
      await hall.keyboard.press('KeyC');
      await expect(invitation).toHaveCount(0);

      // The server is gone; the last picture stays, and both say so.
      for (const { watched } of [wall, hand]) watched.expect(/net::ERR_|Failed to load resource/);
      const last = await numbers(hall);
      await own.end('SIGKILL');
      const lost = hall.getByRole('status').filter({ hasText: new RegExp(t('hall-lost', { time: String.raw`\d\d:\d\d` })) });
      await expect(lost).toBeVisible();
      await collection.fill('91');
      await expect(studio.getByRole('status').filter({ hasText: t('cast-code-away') })).toBeVisible();
      expect(await numbers(hall)).toEqual(last);
      const { words, cut } = await measured(hall.getByRole('main'));
      expect(words).toBeLessThanOrEqual(40);
      expect(cut).toBeLessThanOrEqual(1);
      await own.again();
      await expect(lost).toHaveCount(0);
      await expect(async () => expect(await numbers(hall)).not.toEqual(last)).toPass({ timeout: 30_000 });
      await expect(studio.getByRole('status').filter({ hasText: t('cast-code-steering', { code }) })).toBeVisible();

      // The tablet's own connection is gone for a while: the newest state follows.
      await hand.context.setOffline(true);
      const before = await numbers(hall);
      await collection.fill('90');
      await collection.fill('88');
      await expect(studio.getByRole('status').filter({ hasText: t('cast-code-away') })).toBeVisible();
      expect(await numbers(hall)).toEqual(before);
      await hand.context.setOffline(false);
      await expect(async () => expect(await numbers(hall)).not.toEqual(before)).toPass({ timeout: 30_000 });
      await audit(studio);

      // Asked to stop, the server tells the streams to go and is gone in time.
      const asked = Date.now();
      await own.end('SIGTERM');
      expect(Date.now() - asked, 'ten seconds are the most').toBeLessThan(10_000);
      for (const { context, watched } of [wall, hand]) {
        await context.close();
        expect(watched.complaints()).toEqual([]);
      }
    } finally {
      await own.away();
    }
  });

  test('a code is typed as people type, and a wrong one is told', async ({ page, another, watched, t }) => {
    const hall = await another('ru');
    await hall.goto('/ulgu/drinking-water/projector');
    const code = await codeOf(hall);
    await page.goto('/ulgu/drinking-water/studio');
    await page.getByText(t('cast-code-title')).click();
    const field = page.getByRole('textbox', { name: t('cast-code-label') });
    const said = page.locator('#plan-cast-said');
    await field.fill('12');
    await page.getByRole('button', { name: t('cast-code-join'), exact: true }).click();
    await expect(said).toHaveText(t('cast-code-malformed'));
    watched.expect(/404/);
    await field.fill(code.startsWith('AAA') ? 'CCC CCC CCC' : 'AAA AAA AAA');
    await field.press('Enter');
    await expect(said).toContainText(t('problem-unknown-hall-text'));
    await audit(page);
    const cyrillic: Record<string, string> = { A: 'а', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х', Y: 'у' };
    await field.fill([...code].map((sign) => cyrillic[sign] ?? sign).join(''));
    await field.press('Enter');
    await expect(said).toHaveText(t('cast-code-steering', { code }));
    await page.getByRole('button', { name: t('plan-cast-nothing') }).click();
    await expect(hall.getByRole('heading', { level: 1 })).toContainText('2036');
    await page.getByRole('button', { name: t('cast-code-stop') }).click();
    await page.getByRole('button', { name: t('cast-code-join'), exact: true }).waitFor();
  });
});
