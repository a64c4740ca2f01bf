import { csharp } from './csharp/index';
import { embeddedCode, standsAlone, usualEnding, type Embedded, type Kernel } from '../embedding';
import { java } from './java/index';
import { kotlin } from './kotlin/index';
import { javascript, typescript } from './javascript/index';
import type { Language } from '../interpreter/language';
import type { Rewriting } from '../rewriting/language';
import type { AnalysedLanguage } from './language';
import { editedLanguage } from './edited';
import { go } from './go/index';
import { bruno, http, insomnia, postman } from './http/index';
import { php } from './php/index';
import { python } from './python/index';
import { ruby } from './ruby/index';
import { powershell } from './powershell/index';
import { rust } from './rust/index';
import { shell } from './shell/index';

/** The languages that are analysed. Adding one is adding it here. */
export const languages: readonly AnalysedLanguage[] = [
  javascript,
  typescript,
  python,
  php,
  ruby,
  shell,
  java,
  kotlin,
  go,
  csharp,
  rust,
  powershell,
  http,
  bruno,
  postman,
  insomnia,
];

/** One language of each family, which has its libraries and its clients. */
export const families: readonly Language[] = languages.filter(({ id, family }) => id === family);

/** A language, and the grammar that reads it: null where none is needed. */
interface Known {
  readonly language: Language;
  readonly grammar: string | null;
}

const byExtension: ReadonlyMap<string, Known> = new Map(
  languages.flatMap((language) =>
    Object.entries(language.grammars).map(([extension, grammar]) => [extension, { language, grammar }] as const),
  ),
);

/** The language of a file by its name, and the grammar that reads it: the usual one of what holds code of others. Undefined for other files. */
export function languageOf(uri: string): Known | undefined {
  const ending = usualEnding(uri) ?? /\.[^./]+$/.exec(uri)?.[0].toLowerCase();
  return ending === undefined ? undefined : byExtension.get(ending);
}

/** Whether a file, by its name, holds code of a language among other things. */
export function mayEmbed(uri: string): boolean {
  return usualEnding(uri) !== null;
}

/** Whether a file, by its name, may name what others declare. */
export function mayName(uri: string): boolean {
  return languageOf(uri) !== undefined && !standsAlone(uri);
}

/** Whether a file, by its name, is code and nothing else. */
export function isWhollyCode(uri: string): boolean {
  return languageOf(uri) !== undefined && !mayEmbed(uri);
}

/** The code of a file. */
export interface FileCode extends Known {
  readonly text: string;
  /** What it is a part of; null where it is all of the file. */
  readonly embedded: Embedded | null;
}

/** What can be read as code in a file; null where nothing can. */
export function codeIn(uri: string, text: string): FileCode | null {
  if (!mayEmbed(uri)) {
    const known = languageOf(uri) ?? shapedAs(uri, text);
    return known ? { ...known, text, embedded: null } : null;
  }
  const embedded = embeddedCode(uri, text, kernelOf);
  const known = embedded && byExtension.get(embedded.ending);
  return known ? { ...known, text: embedded.text, embedded } : null;
}

function shapedAs(uri: string, content: string): Known | undefined {
  const language = languages.find(({ shape }) => shape && uri.endsWith(shape.ending) && shape.text.test(content));
  return language && { language, grammar: null };
}

/** Whether there may be code in a file: by its name, or by what it holds. */
export function mayHoldCode(uri: string, text: string): boolean {
  return languageOf(uri) !== undefined || shapedAs(uri, text) !== undefined;
}

const kernelOf: Kernel = (name) => {
  const cells = editedLanguage(name)?.notebook;
  return cells ? { ending: cells.ending, code: cells.code ?? ((lines) => lines) } : null;
};

/** The edits that are a language's own; undefined where it has none. */
export function rewritingOf(language: Language): Rewriting | undefined {
  return languages.find((each) => each === language)?.rewriting;
}
