import type { ClientRecord } from '../../../clients/schema';
import { flurl } from './flurl';
import { netHttpClient } from './http-client';
import { refit } from './refit';
import { restsharp } from './restsharp';
import { httpWebRequest, webClient } from './web-request';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [netHttpClient, refit, flurl, restsharp, httpWebRequest, webClient];
