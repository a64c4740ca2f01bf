/**
 * Patterns as people know them from .gitignore: one without a slash counts at any depth, a leading slash anchors it, a
 * folder stands for all that it holds, `!` takes back. The last pattern that matches decides.
 *
 * `*` and `?` stay within a name, `**` as a whole name stands for any number of folders, `[a-z]` for one character,
 * `{a,b}` for either. Matching takes no longer than the pattern times the path is long, whatever they are: a regular
 * expression would try every way in which many stars can share a name.
 */
export type PathMatcher = (path: string) => boolean | undefined;

const MAX_LENGTH = 300;
/** So many patterns one may stand for by its braces. */
const MAX_ALTERNATIVES = 64;

export function isReasonableGlob(pattern: string): boolean {
  return pattern.trim() !== '' && pattern.length <= MAX_LENGTH && alternativesOf(pattern) !== null;
}

/** One character of a name, or what stands for some. */
type Token = '*' | '?' | { readonly char: string } | { readonly oneOf: readonly Range[]; readonly negated: boolean };
type Range = readonly [from: string, to: string];
/** `**`: any number of names. */
type Segment = '**' | readonly Token[];

/** The patterns that one with braces stands for; null when there are too many. */
function alternativesOf(pattern: string): readonly string[] | null {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const braces = innermost(next);
    if (!braces) done.push(next);
    else {
      const { start, end, choices } = braces;
      for (const choice of choices) waiting.push(next.slice(0, start) + choice + next.slice(end));
    }
    if (done.length + waiting.length > MAX_ALTERNATIVES) return null;
  }
  return done;
}

/** The first braces that hold no others, and a comma. */
function innermost(pattern: string): { start: number; end: number; choices: readonly string[] } | null {
  for (const match of pattern.matchAll(/\{([^{},]*(?:,[^{},]*)+)\}/g)) {
    if (pattern[match.index - 1] === '\\') continue;
    return { start: match.index, end: match.index + match[0].length, choices: (match[1] ?? '').split(',') };
  }
  return null;
}

function tokensOf(name: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < name.length; index++) {
    const char = name[index] ?? '';
    const next = name[index + 1];
    if (char === '\\' && next !== undefined) {
      tokens.push({ char: next });
      index++;
    } else if (char === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (char === '?') tokens.push('?');
    else {
      const end = char === '[' ? name.indexOf(']', index + 2) : -1;
      if (end < 0) tokens.push({ char });
      else {
        tokens.push(classOf(name.slice(index + 1, end)));
        index = end;
      }
    }
  }
  return tokens;
}

/** What stands between square brackets. */
function classOf(written: string): Token {
  const negated = /^[!^]/.test(written);
  const oneOf: Range[] = [];
  for (let index = negated ? 1 : 0; index < written.length; index++) {
    const from = written[index] ?? '';
    const to = written[index + 2];
    if (written[index + 1] === '-' && to !== undefined) {
      oneOf.push([from, to]);
      index += 2;
    } else oneOf.push([from, from]);
  }
  return { oneOf, negated };
}

function accepts(token: Exclude<Token, '*'>, char: string): boolean {
  if (token === '?') return true;
  if ('char' in token) return token.char === char;
  return token.oneOf.some(([from, to]) => from <= char && char <= to) !== token.negated;
}

/**
 * Whether a sequence of items fits a sequence of patterns of which some (`isStar`) take any number of items. When an item
 * does not fit, the last star takes one more: no earlier one ever has to.
 */
function fits<Pattern, Item>(
  patterns: readonly Pattern[],
  items: ArrayLike<Item>,
  isStar: (pattern: Pattern) => boolean,
  takes: (pattern: Pattern, item: Item) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let index = 0; index < items.length;) {
    const pattern = patterns[at];
    const item = items[index];
    if (pattern !== undefined && isStar(pattern)) {
      star = at++;
      taken = index;
    } else if (pattern !== undefined && item !== undefined && takes(pattern, item)) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++taken;
    } else return false;
  }
  return patterns.slice(at).every(isStar);
}

function nameFits(tokens: readonly Token[], name: string): boolean {
  return fits(
    tokens,
    name,
    (token) => token === '*',
    (token, char) => token !== '*' && accepts(token, char),
  );
}

function pathFits(segments: readonly Segment[], names: readonly string[]): boolean {
  return fits(
    segments,
    names,
    (segment) => segment === '**',
    (segment, name) => segment !== '**' && nameFits(segment, name),
  );
}

function segmentsOf(glob: string): Segment[] {
  return glob.split('/').map((name) => (name === '**' ? '**' : tokensOf(name)));
}

function compile(pattern: string): (path: string) => boolean {
  const anchored = pattern.startsWith('/') || pattern.startsWith('./');
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const glob = anchored || bare.includes('/') ? bare : `**/${bare}`;
  // A trailing slash means folders only; whether a path is one shows in what follows it.
  const rest = pattern.endsWith('/') ? '/**/*' : '/**';
  const all = (alternativesOf(glob) ?? []).map((each) => segmentsOf(each + rest));
  return (path) => {
    const names = path.split('/');
    return all.some((segments) => pathFits(segments, names));
  };
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
