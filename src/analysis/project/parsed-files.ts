import type { Tree } from 'web-tree-sitter';
import { SourceFile } from '../../interpreter/names/source-file';
import { World } from '../../interpreter/names/world';
import type { FileCode } from '../../languages/index';
import { withoutDepths } from '../../syntax/depth';
import type { Grammars } from '../../syntax/grammars';
import type { PlainOutline } from '../../syntax/language';
import type { Message } from '../../text/message';
import { isFileExcluded, isTestFile, type Configuration } from '../configuration';
import { breakageOf, type Breakage } from '../fixes/broken';
import { notes } from '../notes';
import { usesStubs } from '../test-files';
import { editTree } from './edit-tree';
import type { Revision } from './revision';

/** A file that was parsed. */
export interface ParsedFile {
  readonly file: SourceFile;
  /** The text of the file, whose code may be a part of it. */
  readonly text: string;
  /** Null where no grammar is needed. */
  readonly tree: Tree | null;
  /** What the tree was made of: the file's text, but for what nests too deep. */
  readonly parsed: string;
  readonly configuration: Configuration;
}

export interface Parsing {
  readonly grammars: Grammars;
  /** How long one file may take to parse, in ms, before it is left out with a note. */
  readonly parseBudgetMs: number;
}

/** Of what is not code as it stands in its file, nothing can be written. */
const UNWRITABLE: Breakage = { hasErrors: true, broken: [{ start: 0, end: Number.MAX_SAFE_INTEGER }] };

/** The files that are parsed. One that changes is parsed again where it changed. */
export class ParsedFiles {
  readonly world = new World();
  private readonly files = new Map<string, ParsedFile>();
  /** Of files that are understood in part. */
  private readonly partly = new Map<string, Message>();
  /** Files of whose code nothing can be said as it is now, and why; null where nobody is interested. */
  private readonly givenUp = new Map<string, Message | null>();
  private readonly breakages = new WeakMap<ParsedFile, Breakage>();

  constructor(
    private readonly parsing: Parsing,
    private readonly revision: Revision,
  ) {}

  get size(): number {
    return this.files.size;
  }

  get(uri: string): ParsedFile | undefined {
    return this.files.get(uri);
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  entries(): Iterable<readonly [string, ParsedFile]> {
    return this.files;
  }

  uris(): Iterable<string> {
    return this.files.keys();
  }

  /** Nothing can be said of the code of a file, until it is taken back. */
  giveUp(uri: string, why: Message, configuration: Configuration): void {
    this.givenUp.set(uri, isFileExcluded(configuration, uri) ? null : why);
  }

  takeBack(uri: string): void {
    this.givenUp.delete(uri);
  }

  isGivenUp(uri: string): boolean {
    return this.givenUp.has(uri);
  }

  givenUpUris(): string[] {
    return [...this.givenUp.keys()];
  }

  /** Of files that are not understood, or in part. */
  notes(): { readonly uri: string; readonly message: Message }[] {
    return [...this.partly, ...this.givenUp].flatMap(([uri, message]) => (message ? [{ uri, message }] : []));
  }

  /** Whether the code of a file stands in it character by character. */
  isAsItStands(uri: string): boolean {
    return this.files.get(uri)?.file.embedded?.places.areSame !== false;
  }

  /** Where the code of a file is too broken for anything to be written there; null where the file is not parsed. */
  breakageIn(uri: string): Breakage | null {
    const parsed = this.files.get(uri);
    if (!parsed) return null;
    let breakage = this.breakages.get(parsed);
    if (!breakage) {
      const { tree, file } = parsed;
      breakage =
        tree && (file.embedded?.places.areSame ?? true)
          ? breakageOf(tree.rootNode, file.outline.declarations)
          : UNWRITABLE;
      this.breakages.set(parsed, breakage);
    }
    return breakage;
  }

  /** Parses a text of a file, unless it is known. False where there is no code, or none that could be parsed. */
  parse(uri: string, text: string, code: FileCode | null, configuration: Configuration): boolean {
    const previous = this.files.get(uri);
    if (!code) {
      if (previous) this.remove(uri);
      return false;
    }
    if (previous?.text === text) return true;
    this.revision.advance();
    const { language, grammar } = code;
    const shallow = withoutDepths(code.text);
    const parsed = language.readable?.(shallow) ?? shallow;
    // What holds code of others may hold another language now.
    const before = previous?.file.language === language ? previous : undefined;
    if (before?.tree) editTree(before.tree, before.parsed, parsed);
    const { grammars, parseBudgetMs } = this.parsing;
    const tree = grammar === null ? null : grammars.parse(grammar, parsed, before?.tree ?? null, parseBudgetMs);
    previous?.tree?.delete();
    this.files.delete(uri);
    if (!tree && grammar !== null) {
      this.world.remove(uri);
      this.giveUp(uri, notes.notParsed, configuration);
      return false;
    }
    this.givenUp.delete(uri);
    if (shallow === code.text || isFileExcluded(configuration, uri)) this.partly.delete(uri);
    else this.partly.set(uri, notes.tooDeep);
    const isTest = isTestFile(configuration, uri) || usesStubs(code.text);
    const outline = tree ? language.outline(tree.rootNode) : plainOutline(code.text);
    const file = new SourceFile(uri, code.text, language, outline, isTest, before?.file ?? null, code.embedded);
    this.put({ file, text, tree, parsed, configuration });
    return true;
  }

  /** Takes a file as it was parsed. */
  put(parsed: ParsedFile): void {
    this.files.set(parsed.file.uri, parsed);
    this.world.put(parsed.file);
  }

  /** Knows nothing of a file any more. */
  remove(uri: string): void {
    if (this.files.has(uri) || this.givenUp.has(uri)) this.revision.advance();
    this.files.get(uri)?.tree?.delete();
    this.files.delete(uri);
    this.partly.delete(uri);
    this.givenUp.delete(uri);
    this.world.remove(uri);
  }
}

/** A file that is read without a grammar: all of it runs in order. */
function plainOutline(text: string): PlainOutline {
  const whole = { kind: 'statement', owner: null, static: false, start: 0, end: text.length } as const;
  return { namespace: '', imports: [], exports: [], declarations: [whole], directives: [] };
}
