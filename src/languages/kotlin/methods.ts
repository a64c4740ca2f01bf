import type { MethodCall } from '../../interpreter/evaluation/call-site';
import { eitherWay } from '../../interpreter/evaluation/branching';
import { argumentsOn, NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue, type CallNode } from '../../interpreter/evaluation/calls';
import { callClient } from '../../interpreter/clients/client-calls';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { joinWith, makeUrl } from '../../interpreter/library/addresses';
import { duration } from '../../interpreter/library/durations';
import { formatPrintf } from '../../interpreter/library/formats';
import { eachItem } from '../../interpreter/library/list-methods';
import { mergeAll } from '../../interpreter/library/maps';
import { encodedText } from '../../interpreter/library/texts';
import { number } from '../../interpreter/library/values';
import { keyOf } from '../../interpreter/evaluation/members';
import { concat } from '../../interpreter/values/texts';
import { isNothing } from '../../interpreter/values/truth';
import {
  isBlank,
  known,
  literal,
  NOTHING,
  unknown,
  withFallback,
  type Fn,
  type Origin,
  type Ref,
  type Value,
} from '../../interpreter/values';
import type { ListObject, MapObject } from '../../interpreter/values/heap-objects';
import { copied } from '../java/functions';
import { javaMethod } from '../java/methods';
import { blockIn } from './functions';

/** Whether a method is only called where there is something to call it on: `a?.let { … }`. */
function isSafe(at: Origin, node: CallNode | undefined): boolean {
  const callee = node?.callee;
  if (callee?.kind !== 'member') return false;
  return /\?\.\s*$/.test(at.unit.text.slice(0, callee.keySpan.start));
}

/** Methods that all values have: a block is called with the value, or on it, and gives what it gives or the value itself. */
export function everyMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  const run = blockRunner(m, receiver, name, args, at);
  if (!run) return null;
  const nothing = isSafe(at, node) ? isNothing(receiver) : false;
  if (nothing === true) return NOTHING;
  return nothing === null ? eitherWay(m, [run, () => NOTHING]) : run();
}

function blockRunner(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): (() => Value) | null {
  const block = blockIn(args);
  const called = args.positional[0];
  const isReference = called !== undefined && (called.kind === 'bound' || called.kind === 'class');
  if (!block && !(isReference && (name === 'let' || name === 'also'))) return null;
  const given = (): Value => callValue(m, block ?? called ?? NOTHING, positionalArguments(receiver), at);
  const on = (fn: Fn): Value => invoke(m, fn, argumentsOn(fn, receiver), at);
  switch (name) {
    case 'let':
    case 'use':
    case 'useLines':
      return given;
    case 'also':
    case 'onEach':
    case 'takeIf':
    case 'takeUnless':
      return name === 'onEach' ? null : () => (given(), receiver);
    case 'run':
      return block && (() => on(block));
    case 'apply':
      return block && (() => (on(block), receiver));
    default:
      return null;
  }
}

/** What leaves a value as it is, for what matters here. */
const SAME = new Set(
  `trimIndent trimMargin orEmpty toMutableMap toMap toList toMutableList toSet asSequence asIterable filterNotNull awaitAll await
  getOrThrow getOrNull toByteArray toRequestBody lowercase uppercase removeSuffix removePrefix trimEnd trimStart toTypedArray
  requireNoNulls distinct sorted reversed toJavaDuration toKotlinDuration asJava encodeToByteArray toPersistentMap buildUpon`.split(
    /\s+/,
  ),
);

const ENCODES = /^encodeURL(?:Parameter|QueryComponent|Path|PathPart)$/;
const FUEL = /^http(?:Get|Post|Put|Patch|Delete|Head)$/;
const LENGTHS: Readonly<Record<string, readonly ['ms' | 's', number]>> = {
  milliseconds: ['ms', 1],
  seconds: ['s', 1],
  minutes: ['ms', 60_000],
  hours: ['ms', 3_600_000],
};

/** A method that values of Kotlin have, or that Java gives them; null for what is none that is known. */
export function kotlinMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  const length = LENGTHS[name];
  if (length && args.positional.length === 0) return duration(...length)(m, positionalArguments(receiver), at);
  if (SAME.has(name) && !blockIn(args)) return receiver;
  if (name === 'ifEmpty' || name === 'ifBlank' || name === 'getOrElse') {
    const block = blockIn(args);
    const other = block ? callValue(m, block, NO_ARGUMENTS, at) : NOTHING;
    return withFallback(receiver, other, name === 'getOrElse' ? isNothing : isBlank);
  }
  if (FUEL.test(name))
    return callClient(m, { name: `com.github.kittinunf.fuel.${name}`, args: onValue(receiver, args), at, node });
  if (name === 'plus' && receiver.kind !== 'ref') return concat(m, [receiver, ...args.positional], at);
  const object = receiver.kind === 'ref' ? m.heap.get(receiver) : undefined;
  const own =
    object?.kind === 'list' && receiver.kind === 'ref'
      ? listMethod(m, object, { receiver, name, args, at })
      : object?.kind === 'map' && receiver.kind === 'ref'
        ? mapMethod(m, object, { receiver, name, args, at })
        : textMethod(m, receiver, name, args, at);
  return own ?? javaMethod(m, { receiver, name, args, at, node });
}

function onValue(receiver: Value, args: Arguments): Arguments {
  return { ...args, positional: [receiver, ...args.positional] };
}

function textMethod(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  if (receiver.kind !== 'text' && receiver.kind !== 'symbol') return null;
  if (ENCODES.test(name)) return encodedText(m, positionalArguments(receiver), at);
  switch (name) {
    case 'format':
      return receiver.kind === 'text' ? formatPrintf(m, receiver, args, at) : null;
    case 'toInt':
    case 'toLong':
    case 'toIntOrNull':
    case 'toLongOrNull':
      return number(m, positionalArguments(receiver), at);
    case 'toHttpUrl':
    case 'toHttpUrlOrNull':
    case 'toUri':
      return copied(m, makeUrl(m, receiver, at));
    default:
      return null;
  }
}

/** `list.joinToString("&") { … }`. */
function joined(m: Machine, receiver: Ref, items: readonly Value[] | null, args: Arguments, at: Origin): Value {
  const block = blockIn(args);
  const mapped = block ? eachItem(m, items, receiver, positionalArguments(block), at, false) : null;
  const all = block ? (m.heap.asList(mapped ?? undefined)?.items ?? null) : items;
  const separator = args.named.get('separator')?.value ?? args.positional.find(({ kind }) => kind === 'text');
  const sides = ['prefix', 'postfix'].map((key) => args.named.get(key)?.value);
  if (!all) return unknown('unknown', '', at);
  const whole = joinWith(m, all, separator ?? literal(', ', at), at);
  const [before, behind] = sides;
  return (before ?? behind) ? concat(m, [before ?? literal(''), whole, behind ?? literal('')], at, true) : whole;
}

function listMethod(m: Machine, list: ListObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  switch (name) {
    case 'joinToString':
      return joined(m, receiver, list.open ? null : list.items, args, at);
    case 'plus':
      return concat(m, [receiver, ...args.positional], at);
    case 'toMap': {
      const map = m.heap.map([], null, at);
      m.heap.merge(map, receiver, at);
      return map;
    }
    case 'appendLine':
      return javaMethod(m, { receiver, name: 'append', args, at });
    case 'map':
    case 'onEach':
    case 'mapNotNull':
    case 'forEach': {
      const items = eachItem(m, list.open ? null : list.items, receiver, args, at, false);
      return items && name === 'onEach' ? receiver : items;
    }
    default:
      return null;
  }
}

function mapMethod(m: Machine, map: MapObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING, value] = args.positional;
  switch (name) {
    case 'plus': {
      return mergeAll(m, positionalArguments(receiver, pairAsMap(m, given, at) ?? given), at);
    }
    case 'append':
    case 'appendAll':
    case 'appendMissing':
      if (value) m.heap.setEntry(receiver, keyOf(given), value, at);
      else m.heap.merge(receiver, given, at);
      placed(m, receiver, at);
      return receiver;
    case 'forEach':
    case 'map':
    case 'onEach':
    case 'flatMap': {
      const block = blockIn(args);
      if (!block) return null;
      const isApart = block.lambda.params.filter(({ kind }) => kind === 'positional').length > 1;
      const items = m.itemsOf(receiver);
      if (!items) return null;
      const results = items.map((item) => {
        const both = isApart ? (m.heap.asList(item)?.items ?? [item]) : [item];
        return callValue(m, block, positionalArguments(...both), at);
      });
      return name === 'map' || name === 'flatMap' ? m.heap.list(results) : receiver;
    }
    case 'joinToString':
      // Of pairs that are not all known, the query that they make.
      return separatorIn(args) === '&' ? { kind: 'query', map: m.heap.copyMap(receiver) } : null;
    case 'formUrlEncode':
    case 'toQueryString':
      return { kind: 'query', map: m.heap.copyMap(receiver) };
    case 'getValue':
      return map.entries.get(keyOf(given) ?? '')?.value ?? null;
    default:
      return null;
  }
}

/** One pair as a map; null for what is none. */
function pairAsMap(m: Machine, pair: Value, at: Origin): Ref | null {
  const [key, value, ...others] = m.heap.asList(pair)?.items ?? [];
  if (!key || !value || others.length > 0 || m.heap.asList(key)) return null;
  const map = m.heap.map([], null, at);
  m.heap.setEntry(map, keyOf(key), value, at);
  return map;
}

/** A map that is filled entry by entry stands where the first is. */
function placed(m: Machine, map: Ref, at: Origin): void {
  const written = m.heap.asMap(map);
  if (written?.at === null) m.heap.put(map, { ...written, at });
}

function separatorIn({ named, positional }: Arguments): string | null {
  const given = named.get('separator')?.value ?? positional.find(({ kind }) => kind === 'text');
  return given ? known(given) : null;
}
