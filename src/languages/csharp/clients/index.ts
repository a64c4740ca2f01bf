import type { ClientRecord } from '../../../clients/schema';
import { flurl } from './flurl';
import { netHttpClient } from './http-client';
import { restsharp } from './restsharp';
import { httpWebRequest, webClient } from './web-request';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [netHttpClient, flurl, restsharp, httpWebRequest, webClient];
