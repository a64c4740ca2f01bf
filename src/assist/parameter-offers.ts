import type { Operation, OperationParameter } from '../catalogue';
import { hintOf, traceHints } from '../requests/parameter-hints';
import type { Lang } from '../text/message';
import { writtenLanguage } from '../languages/written';
import { encodeQueryValue, type MapStyle, type Quote } from '../writing';
import type { Offer, OfferPiece, OfferRange, WritingSite } from './offers';

const TRACE = ['context', 'recipient', 'object'] as const;
/** Stands for the place of a value that a person writes. */
const STOP = '\u0000';

/** Parameters of the query that are missing, with the project's values: those of the trace together, then each. */
export function keyOffers(site: WritingSite, operation: Operation | undefined, range: OfferRange, lang: Lang): Offer[] {
  const isMissing = (name: string): boolean => !site.present.includes(name);
  const trace = (operation?.traceability ?? TRACE).filter(isMissing);
  const advised = operation?.userId === true && isMissing('user_id') ? ['user_id' as const] : [];
  const others = operation?.parameters.filter(({ in: where, name }) => where === 'query' && isMissing(name)) ?? [];
  const offer = (names: readonly string[], detail: string): Offer => ({
    kind: 'parameter',
    label: names.join(', '),
    detail,
    from: range.from,
    to: range.to,
    pieces: names.flatMap((name, index): OfferPiece[] => [
      ...(index === 0 ? [] : [range.inAddress ? '&' : ', ']),
      ...pairOf(site, name, operation, range),
    ]),
    endpoint: null,
    goesOn: false,
  });
  const typed = site.text.slice(range.from, range.inAddress ? site.at : range.to).replace(/["'`:]/g, '');
  const fits = ({ label }: Offer): boolean => typed === '' || label.split(', ').some((name) => name.startsWith(typed));
  return [
    ...(trace.length > 1 ? [offer([...trace, ...advised], words.together[lang])] : []),
    ...[...trace, ...advised].map((name) => offer([name], traceHints[name][lang])),
    ...others.map((each) => offer([each.name], hintOf(each, new Date())[lang])),
  ].filter(fits);
}

function pairOf(
  site: WritingSite,
  name: string,
  operation: Operation | undefined,
  { inAddress }: OfferRange,
): OfferPiece[] {
  const value = site.settings[name] ?? standardOf(operation?.parameters.find((each) => each.name === name)) ?? null;
  if (inAddress) return [`${name}=`, value === null ? { placeholder: '' } : encodeQueryValue(value)];
  const entry = entryOf(site, name, value ?? STOP);
  return entry
    .split(STOP)
    .flatMap((part, index): OfferPiece[] => [...(index === 0 ? [] : [{ placeholder: '' }]), part]);
}

function standardOf(parameter: OperationParameter | undefined): string | null {
  return parameter?.default === undefined ? null : String(parameter.default);
}

/** As the other entries of the map are written; a key whose quote stands there already has it. */
function entryOf({ language, style, quote }: WritingSite, name: string, value: string): string {
  const idiom = writtenLanguage(language)?.idiom;
  if (!idiom) return `${name}: ${value}`;
  const own: Quote | null = quote === "'" || quote === '"' ? quote : null;
  const base = style ?? idiom.style;
  const wanted: MapStyle = own ? { ...base, quote: own } : base;
  const keys = own && wanted.keys === 'bare' ? idiom.quotedKeys : wanted.keys;
  return idiom.entry(name, idiom.string(value, wanted.quote), { ...wanted, keys });
}

const words = {
  together: { fr: 'la traçabilité que le service exige', en: 'the traceability that the service requires' },
} as const;
