import { branches, leaves } from './branching';
import type { Expression, If, Return, Statement, Try } from '../../syntax/nodes';
import { assign, assignStatement } from './assignment';
import { inLoop } from '../answers/enclosing';
import { refusedBy } from '../answers/failures';
import { guardBy } from '../answers/fates';
import type { Machine } from './machine';
import { isDecided, repeating } from './repeated';
import { NOTHING, unknown, type Value } from '../values';

/** Runs statements in order. True when the block was left before its end. */
export function runStatements(m: Machine, statements: readonly Statement[]): boolean {
  return statements.some((statement, index) => step(m, statement, statements, index));
}

function step(m: Machine, statement: Statement, among: readonly Statement[], index: number): boolean {
  m.steps.spend(1);
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
        noteReturned(m, statement, value);
        if (runFinals(m)) return true;
        const { exits, entry } = m.frame;
        exits.push({ value, changes: m.heap.state.changesSince(entry) });
      }
      return true;
    }
    case 'if': {
      const falsy = isDecided(m, statement.test);
      if (falsy !== null) return runStatements(m, falsy ? statement.else : statement.then);
      guardBy(m, statement.test);
      noteRefused(m, statement, among, index);
      return branches(m, [() => runStatements(m, statement.then), () => runStatements(m, statement.else)]);
    }
    case 'loop':
      return loop(m, statement);
    case 'try': {
      const handlers = statement.handlers.map((block) => () => runStatements(m, block));
      const left = beforeFinal(m, statement.final, () =>
        branches(m, [() => attempt(m, statement, among, index), ...handlers]),
      );
      return runStatements(m, statement.final) || left;
    }
  }
}

/** Runs what a final block follows, whichever way it is left. */
function beforeFinal(m: Machine, statements: readonly Statement[], way: () => boolean): boolean {
  if (statements.length === 0) return way();
  const { length } = m.finals;
  m.finals.push({ statements, depth: m.stack.length });
  try {
    return way();
  } finally {
    m.finals.length = length;
  }
}

/** Runs the final blocks that a return has yet to pass, the innermost first. True when one of them returns itself. */
function runFinals(m: Machine): boolean {
  const all = [...m.finals];
  try {
    for (let last = m.finals.at(-1); last?.depth === m.stack.length; last = m.finals.at(-1)) {
      m.finals.pop();
      if (runStatements(m, last.statements)) return true;
    }
    return false;
  } finally {
    m.finals.splice(0, m.finals.length, ...all);
  }
}

function loop(m: Machine, loop: Extract<Statement, { kind: 'loop' }>): boolean {
  const over = loop.over ? m.evaluate(loop.over) : NOTHING;
  const items = loopItems(m, over, loop.target);
  if (items && items.length > 0) {
    for (const item of items) {
      if (loop.target) assign(m, loop.target, item, true);
      leaves(m, () => runStatements(m, loop.body));
    }
    return false;
  }
  branches(m, [
    () => {
      const item = loop.target ? unknown('unknown', '', m.origin(loop.target)) : null;
      if (item && m.answers.any) m.answers.derive(item, m.answers.of(m, over), 'made');
      if (loop.target && item) assign(m, loop.target, item, true);
      repeating(m, loop.body, () => {
        inLoop(m, loop, over, item, () => runStatements(m, loop.body));
      });
      return false;
    },
    () => false,
  ]);
  return false;
}

/** What a loop's target takes in turn: items, pairs of a map, or its keys or values. */
function loopItems(m: Machine, over: Value, target: Expression | null): readonly Value[] | null {
  const items = m.itemsOf(over);
  const { loopTakes, loopCounts } = m.language.semantics.collections;
  const pairs = target?.kind === 'list';
  if (!items || (!m.heap.asMap(over) && !(loopCounts && pairs))) return items;
  if (m.heap.asMap(over))
    return pairs || loopTakes === 'pairs'
      ? items
      : items.map((pair) => m.heap.asList(pair)?.items[loopTakes === 'values' ? 1 : 0] ?? unknown());
  const nested = items.every((item) => (m.heap.asList(item)?.items.length ?? 0) > 1);
  return nested ? items : items.map((item, index) => m.heap.list([{ kind: 'constant', value: index, at: null }, item]));
}

/** Runs a block whose errors are handled. */
function attempt(m: Machine, node: Try, among: readonly Statement[], index: number): boolean {
  const { length } = m.attempts;
  m.attempts.push({ node, unit: m.frame.unit, depth: m.stack.length, among, index });
  try {
    return runStatements(m, node.body);
  } finally {
    m.attempts.length = length;
  }
}

/** What a declaration gives back that nobody here has called. */
function noteReturned(m: Machine, node: Return, value: Value): void {
  if (m.stack.length !== 1 || (!m.answers.any && m.requests.length === 0)) return;
  const requests = [...m.answers.of(m, value)].flatMap(([request, part]) => (part === 'status' ? [] : [request]));
  m.answers.use(requests, { state: 'returned', at: m.origin(node), by: '', blanks: [] });
}

/** A condition that makes the same of every refusal of an answer. */
function noteRefused(m: Machine, node: If, among: readonly Statement[], index: number): void {
  if (m.requests.length === 0) return;
  const refused = refusedBy(m, node, among, index);
  const subject = refused && m.variables.get(m.frame.scope, refused.subject);
  if (!refused || !subject) return;
  m.answers.refuse(
    [...m.answers.of(m, subject).keys()].filter((id) => isAnswered(m, id)),
    refused.refusal,
  );
}

/** Whether a refusal comes as an answer, whose status can be looked at, rather than as an error. */
function isAnswered(m: Machine, request: number): boolean {
  const client = m.heap.asClient({ kind: 'ref', id: request });
  const option = client?.record.raisesUnless;
  return !client || option === undefined || m.heap.find(client.config, option).kind === 'value';
}
