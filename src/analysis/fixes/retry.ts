import type { Call } from '../calls';
import type { Fix } from '../findings';
import type { ListNode } from '../syntax/nodes';
import { Code } from './code';
import { nodeAt, type Node } from './nodes';
import { titles } from './titles';

/** What may pass by itself, when nothing else is left of a list. */
const PASSING = ['429', '502', '503', '504'];

/** Takes the statuses that are repeated in vain out of the list that they are written in. */
export function statusFixes(calls: readonly Call[]): Fix[] {
  const [first] = calls;
  if (!first?.retry || first.retry.statuses.length === 0) return [];
  const { at, statuses } = first.retry;
  const list = nodeAt(at.unit, at, isList);
  const [from, ...others] = list?.items ?? [];
  const to = others.at(-1) ?? from;
  if (!list || !from || !to) return [];
  const code = new Code(at.unit);
  const kept = list.items.filter(({ value }) => !isOneOf(value, statuses)).map((item) => code.slice(item));
  const text = (kept.length > 0 ? kept : PASSING).join(', ');
  return [
    { title: titles.statuses(statuses), edits: [code.replace({ start: from.start, end: to.end }, text)], safe: true },
  ];
}

function isList(node: Node): node is ListNode {
  return node.kind === 'list';
}

function isOneOf(node: Node, statuses: readonly number[]): boolean {
  return node.kind === 'literal' && typeof node.value === 'number' && statuses.includes(node.value);
}
