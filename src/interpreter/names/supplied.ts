import type { Assign, Expression, Parameter } from '../../syntax/nodes';
import { clientOfType } from '../clients/client-classes';
import { invoke } from '../evaluation/invoke';
import { bound, nesting } from './lookup';
import type { Machine } from '../evaluation/machine';
import { assignMember } from '../evaluation/member-writes';
import { construct, instanceOfType } from '../evaluation/objects';
import { isSetting, settingSymbol, settingText } from './settings';
import { known, type Fn, type Origin, type Value } from '../values';
import { simpleName } from './world';
import type { ClassInfo } from './class-info';
import type { SourceFile } from './source-file';
import type { Unit } from './unit';

/** Types whose values are texts, numbers and the like, which no container makes of their type alone. */
const PLAIN =
  /^(?:(?:java|javax|kotlin|jakarta)\.|(?:String|Integer|Long|Short|Byte|Boolean|Double|Float|Character|Number|Object|Void|Class|Iterable|Exception|RuntimeException)$|[a-z]\w*(?:\[\])?$)/;

export function isPlainType(id: string): boolean {
  return PLAIN.test(id) && !/^java\.net\.http\./.test(id);
}

/** An annotation of this name; undefined where there is none. */
export function annotationNamed(
  annotations: readonly Expression[] | undefined,
  ...names: readonly string[]
): Expression | undefined {
  return annotations?.find(
    (each) => each.kind === 'call' && each.callee.kind === 'name' && names.includes(simpleName(each.callee.name)),
  );
}

/** What an annotation is given under one of these names; the first is that of what stands alone. */
export function elementOf(m: Machine, annotation: Expression | undefined, ...names: readonly string[]): Value | null {
  if (annotation?.kind !== 'call') return null;
  const found = annotation.args.find(({ name }) => names.includes(name ?? 'value'));
  return found ? m.evaluate(found.value) : null;
}

/** The annotations of a class. */
export function annotationsOfClass(cls: ClassInfo): readonly Expression[] {
  return cls.unit.asAnnotations();
}

/** What a container gives for a parameter or a field, by what is written at it or in files of settings. */
export function supplied(m: Machine, { name, type, annotations }: Parameter, at: Origin): Value | null {
  const text = textOf(m, elementOf(m, annotationNamed(annotations, 'Value'), 'value'));
  if (text !== null) return settingText(m, text);
  const property = annotationNamed(annotations, 'ConfigProperty');
  const key = textOf(m, elementOf(m, property, 'name'));
  if (key !== null) return settingSymbol(m, 'setting', key, elementOf(m, property, 'defaultValue'), at);
  const setting = ofProperties(m, name, at);
  if (setting) return setting;
  return type === undefined ? null : provided(m, type, nameOf(m, annotations) ?? name, at.unit.file, at);
}

function textOf(_m: Machine, value: Value | null): string | null {
  return value ? known(value) : null;
}

/** The name of what is asked for, where several are of one type. */
function nameOf(m: Machine, annotations: readonly Expression[] | undefined): string | null {
  return textOf(m, elementOf(m, annotationNamed(annotations, 'Qualifier', 'Named', 'Resource'), 'value', 'name'));
}

/** A field, or a component, of a class that stands for settings: `@ConfigurationProperties("entreprise")`. */
function ofProperties(m: Machine, name: string, at: Origin): Value | null {
  const { owner } = m.frame;
  if (!owner) return null;
  const annotation = annotationNamed(annotationsOfClass(owner), 'ConfigurationProperties', 'ConfigMapping');
  if (!annotation) return null;
  const prefix = textOf(m, elementOf(m, annotation, 'value', 'prefix'));
  if (prefix === null) return null;
  const dashed = `${prefix}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const key = isSetting(m, dashed) ? dashed : `${prefix}.${name}`;
  return settingSymbol(m, 'setting', key, null, at);
}

/** What methods of the workspace make for whoever asks for a type: the only one, or the one of a name. */
export function provided(m: Machine, type: string, name: string, file: SourceFile, at: Origin | null): Value | null {
  const wanted = simpleName(type);
  const all = [...m.world.providersOf(wanted, file)];
  if (all.length === 0) return null;
  m.names.asksAll = true;
  const named = all.filter(({ declaration }) => declaration.kind === 'function' && declaration.name === name);
  const [only, ...others] = named.length === 1 ? named : all;
  if (!only || others.length > 0) return null;
  const fn = functionOf(m, only, at);
  return fn && !m.stack.some(({ lambda }) => lambda === fn.lambda) ? invoke(m, fn, null, at) : null;
}

function functionOf(m: Machine, unit: Unit, at: Origin | null): Fn | null {
  const { declaration, file } = unit;
  const lambda = unit.asFunction();
  const cls =
    declaration.kind === 'function' && declaration.owner !== null
      ? m.world.classIn(file, declaration.owner)
      : undefined;
  if (!lambda || !cls || declaration.kind !== 'function') return null;
  m.names.visit(file);
  const self: Value = declaration.static ? { kind: 'class', cls } : construct(m, cls, null, at);
  return { kind: 'function', unit, lambda, scope: m.topLevels.scopeOf(file), self, owner: cls };
}

/** A field that nothing in its class gives a value: what a container would give it, where that is known. */
export function supplyField(m: Machine, { target, type, annotations }: Assign): void {
  const { self } = m.frame;
  if (target.kind !== 'member' || typeof target.key !== 'string' || !self) return;
  const at = m.origin(target);
  const param: Parameter = {
    name: target.key,
    kind: 'positional',
    start: target.start,
    end: target.end,
    ...(type === undefined ? {} : { type }),
    ...(annotations ? { annotations } : {}),
  };
  const isAsked = annotationNamed(annotations, ...INJECTS) !== undefined;
  const value =
    at.unit.file.language.library.supplied?.(m, param, at) ??
    (isAsked && type !== undefined ? instanceOfType(m, type, at.unit.file, at) : null);
  if (value) assignMember(m, self, target.key, value, at);
}

/** Annotations by which a field asks for what its type names. */
const INJECTS = ['Autowired', 'Inject', 'Resource', 'RestClient', 'EJB', 'Context', 'Client', 'Mock'];

/** What is not known but for the type of the variable that holds it: the client of a library that it names. */
export function ofType(m: Machine, value: Value, type: string, at: Origin): Value {
  const isOpen = value.kind === 'symbol' && (value.origin === 'result' || value.origin === 'unknown');
  if (!isOpen || m.answers.of(m, value).size > 0) return value;
  const of = bound(m, m.names.resolve(at.unit.file, type, nesting(m)), at.unit.file, at);
  return of.kind === 'external' ? (clientOfType(m, of.id, at) ?? value) : value;
}
