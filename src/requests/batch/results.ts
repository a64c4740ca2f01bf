import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { type Operation, responseFields } from '../../catalogue';
import type { Problem } from '../problems';
import type { BatchRecord, Journal } from './journal';
import type { Row } from './list';

export type ResultFormat = 'csv' | 'ndjson';

/** A row of the list and what it became: a request of the batch, several rows sharing one, or problems. */
export interface PlannedRow extends Row {
  readonly key: number | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes a result a row, in the order of the list, from what the journal holds: CSV with a column per field that is no
 * list, or NDJSON with the whole bodies. The file appears when it is whole. Throws the file system's error.
 */
export function writeResults(
  file: string,
  format: ResultFormat,
  rows: readonly PlannedRow[],
  journal: Journal,
  operation: Operation,
): void {
  const part = `${file}.part`;
  const handle = openSync(part, 'w', 0o600);
  try {
    const columns = columnsOf(rows, operation);
    if (format === 'csv') writeSync(handle, `\uFEFF${stringify([columns.map(({ name }) => name)])}`);
    for (const row of rows) {
      const record = row.key === null ? null : journal.read(row.key);
      const result = resultOf(row, record);
      const line =
        format === 'csv'
          ? stringify([columns.map(({ value }) => value(result))], { escape_formulas: true })
          : `${JSON.stringify(result)}\n`;
      writeSync(handle, line);
    }
  } catch (error) {
    closeSync(handle);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(part, file);
}

interface Result {
  readonly line: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly state: 'answered' | 'failed' | 'invalid' | 'pending';
  readonly status: number | null;
  readonly code: string | null;
  readonly failure: string | null;
  /** Asked a second time, because a run ended before it knew the first answer. */
  readonly asked_again: boolean;
  readonly request_id: string | null;
  readonly problems: readonly string[];
  readonly body: unknown;
}

function resultOf({ line, parameters, problems }: PlannedRow, record: BatchRecord | null): Result {
  return {
    line,
    parameters,
    state: problems.length > 0 ? 'invalid' : (record?.state ?? 'pending'),
    status: record?.status ?? null,
    code: record?.code ?? problems[0]?.code ?? null,
    failure: record?.failure ?? null,
    asked_again: record?.again ?? false,
    request_id: record?.requestId ?? null,
    problems: problems.map(({ message }) => message.fr),
    body: record?.body ?? null,
  };
}

interface Column {
  readonly name: string;
  readonly value: (result: Result) => string | number | boolean | null;
}

function columnsOf(rows: readonly PlannedRow[], operation: Operation): Column[] {
  const given = new Set(rows.flatMap(({ parameters }) => Object.keys(parameters)));
  const fields = responseFields(operation)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('data.') && !path.includes('[]'));
  // What is a list does not fit columns: it is there whole, as JSON.
  const whole = fields.length < responseFields(operation).length ? [json] : [];
  return [
    { name: 'line', value: ({ line }) => line },
    ...[...given].map((name): Column => ({ name, value: ({ parameters }) => parameters[name] ?? '' })),
    { name: 'state', value: ({ state }) => state },
    { name: 'status', value: ({ status }) => status },
    { name: 'code', value: ({ code }) => code },
    { name: 'failure', value: ({ failure }) => failure },
    { name: 'asked_again', value: ({ asked_again: again }) => String(again) },
    { name: 'request_id', value: ({ request_id: id }) => id },
    { name: 'problems', value: ({ problems }) => problems.join(' ') },
    ...fields.map((path): Column => ({ name: path, value: ({ body }) => cellAt(body, path.split('.')) })),
    ...whole,
  ];
}

const json: Column = {
  name: 'body',
  value: ({ body }) => (body === null || body === undefined ? null : JSON.stringify(body)),
};

function cellAt(body: unknown, path: readonly string[]): string | number | boolean | null {
  let value: unknown = body;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
  }
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? null : JSON.stringify(value);
}
