import { writtenLanguage } from '../../languages/written';
import type { Unit } from '../../interpreter/names/unit';
import { Code } from '../../rewriting/code';

/** A unit's text, to be edited as its language is written; null where nothing is written in its language. */
export function editableCode(unit: Unit): Code | null {
  const written = writtenLanguage(unit.file.language.id);
  return written ? new Code(unit, written) : null;
}

/**
 * The same, for fixes, which are made where something is written only.
 * @throws Error when nothing is written in its language.
 */
export function codeOf(unit: Unit): Code {
  const code = editableCode(unit);
  if (!code) throw new Error(`Nothing is written in ${unit.file.language.name}.`);
  return code;
}
