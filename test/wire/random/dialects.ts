import type { Language } from '../samples';
import type { Dialect } from './client';
import { javascript } from './clients/javascript';
import { php } from './clients/php';
import { python } from './clients/python';
import { ruby } from './clients/ruby';

/** How generated programs are written in each language that has them. */
export const dialects: Readonly<Record<Language, Dialect>> = { javascript, python, php, ruby };
