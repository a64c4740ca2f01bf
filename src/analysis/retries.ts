import type { RetrySlot } from '../clients/schema';
import { headOf, repeatsUntilDone } from '../interpreter/answers/enclosing';
import { holdsForRefusals } from '../interpreter/answers/failures';
import type { Machine } from '../interpreter/evaluation/machine';
import type { SentRequest } from '../interpreter/clients/requests';
import { alternatives, originOf, type Origin, type Ref, type Value } from '../interpreter/values';
import type { Unit } from '../interpreter/names/unit';
import { optionAt } from './transport';
import { childrenOf, type Node } from '../syntax/children';
import type { Call, Expression, Lambda, Span } from '../syntax/nodes';

/** A repetition that makes things worse: of what will be refused again, or without the pause that the service asks for. */
export interface BlindRetry {
  readonly at: Origin;
  readonly why: 'refusals' | 'at once';
  /** What is written there: a list of statuses, a function that says whether, the option that waits, how often, what repeats it all; Guzzle's function of the attempt and the answer. */
  readonly by: 'statuses' | 'condition' | 'waiting' | 'attempts' | 'wrapper' | 'decorator' | 'decider';
  /** The statuses that are repeated in vain, where they are written. */
  readonly statuses: readonly number[];
}

/** Statuses below 500 that may pass by themselves. */
const PASSING = new Set([408, 409, 413, 423, 425, 429]);

/** How a request is sent again, where that is known to be blind; null elsewhere. */
export function blindRetryOf(m: Machine, sent: SentRequest, config: Ref): BlindRetry | null {
  for (const slot of sent.record.slots.retry ?? []) {
    const blind = typeof slot === 'string' ? null : blindSlot(m, config, slot);
    if (blind) return blind;
  }
  return blindWrapper(sent) ?? blindDecorator(sent) ?? blindRepeater(m, sent) ?? blindMiddleware(m, sent, config);
}

function blindSlot(m: Machine, config: Ref, slot: RetrySlot): BlindRetry | null {
  const found = m.heap.find(config, slot.key);
  if (found.kind !== 'value' || found.maybe || alternatives(found.value).some((value) => isNone(value, slot)))
    return null;
  const at = originOf(found.value) ?? m.heap.asMap(found.value)?.at ?? null;
  if (!at) return null;
  for (const key of slot.decides ?? []) {
    const decider = m.heap.find(config, key);
    if (decider.kind === 'none') continue;
    const isAlways = decider.kind === 'value' && alternatives(decider.value).every(acceptsRefusals);
    if (!isAlways) return null;
    return {
      at: optionAt(m, config, key) ?? originOf(decider.value) ?? at,
      why: 'refusals',
      by: 'condition',
      statuses: [],
    };
  }
  const statuses = (slot.statuses ?? []).flatMap((key) => statusesAt(m, config, key));
  const refused = statuses.flatMap(({ values }) => values.filter((each) => each < 500 && !PASSING.has(each)));
  if (refused.length > 0) return { at: statuses[0]?.at ?? at, why: 'refusals', by: 'statuses', statuses: refused };
  if (slot.repeats === 'everything') return { at, why: 'refusals', by: 'attempts', statuses: [] };
  const { ignoresRetryAfter } = slot;
  if (ignoresRetryAfter === true) return { at, why: 'at once', by: 'attempts', statuses: [] };
  const option = typeof ignoresRetryAfter === 'string' ? m.heap.find(config, ignoresRetryAfter) : null;
  const isOff = option?.kind === 'value' && option.value.kind === 'constant' && option.value.value === false;
  return isOff && statuses.some(({ values }) => values.includes(429))
    ? { at: optionAt(m, config, String(ignoresRetryAfter)) ?? at, why: 'at once', by: 'waiting', statuses: [] }
    : null;
}

function isNone(value: Value, { none = 0 }: RetrySlot): boolean {
  if (value.kind !== 'constant') return false;
  return typeof value.value === 'number' ? value.value <= none : value.value !== true;
}

function statusesAt(m: Machine, config: Ref, key: string): { at: Origin | null; values: readonly number[] }[] {
  const found = m.heap.find(config, key);
  const list = found.kind === 'value' ? m.heap.asList(found.value) : null;
  if (!list) return [];
  const values = list.items.flatMap((item) =>
    item.kind === 'constant' && typeof item.value === 'number' ? [item.value] : [],
  );
  return [{ at: list.at, values }];
}

/** A function that says yes to whatever it is asked, or to whatever was refused. */
function acceptsRefusals(value: Value): boolean {
  if (value.kind === 'constant') return value.value === true;
  if (value.kind !== 'function') return false;
  const { unit, lambda } = value;
  const textOf = ({ start, end }: Span): string => unit.text.slice(start, end);
  const [only, ...others] = lambda.body.filter(
    (each) => each.kind !== 'if' || !/^err\w* != nil$/.test(textOf(each.test).trim()),
  );
  if (others.length > 0 || only?.kind !== 'return' || !only.value) return false;
  // What is returned beside it says whether the asking itself has failed.
  const condition = textOf(only.value).replace(/,\s*(?:nil|err)$/, '');
  return /^true$/i.test(condition) || holdsForRefusals(condition);
}

/** `pRetry(() => axios.get(…))`: whatever is raised is tried again, but for what the program tells apart. */
function blindWrapper({ surroundings, record, at: sentAt }: SentRequest): BlindRetry | null {
  for (const { kind, name, at, depth } of surroundings.enclosing) {
    if (kind !== 'call' || !repeatsUntilDone(name)) continue;
    const between = [at.unit, ...surroundings.units.slice(depth - 1), sentAt.unit];
    const texts = between.map(({ text }) => text).join('\n');
    const isRaised = record.raises === true || /\bthrow\b/.test(texts);
    const isToldApart =
      /AbortError|\bbail\b|shouldRetry|retryIf|\.(?:status|statusCode|code)\b|validateStatus|throwHttpErrors|\bcatch\b/.test(
        texts,
      );
    if (isRaised && !isToldApart) return { at: headOf(at), why: 'refusals', by: 'wrapper', statuses: [] };
  }
  return null;
}

/** What repeats a method by its annotation, or a function that it is given, whatever was raised. */
function blindRepeater(m: Machine, { surroundings, record, at: sentAt }: SentRequest): BlindRetry | null {
  const { repeaters } = sentAt.unit.file.language.library;
  const isRaised = record.raises === true || repeaters?.raises?.test(sentAt.unit.text) === true;
  if (!repeaters || !isRaised) return null;
  for (const unit of surroundings.units) {
    if (repeaters.tellsApart.test(unit.text.replace(/@\w+\([^)]*\)/g, ''))) return null;
    for (const annotation of unit.asFunction()?.annotations ?? []) {
      if (annotation.kind !== 'call' || annotation.callee.kind !== 'name') continue;
      const named = m.names.resolve(unit.file, annotation.callee.name, null);
      const selecting = named.kind === 'external' ? repeaters.annotations[named.id] : undefined;
      if (!selecting || annotation.args.some(({ name }) => selecting.includes(name ?? 'value'))) continue;
      const at = { unit, start: annotation.start, end: annotation.end };
      return { at, why: 'refusals', by: 'decorator', statuses: [] };
    }
  }
  for (const { kind, at, callee, name } of surroundings.enclosing) {
    const called = `${callee}.${name.slice(name.lastIndexOf('.') + 1)}`;
    if (kind !== 'call' || !(repeaters.functions.test(callee) || repeaters.functions.test(called))) continue;
    if (!repeaters.tellsApart.test(at.unit.file.text))
      return { at: headOf(at), why: 'refusals', by: 'wrapper', statuses: [] };
  }
  return null;
}

/** Python's `@retry(stop=…)` of tenacity and `@backoff.on_exception(…)` over `raise_for_status()`, with nothing that tells refusals apart. */
function blindDecorator({ surroundings }: SentRequest): BlindRetry | null {
  for (const unit of surroundings.units) {
    if (!/\braise_for_status\(/.test(unit.text)) continue;
    if (/\bexcept\b|\bstatus_code\b|\.status\b/.test(unit.text)) continue;
    for (const annotation of unit.asFunction()?.annotations ?? []) {
      if (annotation.kind === 'call' && repeatsAll(annotation, unit))
        return {
          at: { unit, start: annotation.start, end: annotation.end },
          why: 'refusals',
          by: 'decorator',
          statuses: [],
        };
    }
  }
  return null;
}

function repeatsAll(annotation: Call, { file }: Unit): boolean {
  const name = nameOf(annotation.callee);
  const named = new Set(annotation.args.map((arg) => arg.name));
  const isOpen = annotation.args.some((arg) => arg.spread !== undefined);
  if (isOpen) return false;
  if (/^(?:tenacity\.)?retry$/.test(name) && /\btenacity\b/.test(file.text))
    return !named.has('retry') && !named.has('retry_error_callback');
  if (!/^(?:backoff\.)?on_exception$/.test(name) || named.has('giveup')) return false;
  const raised = annotation.args[1]?.value;
  return (
    raised !== undefined && /(?:^|\.)(?:Exception|RequestException|HTTPError|HTTPStatusError)$/.test(nameOf(raised))
  );
}

function nameOf(node: Expression): string {
  if (node.kind === 'name') return node.name;
  return node.kind === 'member' && typeof node.key === 'string' ? `${nameOf(node.of)}.${node.key}` : '';
}

/** Guzzle's `Middleware::retry(…)` of the one stack that a file makes, when what decides repeats refusals too. */
function blindMiddleware(m: Machine, { record, file }: SentRequest, config: Ref): BlindRetry | null {
  const { middleware } = record;
  if (!middleware || m.heap.find(config, middleware.key).kind === 'none') return null;
  const count = (text: string): number => file.text.split(text).length - 1;
  if (count(`${middleware.retry}(`) !== 1 || count(`${middleware.stack}(`) !== 1) return null;
  for (const unit of file.units) {
    if (!unit.text.includes(`${middleware.retry}(`)) continue;
    const roots: readonly Node[] = unit.asFunction()?.body ?? unit.asStatements();
    const call = find(roots, (node) => isRetry(node, unit, middleware.retry));
    const decider = call?.kind === 'call' ? call.args[0]?.value : undefined;
    return call && decider?.kind === 'lambda' ? blindDecider(unit, call, decider) : null;
  }
  return null;
}

function isRetry(node: Node, { text }: Unit, name: string): boolean {
  return node.kind === 'call' && text.slice(node.callee.start, node.callee.end).endsWith(name);
}

function find(roots: readonly Node[], accepts: (node: Node) => boolean): Node | undefined {
  const nodes = [...roots];
  for (const node of nodes) {
    if (accepts(node)) return node;
    nodes.push(...childrenOf(node));
  }
  return undefined;
}

/** A function of the attempt, the request, the answer and the error, of which it looks at none, or at refusals too. */
function blindDecider(unit: Unit, call: Node, decider: Lambda): BlindRetry | null {
  const text = unit.text.slice(decider.params.at(-1)?.end ?? decider.start, decider.end);
  const isAsked = decider.params.slice(1).some(({ name }) => new RegExp(`\\${name}\\b`).test(text));
  const all = { at: headOf({ unit, ...spanOf(call) }), why: 'refusals', by: 'decider', statuses: [] } as const;
  if (!isAsked) return /\$this\b|func_get_args|::/.test(text) ? null : all;
  const list = find([decider], ({ kind }) => kind === 'list');
  const values = list?.kind === 'list' ? list.items.flatMap(({ value }) => numberOf(value)) : [];
  const refused = /in_array\(/.test(text)
    ? values.filter((each) => each >= 400 && each < 500 && !PASSING.has(each))
    : [];
  if (list && refused.length > 0)
    return { at: { unit, ...spanOf(list) }, why: 'refusals', by: 'decider', statuses: refused };
  const compared = text.match(/\b[1-5]\d\d\b/g) ?? [];
  return compared.length === 1 && /getStatusCode\(\)\s*(?:>=\s*400|>\s*399)\b/.test(text) ? all : null;
}

function numberOf(value: Expression): number[] {
  return value.kind === 'literal' && typeof value.value === 'number' ? [value.value] : [];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
