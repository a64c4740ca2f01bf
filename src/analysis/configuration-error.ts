import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { distance } from '../catalogue/distance';
import type { Message } from '../text/message';

type Issue = z.core.$ZodIssue;

/** One thing that is wrong in a configuration. */
export interface Problem {
  /** Where in the JSON, as a person would write it: `traceability.recipient` or `ignore[0]`; empty for the whole file. */
  readonly path: string;
  /** What is wrong there and what is expected. Names neither the file nor the path. */
  readonly message: Message;
}

/** So many problems of one file are told. */
const MAX_TOLD = 5;

/** A configuration that cannot be used, told so that it can be mended. */
export class ConfigurationError extends Error {
  constructor(
    readonly uri: string,
    /** In the order of the file's schema; one at least. */
    readonly problems: readonly Problem[],
  ) {
    super(problems[0]?.message.en);
  }

  /** The whole sentence; `file` is how the reader names the file. */
  sentence(file: string): Message {
    const told = this.problems.slice(0, MAX_TOLD);
    const more = this.problems.length - told.length;
    const all = (lang: 'fr' | 'en', colon: string, rest: string): string =>
      [
        file + colon + told.map(({ path, message }) => (path === '' ? '' : path + colon) + message[lang]).join(' '),
        ...(more > 0 ? [rest] : []),
      ].join(' ');
    return {
      fr: all('fr', ' : ', more === 1 ? 'Et une autre erreur.' : `Et ${more} autres erreurs.`),
      en: all('en', ': ', more === 1 ? 'And one more error.' : `And ${more} more errors.`),
    };
  }
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

/** `keysAt`: the keys that are known at a path, for the one that was meant. */
export function problemsOf(
  uri: string,
  issues: readonly Issue[],
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): ConfigurationError {
  const problems = issues.map((first): Problem => {
    const { issue, path } = deepest(first, []);
    return { path: written(path), message: explain(issue, keysAt(path)) };
  });
  const unknown: Problem = { path: '', message: { fr: 'contenu inattendu.', en: 'unexpected content.' } };
  return new ConfigurationError(uri, problems.length > 0 ? problems : [unknown]);
}

interface Located {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
}

/** In a union, the branch that got furthest into the value is the one that was meant. */
function deepest(issue: Issue, above: readonly PropertyKey[]): Located {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path };
  let best: Located = { issue, path };
  for (const branch of issue.errors) {
    for (const inner of branch) {
      const located = deepest(inner, path);
      if (located.path.length > best.path.length) best = located;
    }
  }
  return best;
}

function written(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

function explain(issue: Issue, known: readonly string[]): Message {
  switch (issue.code) {
    case 'invalid_type':
      return expected(kind(issue.expected));
    case 'invalid_value':
      return expected(oneOf(issue.values.map(String)));
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, known);
    case 'invalid_union':
      return expected(either(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation))));
    case 'too_small':
      return { fr: 'valeur vide ou trop courte.', en: 'empty or too short.' };
    case 'too_big':
      return { fr: `${issue.maximum} caractères au plus.`, en: `${issue.maximum} characters at most.` };
    case 'invalid_format':
      return issue.path.at(-1) === 'recipient'
        ? { fr: 'un SIRET de 14 chiffres est attendu.', en: 'a 14-digit SIRET is expected.' }
        : { fr: 'un texte non vide est attendu.', en: 'a text that is not blank is expected.' };
    case 'custom':
      return {
        fr: 'motif de chemin inutilisable : 300 caractères et 64 choix entre accolades au plus, comme « legacy/** ».',
        en: 'this path pattern cannot be used: 300 characters and 64 choices between braces at most, such as “legacy/**”.',
      };
    default:
      return { fr: 'valeur inattendue.', en: 'unexpected value.' };
  }
}

function unknownKeys(keys: readonly string[], known: readonly string[]): Message {
  const one = keys.length === 1;
  const fr = keys.map((key) => `« ${key} »`).join(', ');
  const en = keys.map((key) => `“${key}”`).join(', ');
  const [meant] = one ? keys.flatMap((key) => nearest(key, known) ?? []) : [];
  if (meant !== undefined) {
    return {
      fr: `${fr} : clé inconnue. Vouliez-vous dire « ${meant} » ?`,
      en: `${en} is not a known key. Did you mean “${meant}”?`,
    };
  }
  return one
    ? {
        fr: `${fr} : clé inconnue. Retirez-la ou corrigez son nom.`,
        en: `${en} is not a known key. Remove it or correct its name.`,
      }
    : {
        fr: `${fr} : clés inconnues. Retirez-les ou corrigez leurs noms.`,
        en: `${en} are not known keys. Remove them or correct their names.`,
      };
}

/** The known word that this one is a slip of: a letter in four may differ. */
function nearest(written: string, known: readonly string[]): string | null {
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const word of known) {
    const limit = Math.max(1, Math.floor(word.length / 4));
    const edits = distance(written.toLowerCase(), word.toLowerCase(), limit);
    if (edits <= limit && edits < (best?.edits ?? Infinity)) best = { word, edits };
  }
  return best?.word ?? null;
}

function expected(what: Message): Message {
  return { fr: `attendu : ${what.fr}.`, en: `expected ${what.en}.` };
}

function expectation(issue: Issue): Message {
  if (issue.code === 'invalid_type') return kind(issue.expected);
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  return { fr: 'une autre valeur', en: 'another value' };
}

function either(choices: readonly Message[]): Message {
  return { fr: choices.map((choice) => choice.fr).join(', ou '), en: choices.map((choice) => choice.en).join(', or ') };
}

function oneOf(values: readonly string[]): Message {
  const quoted = values.map((value) => `"${value}"`).join(', ');
  return values.length === 1 ? { fr: quoted, en: quoted } : { fr: `l’un de ${quoted}`, en: `one of ${quoted}` };
}

const kinds: Readonly<Record<string, Message>> = {
  object: { fr: 'un objet { … }', en: 'an object { … }' },
  record: { fr: 'un objet { … }', en: 'an object { … }' },
  array: { fr: 'une liste [ … ]', en: 'a list [ … ]' },
  string: { fr: 'un texte entre guillemets', en: 'a text in quotes' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  null: { fr: 'null', en: 'null' },
};

function kind(name: string): Message {
  return kinds[name] ?? { fr: name, en: name };
}
