import got, { type Got } from 'got';

export class ApiEntreprise {
  private readonly http: Got;

  constructor(token: string) {
    this.http = got.extend({
      prefixUrl: 'https://entreprise.api.gouv.fr',
      headers: { authorization: `Bearer ${token}` },
      timeout: { request: 5000 },
    });
  }

  uniteLegale(siren: string, dossier: string) {
    return this.get(`v4/insee/sirene/unites_legales/${siren}`, { object: `Dossier ${dossier}` });
  }

  private get(path: string, params: Record<string, string>) {
    return this.http.get(path, { searchParams: { context: 'Aides', recipient: '13002526500013', ...params } }).json();
  }
}
