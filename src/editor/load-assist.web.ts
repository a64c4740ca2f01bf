import type * as Assist from '../assist';
import { packagedText } from './packaged';

/** What compiles a text here; VS Code itself loads extensions in this way where there are no files. */
declare const Function: new (...text: readonly string[]) => (module: { exports: unknown }, exports: unknown) => void;

let loading: Promise<typeof Assist> | undefined;

/** The same bundle as beside the extension on a desktop: read when it is first needed, never by activation. */
export const loadAssist = (): Promise<typeof Assist> => (loading ??= load());

async function load(): Promise<typeof Assist> {
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', await packagedText('assist.js'))(module, module.exports);
  if (!isAssist(module.exports)) throw new Error('dist/assist.js is another bundle.');
  return module.exports;
}

function isAssist(value: unknown): value is typeof Assist {
  return typeof value === 'object' && value !== null && 'catalogueTree' in value;
}
