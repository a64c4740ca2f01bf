const axios = require('axios');

const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });

exports.get = async function get(path, params) {
  const response = await client.get(path, {
    params,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
  return response.data;
};
