/** A believable value for a field, by its name and place. */
import type { ResponseField } from '../../catalogue/index';
import { type Company, siretOf, vatOf } from './company';
import { dateValue, isDateField } from './dates';
import { phrases } from './phrases';
import { between, digits, hash, pick } from './random';

export type FieldValue = string | number | boolean | null;

/** Where a value stands. */
export interface FieldPlace {
  readonly company: Company;
  readonly field: ResponseField;
  /** Its name, and the one of the object that holds it. */
  readonly name: string;
  readonly parent: string;
  /** The same for the same identifier, list element and field. */
  readonly seed: string;
  /** Of the object that holds it: values of one object that go together draw on it. */
  readonly parentSeed: string;
  /** The path and query parameters of the call. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The year of today: nothing is dated after it, but for what is valid until then. */
  readonly year: number;
}

const TOWN =
  /^(commune|ville|localite|bureau_distributeur|libelle_commune|libelle_cedex|commune_residence|lieu_naissance|lieu)$/;
const ABSENT =
  /^(redirect_from_\w+|rna|ancien_id|nom_usage|pseudonyme|nom_marital|prenom_[234]|sigle|enseigne|complement\w*|distribution\w*|\w*cedex|\w*_etranger|lieu_dit_hameau|l[2357]|detail_cessation|poursuite_activite|avec_liquidation|raison_non_eligibilite_cec|commentaire|tribunal_instance)$/;

type Rule = readonly [name: RegExp, value: (place: FieldPlace) => FieldValue];

/** Texts, in order: the first that fits the name counts. */
const texts: readonly Rule[] = [
  [/^siren$/, ({ company }) => company.siren],
  [/^siret/, ({ company }) => company.siret],
  [/^sirets_/, ({ company, seed }) => siretOf(company.siren, between(1, 9, seed))],
  [/^(rna|rna_id)$/, ({ company, seed }) => company.rna ?? `W${digits(9, seed)}`],
  [/^rnf$/, ({ company }) => company.rnf],
  [/^(numero_tva|tva_number)$/, ({ company }) => vatOf(company.siren)],
  [/eori/, ({ company }) => `FR${company.siret}`],
  [/^(raison_sociale|denomination|nom_commercial|nom_entreprise|l1|nom_postal)$/, ({ company }) => company.name],
  [/^(sigle)$/, ({ company }) => company.name.slice(0, 4).trim()],
  [/^prenom/, ({ company }) => company.person.first],
  [/^(nom_naissance|nom_patronymique\w*)$/, ({ company }) => company.person.last],
  [
    /^nom$/,
    ({ company, field }) =>
      /personne|mandataire|dirigeant|beneficiaire|representant|physique/.test(field.path)
        ? company.person.last
        : company.name,
  ],
  [/^code_postal$/, ({ company }) => company.town.postcode],
  [/^(code_commune|code_insee)$/, ({ company }) => company.town.code],
  [TOWN, ({ company }) => company.town.name],
  [
    /^(numero_voie|numero)$/,
    ({ company, parent, seed }) => (/adresse/.test(parent) ? company.street.number : digits(8, seed)),
  ],
  [/^type_voie$/, ({ company }) => company.street.kind],
  [/^libelle_voie$/, ({ company }) => company.street.name],
  [/^(voie|rue|ligne_1)$/, ({ company: { street } }) => `${street.kind} ${street.name}`],
  [
    /^adresse_complete$/,
    ({ company: { street, town } }) => `${street.number} ${street.kind} ${street.name} ${town.postcode} ${town.name}`,
  ],
  [/^(l4|adresse)$/, ({ company: { street } }) => `${street.number} ${street.kind} ${street.name}`],
  [/^(l6|ligne_2)$/, ({ company: { town } }) => `${town.postcode} ${town.name}`],
  [/^(l7|pays\w*|libelle_pays)$/, () => 'FRANCE'],
  [/^code_pays/, () => 'FR'],
  [/^nationalite$/, () => 'Française'],
  [/^code_(nationalite|devise)$/, ({ name }) => (name === 'code_devise' ? 'EUR' : 'FR')],
  [/^devise$/, () => 'Euros'],
  [
    /^(code_ape|activite_principale|code_naf)$/,
    ({ company, name }) => (name === 'activite_principale' ? company.activity.label : company.activity.code),
  ],
  [/^nomenclature$/, () => 'NAFRev2'],
  [/^activite\w*$/, ({ company }) => company.activity.label],
  [/^forme_juridique$/, ({ company }) => company.form.label],
  [/^telephone$/, ({ seed }) => `019900${digits(4, seed)}`],
  [/^courriel$/, ({ company }) => `contact@${domainOf(company)}`],
  [/^site_web$/, ({ company }) => `https://www.${domainOf(company)}`],
  [/^(fonction|qualite)$/, ({ seed }) => pick(['Président', 'Gérant', 'Directeur général'], seed)],
  [/^civilite$/, ({ seed }) => pick(['M', 'MME'], seed)],
  [/^(annee|millesime)/, ({ parameters, year, seed }) => parameters.get('year') ?? String(year - between(1, 3, seed))],
  [/^mois/, ({ parameters, seed }) => parameters.get('month') ?? String(between(1, 12, seed)).padStart(2, '0')],
  [/uuid/, ({ seed }) => uuidOf(seed)],
  [/^(id|internal_id\w*|identifiant\w*|code_securite|timestamp)$/, ({ seed }) => digits(10, seed)],
  [/^(numero|code)\w*$/, ({ seed }) => digits(6, seed)],
  [/^valeurs?$/, ({ seed }) => String(between(1_000, 900_000, seed))],
  [/^libelle_greffe$/, ({ company }) => company.town.name],
  [/^url$/, ({ company }) => `https://www.${domainOf(company)}/document`],
  [/^date_reference$/, ({ year }) => String(year - 2)],
];

/** Codes and their labels, by the object that holds them. */
const coded: readonly (readonly [
  parent: RegExp,
  code: (place: FieldPlace) => string,
  label: (place: FieldPlace) => string,
])[] = [
  [/^forme_juridique/, ({ company }) => company.form.code, ({ company }) => company.form.label],
  [/^activite_principale/, ({ company }) => company.activity.code, ({ company }) => company.activity.label],
  [
    /^tranche_effectif/,
    ({ company }) => company.workforce.code,
    ({ company: { workforce } }) => `${workforce.from} à ${workforce.to} salariés`,
  ],
  [/^service_instructeur/, ({ company }) => company.town.code.slice(0, 2), ({ company }) => company.town.name],
  [/^(commune|greffe)/, ({ company }) => company.town.code, ({ company }) => company.town.name],
  [/^(pays|nationalite)/, () => 'FR', () => 'FRANCE'],
];

type Maker = (place: FieldPlace) => FieldValue;

const makers = new WeakMap<ResponseField, Maker>();

/** What a field is never changes: how its values are made is decided once. */
export function fieldValue(place: FieldPlace): FieldValue {
  let maker = makers.get(place.field);
  if (maker === undefined) makers.set(place.field, (maker = makerFor(place)));
  return maker(place);
}

function makerFor({ field, name, parent }: FieldPlace): Maker {
  // The answer speaks of a company: what only a person has is empty.
  const isAbsent = field.nullable && (ABSENT.test(name) || /personne_physique_attribut/.test(field.path));
  if (isAbsent && name === 'rna') return ({ company }) => company.rna;
  if (isAbsent) return () => null;
  if (isDateField(field, name)) return dateValue;
  if (field.format === 'uuid') return ({ seed }) => uuidOf(seed);
  switch (field.type) {
    case 'string':
      return textMaker(field, name, parent);
    case 'boolean':
      return flagOf;
    case 'integer':
    case 'number':
      return numberOf;
    case 'object':
    case 'array':
      return () => null;
  }
}

function textMaker({ values }: ResponseField, name: string, parent: string): Maker {
  const pair = coded.find(([pattern]) => pattern.test(parent));
  const other = otherTextMaker(values ?? [], name, parent);
  if (!pair || !/^(code|libelle|intitule|valeur|label)$/.test(name)) return other;
  const make = name === 'code' ? pair[1] : pair[2];
  return (place) => {
    const value = make(place);
    return values === undefined || values.includes(value) ? value : other(place);
  };
}

function otherTextMaker(values: readonly (string | number | boolean)[], name: string, parent: string): Maker {
  if (values.length > 0) return (place) => String(oneOf(values, place));
  const known = phrases[`${parent}.${name}`] ?? phrases[name];
  if (known !== undefined) return ({ seed }) => pick(known, seed);
  const rule = texts.find(([pattern]) => pattern.test(name))?.[1];
  if (rule !== undefined) return rule;
  const label = words(name);
  return ({ seed }) => `${label} ${between(1, 99, seed)}`;
}

/** Of the values that a field may have, the one that most companies have where there is such a one. */
function oneOf(
  values: readonly (string | number | boolean)[],
  { company, seed }: FieldPlace,
): string | number | boolean {
  const usual = [
    'A',
    'diffusible',
    'personne_morale',
    'O',
    'ok',
    'Loi 1901',
    company.workforce.code,
    company.rnf.split('-')[1],
  ].find((value) => value !== undefined && values.includes(value));
  return usual ?? values[hash(seed) % values.length] ?? '';
}

function flagOf({ name, seed }: FieldPlace): boolean {
  if (/^(actif|active|diffus\w+|siege\w*|eligible)$/.test(name)) return true;
  if (/^(archived|depose_neant|duree_determinee|avec_\w+|redirect\w*)$/.test(name)) return false;
  return hash(seed) % 2 === 0;
}

function numberOf(place: FieldPlace): number {
  const { company, field, name, seed, parentSeed, year } = place;
  const chosen =
    field.values === undefined || field.values.length === 0 ? undefined : Number(oneOf(field.values, place));
  if (chosen !== undefined) return chosen;
  const people = (who: string) => between(2, 60, `${parentSeed}.${who}`);
  if (/expires_in/.test(name)) return field.path.includes('inpi') ? 3_600 : 86_400;
  if (name === 'hommes' || name === 'femmes') return people(name);
  if (name === 'total' && field.type === 'integer') return people('hommes') + people('femmes');
  if (name === 'de') return company.workforce.from;
  if (name === 'a') return company.workforce.to;
  if (name === 'mois') return between(1, 12, seed);
  if (name === 'jour') return between(1, 28, seed);
  if (/^annee/.test(name)) return year - between(1, 3, seed);
  if (/pourcentage|propriete|usufruit|^total$/.test(name)) return between(1, 100, seed);
  if (/^(nombre|count|rang|\w+_count|\w+_total|value|duree)/.test(name)) return between(1, 40, seed);
  if (/^ratio|evolution/.test(name)) return between(-200, 400, seed) / 10;
  if (/montant|total|capital|chiffre|valeur|charges|cout/.test(name)) return between(10, 9_000, seed) * 100;
  return between(1, 999, seed);
}

/** `origine_fonds` as `Origine fonds`. */
function words(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function domainOf({ name }: Company): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return `${plain.replaceAll(/[^a-z]+/g, '-')}.example`;
}

/** A UUID of version 4, by a text. */
export function uuidOf(seed: string): string {
  const hex = [0, 1, 2, 3].map((part) => hash(`${seed}#${part}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
