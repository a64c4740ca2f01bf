import type { TextEdit } from '../findings';
import type { Argument } from '../syntax/nodes';
import type { Code } from './code';
import { appendItems } from './items';
import type { CallNode } from './nodes';

/** Adds arguments behind the last one of a call; null where it has neither arguments nor parentheses. */
export function addArguments(code: Code, node: CallNode, added: readonly string[]): TextEdit[] | null {
  const last = node.args.at(-1);
  if (last) return appendItems(code, last, added);
  if (!node.argsSpan || code.slice(node.argsSpan).replace(/\s/g, '') !== '()') return null;
  return [code.replace(node.argsSpan, `(${added.join(', ')})`)];
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
