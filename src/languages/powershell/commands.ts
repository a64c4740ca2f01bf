import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { asArgument, bare, child, partsIn, typeId, variableName } from './nodes';

/** Parameters of commands that take no value. */
const SWITCHES =
  /^(?:skip\w+|use(?:basicparsing|defaultcredentials)|allow\w+|disablekeepalive|passthru|preserve\w+|noproxy|asjob|verbose|debug|force|append|nonewline|asplaintext|ashashtable|raw|recurse|follow\w*link|resume|whatif|confirm|wait|compress|noenumerate|parallel_)$/;

interface Written {
  /** In lower case; blank where what is called is no name. */
  readonly name: string;
  readonly at: Node;
  readonly args: readonly N.Argument[];
}

/** A command's name and arguments: those with a name, those without, and tables of them. */
function writtenCommand(node: Node, lower: Lowering): Written {
  const at = node.childForFieldName('command_name') ?? node;
  const args: N.Argument[] = [];
  const elements = partsIn(child(node, 'command_elements')).filter(({ type }) => type !== 'command_argument_sep');
  const separators = partsIn(child(node, 'command_elements'));
  for (let index = 0; index < elements.length; index++) {
    const each = elements[index];
    if (!each) continue;
    if (each.type === 'redirection' || each.type === 'stop_parsing') continue;
    if (each.type !== 'command_parameter') {
      args.push(argumentOf(each, lower));
      continue;
    }
    const name = each.text.replace(/^-+|:$/g, '').toLowerCase();
    const next = elements[index + 1];
    const behind = separators[separators.findIndex(({ id }) => id === each.id) + 1];
    const isBound = behind?.type === 'command_argument_sep' && behind.text.startsWith(':');
    const isValue = next !== undefined && next.type !== 'command_parameter' && (isBound || !SWITCHES.test(name));
    const isSplat = isValue && bare(next).type === 'variable' && next.text.startsWith('@');
    if (!isValue || isSplat) {
      args.push({ name, value: lower.constant(each, true), ...lower.span(each) });
      continue;
    }
    index++;
    args.push({ name, value: lower.expression(next), start: lower.span(each).start, end: lower.span(next).end });
  }
  return { name: at.type === 'command_name' ? at.text.toLowerCase() : '', at, args };
}

function argumentOf(node: Node, lower: Lowering): N.Argument {
  const value = bare(node);
  if (value.type === 'variable' && value.text.startsWith('@'))
    return { value: lower.name(value, variableName(value.text)), spread: 'map', ...lower.span(node) };
  return { value: lower.expression(value), ...lower.span(node) };
}

export const command: ExpressionHandler = (node, lower) => {
  const { name, at, args } = writtenCommand(node, lower);
  const span = lower.span(node);
  const [first] = args;
  if (name === 'new-object') {
    const type = args.find((each) => each.name === 'typename')?.value ?? first?.value;
    const rest =
      args.find((each) => each.name === 'argumentlist')?.value ??
      args.filter((each) => each.name === undefined)[1]?.value;
    if (type?.kind !== 'literal' || typeof type.value !== 'string') return lower.opaque(node);
    const given = rest?.kind === 'list' ? rest.items : rest ? [asArgument(rest)] : [];
    return { kind: 'new', callee: lower.name(at, typeId(type.value)), args: given, ...span };
  }
  if (/^(?:write-output|echo|get-variable)$/.test(name) && first && args.length === 1) return first.value;
  const isInvoked = child(node, 'command_invokation_operator')?.text === '&';
  const callee = name === '' ? lower.expression(at) : lower.name(at, name);
  if (name === '' && !isInvoked) return lower.opaque(node);
  return { kind: 'call', callee, args, ...span };
};

/** What is given from command to command. */
export const pipeline: ExpressionHandler = (node, lower) => {
  const [head, ...others] = partsIn(node);
  let value = lower.expression(head);
  for (const each of others) {
    if (each.type !== 'command') return lower.opaque(node);
    value = given(node, each, value, lower);
  }
  return value;
};

/** Commands that choose among what they are given, or show it, and pass it on. */
const PASSES = /^(?:where-object|where|\?|select-object|select|sort-object|sort|tee-object|get-unique|out-string)$/;

function given(whole: Node, node: Node, input: N.Expression, lower: Lowering): N.Expression {
  const { name, at, args } = writtenCommand(node, lower);
  const span = { start: lower.span(whole).start, end: lower.span(node).end };
  if (PASSES.test(name)) return input;
  const isEach = /^(?:foreach-object|foreach|%)$/.test(name);
  const block = args.find((each) => each.value.kind === 'lambda');
  if (isEach && block) {
    const callee: N.Member = { kind: 'member', of: input, key: 'forEach', keySpan: lower.span(at), ...span };
    return { kind: 'call', callee, args: [asArgument(block.value)], ...span };
  }
  if (/^out-null$/.test(name)) return input;
  return { kind: 'call', callee: lower.name(at, name), args: [...args, asArgument(input)], ...span };
}
