import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import { type ExpressionHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { words } from './words';

/** Commands that run another one, which their own options stand before; those of them that take a value of their own. */
const RUNNERS: ReadonlyMap<string, string> = new Map([
  ['command', ''],
  ['exec', 'a'],
  ['time', 'fo'],
  ['nohup', ''],
  ['sudo', 'ugCDhprtTU'],
  ['env', 'uCS'],
  ['nice', 'n'],
  ['stdbuf', 'ioe'],
  ['setsid', ''],
  ['timeout', 'ks'],
  ['xargs', 'IdEaLnPs'],
]);

export function named(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

export function fields(node: Node, name: string): Node[] {
  return node.childrenForFieldName(name).filter((child) => child.isNamed);
}

/** The words of a command in their order, with those that the grammar takes for a part of a redirection. */
export function commandWords(node: Node): Node[] {
  const around = node.parent?.type === 'redirected_statement' ? named(node.parent) : [];
  const beside = [...named(node), ...around].flatMap((redirect) => {
    if (redirect.type === 'heredoc_redirect') return fields(redirect, 'argument');
    if (redirect.type !== 'file_redirect') return [];
    const destinations = fields(redirect, 'destination');
    return /^\d*[<>]&-/.test(redirect.text) ? destinations : destinations.slice(1);
  });
  return [...fields(node, 'argument'), ...beside].sort((one, other) => one.startIndex - other.startIndex);
}

export function commandName(node: Node): string {
  const name = node.childForFieldName('name');
  const [inner] = name?.namedChildren ?? [];
  return inner?.type === 'word' ? inner.text.replace(/^.*\//, '') : '';
}

/** Where the command that a runner runs stands among the runner's words. */
function commandAt(runner: string, given: readonly Node[]): number {
  const valued = RUNNERS.get(runner) ?? '';
  let index = 0;
  for (; index < given.length; index++) {
    const text = given[index]?.text ?? '';
    if (/^\w+=/.test(text) && (runner === 'env' || runner === 'sudo')) continue;
    if (!text.startsWith('-')) break;
    // `-I {}` takes the next word, `-I{}` and `-P4` do not.
    if (/^-[A-Za-z]$/.test(text) && valued.includes(text.charAt(1))) index++;
  }
  return runner === 'timeout' ? index + 1 : index;
}

/** A command as a call of its name. What runs another command is that command, within the limit of `timeout`. */
export const command: ExpressionHandler = (node, lower) => {
  const name = node.childForFieldName('name');
  if (!name) return lower.opaque(node);
  return called(node, name, commandName(node), commandWords(node), lower);
};

function called(node: Node, name: Node, callee: string, given: readonly Node[], lower: Lowering): N.Expression {
  const span = lower.span(node);
  if (RUNNERS.has(callee)) {
    const at = commandAt(callee, given);
    const inner = given[at];
    if (inner?.type === 'word') {
      const run = called(node, inner, inner.text.replace(/^.*\//, ''), given.slice(at + 1), lower);
      if (callee === 'timeout' && run.kind === 'call') {
        const limit = given[at - 1];
        const value = limit ? lower.expression(limit) : lower.opaque(node, []);
        return { ...run, args: [...run.args, { value, name: 'timeout', start: value.start, end: value.end }] };
      }
      // What `xargs` reads comes after the words that are written, or in the place of a mark among them.
      if (callee === 'xargs' && run.kind === 'call') return fed(node, run, given.slice(0, at), lower);
      return run;
    }
  }
  const args = words(given, lower);
  if (callee === '') return lower.unknown(node, [lower.expression(name), ...args.map(({ value }) => value)]);
  return { kind: 'call', callee: lower.name(name, callee), args, ...span };
}

/** A call by `xargs`: the mark that it replaces is not known in any word, or else words are added that are not known. */
function fed(node: Node, run: N.Call, options: readonly Node[], lower: Lowering): N.Call {
  const index = options.findIndex(({ text }) => text.startsWith('-I'));
  const written = options[index]?.text.slice(2);
  const mark = written === '' ? options[index + 1]?.text : written;
  const unknown = lower.opaque(node, []);
  if (mark === undefined) return { ...run, args: [...run.args, { value: unknown, ...lower.span(node) }] };
  const replaced = (value: N.Expression): N.Expression => {
    if (value.kind === 'join') return { ...value, parts: value.parts.map(replaced) };
    if (value.kind !== 'literal' || typeof value.value !== 'string' || !value.value.includes(mark)) return value;
    const pieces = value.value.split(mark);
    const content = value.content ?? value.start;
    let at = content;
    const parts = pieces.flatMap((piece, place): N.Expression[] => {
      const start = at;
      at += piece.length + mark.length;
      const part: N.Literal = { kind: 'literal', value: piece, content: start, start, end: start + piece.length };
      return place === 0 ? [part] : [{ ...unknown, start: start - mark.length, end: start }, part];
    });
    return { kind: 'join', how: 'template', parts, start: value.start, end: value.end };
  };
  return { ...run, args: run.args.map((each) => ({ ...each, value: replaced(each.value) })) };
}

/** What `printf` makes of its words. */
export function format(node: Node, given: readonly Node[], lower: Lowering): N.Format | null {
  const [template, ...rest] = given;
  if (!template) return null;
  return {
    kind: 'format',
    template: lower.expression(template),
    args: words(rest, lower),
    style: 'printf',
    ...lower.span(node),
  };
}
