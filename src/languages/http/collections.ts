import { parseTree, type Node } from 'jsonc-parser';
import { withPathParameters, withListed } from './parameters';
import type { NamedWritten, RequestFile, WrittenRequest, WrittenPieces } from './requests';

/** Requests of a folder in a folder, so deep. */
const MAX_DEPTH = 20;
const NOTHING: RequestFile = { variables: [], requests: [] };
const POSTMAN = /^https:\/\/schema\.(?:getpostman|postman)\.com\/json\/collection\/v2/;

/** A collection of Postman, by the schema that it names; nothing of other files. */
export function readPostman(text: string): RequestFile {
  const root = parseTree(text);
  if (!POSTMAN.test(string(child(child(root, 'info'), 'schema')))) return NOTHING;
  const requests: WrittenRequest[] = [];
  const collect = (node: Node | undefined, given: Node | undefined, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const item of items(child(node, 'item'))) {
      const request = child(item, 'request');
      const auth = authOf(request) ?? authOf(item) ?? given;
      if (request) requests.push(...postmanRequest(request, auth, hasScript(item)));
      collect(item, auth, depth + 1);
    }
  };
  collect(root, authOf(root), 0);
  return { variables: pairs(child(root, 'variable')), requests };
}

function authOf(node: Node | undefined): Node | undefined {
  return child(node, 'auth');
}

function hasScript(item: Node): boolean {
  return items(child(item, 'event')).some((each) => string(child(each, 'listen')) === 'prerequest');
}

function postmanRequest(node: Node, auth: Node | undefined, hasOtherHeaders: boolean): WrittenRequest[] {
  const url = addressOf(child(node, 'url'));
  if (!url) return [];
  const kind = string(child(auth, 'type'));
  const bearer = kind === 'bearer' ? pairs(child(auth, 'bearer')).find(({ name }) => name === 'token') : undefined;
  return [
    {
      start: node.offset,
      end: node.offset + node.length,
      method: string(child(node, 'method')) || null,
      url,
      headers: pairs(child(node, 'header')),
      hasOtherHeaders: hasOtherHeaders || (kind !== '' && kind !== 'noauth'),
      body: bodyOf(child(child(node, 'body'), 'raw')),
      bearer: bearer?.value ?? null,
    },
  ];
}

/** A text, or an object with the text, or with the pieces that it is made of. */
function addressOf(node: Node | undefined): WrittenPieces | null {
  const raw = node?.type === 'string' ? node : child(node, 'raw');
  const parameters = pairs(child(node, 'query'));
  const values = pairs(child(node, 'variable'));
  if (raw) return withPathParameters(written(raw), values);
  const hosts = items(child(node, 'host'));
  const [first] = hosts;
  if (!first) return null;
  const joined = (nodes: readonly Node[], sign: string): WrittenPieces =>
    nodes.flatMap((each, index) => [...(index > 0 ? [{ text: sign, start: each.offset }] : []), ...written(each)]);
  const protocol = string(child(node, 'protocol'));
  const path = items(child(node, 'path'));
  const base = [
    ...(protocol === '' ? [] : [{ text: `${protocol}://`, start: first.offset }]),
    ...joined(hosts, '.'),
    ...path.flatMap((each) => [{ text: `/${string(each)}`, start: each.offset }]),
  ];
  return withListed(withPathParameters(base, values), parameters);
}

/** An export of Insomnia, by its type and the version of its format; nothing of other files. */
export function readInsomnia(text: string): RequestFile {
  const root = parseTree(text);
  const isExport = string(child(root, '_type')) === 'export' && child(root, '__export_format') !== undefined;
  if (!isExport) return NOTHING;
  const resources = items(child(root, 'resources'));
  const ofType = (type: string): Node[] => resources.filter((each) => string(child(each, '_type')) === type);
  return {
    variables: ofType('environment').flatMap((each) => entries(child(each, 'data'))),
    requests: ofType('request').flatMap(insomniaRequest),
  };
}

function insomniaRequest(node: Node): WrittenRequest[] {
  const url = child(node, 'url');
  if (!url) return [];
  const auth = child(node, 'authentication');
  const kind = string(child(auth, 'type'));
  const token = kind === 'bearer' ? child(auth, 'token') : undefined;
  return [
    {
      start: node.offset,
      end: node.offset + node.length,
      method: string(child(node, 'method')) || null,
      url: withListed(written(url), pairs(child(node, 'parameters'))),
      headers: pairs(child(node, 'headers')),
      hasOtherHeaders: kind !== '' && kind !== 'none',
      body: bodyOf(child(child(node, 'body'), 'text')),
      bearer: token ? written(token) : null,
    },
  ];
}

function bodyOf(node: Node | undefined): WrittenPieces | null {
  return node?.type === 'string' && string(node) !== '' ? written(node) : null;
}

function child(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function items(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

function string(node: Node | undefined): string {
  const value: unknown = node?.value;
  return typeof value === 'string' ? value : '';
}

/** A string's characters; with escapes in it, they stand where the string begins. */
function written(node: Node): WrittenPieces {
  return [{ text: string(node), start: node.offset + 1 }];
}

/** A map, or a list of objects that each have a key, or a name, and a value, those that are switched off left out. */
function pairs(node: Node | undefined): NamedWritten[] {
  if (node?.type === 'object') return entries(node);
  return items(node).flatMap((each) => {
    const key = child(each, 'key') ?? child(each, 'name');
    const value = child(each, 'value');
    if (key?.type !== 'string' || !value || child(each, 'disabled')?.value === true) return [];
    return [named(string(key), key, value)];
  });
}

function entries(node: Node | undefined): NamedWritten[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value?.type === 'string' ? [named(string(key), key, value)] : [],
  );
}

function named(name: string, key: Node, value: Node): NamedWritten {
  const at = { start: key.offset + 1, end: key.offset + 1 + name.length };
  return { name, at, value: value.type === 'string' ? written(value) : [{ text: '{{}}', start: value.offset }] };
}
