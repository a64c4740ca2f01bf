// Builds what users run into dist/, and again whenever a source changes with --watch; with --tests the suites that run
// inside VS Code, into out/test/; with --into FOLDER all of it, or with --command FOLDER the command alone, into that folder.
// CommonJS on purpose: it runs on a bare `node esbuild.js`, and the extension host loads CommonJS.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);

/** Grammars the analysis loads at run time; the file names are those of @vscode/tree-sitter-wasm. */
const grammars = ['bash', 'javascript', 'typescript', 'tsx', 'python', 'php', 'ruby', 'java', 'go', 'rust'];

/** Those that packages of their own read better, by the name that they have here. */
const ownGrammars = {
  'c-sharp': 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  powershell: 'tree-sitter-powershell/tree-sitter-powershell.wasm',
};

/** Those that are packed compressed: a package is compressed too, but with a window that their tables are far wider than. */
const compressedGrammars = {
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
};

/**
 * Everything in dist/ that is executed. `host` marks what VS Code's extension host loads or forks, `apart` what a bundle
 * loads only when it is first needed: an `import()` of its entry, by the name of the file or of its folder; `anywhere` what
 * runs without Node.js too, so that a browser and a desktop share it; `sharing` programs of Node.js that the extension
 * brings and that hold much of the same: ES modules, whose common parts are in dist/shared/ once.
 */
const bundles = [
  { name: 'extension', entries: ['src/extension.ts'], host: true },
  { name: 'assist', entries: ['src/assist/index.ts'], host: true, apart: true, anywhere: true },
  { name: 'tokens-model', entries: ['src/views/tokens-model.ts'], host: true, apart: true },
  { name: 'analysis-process', entries: ['src/analysis-server/fork.ts'], host: true, apart: true },
  { name: 'catalogue-news', entries: ['src/views/catalogue-news.ts'], host: true, apart: true },
  { name: 'extension.web', entries: ['src/extension.web.ts'], host: true, browser: true },
  { name: 'worker', entries: ['src/analysis-server/worker-main.ts'], host: true, browser: true },
  { name: 'panel', entries: ['src/panel/index.ts'], host: true, apart: true },
  { name: 'panel-page', entries: ['src/panel/page/main.ts'], host: true, browser: true, format: 'iife' },
  { name: 'analysis-server', entries: ['src/analysis-server/main.ts'], host: true },
  { name: 'analysis', entries: ['src/analysis-server/analysis.ts'], host: true, apart: true, anywhere: true },
  { name: 'simulator', entries: ['src/simulator/main.ts'], host: true, sharing: true },
  { name: 'tools', entries: ['src/tools/main.ts'], host: true, sharing: true },
  { name: 'cli/published', entries: ['src/cli/published.ts'], command: true, apart: true },
  { name: 'cli', entries: ['src/cli/main.ts'], command: true, banner: '#!/usr/bin/env node' },
  ...['lint', 'catalogue'].map((name) => ({ ...commandPart(name), sharing: true })),
  ...['call', 'simulate', 'token', 'mcp'].map(commandPart),
];

function commandPart(name) {
  return { name: `cli/${name}`, entries: [`src/cli/${name}/index.ts`], command: true, apart: true };
}

const fileOf = ({ name, sharing }) => `${name}.${sharing ? 'mjs' : 'js'}`;

/** Puts the templates of snippets/ into the bundles, so that writing code reads no file where users run it. */
const inlineTemplates = {
  name: 'inline-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]writing[\\/]templates\.ts$/ }, () => {
      const files = fs
        .readdirSync(at('snippets'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.mustache'));
      const templates = Object.fromEntries(
        files.map((file) => [
          file.replaceAll('\\', '/').replace(/\.mustache$/, ''),
          fs.readFileSync(at('snippets', file), 'utf8'),
        ]),
      );
      return { contents: `export const templates = ${JSON.stringify(templates)};`, loader: 'js' };
    });
  },
};

/** Keeps what is loaded later out of what is loaded first: its dynamic import becomes one of the bundle, from dist/. */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    const apart = bundles.filter((bundle) => bundle.apart);
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.resolve(resolveDir, imported);
      const entries = [`${file}.ts`, path.join(file, 'index.ts')];
      const bundle = apart.find(({ entries: [entry] }) => entries.includes(at(entry)));
      return bundle && { path: `./${fileOf(bundle)}`, external: true };
    });
  },
};

/** In what runs in a browser, a file beside another, named like it and `.web`, takes its place. */
const webVariants = {
  name: 'web-variants',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path: imported, resolveDir }) => {
      const file = path.resolve(resolveDir, `${imported}.web.ts`);
      return fs.existsSync(file) ? { path: file } : undefined;
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  // Of packages in two forms the one that can be bundled: the other may load its parts by names made at run time.
  mainFields: ['module', 'main'],
  target: 'node20',
  external: ['vscode'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [inlineTemplates, loadedLater],
};

// The ES module of web-tree-sitter needs `import.meta`, which CommonJS has not; its own CommonJS build does not.
const commonJs = { ...common, alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') } };

/** What CommonJS gives every module, for the packages that are still written in it, and for where the grammars are. */
const commonJsWords = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
const __dirname = import.meta.dirname;`;

/** Which npm packages a bundle holds, from esbuild's own record of its inputs. */
function packagesIn(metafile) {
  const found = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name !== undefined) found.add(name);
  }
  return found;
}

/**
 * Importing undici replaces the dispatcher behind every extension's `fetch` and ignores the user's proxy settings,
 * so it may be in the command but never in what the extension host loads.
 */
function refuseUndici(name, metafile) {
  if (packagesIn(metafile).has('undici')) {
    throw new Error(`dist/${name}.js contains undici, which the extension host must never load: use the global fetch.`);
  }
}

/** Builds whenever a source changes, and says so in the words that the task of .vscode/tasks.json waits for. */
async function watchBundle(name, options, { host }) {
  let built;
  const first = new Promise((resolve) => (built = resolve));
  const announced = {
    name: 'announced',
    setup(build) {
      build.onStart(() => console.log(`[watch] building ${name}`));
      build.onEnd(({ metafile }) => {
        if (host && metafile !== undefined) refuseUndici(name, metafile);
        console.log(`[watch] built ${name}`);
        built();
      });
    },
  };
  const context = await esbuild.context({ ...options, plugins: [...options.plugins, announced] });
  await context.watch();
  return first;
}

async function buildBundle(
  { name, entries, host, browser, anywhere, banner, format },
  { dist = at('dist'), watched = false } = {},
) {
  const entry = entries.find((candidate) => fs.existsSync(at(candidate)));
  if (entry === undefined) {
    throw new Error(`Nothing to build for dist/${name}.js: none of ${entries.join(', ')} exists.`);
  }
  const outfile = path.join(dist, `${name}.js`);
  const options = {
    ...commonJs,
    ...(browser ? { platform: 'browser', target: 'es2022', plugins: [webVariants, ...commonJs.plugins] } : {}),
    // What web-tree-sitter asks for where it finds that it runs in Node.js.
    ...(anywhere ? { platform: 'neutral', external: ['fs', 'fs/promises', 'module', 'path', 'url'] } : {}),
    ...(format === undefined ? {} : { format }),
    entryPoints: [entry],
    outfile,
    minify: !watched,
    sourcemap: watched,
    // What is loaded later is CommonJS too: `require` finds it beside the bundle. The command loads ES modules as well.
    supported: { 'dynamic-import': banner !== undefined },
    ...(banner === undefined ? {} : { banner: { js: banner } }),
  };
  if (watched) return watchBundle(name, options, { host });
  const { metafile } = await esbuild.build(options);
  fs.writeFileSync(at('out', 'meta', `${name.replace('/', '-')}.json`), JSON.stringify(metafile));
  if (host) refuseUndici(name, metafile);
  if (banner !== undefined) fs.chmodSync(outfile, 0o755);
  console.log(`dist/${name}.js  ${(fs.statSync(outfile).size / 1024).toFixed(1)} KB`);
}

/** All that share their parts, in one build, since only that finds them. */
async function buildSharing(sharing, { dist = at('dist'), watched = false } = {}) {
  const options = {
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: sharing.map(({ name, entries: [entry] }) => ({ in: entry, out: name })),
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'shared/[hash]',
    banner: { js: commonJsWords },
    minify: !watched,
    sourcemap: watched,
  };
  if (watched) return watchBundle('shared', options, { host: true });
  fs.rmSync(path.join(dist, 'shared'), { recursive: true, force: true });
  const { metafile } = await esbuild.build(options);
  fs.writeFileSync(at('out', 'meta', 'shared.json'), JSON.stringify(metafile));
  refuseUndici('shared', metafile);
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`${sharing.map(fileOf).join(', ')} and dist/shared/  ${(bytes / 1024).toFixed(1)} KB`);
}

function buildAll(chosen, how) {
  return Promise.all([
    buildSharing(
      chosen.filter(({ sharing }) => sharing),
      how,
    ),
    ...chosen.filter(({ sharing }) => !sharing).map((bundle) => buildBundle(bundle, how)),
  ]);
}

/** Puts the grammars into `dist`; leaves a record of where they come from, in the form of esbuild's. */
function copyGrammars(dist) {
  const target = path.join(dist, 'grammars');
  fs.mkdirSync(target, { recursive: true });
  const shared = path.join(path.dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
  const plain = {
    'web-tree-sitter.wasm': require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    ...Object.fromEntries(
      grammars.map((grammar) => [`tree-sitter-${grammar}.wasm`, path.join(shared, `tree-sitter-${grammar}.wasm`)]),
    ),
    ...Object.fromEntries(
      Object.entries(ownGrammars).map(([grammar, file]) => [`tree-sitter-${grammar}.wasm`, require.resolve(file)]),
    ),
  };
  for (const [name, source] of Object.entries(plain)) fs.copyFileSync(source, path.join(target, name));
  const compressed = Object.entries(compressedGrammars).map(([grammar, file]) => [grammar, require.resolve(file)]);
  for (const [grammar, source] of compressed) compress(source, path.join(target, `tree-sitter-${grammar}.wasm.br`));
  const sources = [...Object.values(plain), ...compressed.map(([, source]) => source)];
  const inputs = Object.fromEntries(
    sources.map((source) => [path.relative(root, source).replaceAll('\\', '/'), { bytes: fs.statSync(source).size }]),
  );
  fs.writeFileSync(at('out', 'meta', 'grammars.json'), JSON.stringify({ inputs }));
}

/** Compresses a file, where what is there is older. */
function compress(source, target) {
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs > fs.statSync(source).mtimeMs) return;
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_MAX_WINDOW_BITS } = zlib.constants;
  const params = { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_QUALITY]: 9 };
  fs.writeFileSync(target, zlib.brotliCompressSync(fs.readFileSync(source), { params }));
}

/** Every test/vscode/**\/*.test.ts and the runner that VS Code starts, beside each other and with mocha left outside. */
async function buildSuites() {
  fs.rmSync(at('out', 'test'), { recursive: true, force: true });
  const suites = fs
    .readdirSync(at('test/vscode'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') || file === 'runner.ts')
    .map((file) => `test/vscode/${file.replaceAll('\\', '/')}`);
  await esbuild.build({
    ...commonJs,
    entryPoints: suites,
    external: ['vscode', 'mocha'],
    outbase: at('test'),
    outdir: at('out/test'),
    sourcemap: 'inline',
  });
}

async function main() {
  if (process.argv.includes('--tests')) return buildSuites();
  fs.mkdirSync(at('out', 'meta'), { recursive: true });
  for (const [flag, chosen] of [
    ['--command', bundles.filter((bundle) => bundle.command)],
    ['--into', bundles],
  ]) {
    const asked = process.argv.indexOf(flag);
    if (asked < 0) continue;
    const dist = path.resolve(process.argv[asked + 1]);
    await buildAll(chosen, { dist });
    return copyGrammars(dist);
  }
  // Of bundles that are built no more.
  for (const file of fs.readdirSync(at('out', 'meta'))) fs.rmSync(at('out', 'meta', file));
  copyGrammars(at('dist'));
  const watched = process.argv.includes('--watch');
  await buildAll(bundles, { watched });
  if (watched) console.log('[watch] ready');
}

module.exports = { packagesIn, refuseUndici };

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message ?? error);
    process.exitCode = 1;
  });
}
