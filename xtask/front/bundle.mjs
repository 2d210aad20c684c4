// Bundles the browser's static parts with esbuild and prints one JSON object on
// standard output: { outputs: { <logical name>: <file name in the folder> } }.
//
//   node xtask/front/bundle.mjs <out folder> <dev|release>
//
// Logical names: main.css, calculator.css, boot.js, offline.js, worker.js, echarts.js, and fonts/<name>
// for every font a style sheet asks for. File names carry a hash of their content.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import path from 'node:path';

const [outdir, mode] = process.argv.slice(2);
const release = mode === 'release';
const publicFolder = path.resolve('public');

// `url(/fonts/x.woff2)` in a style sheet means public/fonts/x.woff2.
const fromPublic = {
  name: 'from-public',
  setup(own) {
    own.onResolve({ filter: /^\// }, (args) => {
      const file = path.join(publicFolder, args.path);
      return existsSync(file) ? { path: file } : undefined;
    });
  },
};

const common = {
  bundle: true,
  minify: release,
  outdir,
  metafile: true,
  target: ['chrome100', 'firefox100', 'safari15.4'],
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [fromPublic],
};

const results = await Promise.all([
  build({
    ...common,
    entryPoints: { main: 'style/main.css', calculator: 'style/calculator.css' },
    loader: { '.woff2': 'file', '.svg': 'file' },
  }),
  // A classic script: it runs before the first paint, so that nobody sees the wrong theme.
  build({ ...common, entryPoints: { boot: 'public/boot.js' }, format: 'iife' }),
  // `BUILD` is written before it when all other files have their names.
  build({ ...common, entryPoints: { offline: 'public/offline.js' }, format: 'iife' }),
  build({ ...common, entryPoints: { worker: 'public/worker.js' }, format: 'esm' }),
  build({
    ...common,
    entryPoints: { echarts: 'xtask/front/echarts.js' },
    format: 'iife',
    globalName: 'echarts',
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
]);

const outputs = {};
for (const { metafile } of results) {
  for (const [file, facts] of Object.entries(metafile.outputs)) {
    const name = path.basename(file);
    if (facts.entryPoint) {
      outputs[path.basename(facts.entryPoint)] = name;
    } else {
      const [source] = Object.keys(facts.inputs);
      outputs[path.relative(publicFolder, path.resolve(source))] = name;
    }
  }
}
process.stdout.write(`${JSON.stringify({ outputs })}\n`);
