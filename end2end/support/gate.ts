// A gate between browser and server: a journey can cut it, as when the server is gone, and let a newer
// build come through it, as when the server was updated.
import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { url } from '../browser';

/** What the build writes before the service worker. */
interface Build {
  version: string;
  pages: Record<string, string>;
  whole: string[];
}

/** The mark of the newer build in its pages. */
export const newer = 'data-made="newer"';

export class Gate {
  /** Each path that was asked for, in turn, with the bytes of its body. */
  readonly asked: { path: string; status: number; bytes: number }[] = [];
  private readonly sockets = new Set<Socket>();
  private renewed = false;
  private port = 0;

  private constructor(private server: Server) {}

  static async open(): Promise<Gate> {
    const gate = new Gate(createServer());
    await gate.join();
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The server answers again. */
  async join(): Promise<void> {
    this.server = createServer((asked, answer) => void this.pass(asked, answer).catch(() => answer.destroy()));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((done) => this.server.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** The server is gone: nobody listens. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** From now on a newer build is served: other pages, and the file of the charts under another name. */
  renew(): void {
    this.renewed = true;
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(asked.url!, url).pathname;
    const text = this.renewed && !path.startsWith('/api/') && !path.startsWith('/assets/');
    const headers = { ...asked.headers };
    if (text) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    const from = this.renewed ? asked.url!.replace('newer-echarts-', 'echarts-') : asked.url!;
    // The newer build has no file of that name.
    const gone = this.renewed && path.startsWith('/assets/echarts-');
    const told = await new Promise<IncomingMessage>((done, failed) => {
      const on = request(new URL(gone ? '/assets/gone.js' : from, url), { method: asked.method, headers }, done);
      on.on('error', failed);
      asked.pipe(on);
    });
    let body = await bytes(told);
    const kind = told.headers['content-type'] ?? '';
    const headersOut = { ...told.headers };
    if (text && kind.startsWith('text/html')) body = Buffer.from(renewPage(body.toString()));
    if (text && path === '/offline.js') body = Buffer.from(await renewList(body.toString()));
    if (text) {
      delete headersOut.etag;
      headersOut['content-length'] = String(body.length);
    }
    this.asked.push({ path, status: told.statusCode!, bytes: body.length });
    answer.writeHead(told.statusCode!, headersOut);
    answer.end(body);
  }
}

async function bytes(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const rename = (text: string) => text.replaceAll('/assets/echarts-', '/assets/newer-echarts-');
const renewPage = (page: string) => rename(page.replace('<html ', `<html ${newer} `));

async function renewList(script: string): Promise<string> {
  const end = script.indexOf('\n');
  const build = JSON.parse(rename(script.slice('const BUILD='.length, end - 1))) as Build;
  build.version = 'newer';
  for (const page of Object.keys(build.pages)) {
    const text = renewPage(await (await fetch(new URL(page, url))).text());
    build.pages[page] = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  }
  return `const BUILD=${JSON.stringify(build)};${script.slice(end)}`;
}
