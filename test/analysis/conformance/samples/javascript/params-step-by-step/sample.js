import axios from 'axios';

export async function uniteLegale(siren, recipient) {
  const params = {};
  params.context = 'Aides';
  params['recipient'] = recipient;
  params.object = 'Instruction';
  const options = { params, timeout: 5000 };
  options.headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, options);
}
