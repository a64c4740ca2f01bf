import type { ClientRecord } from '../../../clients/schema';
import { rustReqwest, rustReqwestBlocking } from './reqwest';
import { rustUreq } from './ureq';

/** Every client that is known. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [rustReqwest, rustReqwestBlocking, rustUreq];
