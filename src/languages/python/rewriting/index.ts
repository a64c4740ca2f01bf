import type { Rewriting } from '../../../rewriting/language';
import { heldInPython } from './limiter';
import { decorated } from './retry';

export const rewriting: Rewriting = { heldBack: heldInPython, patient: { decorator: decorated } };
