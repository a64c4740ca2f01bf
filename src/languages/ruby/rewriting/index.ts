import type { Rewriting } from '../../../rewriting/language';
import { heldInRuby } from './limiter';

export const rewriting: Rewriting = { heldBack: heldInRuby };
