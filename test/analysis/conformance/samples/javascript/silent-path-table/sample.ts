export const PATHS = {
  uniteLegale: '/v4/insee/sirene/unites_legales/{siren}',
  etablissement: '/v4/insee/sirene/etablissements/{siret}',
  chiffresAffaires: '/v3/dgfip/etablissements/{siret}/chiffres_affaires',
} as const;

export const isKnown = (path: string): boolean => Object.values<string>(PATHS).includes(path);

export const labels = Object.entries(PATHS).map(([name, path]) => `${name}: ${path.split('/').length}`);
