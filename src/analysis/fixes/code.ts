import { writtenLanguage } from '../../languages/written';
import type { Unit } from '../../interpreter/world';
import { Code } from '../../rewriting/code';

/**
 * A unit's text, to be edited as its language is written.
 * @throws Error when nothing is written in its language.
 */
export function codeOf(unit: Unit): Code {
  const { language } = unit.file;
  const written = writtenLanguage(language.id);
  if (!written) throw new Error(`Nothing is written in ${language.name}.`);
  return new Code(unit, written);
}
