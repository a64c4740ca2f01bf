import type { Lang } from '../text/message';

/** What the environment asks for: POSIX gives the first of these that is set the last word. */
export function languageOfEnvironment(env: NodeJS.ProcessEnv): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The last `--lang` among the arguments, before they are understood: help and mistakes speak it already. */
export function languageOfArguments(args: readonly string[]): Lang | null {
  let last: Lang | null = null;
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    const value = arg === '--lang' ? args[index + 1] : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : null;
    if (value === 'fr' || value === 'en') last = value;
  }
  return last;
}
