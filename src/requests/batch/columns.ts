import { type Operation, responseFields } from '../../catalogue';
import { DEEPEST, isDeeperThan, onOneLine, withExactNumbers } from '../json-text';
import type { PlannedRow, ResultRow } from './results';

export type CellValue = string | number | boolean | null;

/** Of one row: what it came to, and its answer as a value where columns are made of it. */
export interface RowToWrite {
  readonly result: ResultRow;
  readonly value: unknown;
}

export interface Column {
  readonly name: string;
  readonly cell: (row: RowToWrite) => CellValue;
}

/**
 * The columns of a list's results: what was asked, what came of it, and every field of the endpoint that is no list. Of a
 * list of texts there are the texts, of a list of anything else how much it holds. The whole answer has a column where
 * that was asked for, and where nothing else is known of the answer.
 */
export function columnsOf(rows: readonly PlannedRow[], operation: Operation, withAnswer: boolean): Column[] {
  const given = new Set(rows.flatMap(({ parameters }) => Object.keys(parameters)));
  const fields = fieldsOf(operation);
  const knowsMore = fields.some((path) => !path.endsWith('[]'));
  return [
    { name: 'line', cell: ({ result }) => result.line },
    ...[...given].map((name): Column => ({ name, cell: ({ result }) => result.parameters[name] ?? '' })),
    { name: 'state', cell: ({ result }) => result.state },
    { name: 'status', cell: ({ result }) => result.status },
    { name: 'code', cell: ({ result }) => result.code },
    { name: 'failure', cell: ({ result }) => result.failure },
    { name: 'asked_again', cell: ({ result }) => result.asked_again },
    { name: 'request_id', cell: ({ result }) => result.request_id },
    { name: 'problems', cell: ({ result }) => result.problems.join(' ') },
    ...fields.map((path): Column => ({ name: path, cell: ({ value }) => cellAt(value, path) })),
    ...(withAnswer || !knowsMore ? [answer] : []),
  ];
}

/** The lists of which a file of columns has no more than how much they hold. */
export function countedLists(operation: Operation): string[] {
  const texts = new Set(responseFields(operation).flatMap(({ path, type }) => (type === 'string' ? [path] : [])));
  return fieldsOf(operation).filter((path) => path.endsWith('[]') && !texts.has(path));
}

const answer: Column = {
  name: 'body',
  cell: ({ result: { body } }) => (body === null ? null : onOneLine(body)),
};

/** An answer as a value, with numbers that would be rounded as texts; undefined when there is none to be read. */
export function bodyValue(body: string | null): unknown {
  if (body === null || isDeeperThan(body, DEEPEST)) return undefined;
  return JSON.parse(withExactNumbers(body));
}

/** Of what is in a list, the list alone, once: `data.mandataires[]`. */
function fieldsOf(operation: Operation): string[] {
  const known = responseFields(operation).filter(({ path }) => /^data\b/.test(path));
  const paths = new Set(known.map(({ path }) => path.replace(/\[\].*$/, '[]')));
  // A list that may be null has a line of its own as well.
  return [...paths].filter((path) => !paths.has(`${path}[]`));
}

function cellAt(body: unknown, path: string): CellValue {
  let value: unknown = body;
  for (const step of path.replace(/\[\]$/, '').split('.')) {
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (!path.endsWith('[]') || !Array.isArray(value)) return JSON.stringify(value);
  return value.every((each) => typeof each === 'string') ? value.join(' | ') : value.length;
}
