import type { TextEdit } from '../text/edit';
import type { Origin } from '../interpreter/values';
import type { Argument } from '../syntax/nodes';
import type { Code } from './code';
import { appendItems } from './items';
import { chainAt, isAt, isCall, type CallNode } from './nodes';

/** Adds arguments behind the last one of a call; null where it has neither arguments nor parentheses. */
export function addArguments(code: Code, node: CallNode, added: readonly string[]): TextEdit[] | null {
  const last = node.args.at(-1);
  if (last) return appendItems(code, last, added);
  const list = `(${added.join(', ')})`;
  if (!node.argsSpan) return code.rules.calls.needParentheses ? null : behindName(code, node, list);
  const empty = code.slice(node.argsSpan).replace(/\s/g, '');
  // What a struct is made of stands in braces.
  if (empty === '{}') return [code.replace(node.argsSpan, `{${added.join(', ')}}`)];
  return empty === '()' ? [code.replace(node.argsSpan, list)] : null;
}

/** Of calls without parentheses, perhaps with a block: `site.get`, `Faraday.new do |f|`. */
function behindName(code: Code, node: CallNode, list: string): TextEdit[] | null {
  const { callee } = node;
  if (node.kind === 'new') {
    const method = code.slice({ start: callee.end, end: node.end });
    return method.startsWith('.new') ? [code.insert(callee.end + '.new'.length, list)] : null;
  }
  return callee.kind === 'member' && /\w$/.test(code.slice(callee.keySpan))
    ? [code.insert(callee.keySpan.end, list)]
    : null;
}

/** Adds an argument in front of another. */
export function addArgumentBefore(code: Code, next: Argument, added: string): TextEdit[] {
  return [code.insert(next.start, `${added}, `)];
}

/** The positional arguments of a call, when each position is known. */
export function positionalOf(node: CallNode): readonly Argument[] | null {
  const positional = node.args.filter((arg) => arg.name === undefined && arg.spread !== 'map');
  return positional.some((arg) => arg.spread === 'list') ? null : positional;
}

export function namedArgument(node: CallNode, name: string): Argument | null {
  return node.args.find((arg) => arg.name === name) ?? null;
}

/** The argument whose value stands at a place, and the call that it is given to. */
export function argumentOf(at: Origin): { readonly call: CallNode; readonly arg: Argument } | null {
  for (const call of chainAt(at.unit, at).filter(isCall)) {
    const arg = call.args.find(({ value }) => isAt(value, at));
    if (arg) return { call, arg };
  }
  return null;
}
