import type { ServiceCall } from '../calls/service-call';
import type { ClientRecord } from '../../clients/schema';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import { namedArgument } from '../../rewriting/arguments';
import type { Code } from '../../rewriting/code';
import { codeOf, editableCode } from './code';
import { constructionAt, constructionOf, type Construction } from './construction';
import { distinct, merged } from '../../rewriting/edits';
import {
  calleeName,
  chainAt,
  holds,
  isAt,
  isCall,
  isKeyed,
  lastName,
  nodeAt,
  type CallNode,
  type Node,
} from '../../rewriting/nodes';
import { besideIneffective, isReplaced, removeRefused, replaceIneffective } from './ineffective';
import { filled, recommendedMs, inSeconds, underKeys, unitOf, withLimit } from './limits';
import { giveOption } from './options';
import { besideSignal } from './signal';
import { addStatement, assignmentOf } from '../../rewriting/statements';
import { titles } from './titles';

type Write = NonNullable<NonNullable<ClientRecord['write']>['timeout']>;

/** Limits how long an answer is waited for, where the client is made or at each of its calls. */
export function timeoutFixes(at: Origin, calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  if (!first) return [];
  const ms = recommendedMs(calls);
  const replaced = replaceIneffective(calls, ms);
  if (replaced) return [{ title: titles.timeout(replaced.ms), edits: replaced.edits, safe: true }];
  const edits =
    replaceDisabled(first, ms) ?? besideIneffective(first, ms) ?? atClient(at, first, ms) ?? atSends(calls, ms);
  // A deadline of this length changes nothing for a call that is answered; one that all calls share is not of this call alone.
  const isShared =
    (first.sent.call.receiver === undefined && 'statement' in (first.client.write?.timeout ?? {})) ||
    (at !== first.madeAt && calls.some((call) => throughClient(call) !== null));
  return edits && edits.length > 0
    ? [
        {
          title: titles.timeout(ms),
          edits: merged([...broughtIn(calls, edits), ...removeRefused(first), ...edits]),
          safe: !isShared,
        },
      ]
    : [];
}

/** What the files need that are edited, so that they know the names that are written. */
function broughtIn(calls: readonly ServiceCall[], edits: readonly TextEdit[]): TextEdit[] {
  const places = calls.flatMap(({ sent, madeAt }) => [sent.at, madeAt, sent.givenAt]);
  const units = places.flatMap((place) => (place ? [place.unit] : []));
  const byUri = new Map(units.map((unit) => [unit.file.uri, unit]));
  return [...byUri].flatMap(([uri, unit]) => {
    const written = edits.filter((edit) => edit.uri === uri).map(({ text }) => text);
    const names = (calls[0]?.client.write?.imports ?? []).filter((name) =>
      written.some((text) => text.includes(lastName(name))),
    );
    const brought = editableCode(unit)?.language.imports?.bring(names, unit.file.text) ?? [];
    return brought.map((edit) => ({ uri, ...edit }));
  });
}

/** The number that is written, as its library counts: 5000 s become 5, 5 ms become 5000. Beside it, what is recommended. */
export function unitFixes(calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  if (first?.timeout.unit === 'ns') return nanosecondFixes(first);
  const written = first && numberAt(first);
  if (!written) return [];
  const { unit, value, code, literal, isNamed } = written;
  const meant = unit === 'ms' ? value * 1000 : value / 1000;
  const recommended = unit === 'ms' ? recommendedMs(calls) : recommendedMs(calls) / 1000;
  const own: Fix = {
    title: titles.unit(meant, unit),
    edits: [code.replace(literal, String(meant))],
    safe: !isNamed,
  };
  // Nobody means none.
  if (value === 0) return recommendedNumber(written, calls);
  return meant === recommended ? [own] : [own, ...recommendedNumber(written, calls)];
}

/** A longer one is none of seconds. */
const MOST_SECONDS = 300;

/** A number without a unit, which counts nanoseconds: seconds or ms are meant. */
function nanosecondFixes({ timeout: { at, ms }, client }: ServiceCall): Fix[] {
  const write = client.write?.timeout;
  const text = write && 'value' in write ? write.value : null;
  const literal = at && chainAt(at.unit, at).find((node) => node.kind === 'literal' && isAt(node, at));
  if (!at || ms === null || text === null || literal?.kind !== 'literal' || typeof literal.value !== 'number')
    return [];
  const number = literal.value;
  if (Math.abs(ms * 1_000_000 - number) > 1) return [];
  const meant = number <= MOST_SECONDS ? number : number / 1000;
  if (!Number.isInteger(meant) || meant === 0) return [];
  const edits = [codeOf(at.unit).replace(literal, text.replace('{s}', String(meant)))];
  const units = client.write?.imports ?? [];
  const brought = editableCode(at.unit)?.language.imports?.bring(units, at.unit.file.text) ?? [];
  const { uri } = at.unit.file;
  return [
    {
      title: titles.unit(meant, 's'),
      edits: merged([...brought.map((edit) => ({ uri, ...edit })), ...edits]),
      safe: false,
    },
  ];
}

/** The recommended limit: in the place of the number that is written, else where a limit belongs. */
export function recommendedTimeoutFixes(at: Origin, calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  if (!first || first.timeout.state !== 'set') return timeoutFixes(at, calls).map((fix) => ({ ...fix, safe: false }));
  const written = numberAt(first);
  return written ? recommendedNumber(written, calls) : [];
}

function recommendedNumber({ code, literal, unit }: WrittenNumber, calls: readonly ServiceCall[]): Fix[] {
  const ms = recommendedMs(calls);
  const edits = [code.replace(literal, unit === 'ms' ? String(ms) : inSeconds(ms))];
  return [{ title: titles.timeout(ms), edits, safe: false }];
}

/** The literal number that a call's limit is, and whether it has a name of its own, under which others may use it. */
interface WrittenNumber {
  readonly code: Code;
  readonly literal: Node;
  readonly value: number;
  readonly unit: 'ms' | 's';
  readonly isNamed: boolean;
}

function numberAt({ timeout: { at, unit, ms } }: ServiceCall): WrittenNumber | null {
  // Nanoseconds are written with a unit of their own.
  if (!at || !unit || unit === 'ns' || ms === null) return null;
  const chain = chainAt(at.unit, at);
  const literal = chain.find((node) => node.kind === 'literal' && isAt(node, at));
  const value = unit === 's' ? ms / 1000 : ms;
  if (literal?.kind !== 'literal' || literal.value !== value) return null;
  const owner = chain[chain.indexOf(literal) - 1];
  const isNamed = !owner || owner.kind === 'lambda' || (owner.kind === 'assign' && owner.target.kind === 'name');
  return { code: codeOf(at.unit), literal, value, unit, isNamed };
}

/** `timeout: false`, `timeout=None`, `'timeout' => 0`: the value is written anew, where it is a literal beside the call. */
function replaceDisabled(call: ServiceCall, ms: number): TextEdit[] | null {
  const { at, ineffective } = call.timeout;
  const valueAt = at ?? (ineffective?.why === 'text' ? ineffective.valueAt : null);
  if (!valueAt || (ineffective && isReplaced(call.client, ineffective))) return null;
  const { file } = valueAt.unit;
  if (file !== call.sent.at.unit.file && file !== call.madeAt?.unit.file) return null;
  const chain = chainAt(valueAt.unit, valueAt);
  const literal = chain.find((node) => node.kind === 'literal' && holds(node, valueAt));
  const owner = literal && chain[chain.indexOf(literal) - 1];
  if (!literal || !owner || (owner.kind === 'assign' && owner.target.kind === 'name')) return null;
  const code = codeOf(valueAt.unit);
  const text = limitBeside(code, owner, literal, call.client, ms);
  return text === null ? null : [code.replace(literal, text)];
}

/** Units that a limit is counted in by none: a person wrote them for a reason. */
const OTHER_UNITS = /minute|hour|day|nano|micro|tick/i;

/** A limit as a number in what it is counted in where it stands: by its name, by an argument beside it, or by the function that it is given to. */
function limitBeside(code: Code, owner: Node, literal: Node, client: ClientRecord, ms: number): string | null {
  const beside = isCall(owner) ? owner.args.map(({ value }) => value).filter((value) => value !== literal) : [];
  const units = beside.map((value) => code.slice(value)).filter((text) => /^[\w.]+$/.test(text));
  const counted = isCall(owner) && owner.args.length <= 2 ? [calleeName(owner), ...units].join(' ') : '';
  if (OTHER_UNITS.test(counted)) return null;
  if (/milli/i.test(counted) || /ms$/i.test(keyBefore(code, owner, literal))) return String(ms);
  const unit = unitOf(client);
  if (unit !== 'ns') return unit === 'ms' && !/second/i.test(counted) ? String(ms) : inSeconds(ms);
  const write = client.write?.timeout;
  return write && 'value' in write ? filled(write.value, ms) : null;
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

function atClient(at: Origin, call: ServiceCall, ms: number): TextEdit[] | null {
  const made = at === call.madeAt ? constructionOf(call) : null;
  return made && intoConstruction(made, call, ms);
}

/** The client that sends, which holds nothing of the service's: other services may be called through it. */
function throughClient({ sent: { through }, client }: ServiceCall): Construction | null {
  const isOfClient = client.write?.timeout && 'on' in client.write.timeout && client.write.timeout.on === 'client';
  return isOfClient === true && through?.madeAt ? constructionAt(through.madeAt, client) : null;
}

function intoConstruction(made: Construction, call: ServiceCall, ms: number): TextEdit[] | null {
  const write = call.client.write?.timeout;
  if (!write) return null;
  const code = codeOf(made.at.unit);
  if ('key' in write) {
    if (write.on === 'send') return null;
    const option = { key: write.key, content: { code: filled(write.value, ms) }, exists: false };
    return (
      giveOption(code, made.node, made.call, option) ??
      deepened(code, made.node, call.client, write, ms) ??
      (write.setter === undefined ? null : behindClient(code, made.at, filled(write.setter, ms)))
    );
  }
  if ('statement' in write) return behindClient(code, made.at, filled(write.statement, ms));
  if (write.on === 'send' || write.on === 'request') return null;
  return [code.insert(made.node.end, `${write.after === true ? '' : code.rules.access}${filled(write.step, ms)}`)];
}

/** A statement behind the one that gives the client its name. */
function behindClient(code: Code, madeAt: Origin, statement: string): TextEdit[] | null {
  const target = assignmentOf(madeAt)?.target;
  return target ? addStatement(code, madeAt, statement.replace('{client}', code.slice(target)), 'behind') : null;
}

function atSends(calls: readonly ServiceCall[], ms: number): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const call of calls) {
    const each = atSend(call, ms);
    if (!each) return null;
    edits.push(...each);
  }
  return distinct(edits);
}

function atSend(call: ServiceCall, ms: number): TextEdit[] | null {
  const { client, sent } = call;
  const write = client.write?.timeout;
  if (!write || !sent.node) return null;
  const code = codeOf(sent.at.unit);
  const through = throughClient(call);
  if (through) return intoConstruction(through, call, ms);
  if ('key' in write) {
    if (write.on === 'client') return insteadOfModule(call, write.instead, ms);
    const slot = client.slots.timeout?.find(({ key }) => key === write.key);
    const shadowed = slot?.unless?.includes('signal') === true ? besideSignal(call, ms) : null;
    if (shadowed) return shadowed;
    const option = { key: write.key, content: { code: filled(write.value, ms) }, exists: false };
    return (
      giveOption(code, sent.node, sent.call, option) ??
      deepened(code, sent.node, client, write, ms) ??
      (write.key === 'signal' ? besideSignal(call, ms) : null)
    );
  }
  if ('statement' in write) {
    const { callee, args } = sent.node;
    const { receiver } = sent.call;
    const owner = receiver !== undefined ? args[receiver]?.value : callee.kind === 'member' ? callee.of : undefined;
    if (owner?.kind !== 'name' && owner?.kind !== 'member') return null;
    const text = filled(write.statement, ms).replace('{client}', code.slice(owner));
    return addStatement(code, sent.at, text, 'before');
  }
  if (write.on === 'client') return null;
  if (write.on === 'request') return atRequest(call, filled(write.step, ms));
  if (write.after === true) return [code.insert(sent.node.end, filled(write.step, ms))];
  const { callee } = sent.node;
  // Two signals of one request would be mixed.
  const isSecond = /\bsignal\b/.test(write.step) && /\bsignal\b/.test(code.slice(callee));
  if (callee.kind !== 'member' || isSecond) return null;
  return [code.insert(callee.keySpan.start, `${filled(write.step, ms)}${code.rules.access}`)];
}

/** A client with a limit, in the place of the module whose function sends: `http.Get(…)`. */
function insteadOfModule({ sent }: ServiceCall, text: string | undefined, ms: number): TextEdit[] | null {
  const callee = sent.node?.callee;
  if (text === undefined || callee?.kind !== 'member') return null;
  const code = codeOf(sent.at.unit);
  const written = code.slice(callee.of);
  const [module] = /^[A-Za-z_]\w*/.exec(written) ?? [];
  if (module === undefined || !/^[\w.]+$/.test(written)) return null;
  return [code.replace(callee.of, filled(text, ms).replace('{module}', module))];
}

/** A step of the request that the client is given: before the one that builds it, else behind what begins it. */
function atRequest({ sent: { givenAt } }: ServiceCall, step: string): TextEdit[] | null {
  const node = givenAt && nodeAt(givenAt.unit, givenAt, isCall);
  if (!node) return null;
  const code = codeOf(givenAt.unit);
  const { callee } = node;
  const isChain = callee.kind === 'member' && isCall(callee.of);
  return [
    isChain
      ? code.insert(callee.keySpan.start, step + code.rules.access)
      : code.insert(node.end, code.rules.access + step),
  ];
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

/** The limit as it is written with a client, without what stands around it; null where its record does not say. */
export function writtenLimit({ client, sent }: ServiceCall, ms: number): string | null {
  const write = client.write?.timeout;
  const code = editableCode(sent.at.unit);
  if (!write || !code) return null;
  const { idiom } = code;
  if ('statement' in write) return filled(write.statement, ms).replace('{client}', '…').replace(/;$/, '');
  if ('step' in write) return `${write.after === true ? '' : '.'}${filled(write.step, ms)}`;
  const { key, value } = underKeys(idiom, write.key, filled(write.value, ms));
  return idiom.keywords ? idiom.keyword(key, value) : idiom.entry(key, value);
}
