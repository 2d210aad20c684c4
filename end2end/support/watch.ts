// What nobody may see: complaints of the browser. Every journey ends with none.
import type { BrowserContext } from '@playwright/test';
import { url } from '../browser';

/** What was heard in a browser context. */
export class Watch {
  private readonly heard: string[] = [];
  private readonly allowed: RegExp[] = [];

  /** A complaint that belongs to what the journey does, for instance a network that it cut itself. */
  expect(complaint: RegExp): void {
    this.allowed.push(complaint);
  }

  hear(complaint: string): void {
    this.heard.push(complaint);
  }

  /** All that was heard, expected or not. */
  everything(): readonly string[] {
    return this.heard;
  }

  /** Everything that has no place in a journey. */
  complaints(): string[] {
    return this.heard.filter((complaint) => !this.allowed.some((allowed) => allowed.test(complaint)));
  }
}

/** Listens to all pages of a context: console, faults, content policy, failed and foreign requests. */
export async function watch(context: BrowserContext, at: string = url): Promise<Watch> {
  const watch = new Watch();
  const home = new URL(at).origin;
  context.on('console', (message) => {
    // Journeys that are not about it keep nothing on the device; the tool says so in its own words.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning', 'assert'].includes(message.type())) watch.hear(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (fault) => watch.hear(`page error: ${fault.error().message}`));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(address.protocol)) return;
    if (address.origin !== home) watch.hear(`foreign request: ${request.url()}`);
    if (address.pathname === '/api/csp-reports') watch.hear(`policy report: ${request.postData() ?? ''}`);
  });
  context.on('requestfailed', (request) => {
    // A file that the browser keeps for the person ends its request this way.
    if (request.url().startsWith('blob:')) return;
    const reason = request.failure()?.errorText ?? '';
    // The browser drops what a page had asked for when the page is left: nothing failed.
    if (reason === 'net::ERR_ABORTED') return;
    watch.hear(`failed request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) watch.hear(`answer ${response.status()}: ${response.url()}`);
  });
  await context.exposeBinding('heardOfPolicy', (_source, text: string) => watch.hear(`policy: ${text}`));
  await context.addInitScript(() => {
    const told = globalThis as typeof globalThis & { heardOfPolicy?: (text: string) => void };
    addEventListener('securitypolicyviolation', (event) => {
      told.heardOfPolicy?.(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return watch;
}
