import { getLocation } from 'jsonc-parser';
import type { Lang } from '../../text/message';
import { documentationOf, operationByPath, responseFields } from '../../catalogue';
import { DEEPEST, isDeeperThan } from '../../requests/json-text';
import { hostMessages } from './messages';

/** What the catalogue says of a field of an answer. */
export interface FieldFacts {
  /** `data.adresse.code_postal`, `data.etablissements[].siret`. */
  readonly path: string;
  /** Its type, whether it may be null, and its values, in words. */
  readonly facts: string;
  /** The service's page about the endpoint. */
  readonly documentation: string;
}

/** About the field at an offset of an answer's JSON; null outside of fields and for an endpoint that is not known. */
export function fieldFacts(endpoint: string, json: string, offset: number, lang: Lang): FieldFacts | null {
  const operation = operationByPath(endpoint);
  // What finds the place in a text calls itself at each level.
  if (isDeeperThan(json, DEEPEST)) return null;
  const { path: steps } = getLocation(json, offset);
  if (operation === undefined || typeof steps.at(-1) !== 'string' || steps.at(-1) === '') return null;
  const path = steps.reduce<string>(
    (before, step) => (typeof step === 'number' ? `${before}[]` : before === '' ? step : `${before}.${step}`),
    '',
  );
  const field = responseFields(operation).find((each) => each.path === path);
  const documentation = documentationOf(operation);
  if (field === undefined) return { path, facts: hostMessages.field.unknown[lang], documentation };
  const { type, nullable, format, values } = field;
  const kind =
    format === undefined ? hostMessages.field.types[type][lang] : `${hostMessages.field.types[type][lang]} (${format})`;
  const facts = [
    kind,
    ...(nullable ? [hostMessages.field.nullable[lang]] : []),
    ...(values === undefined ? [] : [`${hostMessages.field.values[lang]} ${values.map(String).join(', ')}`]),
  ];
  return { path, facts: facts.join(' · '), documentation };
}
