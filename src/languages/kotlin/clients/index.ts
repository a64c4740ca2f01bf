import type { ClientRecord } from '../../../clients/schema';
import { clients as java } from '../../java/clients';
import { fuel } from './fuel';
import { ktor } from './ktor';

/** Every client that is known: Java's are called in the same words. Earlier ones win where two know a name. */
export const clients: readonly ClientRecord[] = [...java, ktor, fuel];
