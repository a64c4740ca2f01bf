// `npm run endurance`: eight hours' worth of what people do, at full speed, in a real extension host. Memory, handles and
// listeners must not grow, and what is found at the end is what a fresh window finds.
// `npm run endurance -- --operations 14400 --seconds 600 --samples 24 --seed 7`
import { execFileSync } from 'node:child_process';
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { format, parseArgs } from 'node:util';
import { growthOf, type Growth, type Tolerance } from './endurance/growth';
import { type EnduranceOptions, type EnduranceOutcome, outcomeSchema, variable } from './endurance/options';
import { root } from './paths';
import { launchBrowser } from './vscode/browser';
import { ensureVsCodeAndBrowser } from './vscode/install';
import { openPage } from './vscode/page';
import { startServer } from './vscode/server';

/** A person does something every two seconds. */
const eightHours = (8 * 3600) / 2;

const tolerances: Readonly<Record<keyof EnduranceOutcome['samples'][number]['host'], Tolerance>> = {
  heap: { share: 0.06, least: 2 },
  external: { share: 0.1, least: 4 },
  resident: { share: 0.12, least: 20 },
  handles: { share: 0, least: 2 },
  listeners: { share: 0, least: 1 },
  files: { share: 0, least: 3 },
};

/** The examples in a repository of two branches, which differ in a few files. */
function makeRepository(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-endurance-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@exemple.fr', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  fs.cpSync(path.join(root, 'examples'), folder, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'main');
  git('checkout', '-q', '-b', 'other');
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (name.startsWith('.git') || !fs.statSync(file).isFile()) continue;
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(/timeout/i, 'elsewhere').replace('recipient', 'receiver'));
  }
  git('add', '-A');
  git('commit', '-qm', 'other');
  git('checkout', '-q', 'main');
  return folder;
}

/** Where a window leaves what came of it, with every sample. */
const outcomeOf = (task: EnduranceOptions['task']): string => path.join(root, 'out', 'endurance', `${task}.json`);

/** Opens a window that does what it is told, and gives what came of it. */
async function inWindow(folder: string, options: EnduranceOptions): Promise<EnduranceOutcome> {
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation, { environment: { [variable]: JSON.stringify(options) } });
  const browser = await launchBrowser(installation.browser);
  try {
    const lines: string[] = [];
    let finish: (code: number) => void = () => undefined;
    const finished = new Promise<number>((resolve) => (finish = resolve));
    await openPage(browser, {
      port: server.port,
      folder,
      extensionFolder: root,
      suite: path.join(root, 'out', 'endurance', 'main.js'),
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => lines.push(format(...args)));
        await page.exposeFunction('codeAutomationExit', finish);
      },
    });
    const timer = setTimeout(() => finish(1), (options.seconds + 180) * 1000);
    const code = await finished;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`The window ended with ${code}:\n${lines.slice(-40).join('\n')}`);
    return outcomeSchema.parse(JSON.parse(fs.readFileSync(options.outcome, 'utf8')));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** All figures of both processes, judged. */
function growths({ samples }: EnduranceOutcome): Growth[] {
  return (['host', 'analysis'] as const).flatMap((which) =>
    Object.entries(tolerances).map(([name, tolerance]) =>
      growthOf(
        `${which === 'host' ? 'extension host' : 'analysis process'}: ${name}`,
        samples.flatMap((sample) =>
          Object.entries(sample[which] ?? {}).flatMap(([key, value]) => (key === name ? [value] : [])),
        ),
        tolerance,
      ),
    ),
  );
}

async function main(): Promise<void> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({ options: { operations: number, seconds: number, samples: number, seed: number } });
  const common = {
    operations: Number(values.operations ?? eightHours),
    seconds: Number(values.seconds ?? 600),
    samples: Number(values.samples ?? 24),
    seed: Number(values.seed ?? 1),
  };
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/endurance/main.ts'],
    outfile: 'out/endurance/main.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const folder = makeRepository();
  try {
    const replayed = await inWindow(folder, { ...common, task: 'replay', outcome: outcomeOf('replay') });
    const fresh = await inWindow(folder, { ...common, task: 'look', outcome: outcomeOf('look') });
    const share = ((100 * replayed.operations) / eightHours).toFixed(0);
    console.log(
      `Seed ${common.seed}: ${replayed.operations} operations in ${replayed.seconds.toFixed(0)} s, ${share} % of eight hours; ${replayed.refused} steps could not be done.`,
    );
    const told = Object.entries(replayed.done).map(
      ([name, { times, ms }]) => `${name} ${times} × ${(ms / times).toFixed(0)} ms`,
    );
    console.log(`${told.join(', ')}.`);
    const judged = growths(replayed);
    console.table(
      judged.map(({ name, first, median, growth, allowed, grows }) => ({
        figure: name,
        first,
        median,
        growth: Number(growth.toFixed(2)),
        allowed: Number(allowed.toFixed(2)),
        grows,
      })),
    );
    const same = JSON.stringify(replayed.findings) === JSON.stringify(fresh.findings);
    const count = Object.values(fresh.findings).reduce((sum, all) => sum + all.length, 0);
    console.log(
      same ? `The ${count} findings are those of a fresh window.` : 'The findings differ from a fresh window’s:',
    );
    for (const file of new Set([...Object.keys(replayed.findings), ...Object.keys(fresh.findings)])) {
      const [now = [], then = []] = [replayed.findings[file], fresh.findings[file]];
      if (JSON.stringify(now) !== JSON.stringify(then)) console.log(JSON.stringify({ file, now, then }, null, 1));
    }
    if (!same || count === 0 || judged.some(({ grows }) => grows)) process.exitCode = 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
