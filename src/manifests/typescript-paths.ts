import { parse } from 'jsonc-parser';
import * as z from 'zod/mini';
import { folderOf, resolveIn } from '../text/uris';

const Settings = z.object({
  extends: z.optional(z.union([z.string(), z.array(z.string())])),
  references: z.optional(z.array(z.object({ path: z.string() }))),
  compilerOptions: z.optional(
    z.object({
      baseUrl: z.optional(z.string()),
      paths: z.optional(z.record(z.string(), z.array(z.string()))),
    }),
  ),
});

/** Settings that extend settings, or refer to projects, are followed so many times. */
const MAX_STEPS = 8;

/** What `paths` and `baseUrl` of a tsconfig or jsconfig say: https://www.typescriptlang.org/tsconfig/#paths. */
export class TypescriptPaths {
  private constructor(
    private readonly baseUrl: string | null,
    /** Patterns with one `*` at most, each with the addresses that it stands for. */
    private readonly patterns: readonly { readonly pattern: string; readonly targets: readonly string[] }[],
  ) {}

  /** Those of a file, of what it extends, else of the projects that it refers to; null when none gives any. */
  static of(uri: string, textOf: (uri: string) => string | undefined, steps = MAX_STEPS): TypescriptPaths | null {
    const parsed: unknown = parse(textOf(uri) ?? '', [], { allowTrailingComma: true });
    const read = Settings.safeParse(parsed);
    if (!read.success || steps === 0) return null;
    const { compilerOptions, extends: extended = [], references = [] } = read.data;
    const folder = folderOf(uri) ?? uri;
    const { baseUrl, paths } = compilerOptions ?? {};
    if (paths || baseUrl !== undefined) {
      const base = baseUrl === undefined ? folder : `${resolveIn(folder, baseUrl).replace(/\/$/, '')}/`;
      const patterns = Object.entries(paths ?? {}).map(([pattern, targets]) => ({
        pattern,
        targets: targets.map((target) => resolveIn(base, target)),
      }));
      return new TypescriptPaths(baseUrl === undefined ? null : base, patterns);
    }
    const bases = (typeof extended === 'string' ? [extended] : extended.toReversed()).filter((each) =>
      each.startsWith('.'),
    );
    const next = [
      ...bases.map((each) => resolveIn(folder, each.endsWith('.json') ? each : `${each}.json`)),
      ...references.map(({ path }) => resolveIn(folder, path.endsWith('.json') ? path : `${path}/tsconfig.json`)),
    ];
    for (const each of next) {
      const found = TypescriptPaths.of(each, textOf, steps - 1);
      if (found) return found;
    }
    return null;
  }

  /** The names that are written out, each for one module. */
  names(): string[] {
    return this.patterns.flatMap(({ pattern }) => (pattern.includes('*') ? [] : [pattern]));
  }

  /** The addresses, without extension perhaps, that a module's name may stand for, the likeliest first. */
  targetsOf(specifier: string): string[] {
    let best: { readonly length: number; readonly targets: string[] } | null = null;
    for (const { pattern, targets } of this.patterns) {
      const [head = '', tail] = pattern.split('*');
      const isMatch =
        tail === undefined
          ? specifier === head
          : specifier.length >= head.length + tail.length && specifier.startsWith(head) && specifier.endsWith(tail);
      // A name written out wins over a pattern, else the longest beginning does.
      const length = tail === undefined ? Infinity : head.length;
      if (!isMatch || (best && best.length >= length)) continue;
      const star = tail === undefined ? '' : specifier.slice(head.length, specifier.length - tail.length);
      best = { length, targets: targets.map((target) => target.replace('*', () => star)) };
    }
    return [...(best?.targets ?? []), ...(this.baseUrl === null ? [] : [this.baseUrl + specifier])];
  }
}
