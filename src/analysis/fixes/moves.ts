import type { ServiceCall, Fields } from '../calls/service-call';
import { fieldOf } from '../calls/fields';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Defect } from '../rules/rule';
import type { Argument, MapNode, Span } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { editsTouch } from '../../rewriting/edits';
import { removeItems } from '../../rewriting/items';
import type { Pair } from './maps';
import { chainAt, holds, isAt, isCall, isKeyed, type KeyedEntry, type Node } from '../../rewriting/nodes';
import { giveOption } from './options';
import { titles } from './titles';

/** Moves the parameters from headers or body to the query of the same call, when both are literals of it. */
export function moveFixes({ missing = [] }: Defect, calls: readonly ServiceCall[]): Fix[] {
  const [call] = calls;
  const sends = new Set(calls.map(({ sent }) => sent.node));
  if (!call || sends.size !== 1) return [];
  const edits = moved(call, missing);
  return edits ? [{ title: titles.toQuery(missing), edits, safe: false }] : [];
}

function moved(call: ServiceCall, names: readonly string[]): TextEdit[] | null {
  const { sent, client } = call;
  const key = client.write?.query?.key;
  const fields = [call.headers, call.body].find((each) => names.every((name) => each.entries.get(name)?.at));
  const map = fields && mapOf(fields, names, sent.at);
  if (!sent.node || !map || key === undefined) return null;
  const code = codeOf(sent.at.unit);
  const entries = map.entries.filter(isKeyed).filter((entry) => names.includes(nameOf(entry)));
  if (entries.length !== names.length) return null;
  const pairs = entries.map((entry): Pair => ({ key: nameOf(entry), value: { code: code.slice(entry.value) } }));
  const exists = call.holders.some(({ kind }) => kind === 'map');
  const given = giveOption(code, sent.node, sent.call, { key, content: { pairs }, exists });
  const option = optionOf(code, sent.at, map);
  if (map.entries.length > entries.length) {
    return given && joined([...removeItems(code, entries, map.entries), ...given]);
  }
  if (!option) return null;
  // All of it moves: the option changes its name, or goes where the query is there already.
  if (!exists && option.keySpan && !key.includes('.')) return [code.replace(option.keySpan, key)];
  return given && joined([...removeItems(code, [option.item], option.items), ...given]);
}

/** The edits, unless two of them touch. */
function joined(edits: readonly TextEdit[]): TextEdit[] | null {
  return editsTouch(edits) ? null : [...edits];
}

/** The literal of the call that holds all of these entries. */
function mapOf(fields: Fields, names: readonly string[], sent: Origin): MapNode | null {
  const places = names.flatMap((name) => fieldOf(fields, name).at ?? []);
  const [first] = places;
  if (!first || places.some((place) => place.unit !== sent.unit || !holds(sent, place))) return null;
  const map = chainAt(first.unit, first).findLast((node) => node.kind === 'map');
  const holdsAll = map?.kind === 'map' && places.every((place) => map.entries.some((entry) => isAt(entry, place)));
  return holdsAll ? map : null;
}

function nameOf({ key }: KeyedEntry): string {
  return key.kind === 'literal' ? String(key.value) : '';
}

/** An option of a call whose whole value is a map: the argument or entry, and what stands beside it. */
interface OptionItem {
  readonly item: Span;
  readonly items: readonly Span[];
  readonly keySpan: Span | null;
}

function optionOf(code: Code, sent: Origin, map: MapNode): OptionItem | null {
  const chain = chainAt(sent.unit, map);
  const owner: Node | undefined = chain[chain.indexOf(map) - 1];
  if (owner?.kind === 'map') {
    const entry = owner.entries.filter(isKeyed).find((each) => each.value === map);
    if (!entry) return null;
    const bare = /\w+/.exec(code.slice(entry.key));
    const start = entry.key.start + (bare?.index ?? 0);
    const isWord = bare !== null && bare[0] === nameOf(entry);
    const keySpan = isWord ? { start, end: start + bare[0].length } : null;
    return { item: entry, items: owner.entries, keySpan };
  }
  if (!isCall(owner)) return null;
  const arg: Argument | undefined = owner.args.find((each) => each.value === map && each.name !== undefined);
  if (arg?.name === undefined) return null;
  const keySpan = { start: arg.start, end: arg.start + arg.name.length };
  return {
    item: arg,
    items: owner.args,
    keySpan: code.slice(keySpan) === arg.name ? keySpan : null,
  };
}
