import { partOfMember, type AnswerPart } from '../answers';
import { NO_ARGUMENTS } from './arguments';
import { callClient } from '../clients/client-calls';
import { environmentSymbol } from '../names/environment';
import { makeUrl } from '../library/addresses';
import { externalConstant } from '../library/constants';
import { bound, commonJsExport } from '../names/lookup';
import type { Machine } from './machine';
import { settingSymbol } from '../names/settings';
import {
  alternatives,
  either,
  known,
  literal,
  NOTHING,
  unknown,
  type Bound,
  type Constant,
  type External,
  type Fn,
  type Origin,
  type Ref,
  type Sym,
  type Value,
} from '../values';
import type { ClientObject } from '../values/heap-objects';
import { embeddedMember, fieldWrittenElsewhere, classMember, methodOf } from './class-members';
import { urlField, pieceOf, urlPiece } from './url-members';

/** The field where an object that is itself a client of a library (by inheritance) keeps that client. */
export const CLIENT_FIELD = '%client';

/** The key that a value is in a map; null when it is not known. Constants of libraries go by their last name. */
export function keyOf(value: Value): string | null {
  if (value.kind === 'external') return externalConstant(value.id);
  if (value.kind === 'symbol') return null;
  return known(value);
}

/** Reads a member of whatever a value turned out to be. */
export function readMember(m: Machine, of: Value, key: string | null, at: Origin): Value {
  switch (of.kind) {
    case 'oneOf':
      return either(of.values.map((each) => readMember(m, each, key, at)));
    case 'symbol':
      return symbolMember(m, of, key, at);
    case 'external': {
      if (key === null) return unknown();
      const given = at.unit.file.language.scopes.externalMember?.(m, of, key, at);
      if (given) return given;
      const id = externalMember(of, key);
      return environmentSymbol(m, of.id, key, at) ?? { kind: 'external', id, ...(of.unseen && { unseen: of.unseen }) };
    }
    case 'module':
      return key === null ? unknown() : moduleMember(m, of, key, at);
    case 'class':
      return key === null ? unknown() : (classMember(m, of.cls, key, of) ?? unknown('unknown', key, at));
    case 'ref':
      return derived(m, of, key === null ? elementOf(m, of) : refMember(m, of, key, at), partOfMember(key ?? ''));
    case 'constant':
      return of.value === null ? nothingOf(of, at) : unknown();
    case 'text':
      // A member of an enumeration is here what it stands for.
      return key !== null && key === at.unit.file.language.semantics.classes.enumeratedValue ? of : unknown();
    default:
      return unknown();
  }
}

/** Two uses of `options.params` are one symbol. What a setting is by default has the members of that. */
function symbolMember(m: Machine, of: Sym, key: string | null, at: Origin): Value {
  if (key === null) return derived(m, of, unknown(of.origin, of.name, at), 'whole');
  const name = of.name === '' ? key : `${of.name}.${key}`;
  if (of.origin !== 'setting') return { ...unknown(of.origin, name, at), id: `${of.id}.${key}` };
  const maps = of.fallback ? alternatives(of.fallback).filter((each) => m.heap.asMap(each)) : [];
  const given = maps.flatMap((map) => m.heap.read(map, key) ?? []);
  return settingSymbol(m, 'setting', name, given.length === 0 ? null : either(given), at);
}

/** What is read of nothing where that is allowed is still that nothing; elsewhere the program stops. */
function nothingOf({ at: written }: Constant, at: Origin): Value {
  const isAllowed =
    at.unit.file.language.semantics.calls.readsNothing || /\?\.|&\.|\?->/.test(at.unit.text.slice(at.start, at.end));
  return isAllowed ? { ...NOTHING, at: written } : NOTHING;
}

/** A member of an answer is of that answer. */
function derived(m: Machine, of: Value, member: Value, part: AnswerPart): Value {
  const isOther =
    member.kind !== 'symbol' || member.origin === 'parameter' || (of.kind === 'ref' && !m.heap.asClient(of)?.sent);
  if (!isOther) m.answers.derive(member, m.answers.of(m, of), part);
  return member;
}

/** The name of a member of a library, whatever object it hangs on everywhere. */
export function externalMember(of: External, key: string): string {
  const id = key === 'default' ? of.id : `${of.id}.${key}`;
  return id.replace(/^(?:window|globalThis|self|global)\./, '');
}

function moduleMember(m: Machine, of: Extract<Value, { kind: 'module' }>, key: string, at: Origin): Value {
  const value = bound(m, m.names.exported(of.file, key), of.file, at);
  return value.kind === 'external' && value.id === key ? (commonJsExport(m, of.file, key) ?? unknown()) : value;
}

/** Any item of a list, or any value of a map, under a key that is not known. */
function elementOf(m: Machine, of: Ref): Value {
  const list = m.heap.asList(of);
  if (list && !list.open && list.items.length > 0) return either(list.items);
  const map = m.heap.asMap(of);
  if (map && !map.open && map.entries.size > 0) return either([...map.entries.values()].map((entry) => entry.value));
  return unknown();
}

function refMember(m: Machine, of: Ref, key: string, at: Origin): Value {
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'map': {
      const entry = object.entries.get(key);
      if (entry) return entry.maybe ? either([entry.value, NOTHING]) : entry.value;
      if (object.open) return unknown(object.open.reason === 'parameter' ? 'parameter' : 'unknown', key, at);
      return NOTHING;
    }
    case 'list': {
      const place = at.unit.file.language.semantics.collections.pairFields.indexOf(key);
      const item = object.items[place < 0 ? Number(key) : place];
      return item ?? unknown();
    }
    case 'object': {
      const field = commonField(m, of, key);
      if (field) return field;
      const client = object.fields.get(CLIENT_FIELD);
      return client ? readMember(m, client, key, at) : unknown('unknown', key, at);
    }
    case 'client': {
      const step = callClient(m, {
        receiver: of,
        name: '.[]',
        args: { ...NO_ARGUMENTS, positional: [literal(key, at)] },
        at,
      });
      if (step) return step;
      const path = object.record.members?.[key] ?? key;
      if (path === '.') return of;
      if (object.record.addresses?.includes(path) === true) return addressAt(m, object, path, at);
      if (object.sent && object.record.maps?.includes(path) !== true) return unknown('result', key, at);
      for (const each of object.record.maps ?? [])
        if (path === '' || each.startsWith(`${path}.`)) m.heap.mapAt(object.config, each);
      if (object.record.maps?.includes(path) === true) return m.heap.mapAt(object.config, path);
      return m.heap.read(object.config, path) ?? methodValue(m, of, object, key) ?? unknown('result', key, at);
    }
    case 'url':
      if (at.unit.file.language.library.urlFields)
        return pieceOf(at, key) === 'whole' ? of : urlField(m, object, key, at);
      if (key === 'searchParams' || key === 'params' || key === 'parameters') return object.params;
      if (key === 'search' || key === 'query') return { kind: 'query', map: object.params };
      return key === 'href' || key === 'to_s' ? of : (urlPiece(m, object, key) ?? unknown('result', key, at));
    default:
      return unknown();
  }
}

/** An address of a request as an object of its own, whose pieces the program may write to. */
function addressAt(m: Machine, { config }: ClientObject, path: string, at: Origin): Value {
  const written = m.heap.read(config, path);
  if (!written) return unknown('result', path, at);
  const url = makeUrl(m, written, at);
  if (url !== written) m.heap.write(config, path, url, null);
  return url;
}

/** A method of a library's client as a value, to be handed on. */
export function methodValue(m: Machine, of: Ref, { record }: ClientObject, key: string): Bound | null {
  if (!m.clients.method(record, `.${key}`)) return null;
  return { kind: 'bound', of, method: key, positional: [], named: new Map(), spreads: [] };
}

/** A field, constant, getter or method of an object or class; null when nothing that is known declares it. */
export function commonField(m: Machine, of: Value, key: string): Value | null {
  if (of.kind === 'class') return classMember(m, of.cls, key, of);
  const object = of.kind === 'ref' ? m.heap.get(of) : undefined;
  if (object?.kind !== 'object' || of.kind !== 'ref') return null;
  const field = object.fields.get(key);
  if (field) return field;
  // Ruby's attr_reader: a method named as the instance variable that it reads.
  const variable = object.fields.get(`@${key}`);
  if (variable) return variable;
  const method = methodOf(m, object.cls, key, false);
  if (method) {
    const bound: Fn = { ...method, self: of };
    const { declaration } = method.unit;
    return declaration.kind === 'function' && declaration.getter ? m.evaluateCall(bound) : bound;
  }
  const embedded = embeddedMember(m, object, key);
  if (embedded) return embedded;
  if (key === 'class') return { kind: 'class', cls: object.cls };
  const defined = classMember(m, object.cls, definedKey(key), of);
  if (defined?.kind === 'function') return { ...defined, self: of };
  const written = fieldWrittenElsewhere(m, of, object.cls, key);
  return written ?? classMember(m, object.cls, key, { kind: 'class', cls: object.cls });
}

/** Where a class keeps a method that was made while its body ran. */
export function definedKey(name: string): string {
  return `define_method ${name}`;
}
