// Accessibility of a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The pages have no frames, so one run within the page sees all of it. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function violations(page: Page, builder: AxeBuilder): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const result = await builder.analyze();
  const found = result.violations.map((rule) => `${rule.id}: ${rule.help}\n${rule.nodes.map((node) => `  ${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n')}`);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}

/** No violation of WCAG 2.2 A and AA, and of good practice. */
export async function audit(page: Page): Promise<void> {
  await violations(page, axe(page).withTags(tags));
}

/** Contrast of 7 : 1, for high contrast and projectors. */
export async function auditContrast(page: Page): Promise<void> {
  await violations(page, axe(page).withRules(['color-contrast-enhanced']));
}
