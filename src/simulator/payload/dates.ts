/** Dates: of the past, but for the day until which something is valid. */
import type { ResponseField } from '../../catalogue/index';
import { between } from './random';
import type { FieldPlace, FieldValue } from './values';

const ENDED =
  /^date_(dissolution|radiation|cessation|fermeture|fin(?!_exercice)\w*|cloture|terme|sortie_fonction|naissance_timestamp)$/;
const VALID_UNTIL = /expiration|fin_validite|validite_qualification|fin_enregistrement/;
const BIRTH = /naissance/;
const CREATION = /creation|immatriculation|debut_activite/;

export function isDateField(field: ResponseField, name: string): boolean {
  return (
    field.format === 'date' ||
    field.format === 'date-time' ||
    (/^date_?|_at$|^mise_a_jour$/.test(name) && name !== 'date_reference')
  );
}

/** ISO 8601 for texts, seconds since 1970 for numbers; null for what has not ended. */
export function dateValue({ field, name, parent, seed, company, year }: FieldPlace): FieldValue {
  if (field.nullable && ENDED.test(name) && !VALID_UNTIL.test(name)) return null;
  // A date of birth in parts: `date_naissance.annee` is no date.
  const subject = `${name} ${parent}`;
  const date = VALID_UNTIL.test(name)
    ? { year: year + 1, month: 12, day: 31 }
    : {
        year: BIRTH.test(subject)
          ? between(1950, 1999, `${company.siren} birth`)
          : CREATION.test(name)
            ? between(1990, 2019, `${company.siren} creation`)
            : year - between(1, 3, seed),
        month: between(1, 12, seed),
        day: between(1, 28, seed),
      };
  if (field.type === 'integer' || field.type === 'number') return Date.UTC(date.year, date.month - 1, date.day) / 1_000;
  const text = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
  return field.format === 'date-time' || name.endsWith('_at') ? `${text}T08:00:00+01:00` : text;
}
