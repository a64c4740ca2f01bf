import type { Expression, Literal, Span, Statement, Try } from '../../syntax/nodes';
import { isLog } from './logs';
import type { Unit } from '../names/unit';
import { REPORTS, TELLS, NOT_FOUND } from './failures';

/** What stands for a failure, and where it is written. */
export interface Absence extends Span {
  readonly value: string;
}

/** What a handler leads to, by itself or by what stands beside the block. */
export function absenceAfter(
  unit: Unit,
  handler: readonly Statement[],
  node: Try,
  among: readonly Statement[],
  index: number,
): Absence | null {
  const acts = handler.filter((each) => !isReport(unit, each));
  if (acts.length > 0) return absenceOf(unit, handler, node.body);
  if (handler.length === 0 && unit.file.language.semantics.calls.blocksHaveValues) return null;
  // The variable keeps what it was before.
  const before = among[index - 1];
  const preset = before?.kind === 'assign' && before.how === 'set' ? before : null;
  if (!preset || preset.target.kind !== 'name') return null;
  const { name } = preset.target;
  const isWritten = node.body.some(
    (each) => each.kind === 'assign' && each.target.kind === 'name' && each.target.name === name,
  );
  const value = isWritten ? absent(unit, preset.value) : null;
  return value === null ? null : { value, start: preset.value.start, end: preset.value.end };
}

export function sourceText(unit: Unit, { start, end }: Span): string {
  return unit.text.slice(start, end);
}

/** The value for nothing that statements end with, where they do nothing else but report. `beside`: what runs where there is no failure. */
export function absenceOf(unit: Unit, statements: readonly Statement[], beside: readonly Statement[]): Absence | null {
  const acts = statements.filter((each) => !isReport(unit, each));
  const [only, ...others] = acts;
  if (!only || others.length > 0) return null;
  if (only.kind === 'assign') {
    // What the answer would have been written to, and nothing that only tells how far the program is.
    const target = sourceText(unit, only.target);
    const isOfAnswer = beside.some((each) => each.kind === 'assign' && sourceText(unit, each.target) === target);
    const value = only.how === 'set' && isOfAnswer ? absent(unit, only.value) : null;
    return value === null ? null : { value, start: only.start, end: only.end };
  }
  if (only.kind !== 'return' || only.how !== 'return' || only.value === null) return null;
  const value = absent(unit, only.value);
  return value === null ? null : { value, start: only.start, end: only.end };
}

/** The words of a value that says that there is nothing; null for any other. */
function absent(unit: Unit, node: Expression): string | null {
  const words = sourceText(unit, node);
  const isNone =
    isEmptyValue(node) || (node.kind === 'literal' && typeof node.value === 'string' && NOT_FOUND.test(node.value));
  return isNone && words.length <= 60 ? words.replace(/\s+/g, ' ') : null;
}

function isEmptyValue(node: Expression): boolean {
  switch (node.kind) {
    case 'literal':
      return isEmptyLiteral(node);
    case 'list':
      return node.items.length === 0;
    case 'map':
      return node.entries.every(
        (entry) =>
          entry.spread === undefined &&
          entry.key.kind === 'literal' &&
          !TELLS.test(String(entry.key.value)) &&
          isEmptyValue(entry.value),
      );
    case 'call':
      return node.args.length === 0 && EMPTY.test(calleeOf(node.callee));
    default:
      return false;
  }
}

/** Functions that give a value which is empty. */
const EMPTY =
  /^(?:(?:java\.util\.)?(?:Optional\.empty|(?:List|Set|Map)\.of|Collections\.empty(?:List|Map|Set))|Mono\.empty|Flux\.empty)$/;

function calleeOf(node: Expression): string {
  if (node.kind === 'name') return node.name;
  return node.kind === 'member' && typeof node.key === 'string' ? `${calleeOf(node.of)}.${node.key}` : '';
}

function isEmptyLiteral({ value }: Literal): boolean {
  return value === null || value === undefined || value === false || (typeof value === 'string' && value.trim() === '');
}

/** What only tells of an error, or gives it a name. */
function isReport(unit: Unit, statement: Statement): boolean {
  if (statement.kind === 'assign') return isInert(statement.value);
  if (statement.kind !== 'do') return false;
  const { value } = statement;
  if (value.kind !== 'call') return isInert(value);
  return isLog(unit.file.language, value.callee) || REPORTS.test(sourceText(unit, value.callee));
}

function isInert(value: Expression): boolean {
  return value.kind === 'opaque' && value.children.length === 0;
}

/** The text of declarations without that of some statements of one of them. */
export function textWithout(units: readonly Unit[], statements: readonly Statement[], of: Unit): string {
  const spans = statements.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const own = (text: string): string => {
    let from = 0;
    let rest = '';
    for (const { start, end } of spans) {
      if (start < from) continue;
      rest += text.slice(from, start);
      from = end;
    }
    return rest + text.slice(from);
  };
  return [...new Set([of, ...units])].map((unit) => (unit === of ? own(unit.text) : unit.text)).join('\n');
}
