import type { ClientRecord } from '../../../clients/schema';
import { apacheHttpClient4, apacheHttpClient5 } from './apache';
import { feign } from './feign';
import { httpExchange } from './http-exchange';
import { httpUrlConnection } from './http-url-connection';
import { javaHttp } from './java-http';
import { jaxRs } from './jax-rs';
import { okhttp } from './okhttp';
import { restClient } from './rest-client';
import { restTemplate } from './rest-template';
import { retrofit } from './retrofit';
import { unirest3, unirest4 } from './unirest';
import { webClient } from './web-client';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [
  httpUrlConnection,
  javaHttp,
  okhttp,
  restTemplate,
  restClient,
  webClient,
  retrofit,
  feign,
  httpExchange,
  apacheHttpClient4,
  apacheHttpClient5,
  jaxRs,
  unirest3,
  unirest4,
];
