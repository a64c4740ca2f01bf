import type { Machine } from '../../interpreter/evaluation/machine';
import { methodOf } from '../../interpreter/evaluation/class-members';
import { commonField } from '../../interpreter/evaluation/members';
import type { Ref, Value } from '../../interpreter/values';
import { MAX_BLOCKS, receiverAt } from './scope';

/** What the blocks around are called on, the innermost first. */
export function receivers(m: Machine): Ref[] {
  const found: Ref[] = [];
  for (let depth = MAX_BLOCKS; depth >= 0; depth--) {
    const value = m.variables.get(m.frame.scope, receiverAt(depth));
    if (value?.kind === 'ref') found.push(value);
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
