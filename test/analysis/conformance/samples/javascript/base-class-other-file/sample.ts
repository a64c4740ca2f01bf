import { ApiEntreprise } from './api-entreprise';

export class Sirene extends ApiEntreprise {
  uniteLegale(siren: string): Promise<unknown> {
    return this.get(`/v4/insee/sirene/unites_legales/${siren}`);
  }
}
