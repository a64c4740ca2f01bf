import ignore, { type Ignore } from 'ignore';

/** The rules of one .gitignore; they count for what lies below `folder`. */
export interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

/** Those of a folder on top of those above it. `text`: of its .gitignore, null where it has none. */
export function withRules(rules: readonly Rules[], folder: string, text: string | null): readonly Rules[] {
  try {
    return text === null ? rules : [...rules, { folder, ignore: ignore().add(text) }];
  } catch {
    // A pattern that cannot be used.
    return rules;
  }
}

/** The deepest file that says anything about a path decides. `relativeTo`: the path from a folder on, with slashes. */
export function isIgnored(rules: readonly Rules[], relativeTo: (folder: string) => string, isFolder: boolean): boolean {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index];
    if (!rule) continue;
    const relative = relativeTo(rule.folder);
    const { ignored, unignored } = rule.ignore.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
