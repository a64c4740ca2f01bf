import type { Rewriting } from '../../../rewriting/language';
import { heldInPhp } from './limiter';
import { decided } from './retry';

export const rewriting: Rewriting = { heldBack: heldInPhp, patient: { decider: decided } };
