import type { ClientRecord } from '../../../clients/schema';
import { netHttpClient } from './http-client';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [netHttpClient];
