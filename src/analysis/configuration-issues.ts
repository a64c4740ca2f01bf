import * as z from 'zod/mini';
import { distance } from '../catalogue/distance';
import type { Message } from '../text/message';
import type { ConfigurationProblem } from './configuration-error';
import { type ConfigurationText, type Path, valueAt } from './configuration-text';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong in JSON, in plain words, each at its place. `data` is what the text holds. */
export function problemsOf(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  text: ConfigurationText,
  data: unknown,
): ConfigurationProblem[] {
  return issues.map((first) => {
    const { issue, path } = deepest(first, [], data);
    const value = valueAt(data, path);
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return text.problem(path, explain(issue, path, value, keysAt(schema, path)), key);
  });
}

interface Located {
  readonly issue: Issue;
  readonly path: Path;
}

/** In a union, the branch that got furthest into the value is the one that was meant: a key that it does not know first. */
function deepest(issue: Issue, above: Path, data: unknown): Located {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path };
  const inner = issue.errors.flatMap((branch) => branch.map((each) => deepest(each, path, data)));
  const unknown = inner.find((each) => each.issue.code === 'unrecognized_keys');
  if (unknown) return unknown;
  let best: Located = { issue, path };
  for (const each of inner) if (each.path.length > best.path.length) best = each;
  return best;
}

/** The keys that a schema knows at a place: those of all objects that may stand there. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return keysAt(schema._zod.def.innerType, path);
  if (schema instanceof z.ZodMiniUnion) return schema._zod.def.options.flatMap((each) => keysAt(each, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodMiniArray) return step === undefined ? [] : keysAt(schema._zod.def.element, rest);
  if (schema instanceof z.ZodMiniRecord) {
    if (step !== undefined) return keysAt(schema._zod.def.valueType, rest);
    const { keyType } = schema._zod.def;
    return keyType instanceof z.ZodMiniEnum ? Object.values(keyType._zod.def.entries).map(String) : [];
  }
  if (!(schema instanceof z.ZodMiniObject)) return [];
  if (step === undefined) return Object.keys(schema._zod.def.shape);
  const next = schema._zod.def.shape[String(step)];
  return next ? keysAt(next, rest) : [];
}

function explain(issue: Issue, path: Path, value: unknown, known: readonly string[]): Message {
  switch (issue.code) {
    case 'invalid_type':
      return expected(kind(issue.expected), value);
    case 'invalid_value':
      return expected(oneOf(issue.values.map(String)), value, issue.values.map(String));
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, known, value);
    case 'invalid_union':
      return expected(
        either(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation))),
        value,
        issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : [])),
      );
    case 'too_small':
      return { fr: 'valeur vide ou trop courte.', en: 'empty or too short.' };
    case 'too_big':
      return { fr: `${issue.maximum} caractères au plus.`, en: `${issue.maximum} characters at most.` };
    case 'invalid_format':
      return path.at(-1) === 'recipient'
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

function unknownKeys(keys: readonly string[], known: readonly string[], object: unknown): Message {
  const one = keys.length === 1;
  const fr = keys.map((key) => `« ${key} »`).join(', ');
  const en = keys.map((key) => `“${key}”`).join(', ');
  const [meant] = one ? keys.flatMap((key) => nearestWord(key, known) ?? []) : [];
  if (meant !== undefined && valueAt(object, [meant]) !== undefined) {
    return {
      fr: `${fr} et « ${meant} » désignent la même chose : gardez « ${meant} ».`,
      en: `${en} and “${meant}” mean the same: keep “${meant}”.`,
    };
  }
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

/** The known word that this one is a slip of, a letter in four may differ, or the beginning. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const lower = written.toLowerCase();
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const word of known) {
    const limit = Math.max(1, Math.floor(word.length / 4));
    const edits = distance(lower, word.toLowerCase(), limit);
    if (edits <= limit && edits < (best?.edits ?? Infinity)) best = { word, edits };
  }
  return best?.word ?? known.find((word) => lower.length >= 4 && word.toLowerCase().startsWith(lower)) ?? null;
}

/** `words`: those of a choice, for the one that was meant. */
function expected(what: Message, value: unknown, words: readonly string[] = []): Message {
  if (value === undefined) {
    return { fr: `clé manquante. Attendu : ${what.fr}.`, en: `this key is missing. Expected ${what.en}.` };
  }
  const meant = typeof value === 'string' ? nearestWord(value, words) : null;
  if (meant !== null) {
    return {
      fr: `attendu : ${what.fr}. Vouliez-vous dire « ${meant} » ?`,
      en: `expected ${what.en}. Did you mean “${meant}”?`,
    };
  }
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
