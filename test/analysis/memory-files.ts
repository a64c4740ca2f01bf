import assert from 'node:assert/strict';
import { Configurations } from '../../src/analysis/configuration';
import type { CallSummary, Report } from '../../src/analysis/findings';
import type { Files } from '../../src/text/files';
import { analyse } from '../../src/analysis/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';

const ROOT = 'file:///project/';

/** Files of a test, by path relative to the project. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [ROOT + path, text]));
  return {
    list: () => Promise.resolve([...byUri.keys()]),
    read: (uri) => Promise.resolve(byUri.get(uri) ?? null),
    exists: (uri) => Promise.resolve(byUri.has(uri)),
  };
}

/** Loaded once for all tests: compiling a grammar takes longer than most of them. */
export const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

/**
 * Analyses a project in memory, by the strict set of rules unless it has a configuration of its own. `isShared`: git does
 * not ignore it.
 */
export function analyseTexts(
  texts: Readonly<Record<string, string>>,
  { isShared = true }: { readonly isShared?: boolean } = {},
): Promise<Report> {
  const files = {
    ...memoryFiles({ '.api-entreprise.json': '{ "level": "strict" }', ...texts }),
    isShared: () => Promise.resolve(isShared),
  };
  const configurations = new Configurations(files, { folder: ROOT });
  return analyse(files, { grammars, configurations, targets: Object.keys(texts).map((path) => ROOT + path) });
}

/** What is said of the one call of a project; fails where there is none or another. */
export async function onlyCall(texts: Readonly<Record<string, string>>): Promise<CallSummary> {
  const { calls } = await analyseTexts(texts);
  const [call] = calls;
  assert.ok(call && calls.length === 1, `${String(calls.length)} calls in ${Object.values(texts).join('\n')}`);
  return call;
}

/** The path of a place in the project. */
export function pathOf(uri: string): string {
  return uri.slice(ROOT.length);
}

/** One-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
