// A server of a journey's own, which it can kill and start again on the same records.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const program = process.env.AIMAK_SERVER ?? join(root, 'target/debug/aimak');

/** Whether there is a server to start. */
export const canServe = existsSync(program) && existsSync(join(root, 'target/site/index.html'));
if (!canServe) console.warn(`SKIPPED: ${program} or target/site is not built, so journeys that kill their server do not run.`);

export class Own {
  private child: ChildProcess | undefined;
  private readonly data = mkdtempSync(join(tmpdir(), 'aimak-own-'));

  private constructor(private readonly port: number, private readonly more: readonly string[]) {}

  static async start(...more: string[]): Promise<Own> {
    const port = await new Promise<number>((done) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => done(port));
      });
    });
    const own = new Own(port, more);
    await own.again();
    return own;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, and waits until it answers. */
  async again(): Promise<void> {
    const named = ['serve', '--listen', `127.0.0.1:${this.port}`, '--data', this.data, '--site', join(root, 'target/site')];
    this.child = spawn(program, [...named, ...this.more], { stdio: 'ignore' });
    for (;;) {
      const ready = await fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false);
      if (ready) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Gone from one moment to the next, as when the power fails; or asked to go, in order. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
    this.child = undefined;
  }

  async away(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }
}
