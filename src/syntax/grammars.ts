import { Language, Parser, type Tree } from 'web-tree-sitter';

/** The bytes of the grammars, wherever they are kept. */
export interface GrammarFiles {
  runtime(): Promise<Uint8Array>;
  grammar(name: string): Promise<Uint8Array>;
  /** Does what is needed around the loading of one; absent where nothing is. */
  readonly loading?: <T>(name: string, load: () => Promise<T>) => Promise<T>;
}

/** Grammars that the package holds compressed: large ones, of languages that few write. */
export const COMPRESSED: ReadonlySet<string> = new Set(['kotlin']);

/** A grammar that cannot be loaded: its language is not analysed, the others are. */
export class GrammarError extends Error {
  constructor(
    readonly grammar: string,
    override readonly cause: unknown,
  ) {
    super(`The grammar “${grammar}” could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

let runtime: Promise<void> | undefined;

/** One parser per grammar, loaded when first asked for and kept. */
export class Grammars {
  private readonly loaded = new Map<string, Parser>();
  private readonly failed = new Map<string, GrammarError>();
  /** How many texts have been parsed. */
  parses = 0;

  constructor(private readonly files: GrammarFiles) {}

  /** Loads grammars ahead of the first parse; those that fail are remembered and reported by `parser`. */
  async load(names: Iterable<string>): Promise<void> {
    for (const name of new Set(names)) {
      if (this.loaded.has(name) || this.failed.has(name)) continue;
      try {
        runtime ??= this.files.runtime().then((wasmBinary) => Parser.init({ wasmBinary }));
        await runtime;
        const parser = new Parser();
        const bytes = await this.files.grammar(name);
        const load = (): Promise<Language> => Language.load(bytes);
        parser.setLanguage(await (this.files.loading?.(name, load) ?? load()));
        this.loaded.set(name, parser);
      } catch (cause) {
        this.failed.set(name, new GrammarError(name, cause));
      }
    }
  }

  failures(): readonly GrammarError[] {
    return [...this.failed.values()];
  }

  /**
   * Parses a text, reusing `old` where the text has changed little (already edited to fit the new one).
   * Null when the grammar is missing or the parse took longer than `budgetMs`.
   */
  parse(name: string, text: string, old: Tree | null, budgetMs: number): Tree | null {
    const parser = this.loaded.get(name);
    if (!parser) return null;
    this.parses += 1;
    const deadline = performance.now() + budgetMs;
    const tree = parser.parse(text, old, { progressCallback: () => performance.now() > deadline });
    if (!tree) parser.reset();
    return tree;
  }
}
