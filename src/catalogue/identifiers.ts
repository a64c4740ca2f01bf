/**
 * What the service accepts as an identifier, exactly as its own validators do: no stricter, no looser.
 * All are pure functions of the text as sent, so `' 418166096'` and `'418 166 096'` are refused.
 */
import type { OperationParameter } from './schema.js';

const LA_POSTE = /^356000000\d{5}$/;

/** Luhn's check: from the right, every second digit doubled, minus 9 above 9, the sum a multiple of 10. Digits only. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighted = i % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Nine digits that pass Luhn. Refused with 00301. */
export function isSiren(value: string): boolean {
  return /^\d{9}$/.test(value) && luhn(value);
}

/** Fourteen digits that pass Luhn, or an establishment of La Poste, whose numbers do not. Refused with 00302 (00210 for a recipient). */
export function isSiret(value: string): boolean {
  return /^\d{14}$/.test(value) && (luhn(value) || LA_POSTE.test(value));
}

/** An association's number in the RNA (`W751212517`), or the ten-character number of Alsace-Moselle (`0670001234`). */
export function isRna(value: string): boolean {
  return /^W\d[A-Z0-9]\d{7}$/.test(value) || /^0\d{3}00\d{4}$/.test(value);
}

/** A foundation's number in the RNF, as `075-FRUP-00194-01`, in either case. Refused with 00331. */
export function isRnf(value: string): boolean {
  return /^\d{2,3}[AB]?-(FRUP|FDD|FE)-\d{5}-\d{2}$/i.test(value);
}

/** A UUID in lower case: the service compares the letters, and knows no delegation by another spelling. Refused with 00213. */
export function isDelegation(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** `FR` and a valid SIRET, or any other two capital letters and whatever follows them. */
export function isEori(value: string): boolean {
  return value.startsWith('FR') ? isSiret(value.slice(2)) : /^[A-Z]{2}/.test(value);
}

/** `01` to `12`: a month on one digit is refused. 00305. */
export function isMonth(value: string): boolean {
  return /^(0[1-9]|1[0-2])$/.test(value);
}

/** Four digits, 1900 to the current year. 00307. */
export function isYear(value: string, today: Date = new Date()): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= 1900 && Number(value) <= today.getFullYear();
}

/** Four digits, 2006 to the previous year: the years that the DGFIP endpoints know. 00307 malformed, 00315 out of range. */
export function isFiscalYear(value: string, today: Date = new Date()): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= 2006 && Number(value) < today.getFullYear();
}

/** A whole number of ADEME certificates, 1 to 1000. 00313. */
export function isCertificateLimit(value: string): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 1000;
}

/** How many months before the one asked for, 0 to 13 as the server reads it (0 to 12 as documented). 00390. */
export function isDepth(value: string): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) <= 13;
}

/**
 * Whether the service accepts this value for this parameter.
 * True for kinds that the service does not check, and for options whose values are not published.
 * `today` bounds the years.
 */
export function accepts(parameter: OperationParameter, value: string, today: Date = new Date()): boolean {
  switch (parameter.kind) {
    case 'siren':
      return isSiren(value);
    case 'siret':
    case 'recipient':
      return isSiret(value);
    case 'siren_or_rna':
      return isSiren(value) || isRna(value);
    case 'siret_or_rna':
      return isSiret(value) || isRna(value);
    case 'siren_or_siret_or_rna':
      return isSiren(value) || isSiret(value) || isRna(value);
    case 'siren_or_siret_or_rnf':
      return isSiren(value) || isSiret(value) || isRnf(value);
    case 'siret_or_eori':
      return isSiret(value) || isEori(value);
    case 'month':
      return isMonth(value);
    case 'year':
      return parameter.minimum === 2006 ? isFiscalYear(value, today) : isYear(value, today);
    case 'limit':
      return isCertificateLimit(value);
    case 'depth':
      return isDepth(value);
    case 'workforce':
      return parameter.values === undefined || parameter.values.includes(value);
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
    case 'delegation':
      return isDelegation(value);
    case 'cache':
    case 'operation':
    case 'text':
      return true;
  }
}
