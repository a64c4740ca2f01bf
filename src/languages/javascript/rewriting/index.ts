import type { Rewriting } from '../../../rewriting/language';
import { heldInJavaScript } from './limiter';
import { wrapped } from './retry';

export const rewriting: Rewriting = { heldBack: heldInJavaScript, patient: { wrapper: wrapped } };
