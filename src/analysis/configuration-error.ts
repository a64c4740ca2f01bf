import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Message } from '../text/message';

/** One thing that is wrong in a configuration. */
export interface ConfigurationProblem {
  /** Where in the JSON, as a person would write it: `traceability.recipient` or `ignore[0]`; empty for the whole file. */
  readonly path: string;
  /** What is wrong there and what is expected. Names neither the file nor the path. */
  readonly message: Message;
  /** Where it is in the text, in lines that count from 1 and UTF-16 offsets; null where the message says it. */
  readonly at: { readonly line: number; readonly start: number; readonly end: number } | null;
}

/** So many problems of one file are told. */
const MAX_TOLD = 5;

/** A configuration that cannot be used, told so that it can be mended. */
export class ConfigurationError extends Error {
  constructor(
    readonly uri: string,
    /** In the order of the file's schema; one at least. */
    readonly problems: readonly ConfigurationProblem[],
  ) {
    super(problems[0]?.message.en);
  }

  /** The whole sentence; `file` is how the reader names the file. */
  sentence(file: string): Message {
    return sentenceOf(this.problems, file);
  }
}

/** Problems of one file in one sentence, with their lines. */
export function sentenceOf(problems: readonly ConfigurationProblem[], file: string): Message {
  const told = problems.slice(0, MAX_TOLD);
  const more = problems.length - told.length;
  const all = (lang: 'fr' | 'en', colon: string, rest: string): string =>
    [file + colon + told.map((problem) => described(problem)[lang]).join(' '), ...(more > 0 ? [rest] : [])].join(' ');
  return {
    fr: all('fr', ' : ', more === 1 ? 'Et une autre erreur.' : `Et ${more} autres erreurs.`),
    en: all('en', ': ', more === 1 ? 'And one more error.' : `And ${more} more errors.`),
  };
}

/** A problem with its line and what it is about. */
export function described({ path, message, at }: ConfigurationProblem): Message {
  const where = (line: string): string =>
    [...(at ? [`${line} ${at.line}`] : []), ...(path === '' ? [] : [path])].join(', ');
  const fr = where('ligne');
  const en = where('line');
  return { fr: fr === '' ? message.fr : `${fr} : ${message.fr}`, en: en === '' ? message.en : `${en}: ${message.en}` };
}

/** Says where the JSON ends to be JSON, and quotes nothing: the file may be a link to one that is nobody's business. */
export function notJson(uri: string, text: string): ConfigurationError {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const before = text.slice(0, first?.offset ?? 0).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const what = (first && expectations[printParseErrorCode(first.error)]) ?? UNEXPECTED;
  return new ConfigurationError(uri, [
    {
      path: '',
      at: null,
      message: {
        fr: `ce n’est pas du JSON : ligne ${line}, colonne ${column}, ${what.fr}. Corrigez le fichier ou supprimez-le.`,
        en: `this is not JSON: line ${line}, column ${column}, ${what.en}. Correct the file or remove it.`,
      },
    },
  ]);
}

const UNEXPECTED: Message = { fr: 'un signe inattendu', en: 'something unexpected' };

const expectations: Readonly<Record<string, Message>> = {
  InvalidNumberFormat: { fr: 'un nombre mal écrit', en: 'a number that is not well formed' },
  PropertyNameExpected: { fr: 'une clé entre guillemets est attendue', en: 'a key in double quotes is expected' },
  ValueExpected: { fr: 'une valeur est attendue', en: 'a value is expected' },
  ColonExpected: { fr: 'deux-points (:) sont attendus après la clé', en: 'a colon (:) is expected after the key' },
  CommaExpected: { fr: 'une virgule est attendue', en: 'a comma is expected' },
  CloseBraceExpected: { fr: 'une accolade fermante (}) est attendue', en: 'a closing brace (}) is expected' },
  CloseBracketExpected: { fr: 'un crochet fermant (]) est attendu', en: 'a closing bracket (]) is expected' },
  EndOfFileExpected: { fr: 'le fichier devrait s’arrêter là', en: 'the file should end there' },
  InvalidCommentToken: { fr: 'JSON n’a pas de commentaires', en: 'JSON has no comments' },
  UnexpectedEndOfComment: { fr: 'JSON n’a pas de commentaires', en: 'JSON has no comments' },
  UnexpectedEndOfString: { fr: 'un texte n’est pas fermé par un guillemet', en: 'a text is not closed by a quote' },
  InvalidEscapeCharacter: { fr: 'une barre oblique inverse mal placée', en: 'a misplaced backslash' },
};
