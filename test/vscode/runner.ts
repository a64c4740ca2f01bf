import type MochaClass from 'mocha';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import * as vscode from 'vscode';
import { reasonOf } from '../skip';

/** What the harness reads once the window has closed. */
interface Report {
  passed: number;
  failed: number;
  skipped: number;
  reasons: string[];
  text: string;
  /** What the window took for its language. */
  language: string;
}

/**
 * VS Code calls this inside its extension host. Runs every suite beside this module and leaves what happened in
 * `report.json`, because VS Code passes on success or failure, and the console only among much noise of its own.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => lines.push(format(...args));
  const mocha = new Mocha({ timeout: 300_000, color: false });
  for (const file of fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  const reasons = new Set<string>();
  const report = await new Promise<Report>((resolve) => {
    const runner: MochaClass.Runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({
        passed: passes,
        failed: failures,
        skipped: pending,
        reasons: [...reasons],
        text: lines.join('\n'),
        language: vscode.env.language,
      });
    });
    runner.on('pending', (test) => reasons.add(reasonOf(test) ?? `no reason given (${test.fullTitle()})`));
  });
  fs.writeFileSync(path.join(__dirname, 'report.json'), JSON.stringify(report));
  if (report.failed > 0) throw new Error(`${String(report.failed)} failed`);
}
