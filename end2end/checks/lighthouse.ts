// Lighthouse on one screen: what it says of accessibility and of good practice.
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchOptions, url } from '../browser';
import type { Lang } from '../support/messages';

/** Points of 100, and what costs some. */
export interface Scores {
  accessibility: number;
  practices: number;
  lost: string[];
}

/** A free port of this machine. */
async function free(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Opens the screen in a browser of its own, in a language, and asks Lighthouse. */
export async function scores(path: string, lang: Lang): Promise<Scores> {
  const port = await free();
  const context = await chromium.launchPersistentContext('', {
    ...launchOptions,
    args: [...launchOptions.args, `--remote-debugging-port=${port}`],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.evaluate((lang) => localStorage.setItem('aimak.lang', lang), lang);
    const answer = await lighthouse(new URL(path, url).href, {
      port,
      logLevel: 'error',
      onlyCategories: ['accessibility', 'best-practices'],
      // The language chosen above stays.
      disableStorageReset: true,
    });
    if (!answer || answer.lhr.runtimeError) throw new Error(`Lighthouse did not finish: ${answer?.lhr.runtimeError?.message ?? 'no answer'}`);
    const { categories, audits } = answer.lhr;
    const points = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const lost = Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id]!.score !== null && audits[id]!.score < 1)
      .map(({ id }) => `${id}: ${audits[id]!.title} ${JSON.stringify(audits[id]!.details ?? '').slice(0, 600)}`);
    return { accessibility: points('accessibility'), practices: points('best-practices'), lost };
  } finally {
    await context.close();
  }
}
