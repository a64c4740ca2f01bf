const axios = require('axios');

const token = process.env.API_ENTREPRISE_TOKEN;

exports.uniteLegale = (siren, recipient) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?token=${token}&context=Aides&recipient=${recipient}&object=Dossier`, // @url
    { timeout: 5000 },
  );
