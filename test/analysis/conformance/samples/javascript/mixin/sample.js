const axios = require('axios');

class Traceability {
  constructor(context) {
    this.context = context;
  }

  params(object) {
    return { context: this.context, recipient: '13002526500013', object };
  }
}

class Sirene {
  trace = new Traceability('Aides');

  uniteLegale(siren) {
    return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
      params: this.trace.params('Instruction'),
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
  }
}

module.exports = new Sirene();
