import type { Idiom, WrittenLanguage } from './idiom';
import { javascript } from './javascript';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';

const idioms: Readonly<Record<WrittenLanguage, Idiom>> = { javascript, typescript: javascript, python, php, ruby };

/** How a language writes strings, maps, arguments and the rest. */
export function idiomOf(language: WrittenLanguage): Idiom {
  return idioms[language];
}

export function isWrittenLanguage(language: string): language is WrittenLanguage {
  return Object.hasOwn(idioms, language);
}
