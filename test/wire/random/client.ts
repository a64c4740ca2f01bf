import type { Expression, Program, Written } from './model';
import type { Shapes } from './shapes';
import type { Language } from '../samples';

/** What one request is given beside its address; null where it is not. */
export interface Given {
  readonly query: Expression | null;
  readonly headers: Expression | null;
  readonly timeout: Expression | null;
}

/** How a library's words are put together. What is made is an expression; statements that it needs go to the shapes' scope. */
export interface GeneratedClient {
  /** Id of the client's record. */
  readonly id: string;
  readonly head: readonly string[];
  readonly isAsync: boolean;
  /** Whether it takes a query beside the address. */
  readonly takesQuery: boolean;
  /** What an instance may be given; null where there are none. */
  readonly instance: {
    readonly takes: {
      readonly base: boolean;
      readonly query: boolean;
      readonly headers: boolean;
      readonly timeout: boolean;
    };
    readonly make: (shapes: Shapes, given: Given & { readonly base: Expression | null }) => Expression;
    /** Whether an instance can be a constant of a module. */
    readonly isConstant: boolean;
  } | null;
  readonly send: (
    shapes: Shapes,
    given: Given & { readonly url: Expression; readonly instance: Expression | null },
  ) => Expression;
}

export interface Dialect {
  readonly language: Language;
  readonly extension: string;
  readonly hasUndefined: boolean;
  /** Whether a blank text stands for false. */
  readonly blankIsFalse: boolean;
  readonly clients: readonly GeneratedClient[];
  /** Ways to take what another file declares. */
  readonly importStyles: number;
  readonly print: (program: Program) => Written;
}
