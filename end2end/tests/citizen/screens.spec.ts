// Every screen in every size, colour and on paper.
import type { Page } from '@playwright/test';
import { audit, auditContrast, expect, phone, say, speak, tablet, test } from '../../support/journey';
import { languages, routes } from '../../routes';

/** Chooses colours from the menu; a summary has no role of its own. */
async function colour(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('radio', { name }).check();
}

/** Whether the focused element looks different without the focus: for parts that no style tells of. */
async function ringed(page: Page): Promise<boolean> {
  const focused = await page.locator(':focus').elementHandle();
  const around = (await focused!.$('xpath=..'))!;
  const ring = await around.screenshot();
  await focused!.evaluate((element) => (element as HTMLElement).blur());
  const without = await around.screenshot();
  await focused!.evaluate((element) => (element as HTMLElement).focus());
  return !ring.equals(without);
}

test.describe('at the width of a small phone, enlarged', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { name, path } of routes) {
    test(`${name} needs no sideways scrolling, in three languages`, async ({ page }) => {
      await page.goto(path);
      for (const lang of languages) {
        await speak(page, lang);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
        expect(width, lang).toBeLessThanOrEqual(320);
      }
    });
  }
});

test.describe('on a phone, in Kyrgyz', () => {
  test.use({ ...phone, lang: 'ky' });

  test('chosen colours stay after a reload, and each screen passes in the dark', async ({ page, t }) => {
    await page.goto('/');
    const html = page.locator('html');
    await colour(page, t('layout-theme-dark'));
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await audit(page);
    await page.reload();
    await expect(html).toHaveAttribute('data-theme', 'dark');
    for (const path of ['/', '/naryn', '/ulgu/drinking-water/studio', '/ulgu/calculator', '/method/cost-coverage']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(html).toHaveAttribute('data-theme', 'dark');
      await audit(page);
    }
  });
});

test.describe('on a tablet, in Russian', () => {
  test.use({ ...tablet, lang: 'ru' });

  test('high contrast gives 7 : 1 on every screen', async ({ page, t }) => {
    await page.goto('/');
    const html = page.locator('html');
    await colour(page, t('layout-theme-contrast'));
    await expect(html).toHaveAttribute('data-theme', 'contrast');
    for (const { path } of routes) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(html).toHaveAttribute('data-theme', 'contrast');
      await auditContrast(page);
    }
    await audit(page);
  });

  test('the device’s dark is followed until a person chooses', async ({ page, t }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(html).toHaveAttribute('data-theme', 'light');
    await colour(page, t('layout-theme-light'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(html).toHaveAttribute('data-theme', 'light');
  });
});

test.describe('on paper', () => {
  test.use({ viewport: { width: 794, height: 1123 } });

  for (const lang of languages) {
    test.describe(`in ${lang}`, () => {
      test.use({ lang });

      test('says that Үлгү is fictional, and where its tariff comes from', async ({ page, t }) => {
        for (const path of ['/ulgu', '/ulgu/calculator', '/ulgu/drinking-water/studio']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.emulateMedia({ media: 'print' });
          await expect(page.getByText(t('layout-badge-fictional'), { exact: true }).first(), path).toBeVisible();
          await expect(page.getByText(/«Үлгү» айылдык кеңешинин № 18 токтому/).filter({ visible: true }).first(), path).toBeVisible();
          await page.emulateMedia({ media: 'screen' });
        }
        // The studio's paper also carries the link and the version of the model.
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('heading', { name: t('studio-paper-title') })).toBeVisible();
        await expect(page.getByText(/drinking-water\/studio#v1&base=2024-03-14/)).toBeVisible();
        await expect(page.getByText(t('studio-lead-fictional')).filter({ visible: true }).first()).toBeVisible();
      });
    });
  }
});

test.describe('under a finger', () => {
  test.use({ ...phone, lang: 'ru' });

  test('everything that can be pressed is 44 px wide and high', async ({ page }) => {
    for (const { path } of [...routes, { path: '/bishkek' }, { path: '/method/cost-coverage' }, { path: '/problems/not-found' }]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const small = await page.evaluate(() => {
        const found: string[] = [];
        for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
          // Close points of the map are 24 px: the list beside it has the same places.
          if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('svg, .skip-link')) continue;
          // A link within a sentence is as high as its line.
          let block: HTMLElement | null = control.parentElement;
          while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
          if (getComputedStyle(control).display === 'inline' && block?.textContent.trim() !== control.textContent.trim()) continue;
          // What is drawn by its label is pressed by its label.
          const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
          const boxes = [control, ...(label?.contains(control) ? [label] : [])].map((box) => box.getBoundingClientRect());
          const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
          if (width < 43.9 || height < 43.9) found.push(`${control.getAttribute('aria-label') ?? control.textContent.trim()}: ${width} × ${height}`);
        }
        return found;
      });
      expect(small, path).toEqual([]);
    }
  });
});

test.describe('by the keyboard', () => {
  test.use({ viewport: { width: 1280, height: 720 }, lang: 'en' });

  for (const { name, path } of routes) {
    test(`${name}: every control is reached in reading order, seen, and left again`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('Tab');
      const walk: string[] = [];
      let last = -1;
      for (let step = 0; step < 250; step++) {
        const at = await page.evaluate(() => {
          const here = document.activeElement;
          if (!here || here === document.body) return undefined;
          const order = [...document.querySelectorAll('*')].indexOf(here);
          // The ring is the control's own, or of the part that draws it: a field's frame, a choice's label.
          const parts = [here, here.parentElement!, ...here.parentElement!.children];
          const seen = parts.some((part) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(part);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          });
          const box = here.getBoundingClientRect();
          // Something fixed may lie over it.
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const covered = box.width > 1 && top !== null && !here.contains(top) && !top.contains(here) && !(here as HTMLInputElement).labels?.[0]?.contains(top);
          return { order, seen, covered, name: `${here.tagName} ${here.id} ${here.getAttribute('aria-label') ?? here.getAttribute('aria-labelledby') ?? here.textContent?.trim().slice(0, 40)}` };
        });
        if (!at) break;
        expect(at.order, `${at.name} comes after ${walk.at(-1)}`).toBeGreaterThan(last);
        expect(at.seen || (await ringed(page)), `the focus on ${at.name} is seen`).toBe(true);
        expect(at.covered, `${at.name} is not covered`).toBe(false);
        last = at.order;
        walk.push(at.name);
        await page.keyboard.press('Tab');
      }
      // Left at the end: no trap.
      expect(walk.length).toBeLessThan(250);
      const controls = await page.getByRole('main').locator('a[href]:visible, button:not(:disabled):visible, input:visible, select:visible, textarea:visible').count();
      const choices = await page.getByRole('main').getByRole('radio').count();
      expect(walk.length, walk.join(' | ')).toBeGreaterThanOrEqual(controls - choices);
    });
  }
});

test('with more space between letters and lines nothing is cut off, and nothing moves on its own', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 640 });
  for (const { path } of routes) {
    await page.goto(path);
    await speak(page, 'ru');
    // The values of WCAG 1.4.12, set where no style sheet of ours can answer.
    const cut = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
        if (!element.checkVisibility() || element.closest('.visually-hidden, svg, .table')) continue;
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        // Clipped away whole: only for those who listen.
        const hidden = clipPath === 'none' && [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
        if (hidden && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
          found.push(`${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`);
        }
      }
      if (document.scrollingElement!.scrollWidth > 360) found.push(`the page is ${document.scrollingElement!.scrollWidth} px wide`);
      return found;
    });
    expect(cut, path).toEqual([]);
    const moving = await page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 1).length);
    expect(moving, path).toBe(0);
  }
});

test('every screen has its own title, in every language', async ({ page }) => {
  for (const lang of languages) {
    const titles = new Set<string>();
    const known = routes.filter(({ name }) => name !== 'unknown');
    for (const { path } of known) {
      await page.goto(path);
      await speak(page, lang);
      const title = await page.title();
      expect(title).not.toBe('');
      titles.add(title);
    }
    expect(titles.size, [...titles].join(', ')).toBe(known.length);
  }
  await expect(page).toHaveTitle(say('en', 'method-index-title'));
});
