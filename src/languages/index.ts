import { csharp } from './csharp/index';
import { java } from './java/index';
import { javascript, typescript } from './javascript/index';
import type { Language } from '../interpreter/language';
import type { Rewriting } from '../rewriting/language';
import type { AnalysedLanguage } from './language';
import { go } from './go/index';
import { php } from './php/index';
import { python } from './python/index';
import { ruby } from './ruby/index';
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
  go,
  csharp,
];

/** One language of each family, which has its libraries and its clients. */
export const families: readonly Language[] = languages.filter(({ id, family }) => id === family);

const byExtension: ReadonlyMap<string, { readonly language: Language; readonly grammar: string }> = new Map(
  languages.flatMap((language) =>
    Object.entries(language.grammars).map(([extension, grammar]) => [extension, { language, grammar }] as const),
  ),
);

/** The language of a file by its extension, and the grammar that reads it; undefined for others. */
export function languageOf(uri: string): { readonly language: Language; readonly grammar: string } | undefined {
  const extension = /\.[^./]+$/.exec(uri)?.[0].toLowerCase();
  return extension === undefined ? undefined : byExtension.get(extension);
}

/** The edits that are a language's own; undefined where it has none. */
export function rewritingOf(language: Language): Rewriting | undefined {
  return languages.find((each) => each === language)?.rewriting;
}
