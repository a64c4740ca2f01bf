import axios, { type AxiosInstance } from 'axios';

export class SireneService {
  private readonly http: AxiosInstance;

  constructor(token: string) {
    this.http = axios.create({
      baseURL: 'https://entreprise.api.gouv.fr',
      headers: { Authorization: `Bearer ${token}` },
      timeout: 5000,
    });
  }

  async uniteLegale(siren: string, recipient: string) {
    const { data } = await this.http.get(`/v4/insee/sirene/unites_legales/${siren}`, {
      params: { context: 'Aides', recipient, object: 'Dossier' },
    });
    return data;
  }
}
