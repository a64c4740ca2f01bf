import axios from 'axios';

export class SireneService {
  private url = 'https://entreprise.api.gouv.fr/v4/insee/sirene';

  async uniteLegale(siren: string) {
    return axios.get(`${this.url}/unites_legales/${siren}`, {
      params: this.params(),
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
  }

  private params() {
    return { recipient: '13002526500013', object: 'Pré-remplissage' }; // @map
  }
}
