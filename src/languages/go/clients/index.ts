import type { ClientRecord } from '../../../clients/schema';
import { goNetHttp } from './net-http';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [goNetHttp];
