import type { ClientRecord } from '../../../clients/schema';
import { shellCurl } from './curl';
import { shellHttpie } from './httpie';
import { shellWget } from './wget';

/** Every command that sends. */
export const clients: readonly ClientRecord[] = [shellCurl, shellWget, shellHttpie];
