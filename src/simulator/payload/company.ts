/** Companies and people that do not exist, the same for the same identifier. */
import { isRna, isRnf, isSiren } from '../../catalogue/index';
import { between, digits, pick } from './random';

/** Real towns of France, with their codes: an address is checked against them more often than a name. */
const towns = [
  ['29019', '29200', 'BREST'],
  ['35238', '35000', 'RENNES'],
  ['44109', '44000', 'NANTES'],
  ['69123', '69003', 'LYON'],
  ['31555', '31000', 'TOULOUSE'],
  ['59350', '59000', 'LILLE'],
  ['67482', '67000', 'STRASBOURG'],
  ['33063', '33000', 'BORDEAUX'],
  ['21231', '21000', 'DIJON'],
  ['63113', '63000', 'CLERMONT-FERRAND'],
  ['38185', '38000', 'GRENOBLE'],
  ['76540', '76000', 'ROUEN'],
] as const;
const streets = [
  ['RUE', 'DES TILLEULS'],
  ['RUE', 'DU MOULIN'],
  ['AVENUE', 'DE LA GARE'],
  ['RUE', 'PASTEUR'],
  ['PLACE', 'DU MARCHE'],
  ['BOULEVARD', 'DES PEUPLIERS'],
  ['CHEMIN', 'DES VIGNES'],
  ['IMPASSE', 'DES ARTISANS'],
] as const;
const activities = [
  ['43.21A', 'Travaux d’installation électrique dans tous locaux', 'ÉLECTRICITÉ'],
  ['62.01Z', 'Programmation informatique', 'LOGICIELS'],
  ['43.32A', 'Travaux de menuiserie bois et PVC', 'MENUISERIE'],
  ['71.12B', 'Ingénierie, études techniques', 'INGÉNIERIE'],
  ['81.21Z', 'Nettoyage courant des bâtiments', 'PROPRETÉ'],
  ['10.71C', 'Boulangerie et boulangerie-pâtisserie', 'BOULANGERIE'],
  ['49.41A', 'Transports routiers de fret interurbains', 'TRANSPORTS'],
  ['43.99C', 'Travaux de maçonnerie générale et gros œuvre de bâtiment', 'BÂTIMENT'],
] as const;
const names = [
  'KERVADEC',
  'MARSELLIER',
  'BELORME',
  'TRÉVANEC',
  'LAURIOL',
  'VASSEROT',
  'DUMARTEL',
  'ESCARPENTIER',
] as const;
const forms = [
  ['5710', 'SAS, société par actions simplifiée'],
  ['5499', 'Société à responsabilité limitée (sans autre indication)'],
  ['5599', 'SA à conseil d’administration (s.a.i.)'],
] as const;
const first = ['Camille', 'Dominique', 'Maëlle', 'Hugo', 'Inès', 'Yann', 'Louise', 'Karim'] as const;
const last = [
  'KERMARREC',
  'VALLERIN',
  'DUROSELLE',
  'MONTAGNAC',
  'LE BRIZ',
  'CHAUVELOT',
  'ARNOUVILLE',
  'TESSANDIER',
] as const;
/** Bounds of the bands of INSEE. */
const workforces = [
  ['11', 10, 19],
  ['12', 20, 49],
  ['21', 50, 99],
  ['03', 6, 9],
  ['02', 3, 5],
] as const;

export interface Company {
  readonly siren: string;
  /** Of its head office, or the one that was asked for. */
  readonly siret: string;
  readonly rna: string | null;
  /** The number that it would have as a foundation, or the one that was asked for. */
  readonly rnf: string;
  readonly name: string;
  readonly form: { readonly code: string; readonly label: string };
  readonly activity: { readonly code: string; readonly label: string };
  readonly workforce: { readonly code: string; readonly from: number; readonly to: number };
  readonly town: { readonly code: string; readonly postcode: string; readonly name: string };
  readonly street: { readonly number: string; readonly kind: string; readonly name: string };
  readonly person: { readonly first: string; readonly last: string };
}

/** The company, or association, that an identifier stands for; one of any other text has a SIREN made of it. */
export function companyOf(identifier: string): Company {
  const text = identifier.replace(/^FR(?=\d{14}$)/, '');
  const siren =
    isSiren(text.slice(0, 9)) || /^356000000\d{5}$/.test(text)
      ? text.slice(0, 9)
      : withKey(`${between(3, 9, text)}${digits(7, text)}`);
  const [activity, activityLabel, trade] = pick(activities, `${siren} activity`);
  const [form, formLabel] = pick(forms, `${siren} form`);
  const [code, from, to] = pick(workforces, `${siren} workforce`);
  const siret = /^\d{14}$/.test(text) ? text : siretOf(siren, between(1, 4, siren));
  const [town, postcode, townName] = pick(towns, `${siret} town`);
  const [kind, street] = pick(streets, `${siret} street`);
  const isAssociation = isRna(text);
  const isFoundation = isRnf(text);
  return {
    siren,
    siret,
    rna: isAssociation ? text : null,
    rnf: isFoundation ? text.toUpperCase() : `0${town.slice(0, 2)}-FRUP-${siren.slice(0, 5)}-01`,
    name: isFoundation
      ? `FONDATION ${pick(names, siren)}`
      : isAssociation
        ? `ASSOCIATION ${pick(names, siren)}`
        : `${trade} ${pick(names, siren)}`,
    form: isAssociation ? { code: '9220', label: 'Association déclarée' } : { code: form, label: formLabel },
    activity: { code: activity, label: activityLabel },
    workforce: { code, from, to },
    town: { code: town, postcode, name: townName },
    street: { number: String(between(1, 120, `${siret} number`)), kind, name: street },
    person: { first: pick(first, `${siren} first`), last: pick(last, `${siren} last`) },
  };
}

/** The digits with the check digit that makes their Luhn sum a multiple of ten. */
export function withKey(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = Number(text[text.length - 1 - at]);
    const weighted = at % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${text}${(10 - (sum % 10)) % 10}`;
}

/** An establishment of a company, by its number. */
export function siretOf(siren: string, establishment: number): string {
  return withKey(`${siren}${String(establishment).padStart(4, '0')}`);
}

/** The European VAT number of a French company. */
export function vatOf(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}
