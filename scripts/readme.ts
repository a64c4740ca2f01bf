// Writes the tables of README.md and README.en.md between their markers, from the rules, the records of the clients, the
// command's help and a run of the conformance shapes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { root } from './paths';
import { readmes, type Passed, withParts } from './readme/tables';
import { run } from './run';

const reported = z.object({ passes: z.array(z.object({ fullTitle: z.string() })) });

/** Runs the shapes of every language and counts those that pass; one that fails is a reason to stop. */
async function conformance(): Promise<Passed> {
  const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const output = path.join(root, 'out', 'conformance.json');
  const args = ['--no-config', '--node-option', 'import=tsx', '--timeout', '20000', '--reporter', 'json'];
  const options = ['--reporter-option', `output=${output}`, 'test/analysis/conformance/shapes.test.ts'];
  await run(process.execPath, [mocha, ...args, ...options], { cwd: root });
  const passed = new Map<string, number>();
  for (const { fullTitle } of reported.parse(JSON.parse(readFileSync(output, 'utf8'))).passes) {
    const language = /^conformance (\w+) /.exec(fullTitle)?.[1];
    if (language !== undefined) passed.set(language, (passed.get(language) ?? 0) + 1);
  }
  return passed;
}

async function main(): Promise<void> {
  const passed = await conformance();
  for (const { file, lang } of readmes) {
    const name = path.join(root, file);
    writeFileSync(name, await withParts(readFileSync(name, 'utf8'), lang, passed));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
