import { get } from './http';

interface UniteLegale {
  data: { siren: string };
}

export const uniteLegale = (siren: string) => get<UniteLegale>(`/v4/insee/sirene/unites_legales/${siren}`);
