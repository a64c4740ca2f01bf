import type { ClientRecord } from '../../../clients/schema';
import { phpCurl } from './curl';
import { guzzle } from './guzzle';
import { laravelHttp } from './laravel-http';
import { phpStreams } from './streams';
import { symfonyHttpClient } from './symfony-http-client';
import { unirest } from './unirest';
import { wordpress, wordpressGet } from './wordpress';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [
  guzzle,
  laravelHttp,
  phpCurl,
  phpStreams,
  symfonyHttpClient,
  unirest,
  wordpressGet,
  wordpress,
];
