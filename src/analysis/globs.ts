import picomatch from 'picomatch/posix';

/**
 * Patterns as people know them from .gitignore: one without a slash counts at any depth, a leading slash anchors it, a
 * folder stands for all that it holds, `!` takes back. The last pattern that matches decides.
 */
export type PathMatcher = (path: string) => boolean | undefined;

/** More stars than this in one pattern and a hostile configuration could keep the matcher busy for minutes. */
const STARS = 8;
const LENGTH = 300;

export function isReasonableGlob(pattern: string): boolean {
  return pattern.trim() !== '' && pattern.length <= LENGTH && (pattern.match(/\*+/g)?.length ?? 0) <= STARS;
}

function compile(pattern: string): PathMatcher {
  const anchored = pattern.startsWith('/') || pattern.startsWith('./');
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const glob = anchored || bare.includes('/') ? bare : `**/${bare}`;
  // A trailing slash means folders only; whether a path is one shows in what follows it.
  const globs = pattern.endsWith('/') ? [`${glob}/**/*`] : [glob, `${glob}/**`];
  return picomatch(globs, { dot: true, noextglob: true, nonegate: true });
}

/** Paths are relative, separated by slashes. Undefined: no pattern matches. */
export function matcherOf(patterns: readonly string[]): PathMatcher {
  const compiled = patterns.filter(isReasonableGlob).map((pattern) => {
    const negative = pattern.startsWith('!');
    return { negative, matches: compile(negative ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    for (let index = compiled.length - 1; index >= 0; index -= 1) {
      const entry = compiled[index];
      if (entry?.matches(path)) return !entry.negative;
    }
    return undefined;
  };
}
