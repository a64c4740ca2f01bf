import { javascript, typescript } from './javascript';
import { php } from './php';
import { python } from './python';
import { Random } from './random';
import { ruby } from './ruby';
import { subject, type Subject } from './words';

/** What a generated file of a language is made of. */
export interface Language {
  readonly id: string;
  readonly file: string;
  /** What a comment of one line begins with. */
  readonly comment: string;
  /** Imports, the client and the helpers that the rest of the file goes through. */
  readonly top: string;
  readonly bottom?: string;
  /** Blocks that call the service. */
  readonly calls: readonly ((about: Subject) => string)[];
  /** Blocks that have nothing to do with it. */
  readonly others: readonly ((about: Subject) => string)[];
  /** What a map of traceability parameters begins with. */
  readonly map: RegExp;
  /** One more of them, as it is typed before the others. */
  readonly parameter: string;
}

export const benchLanguages: readonly Language[] = [javascript, typescript, python, php, ruby];

/** Of so many blocks one calls the service. */
const ONE_CALLS_OF = 4;

/** A file of that many lines, a few more or less. */
export function sourceOf(language: Language, lines: number): string {
  const random = new Random(42);
  let text = language.top;
  let count = text.split('\n').length;
  for (let index = 1; count < lines; index++) {
    const blocks = random.below(ONE_CALLS_OF) === 0 ? language.calls : language.others;
    const block = random.pick(blocks)(subject(random, index));
    text += block;
    count += block.split('\n').length - 1;
  }
  return text + (language.bottom ?? '');
}

/** As long and as varied, without a word that has to do with the service. */
export function otherSource(language: Language, lines: number): string {
  const random = new Random(43);
  let text = /^<\?php\n/.exec(language.top)?.[0] ?? '';
  for (let index = 1, count = 0; count < lines; index++) {
    const block = random.pick(language.others)(subject(random, index));
    text += block;
    count += block.split('\n').length - 1;
  }
  return text;
}
