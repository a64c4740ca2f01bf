/**
 * The neutral program: what every language is turned into before anything is understood of it.
 *
 * A language adds no node. What has no node is `Opaque`: unknown as a value, still searched for calls.
 * `await`, casts, parentheses and non-null marks disappear in lowering.
 *
 * Offsets are UTF-16 code units relative to the start of the declaration that was lowered (`Declaration.start`),
 * so that a lowered declaration stays valid when the text above it grows.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A string, number, boolean or null constant, or JavaScript's undefined. `value` is cooked (escapes resolved).
 * `content` is where the characters of a string begin, after its opening quote; absent for other literals.
 * Ruby symbols, PHP barewords used as keys and object keys written as identifiers are string literals.
 */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null | undefined;
  readonly content?: number;
}

/** Template literal, f-string, interpolated string, heredoc, concatenation, or addition of numbers: the parts in order. */
export interface Join extends Span {
  readonly kind: 'join';
  readonly parts: readonly Expression[];
  /** `template`: one quoted literal with holes; `plus`: an operator, which adds when every part is a number. */
  readonly how: 'template' | 'plus';
}

/** A format operator: `"…%s" % x`. Formatting done by a function or method is a Call. */
export interface Format extends Span {
  readonly kind: 'format';
  readonly template: Expression;
  readonly args: readonly Argument[];
  readonly style: 'printf';
}

/**
 * A variable, function, class or constant by its simple name.
 * PHP variables keep their `$`. The receiver is always `self` (JS `this`, PHP `$this`, `self::`, `static::`), and `super`
 * stands for the parent (`super`, `parent::`, Python's `super()` stays a Call of it).
 */
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/**
 * `a.b`, `a['b']`, `a[:b]`, `$a->b`, `A::B`, `@b` (of `self`, key `@b`).
 * `key` is a string when written as an identifier, an expression when computed. `keySpan` is where the key is written.
 */
export interface Member extends Span {
  readonly kind: 'member';
  readonly of: Expression;
  readonly key: string | Expression;
  readonly keySpan: Span;
}

export interface Argument extends Span {
  readonly value: Expression;
  /** Keyword argument: Python `timeout=5`, Ruby `timeout: 5` (and `'timeout' => 5`), PHP `timeout: 5`. */
  readonly name?: string;
  /** `list`: `...a`, `*a`; `map`: `**a`. */
  readonly spread?: 'list' | 'map';
}

export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  /** Ruby block. */
  readonly block?: Lambda;
  /** The parentheses and what they hold; absent where the language allows none. A fix inserts arguments before its end. */
  readonly argsSpan?: Span;
}

/** `new X(…)`, Ruby `X.new(…)`. Python's `X(…)` is a Call. */
export interface New extends Span {
  readonly kind: 'new';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  readonly block?: Lambda;
  readonly argsSpan?: Span;
}

export type MapEntry =
  | (Span & { readonly spread?: undefined; readonly key: Expression; readonly value: Expression })
  | (Span & { readonly spread: Expression });

/** Object literal, dict, hash, associative array; also an object pattern as the target of an Assign. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

/** Array, tuple, set; also an array pattern as the target of an Assign. Items are like arguments (spread `list`). */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Argument[];
}

/**
 * `either`: `a ? b : c`, `match`, Ruby `if` or `case` as a value, `a && b` (branches b and null), `!a` (false and true).
 * `default`: `a || b`, `a or b`, `a ?: b`: the first branch, or where it counts as false the next.
 * `missing`: `a ?? b`, a default of a pattern: the first branch, or where there is nothing the next.
 */
export interface Choice extends Span {
  readonly kind: 'choice';
  readonly how: 'either' | 'default' | 'missing';
  readonly test?: Expression;
  readonly branches: readonly Expression[];
}

/** `block` is Ruby's `&block`, `typed` parameters carry their type as written, without generics or nullability. */
export interface Parameter extends Span {
  readonly name: string;
  readonly kind: 'positional' | 'named' | 'rest' | 'keywords' | 'block';
  readonly default?: Expression;
  readonly type?: string;
  /** A destructured parameter: `({ siret, params })`. `name` is then empty. */
  readonly pattern?: Expression;
  /** Attributes and decorators that stand before it, as Calls: `#[Autowire('…')]`, `@Inject('…')`. */
  readonly annotations?: readonly Expression[];
  /** PHP's `&$x`: what is written to it, the caller sees. */
  readonly byReference?: boolean;
}

/** Arrow function, closure, block, and the body of a declared function. An expression body is one Return. */
export interface Lambda extends Span {
  readonly kind: 'lambda';
  readonly name?: string;
  readonly params: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Annotations and decorators, as Calls (`@Get('/x')`, `#[Route('/x')]`). */
  readonly annotations?: readonly Expression[];
  /** The type of what it gives, as written, without generics; of what is typed alone. */
  readonly returns?: string;
}

export interface Opaque extends Span {
  readonly kind: 'opaque';
  readonly children: readonly Expression[];
}

export type Expression =
  Literal | Join | Format | Name | Member | Call | New | MapNode | ListNode | Choice | Lambda | Opaque;

/**
 * `set` writes; `merge` adds the entries of a map; `append` adds text to text or an item to a list (`+=`, `<<`, `$a[] =`);
 * `default` writes over what counts as false (`||=`), `missing` where nothing was (`??=`).
 * `supplied` is a field without a value of its own, which whatever makes the object may give it by its type and annotations.
 * `declares` is true where the target is a new variable of the function (`const`, `let`, `var`, any Python name, PHP).
 * A nested function declaration is an Assign of a Lambda.
 */
export interface Assign extends Span {
  readonly kind: 'assign';
  readonly target: Expression;
  readonly value: Expression;
  readonly how: 'set' | 'merge' | 'append' | 'default' | 'missing' | 'supplied';
  readonly declares?: boolean;
  /** The type that the variable or field is declared with, as written, without generics. */
  readonly type?: string;
  readonly annotations?: readonly Expression[];
}

export interface Do extends Span {
  readonly kind: 'do';
  readonly value: Expression;
}

/** Leaves the block: `return`, or `throw`/`raise`/`exit` and `break`/`continue`/`next`, whose value is only searched for calls. */
export interface Return extends Span {
  readonly kind: 'return';
  readonly value: Expression | null;
  readonly how: 'return' | 'throw' | 'break';
}

/** `switch` and `case` become nested Ifs. `unless` swaps the branches. */
export interface If extends Span {
  readonly kind: 'if';
  readonly test: Expression;
  readonly then: readonly Statement[];
  readonly else: readonly Statement[];
}

/** `for`, `while`, `foreach`. A comprehension or `.map` is a Call with a Lambda instead. */
export interface Loop extends Span {
  readonly kind: 'loop';
  readonly over: Expression | null;
  readonly target: Expression | null;
  readonly body: readonly Statement[];
  readonly concurrent: boolean;
}

export interface Try extends Span {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly (readonly Statement[])[];
  /** What each handler catches, as it is written; empty where it catches all that its language lets it. */
  readonly caught: readonly string[];
  readonly final: readonly Statement[];
}

export type Statement = Assign | Do | Return | If | Loop | Try;
