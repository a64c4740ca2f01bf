import got from 'got';

export function actes(siren: string, recipient: string) {
  const url = `https://entreprise.api.gouv.fr/v3/inpi/unites_legales/${siren}/actes`; // @path
  return got(url, {
    searchParams: { context: 'Marchés publics', recipient, object: 'Consultation' },
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: { request: 5000 },
  }).json();
}
