import type { Node } from 'web-tree-sitter';
import type { Expression, Lambda, Statement } from './nodes';

/** One name that a file takes from elsewhere. `name` is `*` for the whole module, `default` for a default export. */
export interface Import {
  readonly local: string;
  readonly module: string;
  readonly name: string;
}

/** One name that a file offers. With `module`, a re-export; `name` and `exported` are both `*` for `export * from`. */
export interface Export {
  readonly exported: string;
  readonly name: string;
  readonly module?: string;
}

interface DeclarationBase {
  /** UTF-16 offsets in the file. Every span of the lowered declaration is relative to `start`. */
  readonly start: number;
  readonly end: number;
  /** Names that the class body around it assigns, where those are meant first: what is lowered depends on them too. */
  readonly around?: ReadonlySet<string>;
  /** The syntax node, alive as long as the file's tree. Only the language's own `lower` looks at it. */
  readonly node: Node;
}

/** A function of the file's top level, or a method (with `owner`). Not lowered until it is asked for. */
export interface FunctionDeclaration extends DeclarationBase {
  readonly kind: 'function';
  /** Simple name. A constructor is `constructor` in every language. */
  readonly name: string;
  /** Qualified name of the class or module that holds it; null at the top level. */
  readonly owner: string | null;
  /** Called on the class itself: `static`, `@classmethod`, `@staticmethod`, `def self.x`, `module_function`. */
  readonly static: boolean;
  /** The type of the package whose object it gives, where it says so: Go's `func New() *Client`. */
  readonly makes?: string;
  /** Read like a field: JS `get x()`, Python `@property`. */
  readonly getter: boolean;
  /** Declared and not written: of an interface, or abstract. What it does, its annotations say. */
  readonly bodiless?: true;
  /** Called on its first argument as if it were a method of its class: C#'s `static T F(this X x)`. */
  readonly extension?: true;
  /** The type of what it makes for whoever asks a container for it: Spring's `@Bean`. */
  readonly provides?: string;
}

export interface ClassDeclaration extends DeclarationBase {
  readonly kind: 'class';
  /** Qualified: `App\Service\Client`, `ApiEntreprise::Client`; the simple name in JavaScript and Python. */
  readonly name: string;
  /** Base classes, traits, mixins and interfaces as written, the nearest in method lookup first. */
  readonly supers: readonly string[];
  /** Names of fields whose methods and fields are the class's own: what Go embeds. */
  readonly embeds?: readonly string[];
  /** An interface or an abstract class, where the syntax says so. */
  readonly abstract?: true;
}

/**
 * A top-level statement that declares neither function nor class, or (with `owner`) one of a class body: field, constant,
 * property, or a call such as Ruby's `base_uri "…"`. Fields are Assigns to `Member(self, name)`; `static` says whether the
 * class holds them or each instance.
 */
export interface StatementDeclaration extends DeclarationBase {
  readonly kind: 'statement';
  readonly owner: string | null;
  readonly static: boolean;
}

export type Declaration = FunctionDeclaration | ClassDeclaration | StatementDeclaration;

/** All of a file that is read without a grammar: one piece of top-level code, which no syntax tree stands behind. */
export interface PlainDeclaration extends Omit<StatementDeclaration, 'node'> {
  readonly owner: null;
  readonly node?: never;
}

/** What a file holds, without bodies. Declarations in source order; members follow their class. */
export interface Outline {
  /** PHP namespace; empty elsewhere. */
  readonly namespace: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly declarations: readonly Declaration[];
  /** Directives such as `use client`. */
  readonly directives: readonly string[];
}

/** The outline of a file that is read without a grammar. */
export interface PlainOutline extends Omit<Outline, 'declarations'> {
  readonly declarations: readonly PlainDeclaration[];
}

export interface LanguageSupport {
  readonly id: string;
  /** As people write it, the same in every language. */
  readonly name: string;
  /** Extensions with their dot, each with the grammar that reads it, named as in `@vscode/tree-sitter-wasm`; null where none is needed. */
  readonly grammars: Readonly<Record<string, string | null>>;
  /** What a text holds that is of it, whatever the file is called but for this ending. */
  readonly shape?: { readonly ending: string; readonly text: RegExp };
  readonly marks: Marks;
  /** A text as the grammar reads it: with what that has no words for in others, each sign at its place. Absent where it reads all. */
  readonly readable?: (text: string) => string;
  outline(root: Node): Outline;
  /** The function's parameters and body; spans relative to `declaration.start`. Never throws on a broken tree. */
  lowerFunction(declaration: FunctionDeclaration): Lambda;
  lowerStatement(declaration: StatementDeclaration): readonly Statement[];
  /** What a file says that is read without a grammar; spans relative to its start. */
  readonly plain?: (text: string) => readonly Statement[];
  /** The annotations of a class, as Calls; absent where the language has none. */
  lowerAnnotations?(declaration: ClassDeclaration): readonly Expression[];
}

/** The signs of a language in a text that is still being written, and cannot be parsed. */
export interface Marks {
  /** The characters that open a string, each by itself. */
  readonly quotes: string;
  /** What begins a comment to the end of the line. */
  readonly comments: readonly string[];
  /** What a value stands between within a string of this quote, and letters before it; null where none may. */
  hole(quote: string, prefix: string): { readonly open: string; readonly close: string } | null;
}
