const axios = require('axios');

class Resource {
  async get(id) {
    const response = await axios.get('https://entreprise.api.gouv.fr' + this.path(id), {
      params: { context: 'Aides', recipient: '13002526500013' }, // @map
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
    return response.data;
  }
}

class UniteLegale extends Resource {
  path(siren) {
    return `/v4/insee/sirene/unites_legales/${siren}`;
  }
}

class Etablissement extends Resource {
  path(siret) {
    return `/v4/insee/sirene/etablissements/${siret}`;
  }
}

module.exports = { UniteLegale, Etablissement };
