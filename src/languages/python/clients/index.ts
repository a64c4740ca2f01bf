import type { ClientRecord } from '../../../clients/schema';
import { pythonAiohttp } from './aiohttp';
import { pythonHttpClient } from './http-client';
import { pythonHttpx } from './httpx';
import { pythonRequests } from './requests';
import { pythonUrllib } from './urllib';
import { pythonUrllib3, pythonUrllib3Request } from './urllib3';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [
  pythonAiohttp,
  pythonHttpClient,
  pythonHttpx,
  pythonRequests,
  pythonUrllib,
  pythonUrllib3,
  pythonUrllib3Request,
];
