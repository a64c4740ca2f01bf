import * as z from 'zod/mini';
import { shipped } from '../catalogue';
import { exchange } from './exchange';
import type { Explanation } from './explanation';
import type { Outcome } from './outcome';
import type { Deadlines, Prepared } from './prepare';
import { refusalOfLink, type ServiceTarget } from './target';
import type { Transport } from './transport';

export interface Sending {
  readonly transport: Transport;
  readonly token: string | null;
  readonly signal?: AbortSignal | undefined;
  /** Instead of those of the endpoint. */
  readonly deadlines?: Deadlines | undefined;
  readonly saveTo?: string | undefined;
  /** See Order: for many calls with one token. */
  readonly redact?: ((text: string) => string) | undefined;
  readonly limitBytes?: number | undefined;
}

/** Sends a prepared request with its token. Never throws. */
export function send(request: Prepared, sending: Sending): Promise<Outcome> {
  return exchange({
    ...sending,
    url: request.url,
    headers: request.headers,
    deadlines: sending.deadlines ?? request.deadlines,
    expects: 'json',
  });
}

/** The download of a document: without a token, from an address that an answer gave. */
export interface Fetching extends Omit<Sending, 'token'> {
  readonly from: ServiceTarget;
  /** Hosts that a person has allowed by name. */
  readonly allowedHosts?: readonly string[];
}

const DOWNLOAD_MS = shipped().downloads[0]?.timeoutMs ?? 12_000;
const MAX_REDIRECTS = 3;

/**
 * Fetches a document, following up to three redirections, each to an allowed host. Gives the explanation instead when the
 * link leads elsewhere. Never throws.
 */
export async function fetchDocument(link: string, fetching: Fetching): Promise<Outcome | Explanation> {
  const { from, allowedHosts = [], ...sending } = fetching;
  const deadlines = sending.deadlines ?? { headersMs: DOWNLOAD_MS, totalMs: DOWNLOAD_MS };
  let url = link;
  for (let hop = 0; ; hop += 1) {
    let location = '';
    const refusal = refusalOfLink(url, from, allowedHosts);
    if (refusal !== null) return refusal;
    const outcome = await exchange({
      ...sending,
      deadlines,
      url,
      token: null,
      headers: { accept: '*/*' },
      expects: 'document',
      onRedirect: (to) => (location = to),
    });
    if (location === '' || hop === MAX_REDIRECTS || !URL.canParse(location, url)) return outcome;
    url = new URL(location, url).href;
  }
}

const withLinks = z.looseObject({ data: z.unknown() });

/** The links of documents in a body, where the catalogue says that they are, at most a hundred. */
export function linksIn(body: unknown, paths: readonly string[]): string[] {
  const { success, data } = withLinks.safeParse(body);
  if (!success) return [];
  const found = paths.flatMap((path) => valuesAt(data, path.split('.')));
  return [...new Set(found)].filter((value) => URL.canParse(value)).slice(0, 100);
}

function valuesAt(value: unknown, path: readonly string[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  const name = step.replace(/(\[\])+$/, '');
  const held: unknown =
    typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
  if (!step.endsWith('[]')) return valuesAt(held, rest);
  return Array.isArray(held) ? held.flatMap((each) => valuesAt(each, rest)) : [];
}
