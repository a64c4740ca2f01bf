/** One endpoint for a list of identifiers: read, planned, run within the limits, resumed, and its results written. */
import { prepare, type Prepared, type Wanted } from '../prepare';
import type { Warning } from '../warnings';
import type { ListRow } from './list';
import type { PlannedRow } from './results';

export { Journal, type BatchRecord } from './journal';
export { batchMessages } from './messages';
export { readList, type ListRow } from './list';
export { durationOf, nightAdvice } from './plan';
export { countedLists } from './columns';
export { type PlannedRow, type ResultForm, type Separator, separatorOf, separators, writeResults } from './results';
export { journalFile, openWork, troubleWith } from './work';
export { type BatchEnd, fingerprintOf, Pause, type BatchProgress, runBatch, type BatchStop } from './run';

export interface BatchPlan {
  /** Each once, in the order of the list. */
  readonly requests: readonly Prepared[];
  readonly rows: readonly PlannedRow[];
  /** Each kind once. */
  readonly warnings: readonly Warning[];
}

/** Prepares every row of a list; those that the service would refuse are kept apart, and nothing is asked twice. */
export function planBatch(rows: readonly ListRow[], common: Wanted, now: Date = new Date()): BatchPlan {
  const requests: Prepared[] = [];
  const keys = new Map<string, number>();
  const warnings = new Map<string, Warning>();
  const planned = rows.map((row): PlannedRow => {
    const preparation = prepare({ ...common, parameters: { ...common.parameters, ...row.parameters } }, now);
    for (const warning of preparation.warnings) {
      const name = `${warning.kind} ${warning.parameter ?? ''}`;
      if (!warnings.has(name)) warnings.set(name, warning);
    }
    if (!preparation.ok) return { ...row, key: null, problems: preparation.problems };
    const { url } = preparation.request;
    const key = keys.get(url) ?? requests.length;
    if (key === requests.length) {
      keys.set(url, key);
      requests.push(preparation.request);
    }
    return { ...row, key, problems: [] };
  });
  return { requests, rows: planned, warnings: [...warnings.values()] };
}
