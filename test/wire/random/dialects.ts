import type { Language } from '../samples';
import type { Dialect } from './client';
import { javascript } from './clients/javascript';
import { php } from './clients/php';
import { python } from './clients/python';
import { ruby } from './clients/ruby';

/** How generated programs are written in each language that has them. */
export const dialects = { javascript, python, php, ruby } satisfies Partial<Record<Language, Dialect>>;

/** How generated programs are written in a language; null for one that has none. */
export function dialectOf(language: Language): Dialect | null {
  return Object.entries(dialects).find(([name]) => name === language)?.[1] ?? null;
}
