import type { ClientRecord } from '../../../clients/schema';
import { goNetHttp } from './net-http';
import { goResty } from './resty';
import { goRetryableHttp } from './retryablehttp';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [goNetHttp, goResty, goRetryableHttp];
