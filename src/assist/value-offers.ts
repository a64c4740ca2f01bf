import {
  accepts,
  examplesOf,
  isSampleRecipient,
  isSiren,
  isSiret,
  recipientParameter,
  type Operation,
  type OperationParameter,
} from '../catalogue';
import { isTrace } from '../requests/parameter-hints';
import { plural } from '../text/counted';
import type { Lang, Message } from '../text/message';
import { writtenLanguage } from '../languages/written';
import { encodeQueryValue } from '../writing';
import type { Offer, OfferRange, WritingSite } from './offers';

/** Numbers with a check digit. */
const CHECKED = /^(?:\d{9}|\d{14})$/;

/** Values of a parameter: the project's, what is written checked, those of other calls, those that there are, examples. */
export function valueOffers(
  site: WritingSite,
  operation: Operation | undefined,
  name: string,
  range: OfferRange,
  lang: Lang,
  now: Date,
): Offer[] {
  const parameter =
    name === 'recipient' ? recipientParameter : operation?.parameters.find((each) => each.name === name);
  if (!parameter && !isTrace(name)) return [];
  const isNumber = parameter !== undefined && /siren|siret|recipient/.test(parameter.kind);
  const said = new Map<string, string[]>();
  const add = (value: string, why: string | null): void => {
    // What holds quotes or goes over lines is no value to be offered.
    if (value === '' || /[\p{Cc}]/u.test(value)) return;
    said.set(value, [...(said.get(value) ?? []), ...(why === null ? [] : [why])]);
  };
  const typed = site.text.slice(range.from, range.to);
  if (isNumber && CHECKED.test(typed)) add(typed, null);
  const own = site.settings[name];
  if (own !== undefined) add(own, words.ofProject[lang]);
  for (const value of parameter?.values ?? []) {
    add(value, value === String(parameter?.default ?? '') ? words.standard[lang] : null);
  }
  for (const { value, count } of usedFor(site, name, parameter, now)) {
    if (value !== typed) add(value, words.used[lang](count));
  }
  if (operation && parameter?.in === 'path') {
    for (const example of examplesOf(operation)) {
      const value = example[name];
      if (value !== undefined) add(value, words.example[lang]);
    }
  }
  return [...said].map(([value, why]): Offer => {
    const check = parameter && isNumber ? checkOf(parameter, value, now, lang) : null;
    return {
      kind: 'value',
      label: value,
      detail: [...(check === null ? [] : [check]), ...why].join(' · '),
      from: range.from,
      to: range.to,
      pieces: [range.inAddress ? encodeQueryValue(value) : inString(site, value)],
      endpoint: null,
      goesOn: false,
    };
  });
}

/** Values of the same name; of an identifier, those of others that it takes too. */
function usedFor(
  { used }: WritingSite,
  name: string,
  parameter: OperationParameter | undefined,
  now: Date,
): readonly { readonly value: string; readonly count: number }[] {
  const own = used[name] ?? [];
  if (parameter?.in !== 'path' || !/siren|siret/.test(parameter.kind)) return own;
  const others = Object.entries(used).flatMap(([other, values]) => (other === name || isTrace(other) ? [] : values));
  return [...own, ...others.filter(({ value }) => CHECKED.test(value) && accepts(parameter, value, now))];
}

function checkOf(parameter: OperationParameter, value: string, now: Date, lang: Lang): string | null {
  if (!CHECKED.test(value)) return null;
  const kind = value.length === 9 ? 'SIREN' : 'SIRET';
  if (accepts(parameter, value, now)) {
    if (parameter.kind === 'recipient' && isSampleRecipient(value)) return `${kind}, ${words.sample[lang]}`;
    return `${kind}, ${words.valid[lang]}`;
  }
  return `${kind}, ${isSiren(value) || isSiret(value) ? words.notWanted[lang] : words.invalid[lang]}`;
}

/** A value within the quotes that are there. */
export function inString({ language, quote }: Pick<WritingSite, 'language' | 'quote'>, value: string): string {
  if (quote === '`') return value.replace(/[\\`]|\$(?=\{)/g, '\\$&');
  const idiom = writtenLanguage(language)?.idiom;
  if (!idiom || (quote !== "'" && quote !== '"')) return value;
  const written = idiom.string(value, quote);
  if (written.startsWith(quote)) return written.slice(1, -1);
  // The idiom would take the other quote to spare escapes.
  return value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

const said = (fr: string, en: string): Message => ({ fr, en });

const words = {
  ofProject: said('valeur du projet', 'value of the project'),
  standard: said('par défaut', 'by default'),
  example: said('exemple de l’environnement de test', 'example of the staging environment'),
  valid: said('clé valide', 'valid check digit'),
  invalid: said('clé de contrôle fausse', 'wrong check digit'),
  notWanted: said('pas ce que ce paramètre attend', 'not what this parameter takes'),
  sample: said('clé valide, mais c’est une valeur d’exemple', 'valid check digit, but a sample value'),
  used: {
    fr: (count: number) => `dans ${plural(count, 'appel', 'appels', 'fr')}`,
    en: (count: number) => `in ${plural(count, 'call', 'calls', 'en')}`,
  },
} as const;
