import type { Call } from '../calls';
import type { ClientRecord, TimeoutSlot } from '../clients/schema';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../flow/values';
import { addArguments, namedArgument } from './arguments';
import { Code } from './code';
import { constructionOf } from './construction';
import { distinct } from './edits';
import { chainAt, isAt, isCall, isKeyed, type CallNode, type Node } from './nodes';
import { giveOption } from './options';
import { addStatement, assignmentOf } from './statements';
import { titles } from './titles';

type Write = NonNullable<NonNullable<ClientRecord['write']>['timeout']>;

/** Limits how long an answer is waited for, where the client is made or at each of its calls. */
export function timeoutFixes(at: Origin, calls: readonly Call[]): Fix[] {
  const [first] = calls;
  if (!first) return [];
  const ms = Math.max(...calls.map((call) => call.operation?.timeoutMs ?? 5000));
  const edits = replaceDisabled(first, ms) ?? atClient(at, first, ms) ?? atSends(calls, ms);
  // A deadline of this length changes nothing for a call that is answered; one that all calls share is not of this call alone.
  const isShared = first.sent.call.receiver === undefined && 'statement' in (first.client.write?.timeout ?? {});
  return edits && edits.length > 0 ? [{ title: titles.timeout(ms), edits, safe: !isShared }] : [];
}

/** The number that is written, as its library counts: 5000 s become 5, 5 ms become 5000. */
export function unitFixes(calls: readonly Call[]): Fix[] {
  const [first] = calls;
  const written = first && numberAt(first);
  if (!written) return [];
  const { unit, value, code, literal, isNamed } = written;
  const meant = unit === 'ms' ? value * 1000 : value / 1000;
  const edits = [code.replace(literal, String(meant))];
  return [{ title: titles.unit(meant, unit), edits, safe: !isNamed }];
}

/** The recommended limit: in the place of the number that is written, else where a limit belongs. */
export function recommendedTimeoutFixes(at: Origin, calls: readonly Call[]): Fix[] {
  const [first] = calls;
  if (!first || first.timeout.state !== 'set') return timeoutFixes(at, calls).map((fix) => ({ ...fix, safe: false }));
  const written = numberAt(first);
  if (!written) return [];
  const ms = Math.max(...calls.map((call) => call.operation?.timeoutMs ?? 5000));
  const edits = [written.code.replace(written.literal, written.unit === 'ms' ? String(ms) : seconds(ms))];
  return [{ title: titles.timeout(ms), edits, safe: false }];
}

/** The literal number that a call's limit is, and whether it has a name of its own, under which others may use it. */
function numberAt({ timeout: { at, unit, ms } }: Call): {
  readonly code: Code;
  readonly literal: Node;
  readonly value: number;
  readonly unit: 'ms' | 's';
  readonly isNamed: boolean;
} | null {
  if (!at || !unit || ms === null) return null;
  const chain = chainAt(at.unit, at);
  const literal = chain.find((node) => node.kind === 'literal' && isAt(node, at));
  const value = unit === 's' ? ms / 1000 : ms;
  if (literal?.kind !== 'literal' || literal.value !== value) return null;
  const owner = chain[chain.indexOf(literal) - 1];
  const isNamed = !owner || owner.kind === 'lambda' || (owner.kind === 'assign' && owner.target.kind === 'name');
  return { code: new Code(at.unit), literal, value, unit, isNamed };
}

/** `timeout: false`, `timeout=None`, `'timeout' => 0`: the value is written anew, where it is a literal beside the call. */
function replaceDisabled(call: Call, ms: number): TextEdit[] | null {
  const { at } = call.timeout;
  if (!at || (at.unit !== call.sent.at.unit && at.unit !== call.madeAt?.unit)) return null;
  const chain = chainAt(at.unit, at);
  const literal = chain.find((node) => node.kind === 'literal' && isAt(node, at));
  const owner = literal && chain[chain.indexOf(literal) - 1];
  if (!literal || !owner || (owner.kind === 'assign' && owner.target.kind === 'name')) return null;
  const code = new Code(at.unit);
  const unit = /ms$/i.test(keyBefore(code, owner, literal)) ? 'ms' : unitOf(call.client);
  return [code.replace(literal, unit === 'ms' ? String(ms) : seconds(ms))];
}

/** What a value is written under: the key of its entry, the name of its argument, or the argument before it. */
function keyBefore(code: Code, owner: Node, value: Node): string {
  if (owner.kind === 'map') {
    const entry = owner.entries.filter(isKeyed).find((each) => each.value === value);
    return entry ? code.slice(entry.key).replace(/['"]/g, '') : '';
  }
  if (isCall(owner)) {
    const index = owner.args.findIndex((arg) => arg.value === value);
    const before = owner.args[index - 1];
    return owner.args[index]?.name ?? (before ? code.slice(before) : '');
  }
  return owner.kind === 'assign' ? code.slice(owner.target) : '';
}

function slotsOf({ slots }: ClientRecord): readonly TimeoutSlot[] {
  return (slots.timeout ?? []).filter(({ phase }) => phase !== 'connect');
}

function unitOf(record: ClientRecord): 'ms' | 's' {
  return slotsOf(record)[0]?.unit ?? 's';
}

function atClient(at: Origin, call: Call, ms: number): TextEdit[] | null {
  const write = call.client.write?.timeout;
  const made = constructionOf(call);
  if (!write || !made || at !== call.madeAt) return null;
  const code = new Code(made.at.unit);
  if ('key' in write) {
    if (write.on === 'send') return null;
    const option = { key: write.key, content: { code: filled(write.value, ms) }, exists: false };
    return giveOption(code, made.node, made.call, option) ?? deepened(code, made.node, call.client, write, ms);
  }
  if ('statement' in write) {
    const target = assignmentOf(made.at)?.target;
    const client = target && code.slice(target);
    return client === undefined
      ? null
      : addStatement(code, made.at, filled(write.statement, ms).replace('{client}', client), 'behind');
  }
  if (write.on === 'send') return null;
  return [code.insert(made.node.end, `${write.after === true ? '' : arrow(code)}${filled(write.step, ms)}`)];
}

function atSends(calls: readonly Call[], ms: number): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const call of calls) {
    const each = atSend(call, ms);
    if (!each) return null;
    edits.push(...each);
  }
  return distinct(edits);
}

function atSend({ client, sent }: Call, ms: number): TextEdit[] | null {
  const write = client.write?.timeout;
  if (!write || !sent.node) return null;
  const code = new Code(sent.at.unit);
  if ('key' in write) {
    if (write.on === 'client') return null;
    const option = { key: write.key, content: { code: filled(write.value, ms) }, exists: false };
    return giveOption(code, sent.node, sent.call, option) ?? deepened(code, sent.node, client, write, ms);
  }
  if ('statement' in write) {
    const { callee, args } = sent.node;
    const { receiver } = sent.call;
    const owner = receiver !== undefined ? args[receiver]?.value : callee.kind === 'member' ? callee.of : undefined;
    if (owner?.kind !== 'name' && owner?.kind !== 'member') return null;
    const text = filled(write.statement, ms).replace('{client}', code.slice(owner));
    return addStatement(code, sent.at, text, 'before');
  }
  if (write.after === true) return [code.insert(sent.node.end, filled(write.step, ms))];
  const { callee } = sent.node;
  if (callee.kind !== 'member') return null;
  return [code.insert(callee.keySpan.start, `${filled(write.step, ms)}${arrow(code)}`)];
}

/** The option is there, built by a call with other limits: `timeout=urllib3.Timeout(connect=5)` is given one on the read. */
function deepened(
  code: Code,
  node: CallNode,
  record: ClientRecord,
  write: Extract<Write, { key: string }>,
  ms: number,
): TextEdit[] | null {
  const value = namedArgument(node, write.key)?.value;
  return isCall(value) ? withLimit(code, value, record, write.key, ms) : null;
}

function withLimit(code: Code, call: CallNode, record: ClientRecord, key: string, ms: number): TextEdit[] | null {
  const named = call.args.filter((arg) => arg.name !== undefined);
  const slot = slotsOf(record).find((each) => each.phase === 'read' && each.key.startsWith(`${key}.`));
  if (!slot || named.length === 0 || named.length < call.args.length) return null;
  const name = slot.key.slice(key.length + 1);
  return addArguments(code, call, [code.idiom.keyword(name, slot.unit === 'ms' ? String(ms) : seconds(ms))]);
}

function arrow(code: Code): string {
  return code.language === 'php' ? '->' : '.';
}

function filled(text: string, ms: number): string {
  return text.replace('{ms}', String(ms)).replace('{s}', seconds(ms));
}

function seconds(ms: number): string {
  return String(ms / 1000);
}
