/** From a response schema to the compact lines of fields.ts, and to what kind of answer it is. */
import { fieldTypes, formatField, type FieldType, type ResponseField } from '../../src/catalogue/fields.js';
import type { Operation } from '../../src/catalogue/schema.js';
import { dig, isNode, type Node } from './yaml.js';

type Response = Operation['response'];

export function response(operation: Node, path: string): Response {
  const schema = dig(operation, 'responses', '200', 'content', 'application/json', 'schema');
  if (!isNode(schema)) throw new Error(`${path}: no schema for 200`);
  const fields: ResponseField[] = [];
  const pages = new Set<string>();
  collect(schema, '', fields, pages);
  return responseOf(fields, pages);
}

/** `document_url` right under `data` makes a document; links of files anywhere else make files. `pages` are no files. */
export function responseOf(fields: readonly ResponseField[], pages: ReadonlySet<string> = new Set()): Response {
  const links = fields.filter((field) => isLink(field) && !pages.has(field.path)).map((field) => field.path);
  const document = links.some((path) => /^data(\[\]\.data)?\.document_url$/.test(path));
  return {
    kind: document ? 'document' : links.length > 0 ? 'files' : 'json',
    collection: fields.some((field) => field.path.startsWith('data[]')),
    fields: fields.map(formatField),
    links,
  };
}

/** Keys under which the service puts links of files it serves or relays, as opposed to addresses of web sites. */
function isLink(field: ResponseField): boolean {
  const key = field.path.slice(field.path.lastIndexOf('.') + 1);
  return (
    field.type === 'string' &&
    ['document_url', 'url', 'attestation_affiliation_url'].includes(key) &&
    field.path.startsWith('data')
  );
}

function collect(schema: Node, path: string, fields: ResponseField[], pages: Set<string>): void {
  // The text of an agreement, on the site of the laws.
  if (String(schema['example']).startsWith('https://www.legifrance.gouv.fr/')) pages.add(path);
  const type = typeOf(schema, path);
  const children = dig(schema, 'properties');
  const items = schema['items'];
  const bare = type === 'object' ? !isNode(children) : type !== 'array' || !isNode(items);
  const nullable = schema['nullable'] === true;
  if (path !== '' && (bare ? !/^(data\[\]\.)?(links|meta)$/.test(path) : nullable)) {
    fields.push({ path, type, nullable, ...formatOf(schema), ...valuesOf(schema) });
  }
  if (isNode(children)) {
    for (const [key, child] of Object.entries(children)) {
      if (isNode(child)) collect(child, path === '' ? key : `${path}.${key}`, fields, pages);
    }
  }
  if (isNode(items)) collect(items, `${path}[]`, fields, pages);
}

function typeOf(schema: Node, path: string): FieldType {
  if (schema['type'] === 'date') return 'string';
  const type = fieldTypes.find((known) => known === schema['type']);
  if (type === undefined) throw new Error(`${path}: unknown type ${String(schema['type'])}`);
  return type;
}

function formatOf(schema: Node): { format?: string } {
  const format = schema['type'] === 'date' ? 'date' : schema['format'];
  // The one `format: boolean` is on a text.
  return typeof format === 'string' && format !== 'boolean' ? { format } : {};
}

function valuesOf(schema: Node): Pick<ResponseField, 'values'> {
  const values = schema['enum'];
  if (!Array.isArray(values) || schema['type'] === 'boolean') return {};
  return { values: values.filter((value) => typeof value === 'string' || typeof value === 'number') };
}
