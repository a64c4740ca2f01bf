import axios from 'axios';

abstract class Call {
  protected abstract params(): Record<string, string>;

  run(siren: string) {
    return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
      params: this.params(),
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
  }
}

export class AideCall extends Call {
  protected override params() {
    return { context: 'Aides', object: 'Instruction' }; // @map
  }
}
