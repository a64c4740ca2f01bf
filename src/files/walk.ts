import { readdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from './git';
import { isIgnored, type Rules, withRules } from './ignored';
import { readSmall } from './small';
import { isSkippedFolder } from './skipped';

export interface Walk {
  readonly files: string[];
  /** Folders that could not be read. */
  readonly unreadable: string[];
}

/**
 * Files below a folder, absolute, where git is not there to tell: the usual folders skipped, .gitignore honoured (unless
 * `everything`), symbolic links left out, so that nothing leads out of the folder or round in a circle.
 */
export async function walkFolder(folder: string, everything = false): Promise<Walk> {
  const found: Walk = { files: [], unreadable: [] };
  const pending: { folder: string; rules: readonly Rules[] }[] = [
    { folder, rules: everything ? [] : rulesAbove(folder) },
  ];
  let rested = performance.now();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const rules = everything ? [] : rulesIn(next.rules, next.folder, '.gitignore');
    for (const entry of entriesOf(next.folder, found)) {
      const name = path.join(next.folder, entry.name);
      if (entry.isDirectory()) {
        if (!isSkippedFolder(entry.name) && !isIgnoredFile(rules, name, true)) pending.push({ folder: name, rules });
      } else if (entry.isFile() && !isIgnoredFile(rules, name, false)) found.files.push(name);
    }
    if (performance.now() - rested > 30) {
      await new Promise(setImmediate);
      rested = performance.now();
    }
  }
  return found;
}

function entriesOf(folder: string, found: Walk) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    found.unreadable.push(folder);
    return [];
  }
}

function rulesIn(rules: readonly Rules[], folder: string, name: string): readonly Rules[] {
  return withRules(rules, folder, readSmall(path.join(folder, name)));
}

/** What the folders above say, from the root of the repository down. */
function rulesAbove(folder: string): readonly Rules[] {
  const root = repositoryOf(folder);
  if (root === null) return [];
  let rules = rulesIn([], path.join(root, '.git', 'info'), 'exclude').map((rule) => ({ ...rule, folder: root }));
  const steps = path.relative(root, folder).split(path.sep).filter(Boolean);
  for (let current = root; ; current = path.join(current, steps.shift() ?? '')) {
    if (steps.length === 0) return rules;
    rules = [...rulesIn(rules, current, '.gitignore')];
  }
}

function isIgnoredFile(rules: readonly Rules[], name: string, isFolder: boolean): boolean {
  return isIgnored(rules, (folder) => path.relative(folder, name).split(path.sep).join('/'), isFolder);
}
