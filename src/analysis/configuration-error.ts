import type * as z from 'zod/mini';
import type { Message } from './findings';

type Issue = z.core.$ZodIssue;

/** A configuration that cannot be used, told so that it can be mended. */
export class ConfigurationError extends Error {
  constructor(
    readonly uri: string,
    /** Where in the JSON, as a person would write it: `rules.missing-timeout.files[0]`; empty for the whole file. */
    readonly path: string,
    /** What is wrong there and what is expected. Names neither the file nor the path. */
    readonly problem: Message,
  ) {
    super(problem.en);
  }

  /** The whole sentence; `file` is how the reader names the file. */
  sentence(file: string): Message {
    const where = this.path === '' ? file : `${file}: ${this.path}`;
    const whereFr = this.path === '' ? file : `${file} : ${this.path}`;
    return { fr: `${whereFr} : ${this.problem.fr}`, en: `${where}: ${this.problem.en}` };
  }
}

export function notJson(uri: string, cause: unknown): ConfigurationError {
  // The parser quotes the text, with its line ends.
  const words = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ');
  return new ConfigurationError(uri, '', {
    fr: `ce n’est pas du JSON (${words}). Corrigez le fichier ou supprimez-le.`,
    en: `this is not JSON (${words}). Correct the file or remove it.`,
  });
}

/** The first issue says most; a second one is often a consequence of it. */
export function problemOf(uri: string, issues: readonly Issue[]): ConfigurationError {
  const first = issues[0];
  if (!first) return new ConfigurationError(uri, '', { fr: 'contenu inattendu.', en: 'unexpected content.' });
  const issue = deepest(first, []);
  return new ConfigurationError(uri, written(issue.path), explain(issue.issue));
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

function explain(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return expected(kind(issue.expected));
    case 'invalid_value':
      return expected(oneOf(issue.values.map(String)));
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return {
        fr: `${keys} : clé inconnue. Retirez-la ou corrigez son nom.`,
        en: `${keys} is not a known key. Remove it or correct its name.`,
      };
    }
    case 'invalid_union':
      return expected(either(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation))));
    case 'too_small':
      return { fr: 'valeur vide ou trop courte.', en: 'empty or too short.' };
    case 'too_big':
      return { fr: `${issue.maximum} caractères au plus.`, en: `${issue.maximum} characters at most.` };
    case 'invalid_format':
      return issue.path.at(-1) === 'recipient'
        ? { fr: 'un SIRET de 14 chiffres est attendu.', en: 'a SIRET of 14 digits is expected.' }
        : { fr: 'un texte non vide est attendu.', en: 'a text that is not blank is expected.' };
    case 'custom':
      return {
        fr: 'motif de chemin inutilisable : 300 caractères et huit étoiles au plus, comme « legacy/** ».',
        en: 'this path pattern cannot be used: 300 characters and eight stars at most, such as “legacy/**”.',
      };
    default:
      return { fr: 'valeur inattendue.', en: 'unexpected value.' };
  }
}

function expected(what: Message): Message {
  return { fr: `attendu : ${what.fr}.`, en: `expected ${what.en}.` };
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
