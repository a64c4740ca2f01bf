import { argumentsOn, NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { parseUrl } from '../../interpreter/library/addresses';
import { newMap } from '../../interpreter/library/maps';
import { functionsOf, type Builtin, type Functions } from '../../interpreter/library/operation';
import { first } from '../../interpreter/library/values';
import { keyOf } from '../../interpreter/evaluation/members';
import { NOTHING, unknown, type Fn, type Value } from '../../interpreter/values';
import { copied, functions as javaFunctions } from '../java/functions';
import { javaMethod } from '../java/methods';

/** The block that a call is given, behind what else it is given. */
export function blockIn(args: Arguments): Fn | null {
  const last = args.positional.findLast(({ kind }) => kind === 'function');
  return last?.kind === 'function' ? last : null;
}

const list: Builtin = (m, args, at) => m.heap.list(args.positional, args.open, at);

/** `mapOf("a" to 1, …)`. */
const mapOf: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, at);
  for (const pair of args.positional) {
    const [key = NOTHING, value = NOTHING] = m.heap.asList(pair)?.items ?? [];
    if (m.heap.asList(pair)) m.heap.setEntry(map, keyOf(key), value, at);
    else m.heap.open(map, 'dynamic', at);
  }
  if (args.open) m.heap.open(map, 'open map', at);
  return map;
};

/** What a block fills that is called on it. */
function filled(make: (m: Machine, args: Arguments, at: Parameters<Builtin>[2]) => Value): Builtin {
  return (m, args, at) => {
    const made = make(m, args, at);
    const block = blockIn(args);
    if (block) invoke(m, block, argumentsOn(block, made), at);
    return made;
  };
}

const emptyMap = filled((m, _args, at) => m.heap.map([], null, at));
const emptyList = filled((m, _args, at) => m.heap.list([], false, at));

const text: Builtin = (m, args, at) => {
  const made = emptyList(m, args, at) ?? NOTHING;
  return javaMethod(m, { receiver: made, name: 'toString', args: NO_ARGUMENTS, at });
};

/** `Parameters.build { append("a", "b") }`. */
const parameters: Builtin = (m, args, at) => {
  const map = args.positional.some(({ kind }) => kind === 'function') ? emptyMap(m, args, at) : newMap(m, args, at);
  return map ?? unknown('result', '', at);
};

/** An address that may be built on. */
const urlBuilder: Builtin = (m, args, at) =>
  args.positional.length > 0
    ? copied(m, parseUrl(m, positionalArguments(...args.positional.slice(0, 1)), at) ?? unknown('result', '', at))
    : m.heap.make({ kind: 'url', text: { kind: 'text', parts: [] }, params: m.heap.map([], null, at) });

/** A block that is run at once, for what it gives. */
const run: Builtin = (m, args, at) => {
  const block = blockIn(args);
  return block ? invoke(m, block, NO_ARGUMENTS, at) : null;
};

/** The same, of which all that is sent has the limit before it. */
const within: Builtin = (m, args, at) => {
  const block = blockIn(args);
  const [limit = NOTHING] = args.positional;
  return block ? m.limited(limit, () => invoke(m, block, NO_ARGUMENTS, at)) : null;
};

/** `with(x) { … }`. */
const on: Builtin = (m, args, at) => {
  const [receiver = NOTHING] = args.positional;
  const block = blockIn(args);
  return block ? callValue(m, block, argumentsOn(block, receiver), at) : null;
};

const pair: Builtin = (m, args, at) => m.heap.list(args.positional, false, at);

const own = functionsOf(
  [
    mapOf,
    'mapOf mutableMapOf hashMapOf linkedMapOf sortedMapOf emptyMap io.ktor.http.parametersOf io.ktor.http.headersOf',
  ],
  [
    list,
    'listOf mutableListOf arrayListOf arrayOf setOf mutableSetOf listOfNotNull emptyList emptySet emptyArray sequenceOf',
  ],
  [emptyMap, 'buildMap', 'io.ktor.http.HeadersBuilder'],
  [emptyList, 'buildList buildSet'],
  [text, 'buildString'],
  [pair, 'new Pair'],
  [
    parameters,
    'io.ktor.http.Parameters.build new io.ktor.http.ParametersBuilder io.ktor.http.parameters io.ktor.http.Headers.build',
  ],
  [urlBuilder, 'new io.ktor.http.URLBuilder'],
  [parseUrl, 'new io.ktor.http.Url'],
  [
    run,
    'run runCatching kotlinx.coroutines.runBlocking kotlinx.coroutines.coroutineScope kotlinx.coroutines.supervisorScope',
    'kotlinx.coroutines.withContext synchronized measureTimeMillis',
  ],
  [within, 'kotlinx.coroutines.withTimeout kotlinx.coroutines.withTimeoutOrNull'],
  [on, 'with'],
  [first, 'requireNotNull checkNotNull'],
);

/** What functions and constructors of Kotlin's libraries give, and those of Java's, which are its own too. */
export const functions: Functions = new Map([...javaFunctions, ...own]);
