import type { Operation, OperationParameter } from './schema.js';

/** What the service's test environment knows, for each kind of identifier. */
const samples: Readonly<Partial<Record<OperationParameter['kind'], string>>> = {
  siren: '418166096',
  siret: '41816609600051',
  siren_or_rna: '418166096',
  siret_or_rna: '41816609600051',
  siren_or_siret_or_rna: '418166096',
  siren_or_siret_or_rnf: '418166096',
  siret_or_eori: '41816609600051',
  month: '01',
  year: '2023',
};

/** Identifiers to try an endpoint with, by the names of its parameters: its own examples, else one of what is known everywhere. */
export function examplesOf({ examples, parameters }: Operation): readonly Readonly<Record<string, string>>[] {
  if (examples.length > 0) return examples;
  const identifiers = parameters.filter((parameter) => parameter.in === 'path');
  return [Object.fromEntries(identifiers.map(({ name, kind }) => [name, samples[kind] ?? '']))];
}
