import axios from 'axios';

abstract class Resource {
  protected abstract path(id: string): string;

  async fetch(id: string) {
    const { data } = await axios.get(`https://entreprise.api.gouv.fr${this.path(id)}`, {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Instruction' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
    return data;
  }
}

export class UniteLegale extends Resource {
  protected path(siren: string) {
    return `/v4/insee/sirene/unites_legales/${siren}`;
  }
}
