/**
 * `lint` on a workspace of 20,000 files, of which a few in a hundred call the service, in five languages; as a ratio to
 * listing and reading those files in a process of its own, and no more. Seconds, medians of runs that take turns.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { built } from './built';
import { makeWorkspace } from './sources/workspace';
import { quantile, rounded } from './statistics';

const FILES = 20_000;
const CANDIDATES = 500;
const RUNS = 5;

/** Reads what the command would read: every file of a language that it knows. */
const reader = `
const fs = require('node:fs');
const path = require('node:path');
const buffer = Buffer.alloc(1 << 20);
let read = 0;
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(name);
    else {
      const file = fs.openSync(name, 'r');
      fs.readSync(file, buffer, 0, fs.fstatSync(file).size, 0);
      fs.closeSync(file);
      read++;
    }
  }
};
walk(process.argv[1]);
console.log(read);
`;

function seconds(run: () => void): number {
  const begun = performance.now();
  run();
  return (performance.now() - begun) / 1000;
}

const report = z.object({ files: z.number(), analysed: z.number(), findings: z.array(z.unknown()) });

/** What the command says of the workspace; it ends with 1 where there are findings. */
function lint(cli: string, folder: string): Promise<{ files: number; analysed: number; findings: number }> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 30, cwd: folder };
    execFile(process.execPath, [cli, 'lint', '--format', 'json', '.'], options, (error, stdout) => {
      try {
        const { files, analysed, findings } = report.parse(JSON.parse(stdout));
        resolve({ files, analysed, findings: findings.length });
      } catch {
        reject(error ?? new Error('The command gave no report'));
      }
    });
  });
}

async function main(): Promise<void> {
  const cli = built('cli');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-scan-'));
  try {
    const characters = makeWorkspace(folder, FILES, CANDIDATES);
    const read: number[] = [];
    const linted: number[] = [];
    let said = await lint(cli, folder);
    for (let run = 0; run < RUNS; run++) {
      read.push(seconds(() => execFileSync(process.execPath, ['-e', reader, folder])));
      const begun = performance.now();
      said = await lint(cli, folder);
      linted.push((performance.now() - begun) / 1000);
    }
    const [lintSeconds, readSeconds] = [quantile(linted, 0.5), quantile(read, 0.5)];
    console.log(
      JSON.stringify({
        ...said,
        megabytes: Math.round(characters / 1e6),
        readSeconds: rounded(readSeconds),
        lintSeconds: rounded(lintSeconds),
        ratio: rounded(lintSeconds / readSeconds),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
