import { Finder } from '../catalogue/finder';
import words from './needles.json';

let finder: Finder | undefined;

/**
 * Whether a text may have to do with the service: the same answer as `hasNeedle`, without the catalogue's 200 KB, so that
 * the extension host can ask before anything is started.
 */
export function matters(text: string): boolean {
  finder ??= new Finder(words);
  return finder.find(text) >= 0;
}
