import { stringify } from 'csv-stringify/sync';
import type { Lang } from '../../text/message';
import type { Operation } from '../../catalogue';
import { withText } from '../json-text';
import type { RequestProblem } from '../problems';
import { placeWhole, writeAll } from '../../files/whole';
import { type CellValue, columnsOf, bodyValue } from './columns';
import type { BatchRecord, Journal } from './journal';
import type { ListRow } from './list';

/** Of results, which hold what companies confide: read by their owner, by nobody else. */
const OWNER_ALONE = 0o600;

export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

export type Separator = keyof typeof separators;

/** How results are written. */
export interface ResultForm {
  readonly format: 'csv' | 'ndjson';
  /** Of what is wrong with a row. */
  readonly lang: Lang;
  /** Of CSV: what stands between cells. With a semicolon decimals have a comma, as in spreadsheets that expect one. */
  readonly separator: Separator;
  /** Of CSV: a column more, with the whole answer as JSON. */
  readonly withAnswer: boolean;
}

/** What a spreadsheet opens as a table where people speak this language. */
export function separatorOf(lang: Lang): Separator {
  return lang === 'fr' ? 'semicolon' : 'comma';
}

/** A row of the list and what it became: a request of the batch, several rows sharing one, or problems. */
export interface PlannedRow extends ListRow {
  readonly key: number | null;
  readonly problems: readonly RequestProblem[];
}

/**
 * Writes a result a row, in the order of the list, from what the journal holds: CSV with a column a field, or NDJSON with
 * the whole answers. The file appears when it is whole. Throws the file system's error.
 */
export function writeResults(
  file: string,
  form: ResultForm,
  rows: readonly PlannedRow[],
  journal: Pick<Journal, 'read'>,
  operation: Operation,
): void {
  const results = function* () {
    for (const row of rows) yield resultOf(row, row.key === null ? null : journal.read(row.key), form.lang);
  };
  placeWhole(file, OWNER_ALONE, (handle) => {
    const write = (text: string): void => writeAll(handle, Buffer.from(text));
    if (form.format === 'ndjson') {
      for (const { body, ...result } of results()) write(`${withText(result, 'body', body ?? 'null')}\n`);
      return;
    }
    const columns = columnsOf(rows, operation, form.withAnswer);
    write(
      `\uFEFF${lineOf(
        columns.map(({ name }) => name),
        form.separator,
      )}`,
    );
    for (const result of results()) {
      const value = bodyValue(result.body);
      write(
        lineOf(
          columns.map(({ cell }) => cell({ result, value })),
          form.separator,
        ),
      );
    }
  });
}

/** A row of the results; `body` is JSON. */
export interface ResultRow {
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
  readonly body: string | null;
}

function resultOf({ line, parameters, problems }: PlannedRow, record: BatchRecord | null, lang: Lang): ResultRow {
  return {
    line,
    parameters,
    state: problems.length > 0 ? 'invalid' : (record?.state ?? 'pending'),
    status: record?.status ?? null,
    code: record?.code ?? problems[0]?.code ?? null,
    failure: record?.failure ?? null,
    asked_again: record?.again ?? false,
    request_id: record?.requestId ?? null,
    problems: problems.map(({ message }) => message[lang]),
    body: record?.body ?? null,
  };
}

function lineOf(cells: readonly CellValue[], separator: Separator): string {
  const decimal = separator === 'semicolon' ? ',' : '.';
  return stringify([cells.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))], {
    delimiter: separators[separator],
    cast: { boolean: String, number: (value) => String(value).replace('.', decimal) },
  });
}

/** A text that a spreadsheet does not run as a formula. A number below zero is none. */
function harmless(text: string): string {
  const runs = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^-\d[\d.,]*$/.test(text);
  return runs ? `'${text}` : text;
}
