import axios from 'axios';

const api = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  signal: AbortSignal.timeout(5000), // @value
});

export class UnitesLegales {
  constructor(private readonly recipient: string) {}

  trouver(siren: string) {
    const params = { context: 'Aides publiques', recipient: this.recipient, object: 'Dossier' };
    return api.get(`/v4/insee/sirene/unites_legales/${siren}`, { params });
  }
}
