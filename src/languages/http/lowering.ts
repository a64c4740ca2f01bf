import { parseTree, type Node } from 'jsonc-parser';
import type * as N from '../../syntax/nodes';
import type { NamedWritten, Piece, RequestFile, WrittenPieces, WrittenRequest } from './requests';

/** What sends a request; no file can name it. */
export const REQUEST = '%request';
/** What a name begins with that stands for a variable of the environment. */
export const OF_ENVIRONMENT = '$environment ';

const HOLE = /\{\{([^{}]*)\}\}/g;
/** How the programs that send such requests reach variables of the environment. */
const ENVIRONMENT = /^(?:\$(?:processEnv|dotenv)\s+|\$env\.|process\.env\.)(\w+)$/;
const NAME = /^(?:%|\$shared(?=\s)|_\.)?\s*([A-Za-z_][\w.-]*)$/;

/** The requests of a file as calls, behind the variables that all of them see. */
export function lowerRequests({ variables, requests }: RequestFile): N.Statement[] {
  return [...variables.map(assigned), ...requests.map(sent)];
}

function assigned({ name, at, value }: NamedWritten): N.Assign {
  const given = expressionOf(value, at);
  const target: N.Name = { kind: 'name', name, ...at };
  return { kind: 'assign', how: 'set', target, value: given, start: at.start, end: Math.max(at.end, given.end) };
}

function sent({ method, url, headers, hasOtherHeaders, body, bearer, ...span }: WrittenRequest): N.Do {
  const { start, end } = span;
  const whole: N.Span = { start, end };
  const args: N.Argument[] = [];
  const give = (name: string, value: N.Expression): void => {
    args.push({ name, value, start: value.start, end: value.end });
  };
  give('url', expressionOf(url, whole));
  const entries: N.MapEntry[] = headers.map(({ name, at, value }) => ({
    key: { kind: 'literal', value: name, content: at.start, ...at },
    value: expressionOf(value, at),
    start: at.start,
    end: Math.max(at.end, endOf(value)),
  }));
  if (hasOtherHeaders) entries.push({ spread: { kind: 'opaque', children: [], ...whole }, ...whole });
  const [first] = entries;
  give('headers', { kind: 'map', entries, start: first?.start ?? start, end: entries.at(-1)?.end ?? end });
  if (method !== null) give('method', { kind: 'literal', value: method, ...whole });
  if (body) give('body', documentIn(body) ?? expressionOf(body, whole));
  if (bearer) give('bearer', expressionOf(bearer, whole));
  const callee: N.Name = { kind: 'name', name: REQUEST, ...whole };
  return { kind: 'do', value: { kind: 'call', callee, args, ...whole }, ...whole };
}

function endOf(value: WrittenPieces): number {
  const last = value.at(-1);
  return last ? last.start + last.text.length : 0;
}

/** `otherwise`: where it is when nothing is written. */
function expressionOf(value: WrittenPieces, otherwise: N.Span): N.Expression {
  const parts = value.flatMap(partsOf);
  const [only] = parts;
  if (!only) return { kind: 'literal', value: '', content: otherwise.end, start: otherwise.end, end: otherwise.end };
  if (parts.length === 1) return only;
  return { kind: 'join', how: 'template', parts, start: only.start, end: endOf(value) };
}

function partsOf({ text, start }: Piece): N.Expression[] {
  const parts: N.Expression[] = [];
  let end = 0;
  const literal = (from: number, to: number): void => {
    if (to > from) {
      const at = start + from;
      parts.push({ kind: 'literal', value: text.slice(from, to), content: at, start: at, end: start + to });
    }
  };
  for (const match of text.matchAll(HOLE)) {
    literal(end, match.index);
    end = match.index + match[0].length;
    parts.push(hole((match[1] ?? '').trim(), { start: start + match.index, end: start + end }));
  }
  literal(end, text.length);
  return parts;
}

/** A body that is an object of JSON, with the keys that it has; null for others. */
function documentIn([only, ...others]: WrittenPieces): N.MapNode | null {
  if (!only || others.length > 0 || !/^\s*\{(?!\{)/.test(only.text)) return null;
  const root = parseTree(only.text);
  if (root?.type !== 'object') return null;
  const span = ({ offset, length }: Node): N.Span => ({
    start: only.start + offset,
    end: only.start + offset + length,
  });
  const entries = (root.children ?? []).flatMap((pair): N.MapEntry[] => {
    const [key, value] = pair.children ?? [];
    const name: unknown = key?.value;
    if (!key || !value || typeof name !== 'string') return [];
    const text: unknown = value.value;
    const given =
      typeof text === 'string'
        ? expressionOf([{ text, start: only.start + value.offset + 1 }], span(value))
        : ({ kind: 'opaque', children: [], ...span(value) } as const);
    const at = span(key);
    return [{ key: { kind: 'literal', value: name, content: at.start + 1, ...at }, value: given, ...span(pair) }];
  });
  return { kind: 'map', entries, ...span(root) };
}

function hole(written: string, at: N.Span): N.Expression {
  const variable = ENVIRONMENT.exec(written)?.[1];
  if (variable !== undefined) return { kind: 'name', name: OF_ENVIRONMENT + variable, ...at };
  const name = NAME.exec(written)?.[1];
  return name === undefined ? { kind: 'opaque', children: [], ...at } : { kind: 'name', name, ...at };
}
