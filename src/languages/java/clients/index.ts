import type { ClientRecord } from '../../../clients/schema';
import { httpUrlConnection } from './http-url-connection';
import { javaHttp } from './java-http';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [httpUrlConnection, javaHttp];
