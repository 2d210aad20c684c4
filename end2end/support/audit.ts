// Accessibility of a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, axe: AxeBuilder): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const result = await axe.analyze();
  const found = result.violations.map((rule) => `${rule.id}: ${rule.help}\n${rule.nodes.map((node) => `  ${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n')}`);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}

/** No violation of WCAG 2.2 A and AA, and of good practice. */
export async function audit(page: Page): Promise<void> {
  await violations(page, new AxeBuilder({ page }).withTags(tags));
}

/** Contrast of 7 : 1, for high contrast and projectors. */
export async function auditContrast(page: Page): Promise<void> {
  await violations(page, new AxeBuilder({ page }).withRules(['color-contrast-enhanced']));
}
