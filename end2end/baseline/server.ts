// Serves the plain page as the app's server serves the app: brotli of the highest quality, names that
// never change their content, an etag for the page, and the same headers.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = new URL('./', import.meta.url);
const kinds = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

/** A file with its own name in the pages. */
interface Served {
  body: Buffer;
  type: string;
  etag: string;
  forever: boolean;
}

function serve(text: string, type: string, forever: boolean): Served {
  const body = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { body, type, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`, forever };
}

/** The running server of the plain page. */
export interface Baseline {
  url: string;
  /** Bytes of all bodies, compressed. */
  bytes: number;
  close: () => Promise<void>;
}

/** Starts it on a free port; `headers` are those that the app's server gives its own page. */
export async function start(headers: Record<string, string>): Promise<Baseline> {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const files = new Map<string, Served>();
  let page = read('index.html');
  for (const name of ['style.css', 'calculator.js'] as const) {
    const file = serve(read(name), name.endsWith('css') ? kinds.css : kinds.js, true);
    const path = `/assets/${name.replace('.', `-${file.etag.slice(1, 11)}.`)}`;
    page = page.replace(`/assets/${name}`, path);
    files.set(path, file);
  }
  files.set('/', serve(page, kinds.html, false));
  const kept = Object.entries(headers).filter(([name]) => !['content-length', 'content-encoding', 'content-type', 'etag', 'cache-control', 'date', 'request-id', 'transfer-encoding', 'connection', 'keep-alive'].includes(name));
  const server: Server = createServer((asked, answer) => {
    const file = files.get(asked.url ?? '');
    if (!file) {
      answer.writeHead(404).end();
      return;
    }
    const own = { ...Object.fromEntries(kept), etag: file.etag, 'cache-control': file.forever ? 'public, max-age=31536000, immutable' : 'no-cache' };
    if (asked.headers['if-none-match'] === file.etag) answer.writeHead(304, own).end();
    else answer.writeHead(200, { ...own, 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.body.length }).end(file.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bytes: [...files.values()].reduce((sum, { body }) => sum + body.length, 0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
