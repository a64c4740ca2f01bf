import { queryPairs } from '../../writing';
import type { TextEdit } from '../findings';
import type { Origin } from '../flow/values';
import type { Expression } from '../syntax/nodes';
import { Code } from './code';
import type { Written } from './strings';
import { contentOf, isFormat, writtenAt } from './strings';
import { endsTemplate, textOf } from './templates';
import { isCall, isTopLevel, nodesOf, type Node } from './nodes';

export type QueryPair = readonly [name: string, value: string];

/** Adds pairs to the query that a URL has. `at` is where one of its pairs, `key`, is written. */
export function addToQuery(at: Origin, key: string, pairs: readonly QueryPair[]): TextEdit[] | null {
  const code = new Code(at.unit);
  const written = writtenAt(code, at.unit, at);
  if (!written) return null;
  const text = inFormat(code, written, queryPairs(pairs));
  const raw = code.slice(written.content);
  const isLast = written.whole === written.node || lastPart(written.whole) === written.node;
  if (isLast && !/[=?]$/.test(raw)) {
    const end = fragmentAt(code, raw);
    const separator = raw.slice(0, end).endsWith('&') ? '' : '&';
    return [code.insert(written.content.start + end, separator + text)];
  }
  const start = keyAt(code, written, at, key);
  return start === null ? null : [code.insert(start, `${text}&`)];
}

/** Fills a pair that has no value. */
export function fillPair(at: Origin, key: string, value: string): TextEdit[] | null {
  const code = new Code(at.unit);
  const written = writtenAt(code, at.unit, at);
  const start = written && keyAt(code, written, at, key);
  if (!written || start === null) return null;
  const end = start + key.length + 1;
  const rest = code.slice({ start: end, end: written.content.end });
  const isBlank = code.slice({ start, end }) === `${key}=` && (rest === '' || /^[&#]/.test(rest));
  // A value may follow behind the quotes.
  const isWhole = rest !== '' || lastPart(written.whole) === written.node || written.whole === written.node;
  return isBlank && isWhole ? [code.insert(end, inFormat(code, written, queryPairs([['', value]]).slice(1)))] : null;
}

/** Gives a URL without a query one. `at` is where its path is written, `template` the path that it is in the end. */
export function addQuery(at: Origin, template: string, pairs: readonly QueryPair[]): TextEdit[] | null {
  const code = new Code(at.unit);
  const written = writtenAt(code, at.unit, at);
  if (!written || !endsTemplate(written.whole, template)) return null;
  // A piece of a list, or of a URL that is built of pieces, takes no query.
  if (written.around.at(-1)?.kind === 'list' || isPieceOfUrl(code, written) || isTakenApart(code, at, written))
    return null;
  const query = `?${inFormat(code, written, queryPairs(pairs))}`;
  const last = written.whole === written.node ? written.node : (lastPart(written.whole) ?? written.node);
  const content = last === written.node ? written.content : contentOf(code, last);
  const isOpen = content !== null && fragmentAt(code, code.slice(content)) === code.slice(content).length;
  if ((content === null || isOpen) && textOf(written.whole).includes('#')) return null;
  if (content) return [code.insert(content.start + fragmentAt(code, code.slice(content)), query)];
  const operator = code.language === 'php' ? '.' : '+';
  return [code.insert(written.whole.end, ` ${operator} ${code.idiom.string(query, code.quote)}`)];
}

function isPieceOfUrl(code: Code, { around, whole }: Written): boolean {
  const call = around.findLast((node) => isCall(node));
  return (
    isCall(call) &&
    /\b(?:build|urlunsplit|urlunparse|http_build_url)$/.test(code.slice(call.callee)) &&
    call.args.some((arg) => arg.start <= whole.start && whole.end <= arg.end)
  );
}

/** What is read of a URL that leaves its query out, or written to it that takes its place. */
const PIECES: ReadonlySet<string> = new Set(['path', 'pathname', 'query', 'query_values', 'search', 'searchParams']);

/** What gives back the address that it is given, as an object or changed in a few places. */
const MAKERS = /\b(?:URI|URL|Uri|uri|url|parse|format|s?printf|join|urljoin|resolve|replace|sub|strtr|encode\w*)$/;

/** Whether the variable that holds the URL is put together with more later, or read in pieces that leave the query out. */
function isTakenApart(code: Code, at: Origin, written: Written): boolean {
  const around = written.around.slice(written.around.findLastIndex(({ kind }) => kind === 'lambda') + 1);
  const index = around.findLastIndex(({ kind }) => kind === 'assign');
  const assign = around[index];
  const isSent = around.slice(index + 1).some((node) => isCall(node) && !MAKERS.test(code.slice(node.callee)));
  if (assign?.kind !== 'assign' || isSent) return false;
  // A field is read where it cannot be seen from here.
  if (assign.target.kind !== 'name') return true;
  const { name } = assign.target;
  const isIt = (node: Expression): boolean => node.kind === 'name' && node.name === name;
  const { file } = at.unit;
  const units = isTopLevel(at.unit) ? file.units : [at.unit];
  if (isTopLevel(at.unit) && file.outline.exports.some((each) => each.name === name)) return true;
  const takesApart = (node: Node): boolean =>
    (node.kind === 'join' && node.parts.some(isIt)) ||
    (node.kind === 'member' && isIt(node.of) && typeof node.key === 'string' && PIECES.has(node.key));
  return units.some((unit) => nodesOf(unit).some(takesApart));
}

function lastPart(whole: Expression): Expression | undefined {
  return whole.kind === 'join' ? whole.parts.at(-1) : undefined;
}

/** Where the fragment begins, or the text ends. */
function fragmentAt(code: Code, raw: string): number {
  const index = raw.search(code.language === 'ruby' ? /#(?![{$@])/ : /#/);
  return index < 0 ? raw.length : index;
}

/** A percent sign is doubled where it would be a format's. */
function inFormat(code: Code, written: Written, text: string): string {
  return isFormat(code, written) ? text.replaceAll('%', '%%') : text;
}

/** Where a key of the query is written: where it was seen, or where alone its name stands as one. */
function keyAt(code: Code, { content }: Written, at: Origin, key: string): number | null {
  if (code.slice({ start: at.start, end: at.start + key.length + 1 }) === `${key}=`) return at.start;
  const found = [...code.slice(content).matchAll(new RegExp(`(?<=^|[?&])${key}=`, 'g'))];
  const [only] = found;
  return only && found.length === 1 ? content.start + only.index : null;
}
