import type { Expression, Statement } from '../syntax/nodes';
import { assign, assignStatement } from './assignment';
import { inLoop } from './enclosing';
import type { Machine } from './machine';
import { isDecided, repeating } from './repeated';
import { NOTHING, unknown, type Value } from './values';

/** Runs statements in order. True when the block was left before its end. */
export function run(m: Machine, statements: readonly Statement[]): boolean {
  return statements.some((statement) => step(m, statement));
}

function step(m: Machine, statement: Statement): boolean {
  m.tick();
  switch (statement.kind) {
    case 'do':
      m.evaluate(statement.value);
      return false;
    case 'assign':
      assignStatement(m, statement);
      return false;
    case 'return': {
      const value = statement.value ? m.evaluate(statement.value) : NOTHING;
      if (statement.how === 'return') {
        const { exits, entry } = m.frame;
        exits.push({ value, changes: m.heap.state.changesSince(entry) });
      }
      return true;
    }
    case 'if': {
      const falsy = isDecided(m, statement.test);
      if (falsy !== null) return run(m, falsy ? statement.else : statement.then);
      return m.branches([() => run(m, statement.then), () => run(m, statement.else)]);
    }
    case 'loop':
      return loop(m, statement);
    case 'try': {
      const ways = [statement.body, ...statement.handlers].map((block) => () => run(m, block));
      const left = m.branches(ways);
      return run(m, statement.final) || left;
    }
  }
}

function loop(m: Machine, loop: Extract<Statement, { kind: 'loop' }>): boolean {
  const over = loop.over ? m.evaluate(loop.over) : NOTHING;
  const items = loopItems(m, over, loop.target);
  if (items && items.length > 0) {
    for (const item of items) {
      if (loop.target) assign(m, loop.target, item, true);
      m.leaves(() => run(m, loop.body));
    }
    return false;
  }
  m.branches([
    () => {
      const item = loop.target ? unknown('unknown', '', m.origin(loop.target)) : null;
      if (loop.target && item) assign(m, loop.target, item, true);
      repeating(m, loop.body, () => {
        inLoop(m, loop, over, item, () => run(m, loop.body));
      });
      return false;
    },
    () => false,
  ]);
  return false;
}

/** What a loop's target takes in turn: items, pairs of a map, or its keys (in PHP its values). */
function loopItems(m: Machine, over: Value, target: Expression | null): readonly Value[] | null {
  const items = m.itemsOf(over);
  const php = m.frame.unit.file.language.id === 'php';
  const pairs = target?.kind === 'list';
  if (!items || (!m.heap.asMap(over) && !(php && pairs))) return items;
  if (m.heap.asMap(over))
    return pairs ? items : items.map((pair) => m.heap.asList(pair)?.items[php ? 1 : 0] ?? unknown());
  const nested = items.every((item) => (m.heap.asList(item)?.items.length ?? 0) > 1);
  return nested ? items : items.map((item, index) => m.heap.list([{ kind: 'constant', value: index, at: null }, item]));
}
