import * as z from 'zod/mini';
import { allOf, exactly, parsedJson, upToNext, type Dependencies } from './ranges';

const PipfileLock = z.object({
  develop: z.optional(z.record(z.string(), z.object({ version: z.optional(z.string()) }))),
  default: z.optional(z.record(z.string(), z.object({ version: z.optional(z.string()) }))),
});

/** Where a name may stand: at the beginning of a line, a key or not, or quoted in a list. */
const NAMED = /^[ \t]*["']?([A-Za-z][\w.-]*)|["']([A-Za-z][\w.-]*)(?=\s*(?:\[|\(|[<>=~!;"']))/gm;
/** `[socks] >= 2.28, < 3`, in parentheses or not. */
const SPECIFIERS = /^\s*(?:\[[^\]\n]*\]\s*)?\(?((?:(?:[~!=<>]=?=?|\^)\s*[\w.*+!-]+\s*(?:,\s*)?)+)/;
/** `= "^0.23"`, `= { version = "^0.23" }`. */
const QUOTED = /^["']?\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|\{[^}\n]*\bversion\s*=\s*["']([^"'\n]*)["'])/;
const LOCKED = /^name = "([^"\n]+)"\s*\nversion = "([^"\n]+)"/gm;
/** What follows a name is not longer. */
const REST = 200;

/** What requirements, a Pipfile, a pyproject or a setup name, wherever a line may: a few words too many, never one too few. */
export function pythonDependencies(text: string): Dependencies {
  const found = new Map<string, string>();
  for (const { 0: all, 1: first, 2: second, index } of text.matchAll(NAMED)) {
    const name = normal(first ?? second ?? '');
    const rest = text.slice(index + all.length, index + all.length + REST);
    const quoted = QUOTED.exec(rest);
    const specifiers = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : SPECIFIERS.exec(rest)?.[1];
    // Where it is named twice, the place that says more counts.
    if ((found.get(name) ?? '*') === '*') found.set(name, specifiers === undefined ? '*' : rangeOf(specifiers));
  }
  return found;
}

/** What a lock of Poetry, uv or PDM has. */
export function pythonLocked(text: string): Dependencies {
  return new Map([...text.matchAll(LOCKED)].map(([, name = '', version = '']) => [normal(name), exactly(version)]));
}

export function pipfileLocked(text: string): Dependencies {
  const read = PipfileLock.safeParse(parsedJson(text));
  const sections = read.success ? [read.data.develop, read.data.default] : [];
  return new Map(
    sections.flatMap((section) =>
      Object.entries(section ?? {}).map(
        ([name, { version }]) => [normal(name), exactly((version ?? '').replace(/^==/, ''))] as const,
      ),
    ),
  );
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** `>=0.23,<0.28`, `~=0.23.1`, `==0.23.*`, `^0.23`. */
function rangeOf(specifiers: string): string {
  return allOf(
    specifiers.split(',').flatMap((each) => {
      const [, operator = '', version = ''] = /^\s*(?:([~!=<>^]+)\s*)?(\d\S*)\s*$/.exec(each) ?? [];
      if (version === '' || operator.startsWith('!')) return [];
      if (operator === '~=') return [upToNext(version)];
      if (version.endsWith('*')) return [version.replace(/\*$/, 'x')];
      return [operator === '' || operator.startsWith('==') ? exactly(version) : operator + version];
    }),
  );
}
