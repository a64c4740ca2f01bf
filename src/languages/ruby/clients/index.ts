import type { ClientRecord } from '../../../clients/schema';
import { apiEntrepriseGem } from './api-entreprise-gem';
import { excon } from './excon';
import { faraday } from './faraday';
import { httpRb } from './http-rb';
import { httparty } from './httparty';
import { netHttp } from './net-http';
import { openUri } from './open-uri';
import { restClient } from './rest-client';
import { typhoeus } from './typhoeus';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [
  apiEntrepriseGem,
  excon,
  faraday,
  httpRb,
  httparty,
  netHttp,
  openUri,
  restClient,
  typhoeus,
];
