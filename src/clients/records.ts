import { alova } from './alova';
import { angular } from './angular';
import { apiEntrepriseGem } from './api-entreprise-gem';
import { apiEntrepriseNode } from './api-entreprise-node';
import { axios } from './axios';
import { betterFetch } from './better-fetch';
import { excon } from './excon';
import { faraday } from './faraday';
import { fetch } from './fetch';
import { gaxios } from './gaxios';
import { got } from './got';
import { guzzle } from './guzzle';
import { httpRb } from './http-rb';
import { httparty } from './httparty';
import { jquery } from './jquery';
import { ky } from './ky';
import { laravelHttp } from './laravel-http';
import { makeFetchHappen } from './make-fetch-happen';
import { needle } from './needle';
import { netHttp } from './net-http';
import { crossFetch, nodeFetch } from './node-fetch';
import { nodeHttp } from './node-http';
import { nuxtUseFetch } from './nuxt-use-fetch';
import { ofetch } from './ofetch';
import { openUri } from './open-uri';
import { openapiFetch } from './openapi-fetch';
import { phpCurl } from './php-curl';
import { phpStreams } from './php-streams';
import { pythonAiohttp } from './python-aiohttp';
import { pythonHttpClient } from './python-http-client';
import { pythonHttpx } from './python-httpx';
import { pythonRequests } from './python-requests';
import { pythonUrllib } from './python-urllib';
import { pythonUrllib3, pythonUrllib3Request } from './python-urllib3';
import { redaxios } from './redaxios';
import { request } from './request';
import { restClient } from './rest-client';
import { superagent } from './superagent';
import { symfonyHttpClient } from './symfony-http-client';
import { typhoeus } from './typhoeus';
import { undici } from './undici';
import { unirest } from './unirest';
import { upFetch } from './up-fetch';
import { wordpressGet, wordpress } from './wordpress';
import { wretch } from './wretch';
import { xior } from './xior';
import { xmlHttpRequest } from './xml-http-request';
import { bent } from './bent';
import { centra } from './centra';
import { minipassFetch } from './minipass-fetch';
import { phin } from './phin';
import { simpleGet } from './simple-get';
import type { ClientRecord } from './schema';

/** Every client that is known. Earlier ones win where two know a name. */
export const clientRecords: readonly ClientRecord[] = [
  apiEntrepriseGem,
  apiEntrepriseNode,
  axios,
  excon,
  faraday,
  fetch,
  got,
  guzzle,
  httpRb,
  httparty,
  crossFetch,
  ky,
  laravelHttp,
  needle,
  netHttp,
  nodeFetch,
  nodeHttp,
  ofetch,
  openUri,
  openapiFetch,
  phpCurl,
  phpStreams,
  pythonAiohttp,
  pythonHttpClient,
  pythonHttpx,
  pythonRequests,
  pythonUrllib,
  pythonUrllib3,
  pythonUrllib3Request,
  request,
  restClient,
  superagent,
  symfonyHttpClient,
  typhoeus,
  undici,
  unirest,
  wordpressGet,
  wordpress,
  jquery,
  xmlHttpRequest,
  angular,
  gaxios,
  wretch,
  alova,
  xior,
  makeFetchHappen,
  nuxtUseFetch,
  minipassFetch,
  phin,
  bent,
  simpleGet,
  centra,
  redaxios,
  upFetch,
  betterFetch,
];
