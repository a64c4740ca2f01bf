import { unresolved } from '../../interpreter/evaluation/unresolved';
import type { Builtin } from '../../interpreter/library/operation';
import { bound, commonJsExport } from '../../interpreter/names/lookup';
import { NOTHING, alternatives, either, known, literal, unknown, type Value } from '../../interpreter/values';
import { runtimeSettings } from './environment-schemas';

/** `Object.keys(m)`, where they are known. */
export const keysOf: Builtin = (m, args, at) => {
  const items = m.itemsOf(args.positional[0] ?? NOTHING);
  if (!items || !m.heap.asMap(args.positional[0])) return unresolved(m, { name: 'Object.keys', args, at });
  return m.heap.list(items.flatMap((pair) => m.heap.asList(pair)?.items[0] ?? []));
};

export const valuesOf: Builtin = (m, args, at) => {
  const map = m.heap.asMap(args.positional[0]);
  if (!map) return unknown('unknown', '', at);
  return m.heap.list(
    [...map.entries.values()].map((entry) => entry.value),
    map.open !== null,
  );
};

/** `typeof`. */
export const typeOf: Builtin = (_m, args, at) => {
  const all = alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
    if (value.kind === 'text') return literal('string', at);
    if (value.kind === 'ref') return literal('object', at);
    if (value.kind === 'function' || value.kind === 'class') return literal('function', at);
    if (value.kind !== 'constant') return unknown('unknown', '', at);
    if (value.value === null) return literal(value.isMissing === true ? 'undefined' : 'object', at);
    return literal(typeof value.value, at);
  });
  return either(all);
};

/** `Symbol('x')`: a key of its own wherever it is made. */
export const ownKey: Builtin = (_m, args, at) => {
  const { uri } = at.unit.file;
  const place = `${uri}:${String(at.unit.declaration.start + at.start)}`;
  return literal(`Symbol(${known(args.positional[0] ?? null) ?? ''}) ${place}`, at);
};

/** `useRuntimeConfig()`: Nuxt's settings. */
export const runtimeConfig: Builtin = (m, _args, at) => {
  const file = m.names.fileNamed(at.unit.file, 'nuxt.config', /\.[cm]?[jt]s$/);
  const config = file && bound(m, m.names.exported(file, 'default'), file, at);
  const settings = config && m.heap.read(config, 'runtimeConfig');
  return runtimeSettings(m, settings ?? m.heap.map([], { reason: 'dynamic', at }, at), 'runtimeConfig', at);
};

/** `require('…')`, `import('…')`. */
export const requireModule: Builtin = (m, { positional: [wanted] }, at) => {
  const specifier = known(wanted ?? null);
  if (specifier === null) return unknown('unknown', '', at);
  const file = m.names.moduleFile(m.frame.unit.file, specifier);
  if (file === 'missing') return unknown('unknown', '', at);
  if (!file) return { kind: 'external', id: m.names.libraryName(m.frame.unit.file, specifier) };
  const exported = commonJsExport(m, file, 'default');
  const map = m.heap.asMap(exported ?? undefined);
  return exported && (!map || map.entries.size > 0) ? exported : { kind: 'module', file };
};
