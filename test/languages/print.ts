import type * as N from '../../src/syntax/nodes';

/**
 * Neutral nodes as one-line s-expressions, without spans, for tests to compare:
 *
 *     literal "text" 12 true null · name x · member (. of key), computed ([] of key)
 *     join (tpl a b), (+ a b) · format (% template arg) · map {"key": value, ...spread} · list [a, ...b]
 *     call (call callee arg name=arg ...list **map &(fn …)) · new (new callee arg)
 *     choice (?: test a b), without a test (?: _ a b), default (?? a b) · opaque (? child)
 *     lambda (fn name (param positional=default typed:Type --named *rest **keywords &block {pattern}) statement), @annotation last
 *     assign (= target value), merge=, +=, ||=; with `declares` let=, letmerge=, let+=, let||=
 *     (do value) (return value) (throw value) (break) (if test (then) (else)) (loop over target (body)), concurrent loop!
 *     (try (body) (handler) … (final body))
 */
export function print(node: N.Expression | N.Statement): string {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.value);
    case 'join':
      return form(node.how === 'plus' ? '+' : 'tpl', node.parts.map(print));
    case 'format':
      return form('%', [print(node.template), ...node.args.map(printArgument)]);
    case 'name':
      return node.name;
    case 'member':
      return typeof node.key === 'string'
        ? `(. ${print(node.of)} ${node.key})`
        : `([] ${print(node.of)} ${print(node.key)})`;
    case 'call':
    case 'new':
      return form(node.kind, [
        print(node.callee),
        ...node.args.map(printArgument),
        ...(node.block ? [`&${print(node.block)}`] : []),
      ]);
    case 'map':
      return `{${node.entries.map((entry) => (entry.spread ? `...${print(entry.spread)}` : `${print(entry.key)}: ${print(entry.value)}`)).join(', ')}}`;
    case 'list':
      return `[${node.items.map(printArgument).join(', ')}]`;
    case 'choice':
      return node.how !== 'either'
        ? form('??', node.branches.map(print))
        : form('?:', [node.test ? print(node.test) : '_', ...node.branches.map(print)]);
    case 'lambda':
      return form('fn', [
        ...(node.name === undefined ? [] : [node.name]),
        `(${node.params.map(printParameter).join(' ')})`,
        ...node.body.map(print),
        ...(node.annotations ?? []).map((annotation) => `@${print(annotation)}`),
      ]);
    case 'opaque':
      return form('?', node.children.map(print));
    case 'assign':
      return form(
        `${node.declares ? 'let' : ''}${{ set: '=', merge: 'merge=', append: '+=', default: '||=', missing: '??=', supplied: '?=' }[node.how]}`,
        [print(node.target), print(node.value)],
      );
    case 'do':
      return form('do', [print(node.value)]);
    case 'return':
      return form(node.how, node.value ? [print(node.value)] : []);
    case 'if':
      return form('if', [print(node.test), block(node.then), block(node.else)]);
    case 'loop':
      return form(node.concurrent ? 'loop!' : 'loop', [
        node.over ? print(node.over) : '_',
        node.target ? print(node.target) : '_',
        block(node.body),
      ]);
    case 'try':
      return form('try', [
        block(node.body),
        ...node.handlers.map(block),
        ...(node.final.length > 0 ? [form('final', node.final.map(print))] : []),
      ]);
  }
}

function form(head: string, rest: readonly string[]): string {
  return `(${[head, ...rest].join(' ')})`;
}

function block(statements: readonly N.Statement[]): string {
  return `(${statements.map(print).join(' ')})`;
}

function printArgument(argument: N.Argument): string {
  const spread = argument.spread === undefined ? '' : argument.spread === 'list' ? '...' : '**';
  return `${argument.name === undefined ? '' : `${argument.name}=`}${spread}${print(argument.value)}`;
}

function printParameter(parameter: N.Parameter): string {
  const mark = { positional: '', named: '--', rest: '*', keywords: '**', block: '&' }[parameter.kind];
  return [
    mark,
    parameter.pattern ? print(parameter.pattern) : parameter.name,
    parameter.type === undefined ? '' : `:${parameter.type}`,
    parameter.default ? `=${print(parameter.default)}` : '',
  ].join('');
}
