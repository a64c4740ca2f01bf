import { isWhollyCode } from '../analysis/index';

/** All that analyses, in a bundle of its own: what runs it in a process, and in a worker of a browser, loads it. */
export { EditorFiles } from './editor-files';
export { hostOver, serve } from './serve';

/** Whether a file, by its name, is code of a language that is read, and nothing else. */
export function isCode(uri: string): boolean {
  return isWhollyCode(uri);
}
