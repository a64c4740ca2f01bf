import type { Call } from '../calls';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { BlindRetry } from '../retries';
import type { ListNode } from '../../syntax/nodes';
import { addArguments, argumentOf, positionalOf } from './arguments';
import { Code } from './code';
import { nameOf } from './construction';
import { merged } from './edits';
import { isAt, isCall, nodeAt, nodesOf, type Node } from './nodes';
import { moduleImport, withHelper } from './python-helper';
import { titles } from './titles';
import { withoutOption } from './transport';

/** What may pass by itself, when nothing else is left of a list. */
const PASSING = ['429', '502', '503', '504'];

/** Leaves refusals alone, and waits as long as the service says, by the means of what repeats the call. */
export function retryFixes(calls: readonly Call[]): Fix[] {
  const [first] = calls;
  if (!first?.retry) return [];
  const { retry, client } = first;
  const code = new Code(retry.at.unit);
  if (retry.by === 'statuses') return statusFixes(code, retry);
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
  const edits = retry.by === 'decorator' ? decorated(code, retry.at) : null;
  return edits ? [{ title, edits, safe: false }] : [];
}

/** Takes the statuses that are repeated in vain out of the list that they are written in. */
function statusFixes(code: Code, { at, statuses }: BlindRetry): Fix[] {
  const list = nodeAt(at.unit, at, isList);
  const [from, ...others] = list?.items ?? [];
  const to = others.at(-1) ?? from;
  if (!list || !from || !to) return [];
  const kept = list.items.filter(({ value }) => !isOneOf(value, statuses)).map((item) => code.slice(item));
  const text = (kept.length > 0 ? kept : PASSING).join(', ');
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

/** What an error of `requests` and of `httpx` says of the answer; those that have none are repeated as before. */
const STATUS = 'getattr(getattr(error, "response", None), "status_code", 429)';

/** `@retry(…)` of tenacity and `@backoff.on_exception(…)`. */
function decorated(code: Code, at: Origin): TextEdit[] | null {
  const call = nodesOf(at.unit)
    .filter(isCall)
    .find((node) => isAt(node, at));
  if (!call) return null;
  const statuses = `(${PASSING.join(', ')})`;
  if (nameOf(call) === 'on_exception')
    return addArguments(code, call, [`giveup=lambda error: ${STATUS} not in ${statuses}`]);
  const isModule = code.slice(call.callee).startsWith('tenacity.');
  const condition = `${isModule ? 'tenacity.' : ''}retry_if_exception`;
  const added = [`retry=${condition}(lambda error: ${STATUS} in ${statuses})`];
  const isWaiting = call.args.some(({ name }) => name === 'wait');
  if (!isWaiting) added.push('wait=retry_after');
  if (!isWaiting && /\bretry_after\b/.test(code.unit.file.text)) return null;
  const helper = withHelper(
    code,
    isModule
      ? [moduleImport('tenacity')]
      : [['from tenacity import retry_if_exception', /^from\s+tenacity\s+import\b[^\n]*\bretry_if_exception\b(?!_)/m]],
    isWaiting
      ? ''
      : `def retry_after(state):
    response = getattr(state.outcome.exception(), "response", None)
    return 1 if response is None else int(response.headers.get("Retry-After", 1))`,
  );
  const given = addArguments(code, call, added);
  return helper && given && [...helper, ...given];
}
