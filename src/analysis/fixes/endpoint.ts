import { HOLE, isSiret, nearestEndpoints, operationByPath, shipped, type Operation } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import { known } from '../../interpreter/values';
import { withHoles } from '../../interpreter/values/texts';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { merged } from '../../rewriting/edits';
import { stringContent, writtenAt, type WrittenString } from '../../rewriting/strings';
import { titles } from './titles';

/** Writes the path of a successor of an endpoint, a fix for each that takes the same identifiers in the same order. */
export function endpointFixes(calls: readonly ServiceCall[]): Fix[] {
  const [call] = calls;
  if (!call?.pathAt || call.endpoint === null || calls.some((each) => each.endpoint !== call.endpoint)) return [];
  const from = call.endpoint;
  const successors = successorsOf(call);
  return successors.flatMap((path) => {
    const successor = operationByPath(path);
    if (!successor || !takesTheSame(call, successor) || !staysRight(call, successor)) return [];
    const edits = replacePath(call, from, path);
    const title = titles.endpoint(path, successors.length > 1 ? successor.title : null);
    // What it answers differs: a person has to read on.
    return edits ? [{ title, edits, safe: false }] : [];
  });
}

/** Writes the host of the service that an address is to have, where its path stands in the same text and is right as it is. */
export function hostFixes(calls: readonly ServiceCall[], host: string): Fix[] {
  const [call] = calls;
  const at = call?.hostAt;
  if (!call || !at || call.pathAt?.unit !== at.unit || call.pathAt.start !== at.start) return [];
  if (call.match.kind !== 'operation' || calls.some(({ endpoint }) => endpoint !== call.endpoint)) return [];
  const code = codeOf(at.unit);
  const { production, retired } = shipped().hosts;
  const text = code.slice(at);
  const found = [production, ...retired].flatMap((each) => find(text, `//${each}/`, 0) ?? []);
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const span = { start: at.start + only.start + 2, end: at.start + only.end - 1 };
  return [{ title: titles.host(host), edits: [code.replace(span, host)], safe: false }];
}

/** Writes the nearest path of the service in the place of one that it does not have, a fix for each that it may be. */
export function nearestFixes(calls: readonly ServiceCall[]): Fix[] {
  const [call] = calls;
  if (!call?.pathAt || call.match.kind !== 'unknown' || !isComplete(call)) return [];
  const url = withHoles(call.address);
  const from = templateOf(url);
  if (from === null || calls.some(({ address }) => withHoles(address) !== url)) return [];
  const nearest = nearestEndpoints(call.match);
  return nearest.flatMap((path) => {
    const operation = operationByPath(path);
    if (!operation || !asksForTheSame(from, path)) return [];
    const edits = replacePath(call, from, path);
    const title = titles.endpoint(path, nearest.length > 1 ? operation.title : null);
    return edits ? [{ title, edits, safe: false }] : [];
  });
}

/** Nothing else has to be added for what the path would then ask for. */
function isComplete({ params, token }: ServiceCall): boolean {
  const asked = [params.context, params.recipient, params.object];
  return asked.every(({ state }) => state !== 'absent') && token.location !== 'none';
}

/** The path of an address as a template: what is not known, and numbers, are its parameters. */
function templateOf(url: string): string | null {
  const path = url.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '');
  const segments = path.split('/').map((segment) => (/^\d+$/.test(segment) ? HOLE : segment));
  if (segments.some((segment) => segment.includes(HOLE) && segment !== HOLE)) return null;
  return segments.map((segment) => (segment === HOLE ? '{value}' : segment)).join('/');
}

/** The same number of values, of the same kind of entity: nobody can tell what else a variable holds. */
function asksForTheSame(from: string, to: string): boolean {
  const count = (path: string): number => path.split('{').length;
  const isOfEstablishment = (path: string): boolean => path.includes('/etablissements/');
  return count(from) === count(to) && isOfEstablishment(from) === isOfEstablishment(to);
}

function successorsOf({ match, operation }: ServiceCall): readonly string[] {
  return 'successors' in match ? match.successors : (operation?.deprecated?.successors ?? []);
}

function takesTheSame({ endpoint, operation }: ServiceCall, successor: Operation): boolean {
  const names = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const kinds = ({ parameters }: Operation): string[] =>
    parameters.filter((each) => each.in === 'path').map(({ kind }) => kind);
  const own = operation ? kinds(operation) : names(endpoint ?? '');
  const wanted = operation ? kinds(successor) : names(successor.path);
  return own.length === wanted.length && own.every((each, index) => each === wanted[index]);
}

/** Nothing that was right before is wrong after: version 2 took any recipient, and some paths asked for nothing. */
function staysRight({ params, match, operation }: ServiceCall, successor: Operation): boolean {
  const recipient = known(params.recipient.value);
  if (match.kind === 'v2' && recipient !== null && recipient.trim() !== '' && !isSiret(recipient)) return false;
  const asked = match.kind !== 'v2' || match.route.traceability;
  const hadUserId = match.kind === 'v2' ? match.route.userId : operation?.userId === true;
  return asked && (hadUserId || !successor.userId || params.user_id.state !== 'absent');
}

/** The words of a path that its successor has otherwise, each written anew where it stands. */
function replacePath(call: ServiceCall, from: string, to: string): TextEdit[] | null {
  if (!call.pathAt) return null;
  const code = codeOf(call.pathAt.unit);
  const written = writtenAt(code, call.pathAt.unit, call.pathAt);
  if (!written) return null;
  const { start } = written.whole;
  const text = code.slice(written.whole);
  const old = wordsOf(from);
  const words = wordsOf(to);
  const edits: TextEdit[] = [];
  let after = 0;
  for (const [index, word] of old.entries()) {
    if (word === '') continue;
    // A path may be relative to a base that ends with the slash.
    const found = find(text, word, after) ?? (index === 0 ? find(text, word.slice(1), after) : null);
    const next = words[index] ?? '';
    if (!found) return null;
    after = found.end;
    const replacement = found.end - found.start < word.length ? next.slice(1) : next;
    if (word !== next) edits.push(code.replace({ start: start + found.start, end: start + found.end }, replacement));
  }
  const tail = words.at(-1) ?? '';
  if (old.at(-1) === '' && tail !== '') {
    const end = endOfPath(code, written, start + after);
    if (!end) return null;
    edits.push(end(tail));
  }
  return withHost(call, code, written.whole, text, edits);
}

/** How something is put behind the last identifier of a path that ends with one: before the query, or at the end. */
function endOfPath(
  code: Code,
  { node, whole, content }: WrittenString,
  from: number,
): ((tail: string) => TextEdit) | null {
  if (from < content.end) {
    const mark = code.slice({ start: from, end: content.end }).search(/[?#](?!\{)/);
    return (tail) => code.insert(mark < 0 ? content.end : from + mark, tail);
  }
  if (whole.kind !== 'join' || whole === node) return null;
  const index = whole.parts.findIndex((part) => part === node);
  const [, identifier, next] = whole.parts.slice(index);
  if (!identifier) return null;
  if (!next) {
    const { concatenation } = code.rules;
    return (tail) => code.insert(whole.end, ` ${concatenation} ${code.idiom.string(tail, code.quote)}`);
  }
  const begins = stringContent(code, next);
  return begins && code.slice(begins).startsWith('?') ? (tail) => code.insert(begins.start, tail) : null;
}

/** The text between the parameters of a path. */
function wordsOf(path: string): string[] {
  return path.split(/\{\w+\}/);
}

function find(text: string, word: string, from: number): { start: number; end: number } | null {
  const start = text.indexOf(word, from);
  return start < 0 || text.includes(word, start + 1) ? null : { start, end: start + word.length };
}

/** A path on the former host also changes hosts, or nothing is gained. */
function withHost(
  call: ServiceCall,
  code: Code,
  whole: { readonly start: number },
  text: string,
  edits: TextEdit[],
): TextEdit[] | null {
  if (call.host !== 'retired') return edits;
  const { production, retired } = shipped().hosts;
  const host = retired.find((each) => text.includes(`//${each}/`));
  const found = host === undefined ? null : find(text, host, 0);
  if (!found) return null;
  const span = { start: whole.start + found.start, end: whole.start + found.end };
  return merged([code.replace(span, production), ...edits]);
}
