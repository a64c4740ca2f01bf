import { STATUS_CODES } from 'node:http';
import type { Lang } from '../../text/message';
import type { CallResult } from '../../requests/call';
import type { RetryAdvice } from '../../requests/explain';
import { durationInWords } from '../../requests/explanation';
import { indentJson } from '../../requests/json-text';
import type { Outcome } from '../../requests/outcome';
import type { Prepared } from '../../requests/prepare';
import { linksIn } from '../../requests/send';
import { printable, printableLines } from '../../text/printable';
import { redact } from '../../token';
import { fileName } from './document-name';
import { hostMessages } from './messages';
import type { ShownAnswer, ShownBody } from '../shared/protocol';

/** So much of a body is shown in the page; the document has the rest. In UTF-16 units. */
const MOST_SHOWN = 200_000;

/** The body of an answer as a text that is only ever read, without secrets; null where there is none to show. */
export function bodyText(outcome: Outcome, secrets: readonly string[]): string | null {
  if (outcome.kind === 'failure') return null;
  const { body } = outcome;
  if (body.kind === 'json') return printableLines(redact(indentJson(body.text), secrets));
  return body.kind === 'text' || body.kind === 'deep' ? printableLines(redact(body.text, secrets)) : null;
}

/** The links of documents in a good answer, which a second request fetches without the token. */
export function documentLinks({ operation }: Prepared, outcome: Outcome): string[] {
  if (outcome.kind !== 'answer' || outcome.status !== 200 || outcome.body.kind !== 'json') return [];
  return linksIn(outcome.body.value, operation.response.links);
}

export interface AnswerParts {
  readonly request: Prepared;
  readonly result: CallResult;
  readonly body: string | null;
  readonly documents: readonly string[];
  readonly canCompare: boolean;
  readonly lang: Lang;
}

/** An answer, or the lack of one, in words. */
export function answerView({ request, result, body, documents, canCompare, lang }: AnswerParts): ShownAnswer {
  const { outcome, first, differences } = result;
  const { environment } = request.target;
  return {
    tone: toneOf(outcome),
    status: statusInWords(outcome, lang),
    about: `${request.operation.title} · ${hostMessages.environments[environment][lang]}`,
    production: environment === 'production',
    facts: factsOf(outcome, lang),
    headers:
      outcome.kind === 'answer'
        ? Object.entries(outcome.headers).flatMap(([name, value]) =>
            name === 'x-request-id' ? [] : [[printable(name), printable(value)] as const],
          )
        : [],
    explained: result.explained.map((each) => ({
      message: each.message[lang],
      next: each.next[lang],
      code: 'code' in each ? each.code : null,
      provider: 'provider' in each ? each.provider : null,
      detail: 'detail' in each ? printable(each.detail) : '',
      retry: 'retry' in each ? retryWords(each.retry, lang) : '',
    })),
    first: first === null ? null : hostMessages.firstTry(statusInWords(first, lang))[lang],
    fields: differences === null ? null : { unknown: [...differences.unknown], missing: [...differences.missing] },
    hasBody: body !== null,
    canCompare,
    documents: documents.map((link, index) => {
      const name = fileName(link);
      const numbered = hostMessages.document(index + 1)[lang];
      return name === '' ? numbered : `${numbered} – ${name}`;
    }),
  };
}

export function toneOf(outcome: Outcome): ShownAnswer['tone'] {
  if (outcome.kind === 'failure') return 'none';
  return outcome.status >= 200 && outcome.status < 300 ? 'good' : 'bad';
}

export function statusInWords(outcome: Outcome, lang: Lang): string {
  if (outcome.kind === 'failure') return hostMessages.noAnswer[lang];
  return `${outcome.status} ${STATUS_CODES[outcome.status] ?? ''}`.trim();
}

function factsOf(outcome: Outcome, lang: Lang): [string, string][] {
  const { facts, clock } = hostMessages;
  const found: [string, string][] = [];
  if (outcome.headersMs !== null) found.push([facts.headers[lang], milliseconds(outcome.headersMs)]);
  found.push([facts.total[lang], milliseconds(outcome.totalMs)]);
  if (outcome.kind === 'answer') {
    found.push([facts.size[lang], size(outcome.bytes, lang)]);
    const seconds = Math.round((outcome.clockAheadMs ?? 0) / 1000);
    // Dates of headers are whole seconds, and an answer takes its time.
    if (Math.abs(seconds) > 30) found.push([facts.clock[lang], clock(seconds)[lang]]);
  }
  found.push([facts.request[lang], outcome.requestId]);
  return found;
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}

function size(bytes: number, lang: Lang): string {
  const [unit, units] = lang === 'fr' ? ['o', 'Ko'] : ['B', 'KB'];
  return bytes < 1024
    ? `${bytes} ${unit}`
    : `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1024)} ${units}`;
}

function retryWords(advice: RetryAdvice, lang: Lang): string {
  const { retry } = hostMessages;
  return (advice.kind === 'after' ? retry.after(durationInWords(advice.ms)) : retry[advice.kind])[lang];
}

/** The body as the page shows it: whole lines, all of them unless it is huge. */
export function shownBody(text: string, { body }: Extract<Outcome, { kind: 'answer' }>): ShownBody {
  const kind = body.kind === 'json' ? 'json' : 'text';
  if (text.length <= MOST_SHOWN) return { kind, text: text.trimEnd(), isWhole: true };
  const cut = text.lastIndexOf('\n', MOST_SHOWN);
  return { kind, text: text.slice(0, cut > 0 ? cut : MOST_SHOWN), isWhole: false };
}
