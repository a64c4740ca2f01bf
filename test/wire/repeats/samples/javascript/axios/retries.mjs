import axios from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' };
const url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

// --- axios-retry with a condition that is always true
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 2, retryCondition: () => true });
await axios.get(url, { params, timeout: 9000 });
// --- p-retry
import pRetry from 'p-retry';
await pRetry(() => axios.get(url, { params, timeout: 9000 }), { retries: 2 });
// --- p-retry around a function by its name
import pRetry from 'p-retry';
async function uniteLegale() {
  const reponse = await axios.get(url, { params, timeout: 9000 });
  return reponse.data;
}
await pRetry(uniteLegale, { retries: 2 });
// --- async-retry
import retry from 'async-retry';
await retry(
  async () => {
    const reponse = await axios.get(url, { params, timeout: 9000 });
    return reponse.data;
  },
  { retries: 2, minTimeout: 100 },
);
