/**
 * The fields of an answer, written one a line to keep the catalogue small:
 *
 *     data.adresse.code_postal string? @date ["a","b"]
 *
 * that is the path, the type, `?` when it may be null, the format, the values. `[]` in a path is any element of a list.
 * Objects and lists have a line of their own only when they may be null or when nothing is known of what they hold.
 */
import type { Operation } from './schema.js';

export const fieldTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface ResponseField {
  readonly path: string;
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly format?: string;
  readonly values?: readonly (string | number | boolean)[];
}

const LINE = /^(\S+) ([a-z]+)(\?)?(?: @(\S+))?(?: (\[.*\]))?$/;

function isFieldType(text: string): text is FieldType {
  return fieldTypes.some((type) => type === text);
}

/** The inverse of `parseField`. */
export function formatField(field: ResponseField): string {
  const format = field.format === undefined ? '' : ` @${field.format}`;
  const values = field.values === undefined ? '' : ` ${JSON.stringify(field.values)}`;
  return `${field.path} ${field.type}${field.nullable ? '?' : ''}${format}${values}`;
}

/** Null when the line is not one that `formatField` writes. */
export function parseField(line: string): ResponseField | null {
  const [, path, type, nullable, format, values] = LINE.exec(line) ?? [];
  if (path === undefined || type === undefined || !isFieldType(type)) return null;
  const parsed = values === undefined ? [] : parseValues(values);
  if (parsed === null) return null;
  return {
    path,
    type,
    nullable: nullable !== undefined,
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { values: parsed }),
  };
}

function parseValues(text: string): (string | number | boolean)[] | null {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  const values: (string | number | boolean)[] = [];
  for (const value of list) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
    values.push(value);
  }
  return values;
}

const cache = new WeakMap<Operation, readonly ResponseField[]>();

/** The fields of the body of a 200, in the order of the documentation; lines that cannot be read are left out. */
export function responseFields(operation: Operation): readonly ResponseField[] {
  const known = cache.get(operation);
  if (known !== undefined) return known;
  const fields = operation.response.fields.map(parseField).filter((field) => field !== null);
  cache.set(operation, fields);
  return fields;
}
