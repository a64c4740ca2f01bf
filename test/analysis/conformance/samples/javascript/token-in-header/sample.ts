import https, { type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';

const options: RequestOptions = { timeout: 5000 };

export function uniteLegale(siren: string, recipient: string, callback: (reponse: IncomingMessage) => void): void {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`;
  const request = https.get(url, options, callback);
  request.setHeader('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`);
  request.on('timeout', () => request.destroy(new Error('timeout')));
}
