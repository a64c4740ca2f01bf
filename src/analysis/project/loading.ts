import { codeIn } from '../../languages/index';
import type { Grammars } from '../../syntax/grammars';
import type { Files } from '../../text/files';
import type { Configurations } from '../configuration';
import type { Evaluations } from './evaluations';
import type { ParsedFiles } from './parsed-files';

/** Files read at once: enough to keep a disk busy, few enough to hold no more than their texts. */
const READ_AT_ONCE = 32;

/** A file with its text. */
export type FileText = readonly [uri: string, text: string];

export interface Sources {
  readonly files: Files;
  readonly grammars: Grammars;
  readonly configurations: Configurations;
}

/** Brings files from where they are to where they are parsed. */
export class Loading {
  constructor(
    private readonly from: Sources,
    private readonly into: ParsedFiles,
    private readonly evaluations: Evaluations,
  ) {}

  /** Reads files side by side, and gives those that are there, in their order. */
  async *read(uris: readonly string[]): AsyncIterable<FileText> {
    for (let start = 0; start < uris.length; start += READ_AT_ONCE) {
      const batch = uris.slice(start, start + READ_AT_ONCE);
      const texts = await Promise.all(batch.map(async (uri) => [uri, await this.from.files.read(uri)] as const));
      for (const [uri, text] of texts) if (text !== null) yield [uri, text];
    }
  }

  /** Reads and parses files; tells how many there were. */
  async take(uris: readonly string[]): Promise<number> {
    const texts: FileText[] = [];
    for await (const each of this.read(uris)) texts.push(each);
    await this.takeTexts(texts);
    return texts.length;
  }

  /** Parses files, with the grammars and the configuration that they need. */
  async takeTexts(texts: readonly FileText[]): Promise<void> {
    const codes = texts.map(([uri, text]) => ({ uri, text, code: codeIn(uri, text) }));
    await this.from.grammars.load(codes.flatMap(({ code }) => code?.grammar ?? []));
    for (const { uri, text, code } of codes) {
      const configuration = await this.from.configurations.for(uri);
      if (!this.into.parse(uri, text, code, configuration)) this.evaluations.forget(uri);
    }
  }
}
