import { apiEntrepriseGem } from './api-entreprise-gem';
import { axios } from './axios';
import { excon } from './excon';
import { faraday } from './faraday';
import { guzzle } from './guzzle';
import { httpRb } from './http-rb';
import { httparty } from './httparty';
import { laravelHttp } from './laravel-http';
import { netHttp } from './net-http';
import { openUri } from './open-uri';
import { phpCurl } from './php-curl';
import { phpStreams } from './php-streams';
import { pythonAiohttp } from './python-aiohttp';
import { pythonHttpClient } from './python-http-client';
import { pythonHttpx } from './python-httpx';
import { pythonRequests } from './python-requests';
import { pythonUrllib } from './python-urllib';
import { pythonUrllib3, pythonUrllib3Request } from './python-urllib3';
import { restClient } from './rest-client';
import { symfonyHttpClient } from './symfony-http-client';
import { typhoeus } from './typhoeus';
import { wordpressGet, wordpress } from './wordpress';
import type { ClientRecord } from './schema';

/** Every client that is known. Earlier ones win where two know a name. */
export const clientRecords: readonly ClientRecord[] = [
  apiEntrepriseGem,
  axios,
  excon,
  faraday,
  guzzle,
  httpRb,
  httparty,
  laravelHttp,
  netHttp,
  openUri,
  phpCurl,
  phpStreams,
  pythonAiohttp,
  pythonHttpClient,
  pythonHttpx,
  pythonRequests,
  pythonUrllib,
  pythonUrllib3,
  pythonUrllib3Request,
  restClient,
  symfonyHttpClient,
  typhoeus,
  wordpressGet,
  wordpress,
];
