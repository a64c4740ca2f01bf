import type { ClientRecord } from '../../../clients/schema';
import { invokeRestMethod } from './invoke-rest-method';

/** Every client that is known. */
export const clients: readonly ClientRecord[] = [invokeRestMethod];
