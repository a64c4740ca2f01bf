import type { ClientRecord } from '../../../clients/schema';
import { alova } from './alova';
import { angular } from './angular';
import { apiEntrepriseNode } from './api-entreprise-node';
import { axios } from './axios';
import { bent } from './bent';
import { betterFetch } from './better-fetch';
import { centra } from './centra';
import { fetch } from './fetch';
import { gaxios } from './gaxios';
import { got } from './got';
import { jquery } from './jquery';
import { ky } from './ky';
import { makeFetchHappen } from './make-fetch-happen';
import { minipassFetch } from './minipass-fetch';
import { needle } from './needle';
import { crossFetch, nodeFetch } from './node-fetch';
import { nodeHttp } from './node-http';
import { nuxtUseFetch } from './nuxt-use-fetch';
import { ofetch } from './ofetch';
import { openapiFetch } from './openapi-fetch';
import { phin } from './phin';
import { redaxios } from './redaxios';
import { request } from './request';
import { simpleGet } from './simple-get';
import { superagent } from './superagent';
import { undici } from './undici';
import { upFetch } from './up-fetch';
import { wretch } from './wretch';
import { xior } from './xior';
import { xmlHttpRequest } from './xml-http-request';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [
  apiEntrepriseNode,
  axios,
  fetch,
  got,
  crossFetch,
  ky,
  needle,
  nodeFetch,
  nodeHttp,
  ofetch,
  openapiFetch,
  request,
  superagent,
  undici,
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
