/** What tells a truthful trace of a call from one that was filled in to get past the check. */
import type { OperationParameter } from './schema.js';

/** The recipient as the parameter that it is, with the check of its value: operations do not list the trace. */
export const recipientParameter: OperationParameter = {
  name: 'recipient',
  in: 'query',
  kind: 'recipient',
  required: true,
};

/** The documentation asks for an object shorter than this; the service does not refuse longer ones. UTF-16 units. */
export const OBJECT_LIMIT = 50;

/**
 * SIRETs that are valid and stand in documentation, samples and copied code, so that they hardly ever say who asks:
 * the sample of every cURL line of the service's description, zeros, DINUM's own, and one often taken for DINUM's.
 */
const SAMPLE_RECIPIENTS: readonly string[] = ['10000001700010', '00000000000000', '13002526500013', '12000101100010'];

/** Those of them that are the SIRET of nobody: from one of the others an administration may ask. */
const NOBODYS_RECIPIENTS = SAMPLE_RECIPIENTS.slice(0, 2);

/** Compared without case, accents, punctuation and repeated spaces. */
const SAMPLE_WORDS: ReadonlySet<string> = new Set([
  'a definir',
  'a remplir',
  'aucun',
  'bar',
  'baz',
  'bidon',
  'blabla',
  'changeme',
  'change me',
  'context',
  'contexte',
  'default',
  'defaut',
  'demo',
  'dummy',
  'essai',
  'example',
  'exemple',
  'foo',
  'foobar',
  'hello',
  'lorem ipsum',
  'mon contexte',
  'mon objet',
  'my context',
  'my object',
  'n a',
  'na',
  'none',
  'null',
  'object',
  'objet',
  'placeholder',
  'sample',
  'string',
  'tbd',
  'test',
  'test api',
  'test api entreprise',
  'test de l api',
  'test de l api entreprise',
  'teste',
  'testing',
  'tests',
  'titi',
  'todo',
  'toto',
  'undefined',
  'your context',
  'your object',
]);

/** Whether a recipient is one of the SIRETs that documentation and samples show. */
export function isSampleRecipient(siret: string): boolean {
  return SAMPLE_RECIPIENTS.includes(siret.trim());
}

/** Whether a recipient is a sample SIRET that no administration has. */
export function isNobodysRecipient(siret: string): boolean {
  return NOBODYS_RECIPIENTS.includes(siret.trim());
}

/** Whether a context or an object says nothing of why the call is made: a sample word, one character, no letter at all. */
export function isSampleText(text: string): boolean {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words === '') return text.trim() !== '';
  return SAMPLE_WORDS.has(words) || /^(.)\1*$/u.test(words.replaceAll(' ', '')) || /^(test|foo|toto) ?\d+$/.test(words);
}

/** Whether the documentation's limit is reached. */
export function isObjectTooLong(object: string): boolean {
  return object.length >= OBJECT_LIMIT;
}

/**
 * Whether the recipient is the entity that is asked about: the same SIRET, its company's SIREN, or its EORI number.
 * Another establishment of the same company is not the same entity.
 */
export function isCallee(recipient: string, identifier: string): boolean {
  const siret = compact(recipient);
  const callee = compact(identifier).replace(/^FR(?=\d{14}$)/, '');
  if (!/^\d{14}$/.test(siret)) return false;
  return callee === siret || (/^\d{9}$/.test(callee) && siret.startsWith(callee));
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}
