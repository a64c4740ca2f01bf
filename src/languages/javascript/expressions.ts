import type { Node } from 'web-tree-sitter';
import { bare, modifiersOf, typeName } from './outline';
import { numberOf, unescape, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** The expression in a field of a node. */
export function part(node: Node, field: string, lower: Lowering): N.Expression {
  return lower.expression(node.childForFieldName(field));
}

/** What a wrapper wraps: parentheses, `await`, casts, spreads. */
export function unwrapped(node: Node, lower: Lowering): N.Expression {
  const child = node.namedChildren.find(({ type }) => type !== 'comment');
  return child ? lower.expression(child) : lower.opaque(node, []);
}

/** `import.meta`, a member of `import`. */
export function metaProperty(node: Node, lower: Lowering): N.Expression {
  return node.text === 'import.meta'
    ? lower.member(node, lower.name(node, 'import'), 'meta', node)
    : lower.opaque(node, []);
}

/** `a.b`, of variables and of namespaces. */
export function member(node: Node, lower: Lowering): N.Expression {
  const key = node.childForFieldName('property');
  const of = part(node, 'object', lower);
  return key ? lower.member(node, of, key.text, key) : of;
}

/** `a[b]` */
export function subscript(node: Node, lower: Lowering): N.Expression {
  const key = node.childForFieldName('index');
  const of = part(node, 'object', lower);
  return key ? lower.member(node, of, lower.expression(key), key) : of;
}

/** `-5` is a number; `!a` a choice; `delete a.b` is a Call of the operator's name, with the object and the key. */
export function unary(node: Node, lower: Lowering): N.Expression {
  const operator = node.childForFieldName('operator');
  const operand = node.childForFieldName('argument');
  if (operator?.type === '-' && operand?.type === 'number') return lower.constant(node, -numberOf(operand.text));
  if (operator?.type === '!') return lower.negation(node, lower.expression(operand));
  if (operator?.type === 'typeof') return lower.operator(node, operator, [operand]);
  if (operator?.type !== 'delete') return lower.opaque(node, [operand]);
  const deleted = lower.expression(operand);
  if (deleted.kind !== 'member') return lower.unknown(node, [deleted]);
  const { of, key, keySpan } = deleted;
  const name: N.Expression = typeof key === 'string' ? { kind: 'literal', value: key, ...keySpan } : key;
  return lower.operation(node, operator, [of, name]);
}

/** A template literal: a Literal when it has no holes. */
export function template(node: Node, lower: Lowering): N.Expression {
  const text = node.text;
  const offset = node.startIndex;
  const end = text.length > 1 && text.endsWith('`') ? text.length - 1 : text.length;
  const parts: N.Expression[] = [];
  let cursor = 1;
  const literal = (until: number): void => {
    const start = offset + cursor - lower.base;
    const value = unescape(text.slice(cursor, until));
    if (value) parts.push({ kind: 'literal', value, content: start, start, end: offset + until - lower.base });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'template_substitution') continue;
    literal(child.startIndex - offset);
    parts.push(unwrapped(child, lower));
    cursor = child.endIndex - offset;
  }
  if (parts.length === 0) return lower.text(node, unescape(text.slice(1, end)), offset + 1);
  literal(end);
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
}

/** A key of an object, an enumeration or a pattern. */
export function loweredKey(node: Node, lower: Lowering): N.Expression {
  const type = node.type;
  if (type === 'string') return lower.expression(node);
  return type === 'computed_property_name' ? unwrapped(node, lower) : lower.key(node);
}

/** An object, or the pattern that takes one apart. */
export function map(node: Node, lower: Lowering): N.MapNode {
  const entries: N.MapEntry[] = [];
  for (const child of node.namedChildren) {
    const entry = mapEntry(child, lower);
    if (entry) entries.push({ ...entry, ...lower.span(child) });
  }
  return { kind: 'map', entries, ...lower.span(node) };
}

function mapEntry(
  node: Node,
  lower: Lowering,
): { key: N.Expression; value: N.Expression } | { spread: N.Expression } | null {
  switch (node.type) {
    case 'pair':
    case 'pair_pattern': {
      const key = node.childForFieldName('key');
      return key && { key: loweredKey(key, lower), value: part(node, 'value', lower) };
    }
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return { key: lower.key(node), value: lower.name(node) };
    case 'object_assignment_pattern': {
      const name = node.childForFieldName('left');
      return name && { key: lower.key(name), value: defaulted(node, lower) };
    }
    case 'method_definition': {
      const name = node.childForFieldName('name');
      const modifiers = modifiersOf(node);
      const value = lambda(node, lower);
      if (!name) return { spread: value };
      if (modifiers.has('set')) return { key: lower.key(name, `${name.text}=`), value };
      // A getter is read like a field: its value is what it returns.
      const read: N.Call = { kind: 'call', callee: value, args: [], start: value.start, end: value.end };
      return { key: loweredKey(name, lower), value: modifiers.has('get') ? read : value };
    }
    case 'spread_element':
    case 'rest_pattern':
      return { spread: unwrapped(node, lower) };
    // An entry that is still being typed may become anything.
    case 'ERROR':
      return { spread: lower.opaque(node) };
    default:
      return null;
  }
}

/** An array, or the pattern that takes one apart. Holes keep their place: `[, token]` takes the second item. */
export function list(node: Node, lower: Lowering): N.ListNode {
  const items: N.Argument[] = [];
  let hole = true;
  for (const child of node.children) {
    const type = child.type;
    if (type === ',' && hole) items.push({ value: lower.opaque(child, []), ...lower.span(child) });
    else if (type !== ',' && type !== 'comment' && child.isNamed) items.push(argument(child, type, lower));
    else if (type !== ',') continue;
    hole = type === ',';
  }
  return { kind: 'list', items, ...lower.span(node) };
}

function argument(node: Node, type: string, lower: Lowering): N.Argument {
  const span = lower.span(node);
  if (type !== 'spread_element' && type !== 'rest_pattern') return { value: lower.expression(node), ...span };
  return { value: unwrapped(node, lower), spread: 'list', ...span };
}

/** The arguments of a call, or the template that a tag is called with. */
export function callArguments(node: Node | null, lower: Lowering): { args: N.Argument[]; argsSpan?: N.Span } {
  if (!node) return { args: [] };
  const argsSpan = lower.span(node);
  if (node.type === 'template_string') return { args: [{ value: template(node, lower), ...argsSpan }], argsSpan };
  const args: N.Argument[] = [];
  for (const child of node.namedChildren) {
    const type = child.type;
    if (type !== 'comment') args.push(argument(child, type, lower));
  }
  return { args, argsSpan };
}

/** A target with a default (`{ a = 1 } = b`) is a Choice of the target and the default. */
export function defaulted(node: Node, lower: Lowering): N.Choice {
  const branches = [part(node, 'left', lower), part(node, 'right', lower)];
  return { kind: 'choice', how: 'missing', branches, ...lower.span(node) };
}

/** Concatenation, defaults, `&&`, arithmetic; what compares is opaque. */
export function binary(node: Node, lower: Lowering): N.Expression {
  const operator = node.childForFieldName('operator');
  const type = operator?.type;
  const right = node.childForFieldName('right');
  const left = node.childForFieldName('left');
  if (type === '&&') {
    const test = lower.expression(left);
    const value = lower.expression(right);
    const none: N.Literal = { kind: 'literal', value: null, start: value.end, end: value.end };
    return { kind: 'choice', how: 'either', test, branches: [value, none], ...lower.span(node) };
  }
  if (type === '+' || type === '??' || type === '||') {
    const operands = lower.operands(node, type);
    if (type === '+') return lower.plus(node, operands);
    const branches = operands.map((operand) => lower.expression(operand));
    return { kind: 'choice', how: type === '??' ? 'missing' : 'default', branches, ...lower.span(node) };
  }
  const arithmetic = type === '-' || type === '*' || type === '/' || type === '%' || type === '**';
  const compares = type === '===' || type === '!==' || type === '==' || type === '!=' || type === 'in';
  return operator && (arithmetic || compares)
    ? lower.operator(node, operator, [left, right])
    : lower.opaque(node, [left, right]);
}

/** A function in any form: declared, expression, arrow, method. */
export function lambda(node: Node, lower: Lowering): N.Lambda {
  const name = node.childForFieldName('name')?.text;
  const parameters = node.childForFieldName('parameters') ?? node.childForFieldName('parameter');
  const params: N.Parameter[] = [];
  const fields: N.Statement[] = [];
  for (const child of parameters?.type === 'formal_parameters' ? parameters.namedChildren : [parameters]) {
    const param = child && parameter(child, lower);
    if (!param) continue;
    params.push(param);
    if (name === 'constructor' && isParameterProperty(child)) fields.push(parameterProperty(param));
  }
  const body = [...fields, ...functionBody(node.childForFieldName('body'), lower)];
  return { kind: 'lambda', ...(name === undefined ? {} : { name }), params, body, ...lower.span(node) };
}

function functionBody(body: Node | null, lower: Lowering): readonly N.Statement[] {
  const type = bare(body)?.type;
  // An arrow's body that assigns (`() => (this.token = token)`) is a statement, too.
  if (!body || type === 'statement_block' || type?.endsWith('assignment_expression')) return lower.statement(body);
  return [{ kind: 'return', value: lower.expression(body), how: 'return', ...lower.span(body) }];
}

/** `constructor(private readonly http: HttpService)` */
function isParameterProperty(node: Node): boolean {
  const modifiers = modifiersOf(node);
  return modifiers.has('accessibility_modifier') || modifiers.has('readonly') || modifiers.has('override_modifier');
}

function parameterProperty({ name, start, end }: N.Parameter): N.Assign {
  const span = { start, end };
  const target: N.Member = {
    kind: 'member',
    of: { kind: 'name', name: 'self', ...span },
    key: name,
    keySpan: span,
    ...span,
  };
  return { kind: 'assign', target, value: { kind: 'name', name, ...span }, how: 'set', ...span };
}

/** Null for what is none: a comment, TypeScript's `this: Type`. */
function parameter(node: Node, lower: Lowering): N.Parameter | null {
  const typed = node.childForFieldName('pattern');
  const assigned = node.type === 'assignment_pattern';
  const written = assigned ? node.childForFieldName('left') : (typed ?? node);
  const value = node.childForFieldName(assigned ? 'right' : 'value');
  const type = typeName(node.childForFieldName('type'));
  const rest = written?.type === 'rest_pattern';
  const target = rest ? written.namedChildren[0] : written;
  const targetType = target?.type;
  const pattern = targetType === 'object_pattern' || targetType === 'array_pattern';
  if (!target || (!pattern && targetType !== 'identifier')) return null;
  return {
    name: pattern ? '' : target.text,
    kind: rest ? 'rest' : 'positional',
    ...(pattern ? { pattern: lower.expression(target) } : {}),
    ...(value ? { default: lower.expression(value) } : {}),
    ...(type === undefined ? {} : { type }),
    ...lower.span(node),
  };
}

/** A class as a value is not followed; what its methods and fields hold is still searched. */
export function classValue(node: Node, lower: Lowering): N.Expression {
  const members = node.childForFieldName('body')?.namedChildren ?? [];
  const values = members.map((child) => (child.type.endsWith('definition') ? child : child.childForFieldName('body')));
  return lower.opaque(node, values);
}

/** The expressions that an element holds at any depth, in attributes and children. Its text and names are nothing. */
export function jsxExpressions(element: Node, depth = 0): Node[] {
  return element.namedChildren.flatMap((child) => {
    const type = child.type;
    if (type === 'jsx_expression') return [child];
    return type.startsWith('jsx_') && type !== 'jsx_text' && depth < 100 ? jsxExpressions(child, depth + 1) : [];
  });
}
