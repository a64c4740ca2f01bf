/** Parameters that version 2 took and that the versions after it do not read, with what stands in their place. */
export interface RemovedParameter {
  readonly name: string;
  /** Where what it asked for is said now: in the path, in the token, nowhere. */
  readonly instead: 'open-data path' | 'error format' | 'year in the path' | 'month in the path' | 'nothing';
}

const REMOVED: readonly RemovedParameter[] = [
  { name: 'non_diffusables', instead: 'open-data path' },
  { name: 'error_format', instead: 'error format' },
  { name: 'siren_is', instead: 'nothing' },
  { name: 'siren_tva', instead: 'nothing' },
  { name: 'skip_pdf', instead: 'nothing' },
  { name: 'email', instead: 'nothing' },
  { name: 'annee', instead: 'year in the path' },
  { name: 'mois', instead: 'month in the path' },
];

/** What became of a parameter of version 2; null where it is none of those that are gone. */
export function removalOf(name: string): RemovedParameter | null {
  return REMOVED.find((each) => each.name === name) ?? null;
}
