import got from 'got';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Instruction' };

export const uniteLegale = (siren: string) =>
  got(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: trace,
    headers: { ...trace, authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: { request: 5000 },
  }).json();
