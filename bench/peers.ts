/**
 * `lint` beside other programs that look through code, all in turns in one run: ripgrep for the same needles, ast-grep for
 * each `fetch`, the two in a pipe, oxlint and ESLint with a rule that finds the host, secretlint with its rule for tokens.
 * Over a workspace of packages of the registry; what takes minutes for it all gets a part, and so does `lint` then. Seconds,
 * medians of runs with the fastest and the slowest; ratios to ripgrep, or in the part to `lint`.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/paths';
import { built } from './built';
import { Editor } from './editor';
import { installPeers, type Peers } from './peers/install';
import { addIndex, makePackageWorkspace } from './sources/packages';
import { quantile, rounded } from './statistics';

const FILES = 20_000;
const CALLING = 100;
/** Of what takes too long for all files. */
const PART = 1_000;
const RUNS = 5;
const CHANGED = 10;

/** One way to look through a folder. Does it, and gives the seconds that it took. */
type Way = (folder: string) => number | Promise<number>;

/** @throws when the program ends with another code than one of finding something or nothing */
function run(program: string, args: readonly string[], cwd: string, input?: string): { seconds: number; out: string } {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error ?? (status !== 0 && status !== 1)) throw error ?? new Error(`${program}: ${stderr.slice(0, 2_000)}`);
  return { seconds: (performance.now() - begun) / 1_000, out: stdout };
}

function waysOf(
  peers: Peers,
  place: string,
): { readonly whole: Record<string, Way>; readonly part: Record<string, Way> } {
  const needles = path.join(place, 'needles.txt');
  const words: unknown = JSON.parse(readFileSync(path.join(root, 'src', 'analysis-server', 'needles.json'), 'utf8'));
  if (!Array.isArray(words)) throw new Error('The needles are no list');
  writeFileSync(needles, words.join('\n'));
  const command = built('cli');
  const rules = writeRules(place);
  const search = ['--files-with-matches', '--ignore-case', '--fixed-strings', '--file', needles, '.'];
  const pattern = ['run', '--pattern', 'fetch($$$GIVEN)'];
  const lint: Way = (folder) => run(process.execPath, [command, 'lint', '--format', 'json', '.'], folder).seconds;
  return {
    whole: {
      ripgrep: (folder) => run(peers.ripgrep, search, folder).seconds,
      lint,
      'ripgrep | ast-grep': (folder) => {
        const found = run(peers.ripgrep, search, folder);
        return found.seconds + run(peers.astGrep, [...pattern, ...found.out.trim().split('\n')], folder).seconds;
      },
      'ast-grep': (folder) => run(peers.astGrep, [...pattern, '.'], folder).seconds,
      oxlint: (folder) => run(process.execPath, [peers.oxlint, '--config', rules.oxlint, '.'], folder).seconds,
    },
    part: {
      lint,
      eslint: (folder) =>
        run(
          process.execPath,
          [path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '--config', rules.eslint, '.'],
          folder,
        ).seconds,
      secretlint: (folder) =>
        run(
          process.execPath,
          [
            path.join(root, 'node_modules', 'secretlint', 'bin', 'secretlint.js'),
            '--secretlintrc',
            rules.secretlint,
            '**/*',
          ],
          folder,
        ).seconds,
    },
  };
}

/** Configurations by which others find the host of the service in a text, or a token. */
function writeRules(place: string): { readonly oxlint: string; readonly eslint: string; readonly secretlint: string } {
  const files = {
    oxlint: path.join(place, 'oxlintrc.json'),
    eslint: path.join(place, 'eslint.config.mjs'),
    secretlint: path.join(place, 'secretlintrc.json'),
  };
  const plugin = path.join(place, 'plugin.mjs');
  writeFileSync(
    plugin,
    `const look = (context) => (node) => {
  const text = typeof node.value === 'string' ? node.value : node.value?.cooked;
  if (typeof text === 'string' && text.includes('entreprise.api.gouv.fr')) context.report({ node, message: 'the service' });
};
export default {
  meta: { name: 'peer' },
  rules: { host: { create: (context) => ({ Literal: look(context), TemplateElement: look(context) }) } },
};
`,
  );
  writeFileSync(
    files.oxlint,
    JSON.stringify({ jsPlugins: [plugin], categories: { correctness: 'off' }, rules: { 'peer/host': 'error' } }),
  );
  writeFileSync(
    files.eslint,
    `import peer from ${JSON.stringify(pathToFileURL(plugin).href)};
export default [{ files: ['**/*.{js,mjs,cjs}'], plugins: { peer }, rules: { 'peer/host': 'error' }, linterOptions: { reportUnusedDisableDirectives: 'off' } }];
`,
  );
  writeFileSync(files.secretlint, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  return files;
}

/** Runs ways in turns, so that what else the machine does falls on all of them. */
async function inTurns(ways: Record<string, Way>, folder: string, peer: string) {
  const seconds = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let turn = 0; turn <= RUNS; turn++) {
    for (const [name, way] of Object.entries(ways)) {
      const passed = await way(folder);
      // The first turn fills the caches of the disk.
      if (turn > 0) seconds.get(name)?.push(passed);
    }
  }
  const of = (name: string): number => quantile(seconds.get(name) ?? [], 0.5);
  return Object.fromEntries(
    [...seconds].map(([name, each]) => [
      name,
      {
        seconds: rounded(of(name)),
        from: rounded(Math.min(...each)),
        to: rounded(Math.max(...each)),
        ratio: rounded(of(name) / of(peer)),
      },
    ]),
  );
}

/** What a scan takes in the process of the editor: the first, and one after some files have changed. */
function scans(calling: readonly string[]): Record<string, Way> {
  const bundle = built('analysis-server');
  let turn = 0;
  return {
    'first scan, warm process': (folder) => Editor.scanning(bundle, folder, (scan) => scan()),
    'scan after ten files changed': (folder) =>
      Editor.scanning(bundle, folder, async (scan) => {
        await scan();
        turn++;
        for (const file of calling.slice(0, CHANGED)) appendFileSync(file, `// ${String(turn)}\n`);
        return scan();
      }),
  };
}

async function main(): Promise<void> {
  const peers = installPeers();
  const place = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  try {
    const folders = { whole: path.join(place, 'whole'), part: path.join(place, 'part') };
    mkdirSync(folders.whole);
    mkdirSync(folders.part);
    const { calling, ...whole } = makePackageWorkspace(folders.whole, FILES, CALLING);
    const { calling: _, ...part } = makePackageWorkspace(folders.part, PART, CALLING / 20);
    addIndex(folders.whole);
    const ways = waysOf(peers, place);
    const withIndex = await inTurns({ ...ways.whole, ...scans(calling) }, folders.whole, 'ripgrep');
    renameSync(path.join(folders.whole, '.git'), path.join(place, 'index'));
    const { ripgrep, lint } = ways.whole;
    const withoutIndex = await inTurns(
      { ...(ripgrep && { ripgrep }), ...(lint && { lint }) },
      folders.whole,
      'ripgrep',
    );
    const ofPart = await inTurns(ways.part, folders.part, 'lint');
    console.log(JSON.stringify({ whole: { ...whole, withIndex, withoutIndex }, part: { ...part, ...ofPart } }));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
