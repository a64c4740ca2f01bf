import { matchesOf } from '../../clients/index';
import type { ClientCall } from '../../clients/schema';
import type { TextEdit } from '../../text/edit';
import type { Argument, Expression, MapNode } from '../../syntax/nodes';
import { addArgumentBefore, addArguments, namedArgument, positionalOf } from '../../rewriting/arguments';
import type { Code } from '../../rewriting/code';
import { addEntries, argumentStyle, entryText, type Pair } from './maps';
import { isKeyed, type CallNode, type KeyedEntry } from '../../rewriting/nodes';

/** An option to be given: where a record keeps it, and what it is. */
export interface Option {
  /** A path of keys in the client's configuration. */
  readonly key: string;
  readonly content: { readonly pairs: readonly Pair[] } | { readonly code: string };
  /** The client already has something there: what is written must add to it, and not replace it. */
  readonly exists: boolean;
}

/** A place among the arguments of a call that takes an option; `keys` lead to it from there. */
interface Seat {
  readonly index: number;
  readonly keys: readonly string[];
  /** The position takes a text as well: only a map that is there already can be added to. */
  readonly shared: boolean;
}

/** Gives a call of a client an option, where its record says that it goes and as the code around is written. */
export function giveOption(code: Code, node: CallNode, call: ClientCall, option: Option): TextEdit[] | null {
  const positional = positionalOf(node)?.filter((_, index) => index !== call.receiver) ?? null;
  const isShort = call.fewer !== undefined && positional !== null && positional.length <= call.fewer.count;
  const seats = seatsOf((isShort ? call.fewer?.positional : call.positional) ?? [], option.key);
  if (positional) {
    for (const seat of seats) {
      const arg = positional[seat.index];
      if (arg?.value.kind === 'map') return intoExpression(code, arg.value, seat.keys, option);
    }
  }
  // What sends a request that is made already takes limits, not a query.
  if ('pairs' in option.content && call.positional?.[0] === null && seats.length === 0) return null;
  if (call.named === '' && code.idiom.keywords) return giveKeyword(code, node, option.key.split('.'), option);
  if (!positional || (code.rules.calls.namesTakePositions && positional.length < node.args.length)) return null;
  const free = seats.find(({ index, shared }) => index === positional.length && !shared);
  // Of several places for options, one that is free is better than a value that may be something else.
  if (free && seats.length > 1) return append(code, node, positional.length, free, option);
  for (const seat of seats) {
    const arg = positional[seat.index];
    if (arg === undefined && !seat.shared)
      return append(code, node, isOfAddress(code, node, call) ? seat.index : positional.length, seat, option);
    if (arg !== undefined && !seat.shared) return intoArgument(code, arg, seat, option);
  }
  return null;
}

function seatsOf(positional: NonNullable<ClientCall['positional']>, key: string): Seat[] {
  return positional.flatMap((where, index): Seat[] => {
    if (where === null) return [];
    const shared = typeof where !== 'string' && where.name !== undefined;
    const from = typeof where === 'string' ? where : where.merge;
    if (from === key) return [{ index, keys: [], shared }];
    if (from === '') return [{ index, keys: key.split('.'), shared }];
    return key.startsWith(`${from}.`) ? [{ index, keys: key.slice(from.length + 1).split('.'), shared }] : [];
  });
}

/** `URI(url).open`: the address that the function takes first is what its method is called of. */
function isOfAddress(code: Code, { callee }: CallNode, call: ClientCall): boolean {
  const isFunction = matchesOf(call).every((name) => !name.startsWith('.'));
  return (
    code.rules.calls.takeReceivers &&
    isFunction &&
    callee.kind === 'member' &&
    !/^(?:[A-Z]\w*)(?:::[A-Z]\w*)*$/.test(code.slice(callee.of))
  );
}

/** Into an argument that is there. */
function intoArgument(code: Code, arg: Argument, seat: Seat, option: Option): TextEdit[] | null {
  if (arg.value.kind !== 'lambda') return intoExpression(code, arg.value, seat.keys, option);
  // A callback stands where the options may.
  const content = nested(code, seat.keys, option);
  return content === null ? null : addArgumentBefore(code, arg, content);
}

/** As the first argument of its position; positions before it are filled where the language has a value for that. */
function append(code: Code, node: CallNode, count: number, seat: Seat, option: Option): TextEdit[] | null {
  const named = node.args.filter((arg) => arg.name !== undefined);
  if (code.rules.maps.hasBarePairs && count === seat.index) {
    // The pairs behind the last position are its map.
    const [key, ...rest] = seat.keys;
    const given = key === undefined ? null : namedArgument(node, key);
    if (given) return intoExpression(code, given.value, rest, option);
    const style = argumentStyle(code, named);
    const pairs = pairsOf(code, seat.keys, option);
    return (
      pairs &&
      addArguments(
        code,
        node,
        pairs.map((pair) => entryText(code, pair, style)),
      )
    );
  }
  if (named.length > 0) return null;
  const { omitted } = code.idiom;
  const fill = seat.index - count;
  const content = nested(code, seat.keys, option);
  if (content === null || (fill > 0 && omitted === null)) return null;
  return addArguments(code, node, [...Array<string>(fill).fill(omitted ?? ''), content]);
}

function giveKeyword(code: Code, node: CallNode, keys: readonly string[], option: Option): TextEdit[] | null {
  const [key, ...rest] = keys;
  if (key === undefined) return null;
  const given = namedArgument(node, key);
  if (given) return intoExpression(code, given.value, rest, option);
  if (option.exists && node.args.some((arg) => arg.spread === 'map')) return null;
  const value = nested(code, rest, option);
  return value === null ? null : addArguments(code, node, [code.idiom.keyword(key, value)]);
}

/** Into what an option is now: a literal is added to, nothing is replaced, an expression is taken up by a new map. */
function intoExpression(
  code: Code,
  expression: Expression,
  keys: readonly string[],
  option: Option,
): TextEdit[] | null {
  if (expression.kind === 'map') return intoMap(code, expression, keys, option);
  if (expression.kind === 'literal' && expression.value === null) {
    const value = nested(code, keys, option);
    return value === null ? null : [code.replace(expression, value)];
  }
  const isSimple = expression.kind === 'name' || expression.kind === 'member' || expression.kind === 'call';
  if (keys.length === 0 || option.exists || !isSimple) return null;
  const pairs = pairsOf(code, keys, option);
  const style = { ...code.idiom.style, quote: code.quote };
  const entries = pairs?.map((pair) => entryText(code, pair, style));
  const extended = entries ? code.idiom.extended(code.slice(expression), entries) : null;
  return extended === null ? null : [code.replace(expression, extended)];
}

function intoMap(code: Code, map: MapNode, keys: readonly string[], option: Option): TextEdit[] | null {
  const [key, ...rest] = keys;
  if (key !== undefined) {
    const given = map.entries.filter(isKeyed).find((entry) => keyName(code, entry) === key);
    if (given) return intoExpression(code, given.value, rest, option);
    if (option.exists && map.entries.some((entry) => !isKeyed(entry))) return null;
  }
  const pairs = pairsOf(code, keys, option);
  return pairs && addEntries(code, map, pairs);
}

/** The key of an entry; a constant (`RequestOptions::QUERY`) stands for its own name. */
function keyName(code: Code, { key }: KeyedEntry): string {
  if (key.kind === 'literal') return String(key.value);
  return /\w*$/.exec(code.slice(key))?.[0].toLowerCase() ?? '';
}

/** The option as entries of the map that `keys` begin in. */
function pairsOf(code: Code, keys: readonly string[], option: Option): readonly Pair[] | null {
  const [key, ...rest] = keys;
  if (key === undefined) return 'pairs' in option.content ? option.content.pairs : null;
  const value = nested(code, rest, option);
  return value === null ? null : [{ key, value: { code: value } }];
}

/** The option as an expression. */
function nested(code: Code, keys: readonly string[], option: Option): string | null {
  if (keys.length === 0 && 'code' in option.content) return option.content.code;
  const pairs = pairsOf(code, keys, option);
  const style = { ...code.idiom.style, quote: code.quote };
  return pairs && code.idiom.map(pairs.map((pair) => entryText(code, pair, style)));
}
