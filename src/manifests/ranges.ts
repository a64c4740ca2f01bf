import { parse } from 'smol-toml';

/** The versions that are allowed of each package that a manifest names, as npm writes ranges; `*` where it says nothing of them. */
export type Dependencies = ReadonlyMap<string, string>;

/** The range that holds one version alone. Numbers past the third, and what is published before a version, count as it. */
export function exactly(version: string): string {
  const [, major, minor = '0', patch = '0'] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  return major === undefined ? '*' : `=${major}.${minor}.${patch}`;
}

/** From a version on, as long as all its numbers but the last stay: `2.1` is `>=2.1 <3`, `2.1.3` is `>=2.1.3 <2.2`. */
export function upToNext(version: string): string {
  const [, major = '0', minor, patch] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  if (patch !== undefined) return `~${major}.${minor ?? '0'}.${patch}`;
  return `>=${major}.${minor ?? '0'}.0 <${String(Number(major) + 1)}.0.0`;
}

/** A text as JSON; null where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A text as TOML; null where it is none. */
export function parsedToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** Ranges that hold together; `*` where there is none. */
export function allOf(ranges: readonly string[]): string {
  return ranges.length === 0 ? '*' : ranges.join(' ');
}
