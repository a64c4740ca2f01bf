import type { ClientRecord } from '../../../clients/schema';
import { feign } from './feign';
import { httpExchange } from './http-exchange';
import { httpUrlConnection } from './http-url-connection';
import { javaHttp } from './java-http';
import { okhttp } from './okhttp';
import { restClient } from './rest-client';
import { restTemplate } from './rest-template';
import { retrofit } from './retrofit';
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
];
