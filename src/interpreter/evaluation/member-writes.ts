import { setQuery } from '../values/queries';
import type { Machine } from './machine';
import { alternatives, isBlank, NOTHING, type Entry, type Origin, type Ref, type Value } from '../values';
import { classObject } from './class-members';
import { pieceOf, writeUrlPiece, joinUrl } from './url-members';
import { CLIENT_FIELD, externalMember } from './members';

/** Writes a member of whatever a value turned out to be. */
export function assignMember(m: Machine, of: Value, key: string | null, value: Value, at: Origin): void {
  if (of.kind === 'class' && key !== null) {
    assignMember(m, classObject(m, of.cls), key, value, at);
    return;
  }
  if (of.kind === 'external' && key !== null) {
    const id = externalMember(of, key);
    const shared = m.clients.sharedBy(id);
    // Where nothing is taken over, those who hold the object before keep that.
    if (shared?.path === '' && at.unit.file.language.semantics.classes.settersMerge)
      m.heap.merge(m.sharedConfig(shared.record), value, at);
    else if (shared && shared.path !== '') m.heap.write(m.sharedConfig(shared.record), shared.path, value, at);
    else if (
      value.kind === 'function' ||
      value.kind === 'bound' ||
      value.kind === 'external' ||
      id === at.unit.file.language.library.unverified
    )
      m.heap.setEntry(m.replaced, id, value, at);
    return;
  }
  if (of.kind !== 'ref') return;
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'map':
      m.heap.setEntry(of, key, value, at);
      return;
    case 'object':
      if (key !== null && !object.cls.methods.has(key)) {
        const client = object.fields.get(CLIENT_FIELD);
        if (client) assignMember(m, client, key, value, at);
      }
      if (key !== null)
        m.heap.put(of, { ...object, fields: new Map(object.fields).set(setterField(object.fields, key), value) });
      return;
    case 'client':
      if (key !== null) m.heap.write(object.config, object.record.members?.[key] ?? key, value, at);
      return;
    case 'url':
      if (key !== null && at.unit.file.language.library.urlFields) {
        const piece = pieceOf(at, key);
        if (piece !== undefined) writeUrlPiece(m, of, object, piece, value, at);
        return;
      }
      if (key === 'search' || key === 'query' || key === 'query_values') {
        const params = m.heap.map([], null, at);
        setQuery(m, params, value, at, object.encodes === true);
        m.heap.put(of, { ...object, params });
      } else if (key === 'path' || key === 'pathname') {
        m.heap.put(of, { ...object, text: joinUrl(m, object.text, value) });
      }
      return;
    default:
      return;
  }
}

/** Takes a member away from whatever a value turned out to be; one whose name is not known may be any. */
export function deleteMember(m: Machine, of: Value, key: string | null, at: Origin): void {
  const shared = of.kind === 'external' ? m.clients.sharedBy(of.id) : null;
  const config = m.heap.asClient(of)?.config ?? (shared && m.heap.mapAt(m.sharedConfig(shared.record), shared.path));
  const map = config ?? (m.heap.asMap(of) && of.kind === 'ref' ? of : null);
  if (map === null) assignMember(m, of, key, NOTHING, at);
  else if (key === null) doubtBlank(m, map, at);
  else m.heap.removeEntry(map, key);
}

/** Where any key may have been taken away, it is one that holds nothing: programs clean their maps so. */
function doubtBlank(m: Machine, ref: Ref, at: Origin): void {
  const map = m.heap.asMap(ref);
  if (!map) return;
  const entries = [...map.entries].map(([key, entry]): [string, Entry] => {
    const isDoubted = alternatives(entry.value).some((each) => isBlank(each) === true);
    return [key, isDoubted ? { ...entry, maybe: true } : entry];
  });
  m.heap.put(ref, { ...map, entries: new Map(entries), open: map.open ?? { reason: 'dynamic', at } });
}

/** Ruby's accessors write the instance variable of their name. */
function setterField(fields: ReadonlyMap<string, Value>, key: string): string {
  return fields.has(`@${key}`) ? `@${key}` : key;
}
