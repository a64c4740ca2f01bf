import type { ClientRecord, DeclaredCalls } from '../../clients/schema';
import type { Call, Parameter } from '../../syntax/nodes';
import type { Machine } from '../evaluation/machine';
import { keyOf } from '../evaluation/members';
import { isPlainType } from '../names/supplied';
import { known, literal, type Origin, type Ref, type Value } from '../values';
import type { ClassInfo } from '../names/class-info';
import { calls, idOf, annotationElement, firstText, withStart, type Marked } from './declared-calls';

/** `"Accept: application/json"`: a name and a value. */
export function writeHeaderLines(
  m: Machine,
  { headers = [] }: DeclaredCalls,
  cls: ClassInfo,
  annotations: readonly Call[],
  config: Ref,
  at: Origin,
): void {
  for (const each of [...calls(cls.unit.asAnnotations()), ...annotations]) {
    if (!headers.includes(idOf(m, cls, each))) continue;
    for (const arg of each.args) {
      const value = m.evaluate(arg.value);
      for (const line of m.heap.asList(value)?.items ?? [value]) {
        const [, name, rest] = /^\s*([\w-]+)\s*[:=]\s*(\S[\s\S]*|)$/.exec(firstText(line)) ?? [];
        if (name !== undefined) m.heap.write(config, `headers.${name}`, withStart(line, rest ?? ''), at);
        else if (known(line) === null) m.heap.open(m.heap.mapAt(config, 'headers'), 'dynamic', at);
      }
    }
  }
}

export function writeParameter(
  m: Machine,
  { record, declares }: Marked,
  param: Parameter,
  value: Value,
  config: Ref,
  at: Origin,
): void {
  const { owner } = m.frame;
  if (!owner) return;
  const annotations = calls(param.annotations);
  const template = record.slots.template;
  const isNothing = value.kind === 'constant' && value.value === null;
  // A name in braces of the address, whatever else it may be.
  if (template !== undefined && !isNothing) m.heap.write(config, `${template}.${param.name}`, value, at);
  const renamed = annotations.find((each) => declares.names?.includes(idOf(m, owner, each)) === true);
  const alias = renamed ? known(annotationElement(m, renamed, ['value'])) : null;
  for (const annotation of annotations) {
    const id = idOf(m, owner, annotation);
    for (const { match, into, elements = ['value', 'name'], whole } of declares.parameters) {
      if (!match.includes(id)) continue;
      const map = whole === true ? m.heap.asMap(value) : null;
      if (whole === true) {
        if (into === record.slots.url?.[0] || into === record.slots.body?.[0]) m.heap.write(config, into, value, at);
        else if (map) m.heap.merge(m.heap.mapAt(config, into), value, at);
        else m.heap.open(m.heap.mapAt(config, into), 'open map', at);
        return;
      }
      const name = keyOf(annotationElement(m, annotation, elements) ?? literal(alias ?? param.name)) ?? null;
      if (declares.flattens === true && takenApart(m, record, param, into, value, config)) return;
      if (name === null) m.heap.open(m.heap.mapAt(config, into), 'dynamic', at);
      else m.heap.write(config, `${into}.${name}`, value, at);
      return;
    }
  }
  const { unmarked } = declares;
  if (unmarked === undefined || isInAddress(m, record, config, alias ?? param.name)) return;
  if (declares.flattens === true && takenApart(m, record, param, unmarked, value, config)) return;
  if (record.slots.body?.includes(unmarked) === true) m.heap.write(config, unmarked, value, at);
  else m.heap.write(config, `${unmarked}.${alias ?? param.name}`, value, at);
}

/** Whether a parameter is no value of its own, but holds several, or says when to give up. */
function takenApart(
  m: Machine,
  { slots }: ClientRecord,
  param: Parameter,
  into: string,
  value: Value,
  config: Ref,
): boolean {
  const { type = '' } = param;
  if (/^(?:\w+\.)*CancellationToken$/.test(type)) return true;
  if (slots.query?.includes(into) !== true || type === '' || isPlainType(type) || VALUES.test(type)) return false;
  const map = m.heap.mapAt(config, into);
  if (m.heap.asMap(value)) m.heap.merge(map, value, m.origin(param));
  else m.heap.open(map, 'open map', m.origin(param));
  return true;
}

/** Types of libraries whose values become one text. */
const VALUES = /^(?:\w+\.)*(?:Date\w*|Time\w*|Guid|Uri|U?Int\d+|Decimal)$/;

/** Whether the address has a place for a value of this name. */
function isInAddress(m: Machine, { slots }: ClientRecord, config: Ref, name: string): boolean {
  const url = m.heap.read(config, slots.url?.[0] ?? '');
  const parts = url?.kind === 'text' ? url.parts : [];
  return parts.some((part) => part.kind === 'literal' && part.text.toLowerCase().includes(`{${name.toLowerCase()}}`));
}
