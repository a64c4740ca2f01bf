import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Outcome } from './judge';

/** Which versions of which packages the samples of each client were run with: by client, then by package; oldest first. */
const record = z.record(z.string(), z.record(z.string(), z.array(z.string())));

export type WireRecord = z.infer<typeof record>;

const FILE = path.join(__dirname, 'record.json');

export function readRecord(): WireRecord {
  return record.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** The record with what a run adds to it: each client that was run has the versions of this run, the others keep theirs. */
export function updateRecord(before: WireRecord, outcomes: readonly Outcome[]): WireRecord {
  const after: WireRecord = { ...before };
  const run: Record<string, Record<string, Set<string>>> = {};
  for (const { sample, variant, kind } of outcomes) {
    if (kind !== 'judged' && kind !== 'unseen') continue;
    const packages = (run[sample.client] ??= {});
    for (const [name, version] of Object.entries(variant.packages)) (packages[name] ??= new Set()).add(version);
  }
  for (const [client, packages] of Object.entries(run)) {
    after[client] = Object.fromEntries(
      Object.entries(packages)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, versions]) => [name, [...versions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))]),
    );
  }
  return Object.fromEntries(Object.entries(after).sort(([a], [b]) => a.localeCompare(b)));
}

export function writeRecord(after: WireRecord): void {
  writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
}
