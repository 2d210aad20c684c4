// Every number leads to where it comes from, in every language.
import { audit, expect, projector, say, speak, tablet, test } from '../../support/journey';
import { figure, oneYear, Question, tariffQuestion } from '../../support/studio';
import { languages } from '../../routes';

test.describe('on a projector', () => {
  test.use({ ...projector, lang: 'en' });

  test('every figure of the studio has its page of method, in three languages', async ({ page, t }) => {
    test.slow();
    await page.goto(oneYear);
    await new Question(page, 'en', tariffQuestion('en', 'population')).more.click();
    const pages = new Set<string>();
    const collect = async () => {
      for (const link of await page.getByRole('main').getByRole('link').all()) {
        const address = await link.getAttribute('href');
        if (address?.startsWith('/method/')) pages.add(address);
      }
    };
    // Numbers that open their origin: main figures, homes, today and option.
    const origin = page.getByRole('dialog');
    const numbers = page.getByRole('main').getByRole('button', { expanded: false }).filter({ hasText: /\d/ });
    const count = await numbers.count();
    expect(count).toBeGreaterThan(40);
    for (let at = 0; at < count; at++) {
      // The opened one is no longer among them, so each is closed before the next is opened.
      const opener = numbers.nth(at);
      await opener.click();
      await expect(origin.getByRole('heading', { level: 2 })).toContainText(/\d/);
      await collect();
      await page.keyboard.press('Escape');
      await expect(origin).toBeHidden();
    }
    for (const table of await page.getByRole('button', { name: t('chart-table-button') }).all()) await table.click();
    await collect();
    expect(pages.size).toBeGreaterThan(15);

    for (const address of pages) {
      await page.goto(address);
      for (const lang of languages) {
        await speak(page, lang);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 })).not.toHaveText(say(lang, 'method-unknown-title'));
        const parts = (await main.getByRole('heading', { level: 2 }).allTextContents()).map((part) => part.trim());
        for (const part of ['method-formula-title', 'method-facts-title', 'method-basis-title']) {
          expect(parts, address).toContain(say(lang, part));
        }
        // Each input with its value, period and source.
        const cells = await main.getByRole('table').getByRole('cell').allTextContents();
        expect(cells.length, address).toBeGreaterThanOrEqual(3);
        expect(cells.filter((cell) => cell.trim() === ''), address).toEqual([]);
      }
    }
    await audit(page);
  });

  test('the list of figures leads to every figure, and back', async ({ page, t }) => {
    await page.goto('/method');
    await expect(page.getByRole('heading', { level: 1, name: t('method-index-title') })).toBeVisible();
    await audit(page);
    const links = page.getByRole('main').getByRole('link');
    expect(await links.count()).toBeGreaterThan(40);
    await links.filter({ hasText: t('figure-cost-coverage-name') }).first().click();
    await expect(page).toHaveURL('/method/cost-coverage');
    await page.getByRole('link', { name: t('method-index-link') }).click();
    await expect(page).toHaveURL('/method');
  });
});

test.describe('on a tablet, in Kyrgyz', () => {
  test.use({ ...tablet, lang: 'ky' });

  test('a deputy opens a number down to its data and sources', async ({ page, t }) => {
    await page.goto(oneYear);
    const coverage = figure(page, t('studio-strip-coverage'));
    await coverage.tap();
    const origin = page.getByRole('dialog');
    await expect(origin.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(origin).toContainText('58,28');
    await origin.getByText(t('explanation-deeper-summary')).first().tap();
    await expect(origin.getByText(t('evidence-fictional-name')).first()).toBeVisible();
    await expect(origin.getByText(t('source-title-label')).first()).toBeVisible();
    await audit(page);
    // It follows the question while it is open.
    await new Question(page, 'ky', tariffQuestion('ky', 'population')).more.tap();
    await expect(origin).not.toContainText('58,28');
    await origin.getByRole('link', { name: t('explanation-method-link') }).tap();
    await expect(page).toHaveURL('/method/cost-coverage');
    await audit(page);
  });
});
