import axios from 'axios';
import nock from 'nock';

describe('API Entreprise', () => {
  it('answers', async () => {
    nock('https://entreprise.api.gouv.fr').get('/v4/insee/sirene/unites_legales/130025265').reply(200, { data: {} });
    const { data } = await axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265');
    expect(data).toEqual({ data: {} });
  });
});
