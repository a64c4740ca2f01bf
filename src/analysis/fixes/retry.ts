import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { BlindRetry } from '../retries';
import type { ListNode } from '../../syntax/nodes';
import { addArguments, argumentOf, positionalOf } from '../../rewriting/arguments';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { merged } from '../../rewriting/edits';
import { nodeAt, type Node } from '../../rewriting/nodes';
import { rewritingOf } from '../../languages/index';
import { PASSING } from '../../rewriting/passing';
import { titles } from './titles';
import { withoutOption } from './transport';

/** Leaves refusals alone, and waits as long as the service says, by the means of what repeats the call. */
export function retryFixes(calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  if (!first?.retry) return [];
  const { retry, client } = first;
  const code = codeOf(retry.at.unit);
  if (retry.by === 'statuses') return statusFixes(code, retry);
  if (retry.by === 'decider' && retry.statuses.length > 0) {
    const edits = patient(code, retry);
    return edits ? [{ title: titles.statuses(retry.statuses), edits, safe: false }] : [];
  }
  const texts = client.write?.retry;
  if (texts) {
    const title = retry.why === 'refusals' ? titles.failuresOnly() : titles.statuses([429]);
    const edits = withArguments(code, retry.at, texts);
    return edits ? [{ title, edits, safe: false }] : [];
  }
  const title = retry.by === 'waiting' ? titles.retryAfter() : titles.failuresOnly();
  if (retry.by === 'condition' || retry.by === 'waiting') {
    // What the library does by itself is right.
    const edits = withoutOption(retry.at);
    return edits ? [{ title, edits, safe: true }] : [];
  }
  const edits = rewritten(code, first, retry);
  return edits ? [{ title, edits, safe: false }] : [];
}

/** What is written in the place of what decides, or around it. */
function rewritten(code: Code, { client }: ServiceCall, retry: BlindRetry): TextEdit[] | null {
  return retry.by === 'wrapper' && client.write?.response !== true ? null : patient(code, retry);
}

function patient(code: Code, { at, by, statuses }: BlindRetry): TextEdit[] | null {
  const write = rewritingOf(code.unit.file.language)?.patient?.[by];
  return write?.(code, at, statuses) ?? null;
}

/** Takes the statuses that are repeated in vain out of the list that they are written in. */
function statusFixes(code: Code, { at, statuses }: BlindRetry): Fix[] {
  const list = nodeAt(at.unit, at, isList);
  const [from, ...others] = list?.items ?? [];
  const to = others.at(-1) ?? from;
  if (!list || !from || !to) return [];
  const kept = list.items.filter(({ value }) => !isOneOf(value, statuses)).map((item) => code.slice(item));
  const text = (kept.length > 0 ? kept : PASSING.map(String)).join(', ');
  return [
    { title: titles.statuses(statuses), edits: [code.replace({ start: from.start, end: to.end }, text)], safe: true },
  ];
}

function isList(node: Node): node is ListNode {
  return node.kind === 'list';
}

function isOneOf(node: Node, statuses: readonly number[]): boolean {
  return node.kind === 'literal' && typeof node.value === 'number' && statuses.includes(node.value);
}

/** The arguments of the call that one of them stands in, as the client's record writes them. */
function withArguments(code: Code, at: Origin, texts: readonly (string | null)[]): TextEdit[] | null {
  const call = argumentOf(at)?.call;
  const positional = call && positionalOf(call);
  if (!call || !positional || positional.length < call.args.length) return null;
  // A list of pauses is the library's own way to wait.
  if (positional.some(({ value }, index) => value.kind === 'list' && texts[index] === null)) return null;
  const replaced = texts.flatMap((text, index): TextEdit[] => {
    const arg = positional[index];
    return arg && text !== null ? [code.replace(arg, text)] : [];
  });
  const added = texts.slice(positional.length);
  if (added.length === 0) return replaced;
  const missing = added.flatMap((text) => text ?? []);
  const more = missing.length === added.length ? addArguments(code, call, missing) : null;
  return more && merged([...replaced, ...more]);
}
