// Runs a program for wasm32-wasip1 in Node; what it prints stays on the standard output.
//
//   node --no-warnings end2end/peers/wasi.mjs PROGRAM.wasm
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { WASI } from 'node:wasi';

const wasi = new WASI({ version: 'preview1', args: ['program'], returnOnExit: true });
const program = await WebAssembly.compile(await readFile(process.argv[2]));
process.exitCode = wasi.start(await WebAssembly.instantiate(program, wasi.getImportObject()));
