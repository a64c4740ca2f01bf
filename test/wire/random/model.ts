/**
 * Programs that send a request, as what all languages have of them. Names in capitals are constants of the module, seen from
 * everywhere; all others are seen where they are declared.
 */
export type Expression =
  | { readonly is: 'text'; readonly value: string }
  /** In the unit of the client: 5000 ms or 5 s, as samples have it. */
  | { readonly is: 'limit' }
  | { readonly is: 'flag'; readonly value: boolean }
  | { readonly is: 'nothing' }
  /** JavaScript's; nothing elsewhere. */
  | { readonly is: 'undefined' }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'environment'; readonly name: string }
  | { readonly is: 'join'; readonly parts: readonly Expression[]; readonly style: JoinStyle }
  | { readonly is: 'map'; readonly entries: readonly Entry[] }
  | { readonly is: 'merge'; readonly maps: readonly Expression[]; readonly style: MergeStyle }
  | { readonly is: 'compact'; readonly map: Expression }
  | { readonly is: 'query'; readonly map: Expression }
  /** A text in which one word gives way to another. */
  | { readonly is: 'replaced'; readonly text: Expression; readonly word: string; readonly by: Expression }
  | { readonly is: 'closure'; readonly value: Expression }
  | { readonly is: 'invoked'; readonly name: string }
  | { readonly is: 'at'; readonly map: Expression; readonly key: string }
  | { readonly is: 'choice'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly is: 'or'; readonly left: Expression; readonly right: Expression; readonly style: OrStyle }
  | { readonly is: 'equals'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'not'; readonly value: Expression }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Argument[]; readonly sends?: boolean }
  | { readonly is: 'new'; readonly name: string; readonly args: readonly Argument[] }
  | {
      readonly is: 'method';
      readonly of: Expression;
      readonly name: string;
      readonly args: readonly Argument[];
      readonly sends?: boolean;
    }
  | { readonly is: 'super'; readonly name: string; readonly args: readonly Argument[] }
  | { readonly is: 'self' }
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'static'; readonly owner: string; readonly name: string }
  /** A library's own words, with expressions between them. */
  | { readonly is: 'code'; readonly parts: readonly (string | Expression)[] }
  /** A map as keyword arguments, where a language has them; itself elsewhere. */
  | { readonly is: 'options'; readonly map: Expression };

/** Templates, concatenation, a format string, a list that is joined. */
export const joinStyles = ['template', 'plus', 'format', 'list'] as const;
export type JoinStyle = (typeof joinStyles)[number];

export const mergeStyles = ['spread', 'function', 'operator'] as const;
export type MergeStyle = (typeof mergeStyles)[number];

/** What stands in for nothing, and what does for anything blank. */
export const orStyles = ['nothing', 'blank'] as const;
export type OrStyle = (typeof orStyles)[number];

export type Entry = { readonly key: string; readonly value: Expression } | { readonly spread: Expression };

export interface Argument {
  readonly value: Expression;
  /** Of a parameter that is given by name. */
  readonly name?: string;
}

export interface Parameter {
  readonly name: string;
  readonly default?: Expression;
  readonly isNamed?: boolean;
}

export interface Routine {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Asynchronous, where the language has it for what sends. */
  readonly sends: boolean;
}

export interface Type {
  readonly is: 'class';
  readonly name: string;
  readonly base: string | null;
  readonly statics: readonly { readonly name: string; readonly value: Expression }[];
  /** What a new object begins with; those of a derived class replace those of its base. */
  readonly fields: readonly { readonly name: string; readonly value: Expression }[];
  readonly maker: Routine | null;
  readonly methods: readonly Routine[];
}

export type Statement =
  | { readonly is: 'let'; readonly name: string; readonly value: Expression }
  | { readonly is: 'assign'; readonly name: string; readonly value: Expression }
  /** Two names at once. */
  | {
      readonly is: 'letBoth';
      readonly names: readonly [string, string];
      readonly values: readonly [Expression, Expression];
    }
  /** Each entry of a map is written into another. */
  | { readonly is: 'each'; readonly of: Expression; readonly into: string }
  | { readonly is: 'set'; readonly name: string; readonly key: string; readonly value: Expression }
  | { readonly is: 'delete'; readonly name: string; readonly key: string }
  | { readonly is: 'setField'; readonly name: string; readonly value: Expression }
  | {
      readonly is: 'if';
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | ({ readonly is: 'function' } & Routine)
  | Type
  | { readonly is: 'return'; readonly value: Expression }
  | { readonly is: 'do'; readonly value: Expression };

export interface Program {
  /** The library's import and whatever else its client needs, line by line. */
  readonly head: readonly string[];
  readonly body: readonly Statement[];
  /** Whether sending has to be awaited. */
  readonly isAsync: boolean;
  /** Files from which it takes what they declare; later ones take from earlier ones. */
  readonly modules: readonly Module[];
  /** In which of its language's ways it does. */
  readonly style: number;
}

export interface Module {
  readonly name: string;
  readonly body: readonly Statement[];
}

/** A program as it is written: its own text, and those of its other files by their paths. */
export interface Written {
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

/** Stands in every address of a generated program, and nowhere else, so that requests of many programs can be told apart. */
export const MARK = '552032534';

export const text = (value: string): Expression => ({ is: 'text', value });
export const name = (its: string): Expression => ({ is: 'name', name: its });
export const map = (entries: readonly Entry[]): Expression => ({ is: 'map', entries });
export const LIMIT: Expression = { is: 'limit' };
export const NOTHING: Expression = { is: 'nothing' };
export const UNDEFINED: Expression = { is: 'undefined' };

/** A library's own words: ``code`axios.get(${url})` ``. */
export function code(words: TemplateStringsArray, ...between: readonly (string | Expression)[]): Expression {
  return {
    is: 'code',
    parts: words.flatMap((word, index) => (index === 0 ? [word] : [between[index - 1] ?? '', word])),
  };
}

/** Whether an expression means the same wherever it stands: it holds no name of a function's or an object's own. */
export function isPortable(expression: Expression): boolean {
  switch (expression.is) {
    case 'name':
    case 'invoked':
      return /^[A-Z]/.test(expression.name);
    case 'self':
    case 'field':
    case 'super':
      return false;
    default:
      return partsOf(expression).every(isPortable);
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'join':
      return expression.parts;
    case 'map':
      return expression.entries.map((entry) => ('spread' in entry ? entry.spread : entry.value));
    case 'merge':
      return expression.maps;
    case 'compact':
    case 'query':
    case 'at':
    case 'options':
      return [expression.map];
    case 'replaced':
      return [expression.text, expression.by];
    case 'closure':
      return [expression.value];
    case 'choice':
      return [expression.test, expression.then, expression.otherwise];
    case 'or':
    case 'equals':
      return [expression.left, expression.right];
    case 'not':
      return [expression.value];
    case 'call':
    case 'new':
    case 'super':
      return expression.args.map(({ value }) => value);
    case 'method':
      return [expression.of, ...expression.args.map(({ value }) => value)];
    case 'code':
      return expression.parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
    default:
      return [];
  }
}

/** Names that a statement uses, of whatever kind. */
export function namesIn(statement: Statement, found = new Set<string>()): ReadonlySet<string> {
  walk([statement], (expression) => {
    if (expression.is === 'name' || expression.is === 'call' || expression.is === 'new') found.add(expression.name);
    if (expression.is === 'static') found.add(expression.owner);
  });
  if (statement.is === 'class' && statement.base !== null) found.add(statement.base);
  return found;
}

/** Whether a library's own words are among statements. */
export function usesLibrary(statements: readonly Statement[]): boolean {
  let uses = false;
  walk(statements, ({ is }) => {
    uses ||= is === 'code';
  });
  return uses;
}

function walk(statements: readonly Statement[], see: (expression: Expression) => void): void {
  const expression = (each: Expression): void => {
    see(each);
    partsOf(each).forEach(expression);
  };
  const routine = ({ parameters, body }: Routine): void => {
    for (const { default: its } of parameters) if (its) expression(its);
    walk(body, see);
  };
  for (const each of statements) {
    switch (each.is) {
      case 'delete':
        break;
      case 'letBoth':
        each.values.forEach(expression);
        break;
      case 'each':
        expression(each.of);
        break;
      case 'if':
        expression(each.test);
        walk([...each.then, ...each.otherwise], see);
        break;
      case 'function':
        routine(each);
        break;
      case 'class':
        for (const { value } of [...each.statics, ...each.fields]) expression(value);
        for (const one of [...(each.maker ? [each.maker] : []), ...each.methods]) routine(one);
        break;
      default:
        expression(each.value);
    }
  }
}
