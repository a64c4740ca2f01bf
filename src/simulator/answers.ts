/** What goes back to the client, before it is known how it gets there. */
import type { Catalogue } from '../catalogue/index';
import { serviceError, httpStatus } from './errors';

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** The error codes in the body, for the log. */
  readonly codes: readonly string[];
}

/** What Rails adds to the types that it sends; what Rack answers before Rails, the 429, goes without. */
const UTF8 = '; charset=utf-8';
export const JSON_API = `application/vnd.api+json${UTF8}`;
export const PLAIN_JSON = `application/json${UTF8}`;
export const RACK_JSON = 'application/json';

export function jsonAnswer(
  status: number,
  type: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers: { 'Content-Type': type, ...headers }, body: JSON.stringify(body), codes: [] };
}

export function textAnswer(status: number, body: string): SimulatedAnswer {
  return { status, headers: { 'Content-Type': `text/plain${UTF8}` }, body, codes: [] };
}

/** An answer with these errors, under the status that the service sends with the first. */
export function errorAnswer(
  codes: readonly string[],
  type: string,
  catalogue: Catalogue,
  more: { readonly retryIn?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): SimulatedAnswer {
  const errors = codes.map((code) => serviceError(code, catalogue, more.retryIn));
  return { ...jsonAnswer(httpStatus(codes[0] ?? '00500', catalogue), type, { errors }, more.headers), codes };
}

/** No such route, in whatever version: plain text, as the service answers it. */
export const unknownRoute = textAnswer(
  404,
  'Cette adresse ne correspond à aucune route d’API Entreprise : vérifiez-la.',
);

/** Version 2, and the routes of version 3 that were taken away. */
export const goneRoute = textAnswer(
  410,
  'Cette adresse n’existe plus depuis le 15/11/2023 : passez à la version 3 ou à une version plus récente.',
);
