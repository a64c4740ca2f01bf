import { encodeQueryValue } from '../../writing';
import type { ClientRecord } from '../../clients/schema';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Expression, Span } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { encodedQuery } from './encoders';
import { stringContent, isFormat, writtenAt, type WrittenString } from '../../rewriting/strings';
import { endsTemplate, textOf } from './templates';
import { isCall, isTopLevel, nodesOf, type Node } from '../../rewriting/nodes';
import { isBlankText } from './values';

export type QueryPair = readonly [name: string, value: string];

/** Adds pairs to the query that a URL has. `at` is where one of its pairs, `key`, is written. */
export function addToQuery(
  at: Origin,
  key: string,
  pairs: readonly QueryPair[],
  client: ClientRecord,
): TextEdit[] | null {
  const code = codeOf(at.unit);
  const written = writtenAt(code, at.unit, at);
  const encoding = written && encodingOf(code, written, pairs, client);
  if (!written || !encoding) return null;
  const encoded = encoding === 'code' ? addEncoded(code, written, '&', pairs) : null;
  if (encoded) return encoded;
  const text = inFormat(code, written, encoding === 'client' ? plainPairs(pairs) : rawPairs(pairs));
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
  const code = codeOf(at.unit);
  const written = writtenAt(code, at.unit, at);
  const start = written && keyAt(code, written, at, key);
  if (!written || start === null) return null;
  const end = start + key.length + 1;
  const rest = code.slice({ start: end, end: written.content.end });
  const isEmpty = code.slice({ start, end }) === `${key}=` && (rest === '' || /^[&#]/.test(rest));
  // A value may follow behind the quotes.
  const isWhole = rest !== '' || lastPart(written.whole) === written.node || written.whole === written.node;
  return isEmpty && isWhole ? [code.insert(end, inFormat(code, written, rawValue(value)))] : null;
}

/** Takes a pair out of the query of a URL, with one of the signs beside it. Its value is written in the same string. */
export function removePair(at: Origin, key: string): TextEdit[] | null {
  const code = codeOf(at.unit);
  const written = writtenAt(code, at.unit, at);
  const start = written && keyAt(code, written, at, key);
  if (!written || start === null) return null;
  const rest = code.slice({ start, end: written.content.end });
  const length = rest.search(/[&#]/);
  const end = length < 0 ? written.content.end : start + length;
  const isLast = written.whole === written.node || lastPart(written.whole) === written.node;
  const value = code.slice({ start: start + key.length + 1, end });
  if (!/^[\w.%+-]*$/.test(value) || (length < 0 && !isLast)) return null;
  const sign = code.slice({ start: start - 1, end: start });
  const after = code.slice({ start: end, end: end + 1 });
  if (after === '&') return [code.replace({ start, end: end + 1 }, '')];
  return [code.replace({ start: sign === '&' || sign === '?' ? start - 1 : start, end }, '')];
}

/** Gives a URL without a query one. `at` is where its path is written, `template` the path that it is in the end. */
export function addQueryEdit(
  at: Origin,
  template: string,
  pairs: readonly QueryPair[],
  client: ClientRecord,
): TextEdit[] | null {
  const code = codeOf(at.unit);
  const written = writtenAt(code, at.unit, at);
  if (!written || !endsTemplate(written.whole, template)) return null;
  // A piece of a list, or of a URL that is built of pieces, takes no query.
  if (written.around.at(-1)?.kind === 'list' || isPieceOfUrl(code, written) || isTakenApart(code, at, written))
    return null;
  const { last, content } = lastText(code, written);
  const isOpen = content !== null && fragmentAt(code, code.slice(content)) === code.slice(content).length;
  if ((content === null || isOpen) && textOf(written.whole).includes('#')) return null;
  const encoding = encodingOf(code, written, pairs, client);
  if (!encoding) return null;
  const encoded = encoding === 'code' ? addEncoded(code, written, '?', pairs) : null;
  if (encoded) return encoded;
  const query = `?${inFormat(code, written, encoding === 'client' ? plainPairs(pairs) : rawPairs(pairs))}`;
  if (content) return [code.insert(content.start + fragmentAt(code, code.slice(content)), query)];
  return [code.insert(last.end, ` ${code.rules.concatenation} ${code.idiom.string(query, code.quote)}`)];
}

/** The last piece of a URL, and what is between its quotes where it has some. */
function lastText(
  code: Code,
  { whole, node, content }: WrittenString,
): { readonly last: Expression; readonly content: Span | null } {
  const last = whole === node ? node : (lastPart(whole) ?? node);
  return { last, content: last === node ? content : stringContent(code, last) };
}

/** Whether pairs can be read as they stand in a URL, and nobody is to write into it. */
function isReadable(pairs: readonly QueryPair[]): boolean {
  return pairs.every(([, value]) => !isBlankText(value) && encodeQueryValue(value) === value);
}

/** What a client that takes an address for a template encodes as it is meant, beside what no address is cut by. */
const PLAIN = /^[\p{L}\p{N} .,’_-]*$/u;
/** What makes an address of a text as it stands. */
const ADDRESS_MAKERS = /(?:\bURI\.create|\bURI|\bURL)$/;

/**
 * Who encodes values that are written into a URL: nobody has to, code that is written beside them, or the client, which would
 * encode a second time what is encoded already; null where that cannot be told.
 */
function encodingOf(
  code: Code,
  { around }: WrittenString,
  pairs: readonly QueryPair[],
  { calls }: ClientRecord,
): 'none' | 'code' | 'client' | null {
  if (isReadable(pairs)) return 'none';
  if (!calls.some(({ fills }) => fills !== undefined)) return 'code';
  const call = around.at(-1);
  if (isCall(call) && ADDRESS_MAKERS.test(code.slice(call.callee))) return 'code';
  const filled = pairs.filter(([, value]) => !isBlankText(value));
  const isPlain = filled.every(([, value]) => PLAIN.test(value));
  return isPlain && (isCall(call) || filled.length === 0) ? 'client' : null;
}

function plainPairs(pairs: readonly QueryPair[]): string {
  return pairs.map((pair) => pair.join('=')).join('&');
}

function rawPairs(pairs: readonly QueryPair[]): string {
  return pairs.map(([key, value]) => `${key}=${rawValue(value)}`).join('&');
}

function rawValue(value: string): string {
  return isBlankText(value) ? value : encodeQueryValue(value);
}

/** Where more may be put behind a text without parentheses around it. */
const OPEN_ENDED: ReadonlySet<Node['kind']> = new Set([
  ...(['call', 'new', 'assign', 'map', 'return', 'do', 'lambda', 'choice'] as const),
]);

/** Adds the pairs as code that encodes them; null where a URL is written in a way that leaves no room for it. */
function addEncoded(
  code: Code,
  written: WrittenString,
  separator: '?' | '&',
  pairs: readonly QueryPair[],
): TextEdit[] | null {
  const parent = written.around.at(-1);
  if (parent?.kind === 'list' || isFormat(code, written)) return null;
  const { last, content } = lastText(code, written);
  const { expression, beginning, edits } = encodedQuery(code, pairs);
  const isOpenEnded = (parent === undefined || OPEN_ENDED.has(parent.kind)) && !isConstant(code, written);
  const behind = (text: string): TextEdit[] | null =>
    isOpenEnded ? [code.insert(last.end, ` ${code.rules.concatenation} ${text}`)] : null;
  if (content === null) {
    if (textOf(written.whole).includes('#')) return null;
    const joined = behind(
      `${code.idiom.string(separator + beginning, code.quote)} ${code.rules.concatenation} ${expression}`,
    );
    return joined && [...edits, ...joined];
  }
  const raw = code.slice(content);
  const end = fragmentAt(code, raw);
  if (/=$/.test(raw.slice(0, end))) return null;
  const mark = (separator === '&' && /[&?]$/.test(raw.slice(0, end)) ? '' : separator) + beginning;
  const inside = intoHole(code, content, end, mark, expression);
  if (inside) return [...edits, ...inside];
  const joined = end === raw.length ? behind(expression) : null;
  return joined && [...edits, ...(mark === '' ? [] : [code.insert(content.end, mark)]), ...joined];
}

/** Into the text itself, which is given other quotes where its own take no expressions; null where that would change it. */
function intoHole(code: Code, content: Span, end: number, mark: string, expression: string): TextEdit[] | null {
  const { interpolation } = code.rules;
  if (!interpolation) return null;
  const { quote, hole, special } = interpolation;
  const raw = code.slice(content);
  const opening = { start: content.start - 1, end: content.start };
  const at = content.start + end;
  if (code.slice(opening) === quote) return [code.insert(at, mark + hole(expression))];
  if (special.test(raw)) return null;
  const rest = mark + hole(expression) + raw.slice(end) + quote;
  return [code.replace(opening, quote), code.replace({ start: at, end: content.end + 1 }, rest)];
}

/** Whether nothing but a constant may stand where a text is written. */
function isConstant(code: Code, { whole }: WrittenString): boolean {
  return code.rules.beforeConstant?.test(code.lineBefore(whole.start)) === true;
}

function isPieceOfUrl(code: Code, { around, whole }: WrittenString): boolean {
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
function isTakenApart(code: Code, at: Origin, written: WrittenString): boolean {
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
  const index = raw.search(code.rules.numberSign);
  return index < 0 ? raw.length : index;
}

/** A percent sign is doubled where it would be a format's. */
function inFormat(code: Code, written: WrittenString, text: string): string {
  return isFormat(code, written) ? text.replaceAll('%', '%%') : text;
}

/** Where a key of the query is written: where it was seen, or where alone its name stands as one. */
function keyAt(code: Code, { content }: WrittenString, at: Origin, key: string): number | null {
  if (code.slice({ start: at.start, end: at.start + key.length + 1 }) === `${key}=`) return at.start;
  const found = [...code.slice(content).matchAll(new RegExp(`(?<=^|[?&])${key}=`, 'g'))];
  const [only] = found;
  return only && found.length === 1 ? content.start + only.index : null;
}
