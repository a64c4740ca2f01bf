import { settingPieces } from '../../settings/placeholders';
import type { Setting, SettingMap } from '../../settings/formats';
import type { Machine } from '../evaluation/machine';
import { concat } from '../values/texts';
import type { Origin, Ref, Sym, Value } from '../values';
import { either, literal, unknown } from '../values';

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
  return symbolOf(origin, name, given ?? written(m, origin, name, 0), at);
}

/** A variable of a request file that its environments give, or the environment of the program that sends it. */
export function variableSymbol(m: Machine, name: string, at: Origin | null): Sym {
  return symbolOf('variable', name, written(m, 'variable', name, 0), at);
}

type Kind = 'environment' | 'setting' | 'variable';

function symbolOf(kind: Kind, name: string, fallback: Value | null, at: Origin | null = null): Sym {
  const origin = kind === 'variable' ? 'setting' : kind;
  return { kind: 'symbol', id: `${kind}:${name}`, origin, name, fallback, at };
}

/** What a text of settings stands for, with the variables and settings that it is put together from. */
export function settingText(m: Machine, text: string): Sym {
  const [only, ...others] = settingPieces(text);
  if (only && only.kind !== 'text' && only.kind !== 'variable' && others.length === 0)
    return settingSymbol(m, only.kind, only.name, null, null);
  return symbolOf('setting', `%${text}`, valueOf(m, text, 0));
}

/** Whether files of settings say something under a key. */
export function isSetting(m: Machine, key: string): boolean {
  return settingsUnder(m, key).length > 0;
}

/** Maps of settings under a key, whose own keys may be written with dots: so many words at most. */
export function settingMap(m: Machine, key: string, words: number): (readonly [string, Ref])[] {
  return settingsUnder(m, key).flatMap((found) => (typeof found === 'object' ? mapsIn(m, found, '', words) : []));
}

function mapsIn(m: Machine, settings: SettingMap, prefix: string, words: number): (readonly [string, Ref])[] {
  if (words === 0) return [];
  return [...settings].flatMap(([key, value]) => {
    if (typeof value !== 'object') return [];
    const name = prefix + key;
    return [[name, mapOf(m, value)] as const, ...mapsIn(m, value, `${name}.`, words - 1)];
  });
}

function mapOf(m: Machine, settings: SettingMap): Ref {
  return m.heap.map(
    [...settings].map(([key, value]) => [key, { value: valueIn(m, value), maybe: false, at: null }]),
    null,
    null,
  );
}

function valueIn(m: Machine, setting: Setting): Value {
  if (typeof setting === 'object') return mapOf(m, setting);
  if (typeof setting === 'string') return settingText(m, setting);
  return { kind: 'constant', value: setting, at: null };
}

function settingsUnder(m: Machine, name: string): readonly Setting[] {
  const { file } = m.frame.unit;
  return m.settings.under(name, (uri) => m.names.areSettingsOf(uri, file));
}

function written(m: Machine, origin: Kind, name: string, depth: number): Value | null {
  if (depth > MAX_DEPTH) return null;
  const { file } = m.frame.unit;
  const isOf = (uri: string): boolean => m.names.areSettingsOf(uri, file);
  const found = saidOf(m, origin, name, isOf);
  const code = origin === 'setting' ? (file.language.library.environment.codeSetting?.(m, name) ?? null) : null;
  const values = [...(code ? [code] : []), ...found.flatMap((each) => valueOf(m, each, depth) ?? [])];
  return values.length === 0 ? null : either(values);
}

function saidOf(m: Machine, origin: Kind, name: string, isOf: (uri: string) => boolean): readonly Setting[] {
  if (origin === 'setting') return settingsUnder(m, name);
  const given = origin === 'variable' ? m.settings.variables(name, isOf) : [];
  return given.length > 0 ? given : m.settings.environment(name, isOf);
}

function valueOf(m: Machine, setting: Setting, depth: number): Value | null {
  if (typeof setting === 'number') return { kind: 'constant', value: setting, at: null };
  if (typeof setting !== 'string') return null;
  const pieces = settingPieces(setting.trim());
  const values = pieces.map((piece): Value => {
    if (piece === null) return unknown('setting');
    if (piece.kind === 'text') return literal(piece.text);
    const { kind, name } = piece;
    return symbolOf(kind, name, piece.fallback === null ? written(m, kind, name, depth + 1) : literal(piece.fallback));
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
