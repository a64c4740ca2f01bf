import type { Machine } from '../../interpreter/evaluation/machine';
import { methodOf } from '../../interpreter/evaluation/class-members';
import { commonField } from '../../interpreter/evaluation/members';
import type { Ref, Value } from '../../interpreter/values';
import { RECEIVER } from './scope';

/** What the blocks around are called on, the innermost first. What is called by its name alone is called on what the caller is. */
export function receivers(m: Machine, depth = m.stack.length - 1): Ref[] {
  const found: Ref[] = [];
  let id: number | null = m.stack[depth]?.scope ?? null;
  let isInnermost = true;
  while (id !== null) {
    const scope = m.heap.asScope(id);
    const value = scope?.vars.get(RECEIVER);
    if (value?.kind === 'ref') found.push(value);
    else if (value && isInnermost && depth > 0) found.push(...receivers(m, depth - 1).slice(0, 1));
    if (value) isInnermost = false;
    id = scope?.parent ?? null;
  }
  return found;
}

/** Methods of maps and lists that a block fills. */
const FILLS_MAP = /^(?:put|putAll|set|append|appendAll|appendMissing|remove|add|addAll|(?:set|with)[A-Z]\w*)$/;
const FILLS_LIST = /^(?:add|addAll|append|appendLine|insert)$/;

/** Whether something has a method of its own. */
export function hasMethod(m: Machine, of: Ref, name: string): boolean {
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'client':
      return m.clients.method(object.record, `.${name}`) !== undefined;
    case 'map':
      return FILLS_MAP.test(name);
    case 'list':
      return FILLS_LIST.test(name);
    case 'url':
      return /^(?:path|appendPathSegments|appendEncodedPathSegments|takeFrom|queryParam|addQueryParameter|build)$/.test(
        name,
      );
    case 'object':
      return object.cls.declared.has(name) || methodOf(m, object.cls, name, false) !== null;
    default:
      return false;
  }
}

/** Whether something has a member that is read or written by its name. */
export function hasMember(m: Machine, of: Ref, name: string): boolean {
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'client':
      return object.record.members?.[name] !== undefined || object.record.maps?.includes(name) === true;
    case 'map':
      return object.entries.has(name);
    case 'url':
      return /^(?:parameters|encodedParameters|host|protocol|port|encodedPath|pathSegments)$/.test(name);
    case 'object':
      return commonField(m, of, name) !== null;
    default:
      return false;
  }
}

/** What a block is called on that has a name which is written to, though none has it yet. */
export function holderOf(m: Machine, name: string): Value | null {
  const all = receivers(m);
  if (all.length === 0 || m.variables.get(m.frame.scope, name) !== null) return null;
  const own = all.find((each) => hasMember(m, each, name));
  if (own) return own;
  const { self } = m.frame;
  if (self && commonField(m, self, name) !== null) return null;
  return all.find((each) => m.heap.asClient(each) ?? m.heap.asMap(each)) ?? null;
}
