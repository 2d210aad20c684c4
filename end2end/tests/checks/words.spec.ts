// Plain language: short sentences in every text of the app.
import { languages } from '../../routes';
import { everyText } from '../../support/messages';
import { expect, test } from '@playwright/test';

/** Words of each sentence; names, labels and headings have no full stop and are none. */
function sentences(text: string): number[] {
  const parts = text.replaceAll(/\s+/g, ' ').split(/(?<=[.?!:;]) /);
  return parts.filter((part) => /[.?!]$/.test(part.trim())).map((part) => part.split(' ').filter((word) => /[\p{L}\d…]/u.test(word)).length);
}

for (const lang of languages) {
  test(`sentences have 14 words on average and never above 25, ${lang}`, () => {
    const all = [...everyText(lang)].flatMap(({ key, text }) => sentences(text).map((words) => ({ key, words })));
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ words }) => words > 25)).toEqual([]);
    expect(all.reduce((sum, { words }) => sum + words, 0) / all.length).toBeLessThanOrEqual(14);
  });
}
