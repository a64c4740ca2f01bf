import { searchOperations, shipped, providersOf, titleOf, type Catalogue, type Operation } from '../catalogue';
import { folded, wordsOf } from '../text/search';
import type { Lang } from '../text/message';
import type { TargetLanguage } from './language';
import { Stack } from './manifests';
import { formIn, insertionIn, type Insertion } from './insertion';
import { renderRequest } from './request';
import { targetsOf, type Target } from './targets';

/** What has to be written before anything is offered. */
export const SNIPPET_PREFIX = 'ae-';

export interface OfferedSnippet extends Insertion {
  /** What the endpoint is called. */
  readonly title: string;
  /** Whose data it has. */
  readonly providers: string;
  readonly description: Readonly<Record<Lang, string>>;
  /** The catalogue's path template. */
  readonly endpoint: string;
  readonly target: Target;
}

export interface SnippetRequest {
  readonly language: TargetLanguage;
  /** What is written before the cursor, from the last blank on. */
  readonly prefix: string;
  /** The language of the comments. */
  readonly lang: Lang;
  /** The file, which tells which client it uses and what it has already. */
  readonly text?: string;
  /** Of the project, by path with their texts: they tell which client it uses where the file does not. */
  readonly manifests?: Readonly<Record<string, string>>;
  readonly catalogue?: Catalogue;
}

/**
 * The calls offered where a person writes `ae-`, best answers first: current endpoints in whose title, provider, path, theme or
 * usual names the words begin words, with the client that the file or the project uses; with another one where a word is the
 * beginning of its name. None without the prefix.
 */
export function offeredSnippets(request: SnippetRequest): OfferedSnippet[] {
  const { language, prefix, text = '', manifests = {}, catalogue = shipped() } = request;
  if (!prefix.toLowerCase().startsWith(SNIPPET_PREFIX)) return [];
  const words = wordsOf(prefix.slice(SNIPPET_PREFIX.length));
  const [usual, ...others] = clientsOf(language, text, manifests);
  if (!usual) return [];
  const withUsual = searchOperations(words.join(' '), catalogue).map((operation) => offer(operation, usual, request));
  const withOthers = others.flatMap((target) => {
    const rest = words.filter((word) => !isNameOf(target, word));
    return rest.length === words.length
      ? []
      : searchOperations(rest.join(' '), catalogue).map((each) => offer(each, target, request));
  });
  return [...withUsual, ...withOthers];
}

/** One letter is a beginning of anything. */
function isNameOf({ client, label }: Target, word: string): boolean {
  return word.length > 1 && ` ${folded(`${client} ${label}`)}`.includes(` ${word}`);
}

/** The clients of a language, and how many of them, from the first, a person would be asked about. */
interface Ranked {
  readonly all: readonly Target[];
  readonly likely: number;
}

function ranked(language: TargetLanguage, text: string, manifests: Readonly<Record<string, string>>): Ranked {
  const own = targetsOf(language);
  const { registry } = language;
  const stack = new Stack(manifests);
  const rankOf = ({ sign, packages, isUsual }: Target): number => {
    if (sign?.test(text)) return 0;
    if (registry !== null && stack.names(registry, packages)) return 1;
    return isUsual ? 2 : 3;
  };
  const ranks = new Map(own.map((target) => [target, rankOf(target)]));
  const all = own.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
  return { all, likely: own.filter((target) => ranks.get(target) !== 3).length };
}

/**
 * The clients of a language: first those that the file uses, then those that the project's manifests name, given by path
 * with their texts, then the usual ones, then the others.
 */
export function clientsOf(
  language: TargetLanguage,
  text: string,
  manifests: Readonly<Record<string, string>> = {},
): readonly Target[] {
  return ranked(language, text, manifests).all;
}

/** The same without those that nothing speaks for. */
export function likelyClientsOf(
  language: TargetLanguage,
  text: string,
  manifests: Readonly<Record<string, string>> = {},
): readonly Target[] {
  const { all, likely } = ranked(language, text, manifests);
  return all.slice(0, likely);
}

/** Whether a file has what several calls of it share. */
export function hasHelpers(text: string, { isSdk, sign }: Target): boolean {
  return isSdk ? sign?.test(text) === true : /\b(?:class|type) A(?:pi|PI)Entreprise(?:Error|Exception)\b/.test(text);
}

function offer(operation: Operation, target: Target, request: SnippetRequest): OfferedSnippet {
  const { lang, text = '', catalogue = shipped() } = request;
  const title = titleOf(operation, catalogue);
  const code = renderRequest({
    operation,
    target,
    lang,
    catalogue,
    rest: 'placeholders',
    form: formIn(text, target.language),
    helpers: !hasHelpers(text, target),
    imports: true,
  });
  return {
    title: operation.title,
    providers: providersOf(operation, catalogue),
    endpoint: operation.path,
    target,
    description: { fr: `${title}, avec ${target.label}`, en: `${title}, with ${target.label}` },
    ...insertionIn(text, code, target.language),
  };
}
