import type { DocumentEdit } from '../text/edit';
import type { CodeLanguage } from './language';

/** How strings are written, and where an expression may stand instead. */
export interface StringRules {
  /** What a string may begin and end with, on one line. */
  readonly quotes: readonly string[];
  /** Whether letters before the quote, or three quotes, make a string of another kind; elsewhere they are another thing. */
  readonly hasPrefixes: boolean;
  /** Whether strings that stand in a row are one. */
  readonly joinsRows: boolean;
  /** What stands before a place that takes nothing but a constant, as far as the last brace or semicolon; null where none does. */
  readonly constantPlace: RegExp | null;
}

/** What reads the environment and settings, as sources of regular expressions. */
export interface EnvironmentRules {
  /** Functions that are given the name of a variable. */
  readonly lookups: string;
  /** Those that are given a value too, for the case that there is none; null where none is. */
  readonly defaulting: string | null;
  /** Objects that hold the variables by name, between brackets; null where none does. */
  readonly maps: string | null;
  /** Those that hold them as members; null where none does. */
  readonly objects: string | null;
  /** What begins a read of the environment or of settings, which means the same in each function of a file. */
  readonly reads: RegExp;
}

/** A stretch of a document that stands inside a string. */
export interface InString {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly language: CodeLanguage;
}

/** The string that a stretch is the end of, with its quotes and what stands before them. */
interface StringAround {
  readonly start: number;
  readonly end: number;
  /** What stands before it in the string. */
  readonly beginning: string;
  readonly quote: string;
  readonly isBytes: boolean;
}

/**
 * What replaces the string that a secret is written in by a read of an environment variable: what stands before it in the
 * string (`Bearer `) stays. One that a lookup of the environment falls back to is taken away instead. Null where the string is
 * none of the simple ones (a heredoc, holes, several pieces), or where nothing but a string may stand.
 */
export function environmentRead(stretch: InString, variable: string): DocumentEdit[] | null {
  const { document, language } = stretch;
  const string = stringAround(stretch);
  if (!string || !mayBeRead(document, string, language)) return null;
  const fallback = string.isBytes ? null : fallbackBefore(document, string.start, language);
  if (fallback) return [{ start: fallback.start, end: string.end, text: '' }];
  const { idiom } = language;
  const read = idiom.environment(variable);
  const quote = string.quote.startsWith("'") ? "'" : '"';
  const value = string.beginning === '' ? read : idiom.prefixed(string.beginning, read, true, quote);
  const written = string.isBytes ? `(${value}).encode()` : value;
  const edit = { start: string.start, end: string.end, text: isAttribute(document, string) ? `{${written}}` : written };
  return [...idiom.environmentImports(document), edit];
}

/** The variable that is looked up already where a secret is written in case that there is none; null for any other place. */
export function variableBefore(stretch: InString): string | null {
  const string = stringAround(stretch);
  return string && !string.isBytes
    ? (fallbackBefore(stretch.document, string.start, stretch.language)?.name ?? null)
    : null;
}

const OPENING = /((?<![\w$])[bBrRuUfF]{0,2})("""|'''|['"`])([^'"`\\{}#$\n]*)$/;

function stringAround({ document, start, end, language }: InString): StringAround | null {
  const [opening, prefix = '', quote = '', beginning = ''] =
    OPENING.exec(document.slice(Math.max(0, start - 200), start)) ?? [];
  if (opening === undefined || !document.startsWith(quote, end)) return null;
  const { hasPrefixes, quotes } = language.strings;
  // Elsewhere letters before a quote are another thing, like a template's tag, and three quotes are two strings.
  if (!hasPrefixes && (prefix !== '' || quote.length > 1)) return null;
  if (!quotes.includes(quote.charAt(0))) return null;
  return {
    start: start - opening.length,
    end: end + quote.length,
    beginning,
    quote,
    isBytes: /b/i.test(prefix),
  };
}

/** Whether an expression may stand in the place of the string: it is no key, and no part of several in a row. */
function mayBeRead(document: string, { start, end }: StringAround, { strings }: CodeLanguage): boolean {
  const before = document.slice(Math.max(0, start - 300), start);
  const after = document.slice(end, end + 100);
  if (/^\s*(?:=>|:(?!:))/.test(after) || /[\w$'"`]$/.test(before) || /^['"`]/.test(after)) return false;
  if (strings.constantPlace?.test(before.slice(before.search(/[^;{}]*$/))) === true) return false;
  const inRow = /['"]\s*(?:\\\r?\n\s*)?$/.test(before) || /^\s*(?:\\\r?\n\s*)?[rRuUbBfF]?['"]/.test(after);
  return !(strings.joinsRows && inRow);
}

/** An attribute of JSX takes a string as it is, and an expression in braces. */
function isAttribute(document: string, { start }: StringAround): boolean {
  return /<[A-Za-z][^<>]{0,300}\s[\w:-]+=$/.test(document.slice(Math.max(0, start - 320), start));
}

/** A lookup that a string stands behind for the case that there is none: `os.environ.get("X", "…")`, `process.env.X || '…'`. */
function fallbackBefore(
  document: string,
  start: number,
  { environment: { lookups, defaulting, maps, objects } }: CodeLanguage,
): { readonly name: string; readonly start: number } | null {
  const before = document.slice(Math.max(0, start - 200), start);
  const argument =
    defaulting === null ? null : new RegExp(`${called(defaulting)}(?<rest>\\s*,\\s*(?:default\\s*=\\s*)?)$`);
  const read = [
    `${called(lookups)}\\s*\\)`,
    ...(maps === null ? [] : [`(?:${maps})\\[\\s*['"](?<key>\\w+)['"]\\s*\\]`]),
    ...(objects === null ? [] : [`(?:${objects})\\.(?<member>\\w+)`]),
  ].join('|');
  const otherwise = new RegExp(`(?:${read})(?<rest>\\s*(?:\\|\\||\\?\\?|\\?:|\\bor\\b)\\s*)$`);
  const found = (argument?.exec(before) ?? otherwise.exec(before))?.groups;
  const name = found && (found.name ?? found.key ?? found.member);
  return name === undefined ? null : { name, start: start - (found?.rest ?? '').length };
}

/** A call of one of some functions with a name, as far as that. */
function called(functions: string): string {
  return `\\b(?:${functions})\\(\\s*['"](?<name>\\w+)['"]`;
}
