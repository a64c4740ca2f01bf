import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { accepts, type Operation, type OperationParameter, valueRefusal } from '../../catalogue';
import { type Explanation, explanation, quotedInSentence } from '../explanation';

/** One line of a list: the parameters that it gives. */
export interface ListRow {
  /** In the list, from 1. */
  readonly line: number;
  readonly parameters: Readonly<Record<string, string>>;
}

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** Larger ones are no list of identifiers. In UTF-16 units. */
const LONGEST_RECORD = 100_000;

/**
 * The rows of a CSV file (comma, semicolon or tab, with or without a header) or of a pasted list of identifiers for an
 * endpoint. Columns named like a parameter fill it; otherwise the identifier is the column asked for, by name or number
 * from 1, or the first one. Spaces within identifiers are dropped; nothing else is guessed.
 */
export function readList(text: string, operation: Operation, column: string | null): ListRow[] | Explanation {
  let records: { readonly cells: readonly string[]; readonly line: number }[];
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      max_record_size: LONGEST_RECORD,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    records = z.parse(z.array(record), parsed).map(({ record: cells, info }) => ({ cells, line: info.lines }));
  } catch {
    return unreadable;
  }
  const [first] = records;
  const identifier = operation.parameters.find((parameter) => parameter.in === 'path');
  if (first === undefined || identifier === undefined) return empty;
  const header = headerOf(first.cells, operation, identifier, column);
  if ('message' in header) return header;
  const body = header.isHeader ? records.slice(1) : records;
  const rows = body.flatMap(({ cells, line }) => rowsOf(cells, line, header.columns, identifier));
  return rows.length === 0 ? empty : rows;
}

interface Header {
  readonly isHeader: boolean;
  /** Which parameter each column fills; null for none. */
  readonly columns: readonly (OperationParameter | null)[];
}

function headerOf(
  cells: readonly string[],
  operation: Operation,
  identifier: OperationParameter,
  column: string | null,
): Header | Explanation {
  const named = cells.map((cell) => parameterNamed(cell, operation, identifier));
  if (column === null) {
    if (named.some((parameter) => parameter !== null)) return { isHeader: true, columns: unique(named) };
    // Without a name that is known, a first line that holds no identifier is a header all the same.
    return { isHeader: cells.length > 1 && !isAccepted(identifier, cells[0] ?? ''), columns: [identifier] };
  }
  const wanted = cells.findIndex((cell) => plain(cell) === plain(column));
  const number = /^\d{1,3}$/.test(column) ? Number(column) - 1 : -1;
  const at = wanted >= 0 ? wanted : number;
  if (at < 0 || at >= cells.length) return noColumn(column, cells);
  const others = named.map((parameter, index) =>
    index === at ? identifier : parameter === identifier ? null : parameter,
  );
  const isHeader = wanted >= 0 || !isAccepted(identifier, cells[at] ?? '');
  return { isHeader, columns: isHeader ? others : others.map((parameter, index) => (index === at ? parameter : null)) };
}

/** The parameter that a column's name means: its own, or a usual name of the identifier. */
function parameterNamed(cell: string, operation: Operation, identifier: OperationParameter): OperationParameter | null {
  const name = plain(cell);
  const own = operation.parameters.find((parameter) => plain(parameter.name) === name);
  if (own !== undefined) return own;
  const usual = ['id', 'identifiant', 'numero', ...identifier.kind.split('_or_')];
  return usual.includes(name) ? identifier : null;
}

function unique(columns: readonly (OperationParameter | null)[]): (OperationParameter | null)[] {
  return columns.map((parameter, index) => (columns.indexOf(parameter) === index ? parameter : null));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}\s"]/gu, '')
    .toLowerCase();
}

function isAccepted(parameter: OperationParameter, text: string): boolean {
  return accepts(parameter, compact(parameter, text));
}

/** Without the separators that people write, where the service accepts it so. */
function compact(parameter: OperationParameter, text: string): string {
  const refusal = valueRefusal(parameter, text);
  return refusal?.why === 'separators' ? refusal.accepted : text;
}

function rowsOf(
  cells: readonly string[],
  line: number,
  columns: readonly (OperationParameter | null)[],
  identifier: OperationParameter,
): ListRow[] {
  const [only = ''] = cells;
  // A pasted line may hold several identifiers.
  if (cells.length === 1 && /\s/.test(only) && !isAccepted(identifier, only)) {
    return only.split(/\s+/).map((each) => ({ line, parameters: { [identifier.name]: each } }));
  }
  const parameters = Object.fromEntries(
    columns.flatMap((parameter, index) => {
      const cell = cells[index] ?? '';
      return parameter === null || cell === '' ? [] : [[parameter.name, compact(parameter, cell)]];
    }),
  );
  return Object.keys(parameters).length === 0 ? [] : [{ line, parameters }];
}

const empty = explanation(
  'La liste ne contient aucun identifiant.',
  'The list contains no identifier.',
  'Donnez un identifiant par ligne, ou un fichier CSV.',
  'Provide one identifier per line, or a CSV file.',
);

const unreadable = explanation(
  'La liste n’a pas pu être lue comme du CSV.',
  'The list could not be read as CSV.',
  'Enregistrez-la en CSV (UTF-8), un identifiant par ligne.',
  'Save it as CSV (UTF-8), with one identifier per line.',
);

function noColumn(column: string, cells: readonly string[]): Explanation {
  const list = quotedInSentence(cells.join(', '));
  return explanation(
    `La liste n’a pas de colonne « ${quotedInSentence(column)} ».`,
    `The list has no column “${quotedInSentence(column)}”.`,
    `Choisissez parmi : ${list}.`,
    `Choose one of: ${list}.`,
  );
}
