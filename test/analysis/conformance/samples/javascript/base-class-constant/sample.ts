import axios from 'axios';

export class ApiEntreprise {
  private static readonly BASE_URL = 'https://entreprise.api.gouv.fr';
  private static readonly TIMEOUT = 5000;

  constructor(private readonly token: string) {}

  async uniteLegale(siren: string, recipient: string) {
    const { data } = await axios.get(`${ApiEntreprise.BASE_URL}/v4/insee/sirene/unites_legales/${siren}`, {
      params: { context: 'Aides', recipient, object: 'Instruction' },
      headers: { Authorization: `Bearer ${this.token}` },
      timeout: ApiEntreprise.TIMEOUT,
    });
    return data;
  }
}
