import { HOLE, matchUrl, operationByPath, shipped, type Operation } from '../catalogue';
import type { Lang } from '../text/message';
import type { MapStyle } from '../writing';
import { keyOffers } from './parameter-offers';
import { pathOffers } from './path-offers';
import { valueOffers } from './value-offers';

/** Where in a call a person writes, see `Site` of the analysis. */
export interface WritingSite {
  readonly kind: 'address' | 'key' | 'value';
  readonly language: string;
  readonly endpoint: string | null;
  readonly present: readonly string[];
  /** What is written there, and how many characters of it stand before the cursor. */
  readonly text: string;
  readonly at: number;
  /** Of an address, what stands before. */
  readonly before: string;
  readonly isFollowed: boolean;
  readonly name: string | null;
  readonly quote: string;
  readonly hole: { readonly open: string; readonly close: string } | null;
  readonly style: MapStyle | null;
  readonly used: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  readonly settings: Readonly<Record<string, string>>;
}

/** Text as it is, or a place where a person writes, with what stands there until then. */
export type OfferPiece = string | { readonly placeholder: string };

/** Something that may be written at a site. */
export interface Offer {
  readonly kind: 'endpoint' | 'segment' | 'parameter' | 'value';
  readonly label: string;
  /** Beside the label. */
  readonly detail: string;
  /** What it replaces of the text of the site. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly OfferPiece[];
  /** The endpoint that it is about, whose facts say more. */
  readonly endpoint: string | null;
  /** Whether there is more to choose from behind it. */
  readonly goesOn: boolean;
}

/** What may be written at a site, the best first; empty where nothing of ours may. */
export function offersAt(site: WritingSite, lang: Lang, now: Date): Offer[] {
  const operation = site.endpoint === null ? undefined : operationByPath(site.endpoint);
  if (site.kind === 'key') return keyOffers(site, operation, { from: 0, to: site.text.length, inAddress: false }, lang);
  if (site.kind === 'value') {
    const range = { from: 0, to: site.text.length, inAddress: false };
    return valueOffers(site, operation, site.name ?? '', range, lang, now);
  }
  const whole = site.before + site.text.slice(0, site.at);
  const mark = whole.indexOf('?');
  return mark < 0 ? pathOffers(site, lang, now) : queryOffers(site, operation, whole, mark, lang, now);
}

function queryOffers(
  site: WritingSite,
  operation: Operation | undefined,
  whole: string,
  mark: number,
  lang: Lang,
  now: Date,
): Offer[] {
  const start = Math.max(whole.lastIndexOf('&'), mark) + 1;
  const pair = whole.slice(start);
  const equals = pair.indexOf('=');
  const from = start + equals + 1 - site.before.length;
  if (from < 0 || pair.includes(HOLE)) return [];
  const rest = site.text.slice(site.at);
  if (equals < 0) {
    const end = rest.search(/[&=#]/);
    // A name that has its value already is not written anew.
    if (rest.charAt(end) === '=') return [];
    const to = site.at + (end < 0 ? rest.length : end);
    return keyOffers(site, operation, { from: start - site.before.length, to, inAddress: true }, lang);
  }
  const end = rest.search(/[&#]/);
  const to = site.at + (end < 0 ? rest.length : end);
  return valueOffers(site, operation, pair.slice(0, equals), { from, to, inAddress: true }, lang, now);
}

/** Whether an address is one of the service’s host alone. */
export function isServiceHost(address: string): boolean {
  const { host } = matchUrl(address);
  return (host === 'production' || host === 'staging') && shipped().operations.length > 0;
}

/** Where an offer is written. `inAddress`: where a value has to be encoded. */
export interface OfferRange {
  readonly from: number;
  readonly to: number;
  readonly inAddress: boolean;
}
