import type { TextEdit } from '../text/edit';
import type { Origin } from '../interpreter/values';
import type { Expression, Literal, Span, Statement } from '../syntax/nodes';
import type { Code } from './code';
import { isRestOfLine } from './code';
import { calleeName, chainAt, holds, isCall, nodesOf, type CallNode, type Node } from './nodes';
import { stringContent } from './strings';

/** A statement that writes one entry: `params['context'] = x`, `url.searchParams.set('context', x)`. */
export interface EntryStatement {
  readonly statement: Statement;
  /** Where the name of the key stands. */
  readonly key: Span;
  readonly value: Expression;
}

/** The statement at a place that writes an entry of this name, when it has lines for itself and runs whenever `sent` does. */
export function settingAt(code: Code, at: Origin, name: string, sent: Origin): EntryStatement | null {
  const chain = chainAt(at.unit, at);
  const index = chain.findLastIndex((node) => isStatement(node));
  const statement = chain[index];
  if (!statement || !isStatement(statement)) return null;
  const branches = chain.slice(0, index).filter(({ kind }) => kind === 'if' || kind === 'loop' || kind === 'choice');
  if (branches.some((branch) => at.unit !== sent.unit || !chainAt(sent.unit, sent).includes(branch))) return null;
  const isAlone =
    code.lineBefore(statement.start).trim() === '' &&
    !code.isLoneBody(statement.start) &&
    isRestOfLine(code.lineAfter(statement.end).replace(/^\s*;/, '')) &&
    !code.slice(statement).includes('\n');
  if (!isAlone) return null;
  const parts = partsOf(code, statement, name);
  return parts && { statement, ...parts };
}

function partsOf(code: Code, statement: Statement, name: string): Pick<EntryStatement, 'key' | 'value'> | null {
  if (statement.kind === 'assign' && statement.how === 'set' && statement.target.kind === 'member') {
    const { key, keySpan } = statement.target;
    const span = typeof key === 'string' ? keySpan : key.kind === 'literal' ? nameSpan(code, key, name) : null;
    return span && code.slice(span) === name ? { key: span, value: statement.value } : null;
  }
  if (statement.kind !== 'do' || !isCall(statement.value)) return null;
  const { args } = statement.value;
  const index = args.findIndex(({ value }) => value.kind === 'literal' && value.value === name);
  const [key, value] = [args[index]?.value, args[index + 1]?.value];
  if (key?.kind !== 'literal' || !value || index + 2 !== args.length) return null;
  const span = nameSpan(code, key, name);
  return span && { key: span, value };
}

/** The characters of a key, without quotes or a symbol's colon. */
function nameSpan(code: Code, key: Literal, name: string): Span | null {
  const span = stringContent(code, key) ?? { start: key.end - name.length, end: key.end };
  return code.slice(span) === name ? span : null;
}

/** The statement once more for each of other entries, on lines behind it. */
export function repeatSetting(
  code: Code,
  setting: EntryStatement,
  pairs: readonly (readonly [string, string])[],
): TextEdit[] {
  const { statement, key, value } = setting;
  const end = statement.end + code.lineAfter(statement.end).length;
  const semicolon = /^\s*;/.exec(code.lineAfter(statement.end))?.[0] ?? '';
  const indentation = code.indentationAt(statement.start);
  const lines = pairs.map(([name, text]) => {
    const before = code.slice({ start: statement.start, end: key.start });
    const between = code.slice({ start: key.end, end: value.start });
    const after = code.slice({ start: value.end, end: statement.end });
    return `\n${indentation}${before}${name}${between}${text}${after}${semicolon}`;
  });
  return [code.insert(end, lines.join(''))];
}

/** A step of a chain that writes one entry: `.queryParam("context", x)`. */
interface EntryStep {
  readonly call: CallNode;
  /** What it is a step of. */
  readonly of: Expression;
  readonly key: Span;
  readonly value: Expression;
}

/** The step at a place that writes an entry of this name, when others stand before or behind it: what is no chain may give nothing back. */
export function stepAt(code: Code, at: Origin, name: string): EntryStep | null {
  const chain = chainAt(at.unit, at);
  const index = chain.findLastIndex((node) => isCall(node) && node.args.some(({ value }) => isNamed(value, name)));
  const call = chain[index];
  if (!isCall(call) || call.callee.kind !== 'member' || call.args.length !== 2) return null;
  const [key, value] = call.args.map((arg) => arg.value);
  const { of } = call.callee;
  const next = chain[index - 1];
  const isContinued = next?.kind === 'member' && next.of === call;
  const isContinuing = isCall(of) && of.callee.kind === 'member' && calleeName(of) === calleeName(call);
  if (key?.kind !== 'literal' || !isNamed(key, name) || !value || !(isContinued || isContinuing)) return null;
  const span = nameSpan(code, key, name);
  return span && { call, of, key: span, value };
}

function isNamed(value: Expression, name: string): boolean {
  return value.kind === 'literal' && value.value === name;
}

/** The step once more behind itself for each of other entries. */
export function repeatStep(
  code: Code,
  { call, of, key, value }: EntryStep,
  pairs: readonly (readonly [string, string])[],
): TextEdit[] {
  const steps = pairs.map(([name, text]) => {
    const before = code.slice({ start: of.end, end: key.start });
    const between = code.slice({ start: key.end, end: value.start });
    return before + name + between + text + code.slice({ start: value.end, end: call.end });
  });
  return [code.insert(call.end, steps.join(''))];
}

/** Inserts a statement on a line of its own, before or behind the one that holds a place. */
export function addStatement(code: Code, at: Origin, text: string, where: 'before' | 'behind'): TextEdit[] | null {
  const statement = lineStatement(code, at);
  if (!statement || code.isLoneBody(statement.start)) return null;
  const indentation = code.indentationAt(statement.start);
  if (where === 'before') return [code.insert(statement.start, `${text}\n${indentation}`)];
  const rest = code.lineAfter(statement.end);
  if (!isRestOfLine(rest.replace(/^\s*;/, ''))) return null;
  return [code.insert(statement.end + rest.trimEnd().length, `\n${indentation}${text}`)];
}

/** The innermost statement around a place that begins a line and runs it once: no loop and no function lies between. */
function lineStatement(code: Code, at: Origin): Statement | undefined {
  const around = nodesOf(at.unit).filter((node) => holds(node, at));
  const barriers = around.filter(({ kind }) => kind === 'lambda' || kind === 'loop');
  const innermost = Math.max(...barriers.map(({ start }) => start), Number.NEGATIVE_INFINITY);
  // An assignment in a condition stands before its statement, which holds it all the same.
  return around
    .filter(isStatement)
    .filter((each) => !barriers.includes(each) && each.start >= innermost && code.lineBefore(each.start).trim() === '')
    .reduce<Statement | undefined>((best, each) => (best && best.start > each.start ? best : each), undefined);
}

const STATEMENTS = new Set(['assign', 'do', 'return', 'if', 'loop', 'try']);

export function isStatement(node: Node): node is Statement {
  return STATEMENTS.has(node.kind);
}

/** The assignment whose value is the node at a place. */
export function assignmentOf(at: Origin): Extract<Statement, { kind: 'assign' }> | null {
  const found = chainAt(at.unit, at).findLast((node) => node.kind === 'assign');
  return found?.kind === 'assign' && found.value.start === at.start && found.value.end === at.end ? found : null;
}
