import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';

/** A program of a package, by its file. */
export const bin = (name) => path.join('node_modules', ...name.split('/'));
export const tsx = ['--import', 'tsx'];
export const mocha = [bin('mocha/bin/mocha.js'), '--reporter', './scripts/counting-reporter.mjs'];

const countsFolder = path.join(root, 'out', 'counts');

export function forgetCounts() {
  rmSync(countsFolder, { recursive: true, force: true });
  mkdirSync(countsFolder, { recursive: true });
}

/**
 * Runs a step to its end: Node with `args`. Its output comes at once (`shown: 'at once'`), when it ends, or only when it
 * failed. `counts` of a step says that it leaves the number of its tests.
 */
export async function runStep({ name, args, counts }, shown) {
  const countsFile = path.join(countsFolder, `${name.replaceAll(' ', '-')}.json`);
  const alone = shown === 'at once';
  const started = Date.now();
  if (alone) console.log(`\n== ${name}`);
  else if (shown === 'at the end') console.log(`-- ${name}: begun`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: { ...process.env, API_ENTREPRISE_TEST_COUNTS: countsFile },
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (shown === 'at the end' || (shown === 'on failure' && code !== 0)) {
    console.log(`\n== ${name}\n${output.trimEnd()}`);
  }
  console.log(`-- ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return {
    ok: code === 0,
    counts:
      counts && existsSync(countsFile)
        ? JSON.parse(readFileSync(countsFile, 'utf8'))
        : { passed: 0, failed: 0, skipped: 0 },
  };
}
