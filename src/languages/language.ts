import type { Language } from '../interpreter/language';
import type { Rewriting } from '../rewriting/language';

/** A language with all that is known of it for reading and mending its code. */
export interface AnalysedLanguage extends Language {
  /** Edits that are its own; it is only written by the general ones, if left out. */
  readonly rewriting?: Rewriting;
}
