import type { Assign, Expression, MapNode, Span } from '../../syntax/nodes';
import { orGiven } from './given';
import { isImplicitField } from './implicit';
import type { Machine } from './machine';
import { assignMember } from './member-writes';
import { keyOf, readMember } from './members';
import { ofType, supplyField } from '../names/supplied';
import { concat, inText } from '../values/texts';
import { isFalsy, isLeftOut, isNothing, type Truth } from '../values/truth';
import { alternatives, NOTHING, unknown, type Origin, type Value } from '../values';

export function assignStatement(m: Machine, statement: Assign): void {
  const { target, how } = statement;
  if (how === 'set') {
    const value = m.evaluate(statement.value);
    const typed = statement.type === undefined ? value : ofType(m, value, statement.type, m.origin(statement));
    const own = m.language.semantics.collections.areCopied ? m.heap.copy(typed) : typed;
    assign(m, target, own, statement.declares ?? false, statement);
    return;
  }
  if (how === 'supplied') {
    supplyField(m, statement);
    return;
  }
  const before = m.evaluate(target);
  if (how === 'default' || how === 'missing') {
    const isMissing = (each: Value): Truth => (how === 'missing' ? isNothing(each) : isFalsy(m, each));
    const missing = isMissing(before);
    if (missing === false) return;
    const value = m.evaluate(statement.value);
    // What was never written to on this way is not there yet: the default is what will be read.
    const lost =
      missing === true || (before.kind === 'symbol' && (before.origin === 'result' || before.origin === 'unknown'));
    assign(m, target, lost ? value : orGiven(m, before, value, isMissing, m.origin(statement)), false, statement);
    return;
  }
  const value = m.evaluate(statement.value);
  if (before.kind === 'ref') {
    const list = m.heap.asList(before);
    const url = m.heap.asUrl(before);
    const map = m.heap.asMap(before);
    if (how === 'append' && map?.entries.size === 0 && !map.open)
      m.heap.put(before, { kind: 'list', items: [value], open: false, at: map.at });
    else if (list)
      m.heap.put(before, {
        ...list,
        items: how === 'append' ? [...list.items, value] : list.items,
        open: list.open || how === 'merge',
      });
    else if (url) m.heap.put(before, { ...url, text: concat(m, [url.text, value]) });
    else m.heap.merge(before, value, m.origin(statement));
    return;
  }
  const added = before.kind === 'text' ? inText(m, value, m.origin(statement)) : value;
  assign(m, target, concat(m, [before, added]), false, statement);
}

/** Writes a value where an expression points to, taking patterns apart. */
export function assign(m: Machine, target: Expression, value: Value, declares: boolean, at: Span = target): void {
  switch (target.kind) {
    case 'name': {
      const holder = declares ? null : m.language.scopes.holderOf?.(m, target.name);
      if (holder) {
        assignMember(m, holder, target.name, value, m.origin(at));
        return;
      }
      if (!declares && isImplicitField(m, target.name)) {
        assignMember(m, m.frame.self ?? NOTHING, target.name, value, m.origin(at));
        return;
      }
      m.variables.set(declares ? m.frame.scope : m.variables.holderOf(m.frame.scope, target.name), target.name, value);
      return;
    }
    case 'member': {
      const of = assignable(m, target.of);
      const key = typeof target.key === 'string' ? target.key : keyOf(m.evaluate(target.key));
      for (const each of alternatives(of)) {
        assignMember(m, each, key, value, m.origin(at));
        if (each.kind === 'symbol' && m.answers.of(m, value).size > 0) m.answers.hold(each, value);
      }
      return;
    }
    case 'map':
      assignPattern(m, target, value, declares);
      return;
    case 'list': {
      const list = m.heap.asList(value);
      target.items.forEach((item, index) => {
        const known = list && item.spread === undefined ? list.items[index] : undefined;
        assign(m, item.value, known ?? itemOf(value, index, m.origin(item)), declares);
      });
      return;
    }
    case 'choice': {
      // A pattern with a default: `{ timeout = 5000 }`.
      const [name, fallback] = target.branches;
      if (name && fallback) {
        const missing = isLeftOut(value);
        const instead = missing === false ? NOTHING : m.evaluate(fallback);
        const its =
          missing === true
            ? instead
            : missing === false
              ? value
              : orGiven(m, value, instead, isLeftOut, m.origin(target));
        assign(m, name, its, declares);
      }
      return;
    }
    default:
      return;
  }
}

/** What a place of a list holds of which nothing else is known. */
function itemOf(list: Value, index: number, at: Origin): Value {
  const item = unknown('unknown', '', at);
  return list.kind === 'symbol' ? { ...item, id: `${list.id}[${String(index)}]` } : item;
}

/** `{ a, b: c, ...rest }`: what is named is not in the rest. */
function assignPattern(m: Machine, target: MapNode, value: Value, declares: boolean): void {
  const taken: (string | null)[] = [];
  for (const entry of target.entries) {
    if (entry.spread) {
      const rest = value.kind === 'ref' ? m.heap.copy(value) : unknown();
      if (rest.kind === 'ref') for (const key of taken) m.heap.removeEntry(rest, key);
      assign(m, entry.spread, rest, declares);
      continue;
    }
    const key = keyOf(m.evaluate(entry.key));
    taken.push(key);
    assign(m, entry.value, readMember(m, value, key, m.origin(entry)), declares);
  }
}

/** What a member is written to, made where it is not there yet and the language makes it. */
function assignable(m: Machine, node: Expression): Value {
  const { areMadeByWriting } = m.language.semantics.collections;
  const isNew =
    areMadeByWriting &&
    node.kind === 'name' &&
    node.name !== 'self' &&
    m.variables.get(m.frame.scope, node.name) === null;
  const value = isNew ? NOTHING : m.evaluate(node);
  if (!areMadeByWriting || value.kind !== 'constant' || (node.kind !== 'name' && node.kind !== 'member')) return value;
  const made = m.heap.map([], null, m.origin(node));
  assign(m, node, made, true);
  return made;
}
