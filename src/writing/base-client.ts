import type { Lang } from '../text/message';
import { shipped } from '../catalogue';
import { placeholderOf } from './comments';
import type { WrittenLanguage } from './language';
import { snippetText, tabStop, withoutMarks } from './placeholders';
import { filledIn, templateParts, sharedView, timeoutIn } from './request';
import { targetIn, type Target } from './targets';

/** A client of a project to be written: what all of its calls go through. */
export interface BaseClientToWrite {
  readonly language: WrittenLanguage;
  /** The language of the comments. */
  readonly lang: Lang;
  /** Traceability by name. */
  readonly values?: Readonly<Record<string, string>>;
  readonly form?: 'snippet' | 'file';
  /** `placeholders`: tab stops stand for what has no value, and the result is in the syntax of the editor's snippets. */
  readonly rest?: 'placeholders';
  /** Whether to write the imports and the error class, which a file may have. */
  readonly helpers?: boolean;
  /** Whether to write imports, in a language that keeps them apart; as `helpers` says, if left out. */
  readonly imports?: boolean;
}

/** How often an answer that says when to come back is asked for, in all. */
const ATTEMPTS = 3;
/** Longer waits, in s, are for whoever called to decide on. */
const PATIENCE_S = 60;
/** How long an answer is waited for. */
const TIMEOUT_MS = 5_000;
/** What every endpoint takes. */
const TRACE = ['context', 'recipient', 'object'] as const;

/** What the client of a project is written with; null in a language that has no template of one. */
export function baseClientTarget(language: WrittenLanguage): Target | null {
  return language.baseClient === null ? null : targetIn(language, language.baseClient);
}

/**
 * A class that sends every call of a project: traceability given once, a time limit, a typed error, the quota that the
 * service announces, and again only what the service asks to be sent again.
 * @throws Error when the language has no template of one.
 */
export function renderBaseClient({
  language,
  lang,
  values = {},
  form = 'snippet',
  rest,
  helpers = true,
  imports = helpers,
}: BaseClientToWrite): string {
  const target = baseClientTarget(language);
  if (!target) throw new Error(`No client of a project in ${language.name}.`);
  const { idiom } = language;
  const query = TRACE.map((name, index) => {
    const given = values[name];
    const text = given === undefined ? tabStop(index + 1, placeholderOf(name, lang)) : withoutMarks(given);
    const value = idiom.string(text);
    return {
      key: name,
      value,
      entry: idiom.entry(name, value),
      argument: idiom.keyword(name, value),
      comma: index === TRACE.length - 1 ? '' : ',',
    };
  });
  const { hosts } = shipped();
  const view = {
    ...sharedView(target, lang, shipped()),
    isFile: form === 'file',
    helpers,
    withImports: imports,
    origin: `https://${hosts.production}`,
    query,
    patience: String(PATIENCE_S),
    attempts: String(ATTEMPTS),
    timeout: timeoutIn(TIMEOUT_MS, target),
  };
  const code = filledIn(language, `${language.family}/base`, view, templateParts(target));
  return rest === 'placeholders' ? snippetText(code) : code;
}
