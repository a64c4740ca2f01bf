import { piecesOf } from '../settings/placeholders';
import type { Setting } from '../settings/formats';
import type { Machine } from './machine';
import { concat } from './texts';
import type { Origin, Sym, Value } from './values';
import { either, literal, unknown } from './values';

/** What an address or a path looks like: of other texts of settings nothing is taken over, for where they are set for good is not known. */
const ADDRESS = /^(?:https?:\/\/|\/\w|v\d+\/|[a-z][\w-]*(?:\.[\w-]+)+(?::\d+)?(?:\/|$))/i;
/** An address that stands for another, in a model that people copy. */
const MODEL = /\b(?:example|exemple)\b|\.(?:test|invalid)(?:[:/]|$)|change-?me|<|\byour[-_]/i;
/** A setting is put into a setting that is put into a setting. */
const MAX_DEPTH = 3;

/**
 * A variable of the environment, or a setting by its keys joined by dots: one symbol wherever it is read. What the program
 * gives in its stead counts first, then what its files of settings say.
 */
export function settingSymbol(
  m: Machine,
  origin: 'environment' | 'setting',
  name: string,
  given: Value | null,
  at: Origin | null,
): Sym {
  const fallback = given ?? written(m, origin, name, 0);
  return { kind: 'symbol', id: `${origin}:${name}`, origin, name, fallback, at };
}

function written(m: Machine, origin: 'environment' | 'setting', name: string, depth: number): Value | null {
  if (depth > MAX_DEPTH) return null;
  const { file } = m.frame.unit;
  const isOf = (uri: string): boolean => m.names.areSettingsOf(uri, file);
  const found = origin === 'environment' ? m.settings.environment(name, isOf) : m.settings.under(name, isOf);
  const values = found.flatMap((each) => valueOf(m, each, depth) ?? []);
  return values.length === 0 ? null : either(values);
}

function valueOf(m: Machine, setting: Setting, depth: number): Value | null {
  if (typeof setting === 'number') return { kind: 'constant', value: setting, at: null };
  if (typeof setting !== 'string') return null;
  const pieces = piecesOf(setting.trim());
  const values = pieces.map((piece): Value => {
    if (piece === null) return unknown('setting');
    if (piece.kind === 'text') return literal(piece.text);
    const { kind, name } = piece;
    const fallback = piece.fallback === null ? written(m, kind, name, depth + 1) : literal(piece.fallback);
    return { kind: 'symbol', id: `${kind}:${name}`, origin: kind, name, fallback, at: null };
  });
  const [only] = values;
  if (only?.kind === 'symbol' && values.length === 1)
    return only.fallback && addresses(only.fallback) ? only.fallback : null;
  const text = concat(m, values, null, true);
  return addresses(text) || values.some((value) => value.kind === 'symbol' && value.fallback) ? text : null;
}

/** Whether a value, or all of its alternatives, may be an address. */
function addresses(value: Value): boolean {
  if (value.kind === 'constant') return typeof value.value === 'number';
  if (value.kind === 'oneOf') return value.values.every(addresses);
  if (value.kind !== 'text') return false;
  const [head] = value.parts;
  return head?.kind === 'literal' && ADDRESS.test(head.text) && !MODEL.test(head.text);
}
