import { HOLE, searchOperations, shipped, titleOf, type Operation } from '../catalogue';
import { plural } from '../text/counted';
import type { Lang } from '../text/message';
import { wordsOf } from '../text/search';
import { writtenLanguage } from '../languages/written';
import { isServiceHost, type Offer, type OfferPiece, type WritingSite } from './offers';
import { valueOffers } from './value-offers';

const ORIGIN = /^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i;
const VERSION = /^v\d*$/;
const SEGMENTS_OF_A_NAME = 2;

/** A path as far as it is written. */
interface Written {
  /** Segments that are whole, those before the place included. */
  readonly done: readonly string[];
  readonly partial: string;
  /** So many segments stand before the place, and cannot be written anew. */
  readonly kept: number;
  /** Whether the first of the segments is one behind the version. */
  readonly isVersionless: boolean;
  /** Where the path begins in the text of the place, and where its last segment does. */
  readonly from: number;
  readonly lastFrom: number;
  readonly to: number;
  /** Whether a slash has to be written first. */
  readonly slash: boolean;
}

/** Endpoints by what is written of their path, or by what people call them; their segments; values of what follows. */
export function pathOffers(site: WritingSite, lang: Lang, now: Date): Offer[] {
  const written = writtenIn(site);
  if (!written) return [];
  const isStaging = /\/\/staging\./.test(site.before + site.text);
  const all = shipped().operations.filter((each) => each.deprecated === null && (isStaging || !each.stagingOnly));
  const begun = all.filter((each) => isBegun(segmentsOf(each.path), written));
  const found = new Set([...mainFirst(begun, written), ...successorsOf(written, all), ...namedBy(written, all)]);
  const endpoints = [...found].flatMap((each) => endpointOffer(each, site, written, begun.includes(each)) ?? []);
  const values = valuesAfter(begun, site, written, lang, now);
  const segments = segmentOffers(begun, site, written, lang);
  // Where an expression can stand, a person writes what the function is given, and no company of their own.
  return site.hole && written.partial === ''
    ? [...segments, ...endpoints, ...values]
    : [...values, ...segments, ...endpoints];
}

function writtenIn(site: WritingSite): Written | null {
  const whole = site.before + site.text.slice(0, site.at);
  const origin = ORIGIN.exec(whole)?.[0] ?? (whole.startsWith(HOLE) ? HOLE : '');
  const start = origin.length;
  const isHostAlone = start === whole.length;
  if (isHostAlone && !isServiceHost(whole)) return null;
  const path = whole.slice(start);
  const before = site.before.slice(start);
  const from = Math.max(start - site.before.length, 0);
  const own = site.text.slice(from, site.at);
  // A hole that a segment goes on from may be anything.
  if (before !== '' && !before.endsWith('/') && !own.startsWith('/') && own !== '') return null;
  const segments = path.replace(/^\/+/, '').split('/');
  const done = segments.slice(0, -1);
  const [first = ''] = segments;
  const rest = /^[^?#]*/.exec(site.text.slice(site.at))?.[0] ?? '';
  const partial = segments.at(-1) ?? '';
  return {
    done,
    partial,
    kept: before.split('/').filter((each) => each !== '').length,
    isVersionless: site.before.startsWith(HOLE) && before === '' && first !== '' && !VERSION.test(first),
    from,
    lastFrom: site.at - partial.length,
    to: site.at + rest.length,
    slash: isHostAlone || own.startsWith('/') || (before !== '' && !before.endsWith('/')),
  };
}

function segmentsOf(template: string): string[] {
  return template.split('/').slice(1);
}

function isParameter(segment: string | undefined): boolean {
  return segment?.startsWith('{') === true;
}

/** Whether the path of an endpoint begins as it is written, be it in another version that can still be chosen. */
function isBegun(template: readonly string[], { done, partial, kept, isVersionless }: Written): boolean {
  const wanted = isVersionless ? template.slice(1) : template;
  const isSame = (segment: string, index: number): boolean => {
    const own = wanted[index];
    if (index === 0 && kept === 0 && VERSION.test(segment) && VERSION.test(own ?? '')) return true;
    return own === segment || (isParameter(own) && segment !== '') || (segment === HOLE && own !== undefined);
  };
  const next = wanted[done.length];
  if (next === undefined || !done.every(isSame)) return false;
  if (done.length === 0 && VERSION.test(partial)) return VERSION.test(next);
  return partial === '' || next.startsWith(partial) || isParameter(next);
}

/** Those whose parameter stands next, the main one of them first, and the others behind them as they were. */
function mainFirst(begun: readonly Operation[], { done, partial, isVersionless }: Written): Operation[] {
  const at = done.length + (isVersionless ? 1 : 0);
  const next = partial === '' ? begun.filter(({ path }) => isParameter(segmentsOf(path)[at])) : [];
  return [
    ...next.toSorted((one, other) => one.path.length - other.path.length),
    ...begun.filter((each) => !next.includes(each)),
  ];
}

/** What takes the place of endpoints that are deprecated or retired and are being written. */
function successorsOf(written: Written, all: readonly Operation[]): Operation[] {
  const { operations, v2, removed } = shipped();
  // One word says too little: much begins with it.
  if (written.done.length < SEGMENTS_OF_A_NAME) return [];
  const former = [
    ...operations.flatMap(({ path, deprecated }) => (deprecated ? [{ path, successors: deprecated.successors }] : [])),
    ...v2,
    ...removed,
  ];
  const isExact = (path: string): boolean => {
    const template = segmentsOf(path);
    return template[0] === (written.done[0] ?? '') && isBegun(template, written);
  };
  const paths = new Set(former.flatMap(({ path, successors }) => (isExact(path) ? successors : [])));
  return all.filter(({ path }) => paths.has(path) && keeps(segmentsOf(path), written));
}

/** What people call what they want stands where a path would: `/kbis`, `/v3/attestation sociale`. */
function namedBy(written: Written, all: readonly Operation[]): Operation[] {
  const segments = [...written.done.slice(written.kept), written.partial];
  const words = wordsOf(segments.filter((each) => !VERSION.test(each) && !each.includes(HOLE)).join(' '));
  if (words.length === 0) return [];
  const found = new Set(searchOperations(words.join(' ')));
  return [...found].filter((each) => all.includes(each) && keeps(segmentsOf(each.path), written));
}

/** Whether a path can still be chosen behind the segments that stand before the place. */
function keeps(template: readonly string[], { done, kept, isVersionless }: Written): boolean {
  const wanted = isVersionless ? template.slice(1) : template;
  return done.slice(0, kept).every((segment, index) => {
    const own = wanted[index];
    return own === segment || (isParameter(own) && segment !== '') || segment === HOLE;
  });
}

function endpointOffer(operation: Operation, site: WritingSite, written: Written, isBegunSo: boolean): Offer | null {
  const template = segmentsOf(operation.path);
  const wanted = written.isVersionless ? template.slice(1) : template;
  if (!keeps(template, written)) return null;
  const pieces: OfferPiece[] = [];
  for (const [index, segment] of wanted.entries()) {
    if (index < written.kept) continue;
    if (index > written.kept || written.slash) pieces.push('/');
    const value = isBegunSo ? written.done[index] : undefined;
    if (!isParameter(segment)) pieces.push(segment);
    else if (site.isFollowed) break;
    else if (value !== undefined && !value.includes(HOLE)) pieces.push(value);
    else pieces.push(...parameterPieces(segment, site));
  }
  return {
    kind: 'endpoint',
    // What was looked for by its name is shown by it.
    label: isBegunSo ? operation.path : titleOf(operation),
    detail: isBegunSo ? titleOf(operation) : operation.path,
    from: written.from,
    to: written.to,
    pieces,
    endpoint: operation.path,
    goesOn: false,
  };
}

/** `${siren}` where the string takes expressions, else `{siren}`, which is to be written over. */
function parameterPieces(segment: string, { hole, language }: WritingSite): OfferPiece[] {
  const written = writtenLanguage(language);
  if (!hole || !written) return [{ placeholder: segment }];
  return [hole.open, { placeholder: written.notation.name(segment.slice(1, -1)) }, hole.close];
}

/** Segments behind which there is more than one endpoint. */
function segmentOffers(begun: readonly Operation[], site: WritingSite, written: Written, lang: Lang): Offer[] {
  const { done, partial, isVersionless } = written;
  // Editors compare offers by how much of them is written already: all begin at the same place.
  const before = site.text.slice(written.from, written.lastFrom);
  const at = done.length + (isVersionless ? 1 : 0);
  if (at === 0) return [];
  const counts = new Map<string, number>();
  for (const { path } of begun) {
    const segments = segmentsOf(path);
    const next = segments[at];
    if (next === undefined || isParameter(next) || at === segments.length - 1) continue;
    counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  return [...counts].flatMap(([segment, count]): Offer[] =>
    count < 2 || segment === partial
      ? []
      : [
          {
            kind: 'segment',
            label: `${segment}/`,
            detail: plural(count, 'endpoint', 'endpoints', lang),
            from: written.from,
            to: written.to,
            pieces: [`${before}${segment}/`],
            endpoint: null,
            goesOn: true,
          },
        ],
  );
}

/** Values of the parameter that stands next in what is begun. */
function valuesAfter(begun: readonly Operation[], site: WritingSite, written: Written, lang: Lang, now: Date): Offer[] {
  const at = written.done.length + (written.isVersionless ? 1 : 0);
  const [operation] = begun
    .filter(({ path }) => isParameter(segmentsOf(path)[at]))
    .toSorted((one, other) => one.path.length - other.path.length);
  const name = operation && segmentsOf(operation.path)[at]?.slice(1, -1);
  if (!operation || name === undefined || site.isFollowed) return [];
  const end = written.lastFrom + (/^[^/]*/.exec(site.text.slice(written.lastFrom, written.to))?.[0].length ?? 0);
  const offers = valueOffers(site, operation, name, { from: written.lastFrom, to: end, inAddress: true }, lang, now);
  const before = site.text.slice(written.from, written.lastFrom);
  return offers
    .filter(({ label }) => label.startsWith(written.partial))
    .map((offer) => ({ ...offer, from: written.from, pieces: [before, ...offer.pieces] }));
}
