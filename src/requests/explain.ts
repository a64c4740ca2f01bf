import * as z from 'zod/mini';
import { errorFacts, shipped } from '../catalogue';
import { redactor } from '../token';
import { explanationOfCode, explanationOfStatus, notFromService } from './error-codes';
import { type Explanation, explanation } from './explanation';
import { DEEPEST } from './json-text';
import type { Answer } from './outcome';

/** Whether to run the call again: not as it is, after a time that is known, or later with growing delays. */
export type RetryAdvice =
  { readonly kind: 'never' } | { readonly kind: 'after'; readonly ms: number } | { readonly kind: 'later' };

/** One error of an answer, in plain words. */
export interface ExplainedError extends Explanation {
  readonly code: string | null;
  /** The parameter that the service points at. */
  readonly parameter: string | null;
  /** Who it comes from: the name of the provider, or API Entreprise. */
  readonly provider: string | null;
  /** The service's own words, in French, redacted. */
  readonly detail: string;
  readonly retry: RetryAdvice;
}

/** What has another form than the service's counts as left out, and takes nothing else with it. */
function lenient<T extends z.core.SomeType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}

const text = lenient(z.string());

const errorSchema = z.object({
  code: lenient(z.pipe(z.union([z.string(), z.int()]), z.transform(String))),
  title: text,
  detail: text,
  source: lenient(z.object({ parameter: text })),
  meta: lenient(z.object({ provider: text, retry_in: lenient(z.number().check(z.nonnegative())) })),
});

const bodySchema = z.object({ errors: z.array(z.unknown()).check(z.minLength(1), z.maxLength(1000)) });

type ServiceError = z.infer<typeof errorSchema>;

/** The errors in a body of the service, those of version 2, which were texts, included; none when there is none. */
export function errorsIn(body: unknown): ServiceError[] {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.errors.slice(0, 20).flatMap((each) => {
    if (typeof each === 'string') return [{ detail: each }];
    const error = errorSchema.safeParse(each);
    return error.success ? [error.data] : [];
  });
}

/** An answer that is an error, in plain words: one explanation at least. None for a good answer. */
export function explainAnswer(answer: Answer, secrets: Iterable<string> = []): ExplainedError[] {
  if (answer.status >= 200 && answer.status < 300) return answer.body.kind === 'deep' ? [tooDeep] : [];
  const redact = redactor(secrets);
  const errors = answer.body.kind === 'json' ? errorsIn(answer.body.value) : [];
  if (errors.length > 0) return errors.map((error) => explained(error, answer, redact));
  const said = answer.body.kind === 'page' ? notFromService : explanationOfStatus(answer.status);
  const detail = answer.body.kind === 'text' ? redact(answer.body.text.slice(0, 500)) : '';
  return [{ ...said, code: null, parameter: null, provider: null, detail, retry: retryOfStatus(answer) }];
}

const tooDeep: ExplainedError = {
  ...explanation(
    `La réponse est imbriquée sur plus de ${DEEPEST} niveaux : elle est gardée telle quelle, sans être lue.`,
    `The response is nested more than ${DEEPEST} levels deep: it is kept as is, without being read.`,
    'Le service n’envoie rien de tel : voyez ce qui se trouve entre ce poste et lui.',
    'The service sends nothing of the kind: check what stands between this machine and the service.',
  ),
  code: null,
  parameter: null,
  provider: null,
  detail: '',
  retry: { kind: 'never' },
};

function explained(error: ServiceError, answer: Answer, redact: (text: string) => string): ExplainedError {
  const code = error.code ?? null;
  const said = (code === null ? null : explanationOfCode(code)) ?? explanationOfStatus(answer.status);
  const detail = redact((error.detail ?? error.title ?? '').slice(0, 500));
  const provider = error.meta?.provider ?? shipped().prefixes[code?.slice(0, 2) ?? ''] ?? null;
  const parameter = error.source?.parameter ?? (code === null ? null : (errorFacts(code)?.parameter ?? null));
  return { ...said, code, parameter, provider, detail, retry: retryOf(error, answer) };
}

/** `meta.retry_in` knows more than the code does, but for one that never passes by itself. */
function retryOf(error: ServiceError, answer: Answer): RetryAdvice {
  const facts = error.code === undefined ? undefined : errorFacts(error.code);
  if (facts?.retry === 'never') return { kind: 'never' };
  const announced = error.meta?.retry_in;
  if (announced !== undefined) return { kind: 'after', ms: announced * 1000 };
  if (answer.status === 429) return { kind: 'after', ms: retryAfterMs(answer) };
  if (facts === undefined) return retryOfStatus(answer);
  if (facts.retry === 'after') {
    return facts.retryIn === undefined ? { kind: 'later' } : { kind: 'after', ms: facts.retryIn * 1000 };
  }
  return { kind: facts.retry };
}

function retryOfStatus(answer: Answer): RetryAdvice {
  if (answer.status === 429) return { kind: 'after', ms: retryAfterMs(answer) };
  return { kind: answer.status >= 500 ? 'later' : 'never' };
}

const MINUTE = 60_000;

/** What `Retry-After` asks for, in ms: seconds or a date; a minute, which is the service's window, when it says nothing. */
export function retryAfterMs({ headers, clockAheadMs }: Answer): number {
  const value = headers['retry-after'];
  if (value === undefined) return MINUTE;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  if (Number.isNaN(date)) return MINUTE;
  return Math.max(0, date + (clockAheadMs ?? 0) - Date.now());
}
