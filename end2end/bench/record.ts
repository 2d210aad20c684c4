import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const out = path.resolve(process.env.AIMAK_BENCH_OUT ?? 'target/bench');

/** One line of the table that `cargo xtask bench` prints: what, how much with unit, the goal. */
export function record(name: string, value: string, goal = ''): void {
  mkdirSync(out, { recursive: true });
  appendFileSync(path.join(out, `${process.pid}.jsonl`), `${JSON.stringify({ name, value, goal })}\n`);
}
