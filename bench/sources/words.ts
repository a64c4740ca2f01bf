import { shipped } from '../../src/catalogue/index';
import type { Random } from './random';

const THINGS = [
  'dossier',
  'candidature',
  'marche',
  'subvention',
  'facture',
  'convention',
  'versement',
  'demande',
  'bordereau',
  'relance',
  'habilitation',
  'recours',
  'annexe',
  'echeance',
  'courrier',
  'contrat',
  'dotation',
  'avenant',
] as const;

const DEEDS = [
  'instruire',
  'controler',
  'archiver',
  'completer',
  'notifier',
  'valider',
  'rapprocher',
  'ventiler',
  'importer',
  'exporter',
  'recalculer',
  'cloturer',
] as const;

/** What one block of a file is about. */
export interface Subject {
  /** `dossier`: a word of the trade. */
  readonly thing: string;
  /** `Dossier12`: a name that no other block has. */
  readonly type: string;
  /** `instruireDossier12` */
  readonly camel: string;
  /** `instruire_dossier_12` */
  readonly snake: string;
  /** An endpoint without its identifier: `/v4/insee/sirene/unites_legales/`. */
  readonly path: string;
  /** A number that differs from block to block. */
  readonly number: number;
}

/** Endpoints whose identifier comes last. */
const paths = shipped().operations.flatMap(({ path }) => /^(\/v[\w/]+\/)\{\w+\}$/.exec(path)?.[1] ?? []);

export function subject(random: Random, index: number): Subject {
  const thing = random.pick(THINGS);
  const deed = random.pick(DEEDS);
  const capital = thing.charAt(0).toUpperCase() + thing.slice(1);
  return {
    thing,
    type: `${capital}${String(index)}`,
    camel: `${deed}${capital}${String(index)}`,
    snake: `${deed}_${thing}_${String(index)}`,
    path: random.pick(paths),
    number: 2 + random.below(97),
  };
}
