import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Finding } from '../../analysis/findings';
import { writeProblem, writeWhole } from '../../files/write';
import { relativeTo } from '../paths';
import { lintMessages } from './messages';
import { UsageError } from '../usage-error';

const schema = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({ file: z.string(), rule: z.string(), fingerprint: z.string(), count: z.number().check(z.minimum(1)) }),
  ),
});

type Entry = z.infer<typeof schema>['findings'][number];

/** What is already known and accepted. Files are relative to the folder of the baseline, so that it can be committed. */
export class Baseline {
  private readonly there = new Map<string, boolean>();

  private constructor(
    private readonly file: string,
    private readonly written: string,
    readonly entries: readonly Entry[],
  ) {}

  /** Throws UsageError. `written`: the path as the person wrote it. */
  static read(file: string, written: string): Baseline {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new UsageError(lintMessages.baselineMissing(written));
    }
    try {
      return new Baseline(file, written, schema.parse(JSON.parse(text)).findings);
    } catch {
      throw new UsageError(lintMessages.baselineBroken(written));
    }
  }

  /** The one to write over, whose entries of files that are not looked at now stay. */
  static readOrEmpty(file: string, written: string): Baseline {
    try {
      readFileSync(file);
    } catch {
      return new Baseline(file, written, []);
    }
    return Baseline.read(file, written);
  }

  /** `targets`: the files checked, as `name` has them. `gone`: how many of their entries no longer occur. */
  split(
    findings: readonly Finding[],
    targets: ReadonlySet<string>,
  ): { fresh: Finding[]; known: Finding[]; gone: number } {
    const left = new Map<string, number>();
    for (const entry of this.entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
    const take = (key: string): boolean => {
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count > 0;
    };
    const known = new Set<Finding>();
    for (const finding of findings) if (take(keyOf(this.entryOf(finding)))) known.add(finding);
    // A file that was moved keeps what was known of it: its old entries are left over.
    const moved = new Map<string, string[]>();
    for (const [key, count] of left) {
      if (count === 0 || this.isThere(fileOf(key))) continue;
      const keys = moved.get(anywhereOf(key)) ?? [];
      keys.push(key);
      moved.set(anywhereOf(key), keys);
    }
    for (const finding of findings) {
      if (known.has(finding)) continue;
      const keys = moved.get(anywhereOf(keyOf(this.entryOf(finding)))) ?? [];
      // What is used up is not asked about again.
      while (keys.length > 0 && !take(keys.at(-1) ?? '')) keys.pop();
      if (keys.length > 0) known.add(finding);
    }
    let gone = 0;
    for (const [key, count] of left) if (this.judges(fileOf(key), targets)) gone += count;
    return {
      fresh: findings.filter((finding) => !known.has(finding)),
      known: findings.filter((finding) => known.has(finding)),
      gone,
    };
  }

  /** Throws UsageError. */
  write(findings: readonly Finding[], targets: ReadonlySet<string>): void {
    const counts = new Map<string, Entry>();
    const others = this.entries.filter(({ file }) => !this.judges(file, targets));
    for (const entry of [...others, ...findings.map((finding) => this.entryOf(finding))]) {
      const key = keyOf(entry);
      counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + entry.count });
    }
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    try {
      writeWhole(this.file, Buffer.from(`${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`));
    } catch (error) {
      throw new UsageError(lintMessages.baselineNotWritten(this.written, writeProblem(error)));
    }
  }

  /** How a file is named here. */
  name(uri: string): string {
    return relativeTo(path.dirname(this.file), uri);
  }

  private isThere(file: string): boolean {
    let isThere = this.there.get(file);
    if (isThere === undefined) {
      isThere = existsSync(path.resolve(path.dirname(this.file), file));
      this.there.set(file, isThere);
    }
    return isThere;
  }

  /** Whether what was found now says all there is to say of a file: it was looked at, or is gone. */
  private judges(file: string, targets: ReadonlySet<string>): boolean {
    return targets.has(file) || !this.isThere(file);
  }

  private entryOf({ place, rule, fingerprint }: Finding): Entry {
    return { file: this.name(place.uri), rule, fingerprint, count: 1 };
  }
}

function keyOf({ file, rule, fingerprint }: Entry): string {
  return `${rule}\n${file}\n${fingerprint}`;
}

function fileOf(key: string): string {
  return key.slice(key.indexOf('\n') + 1, key.lastIndexOf('\n'));
}

/** The same, wherever the file is. */
function anywhereOf(key: string): string {
  return key.slice(0, key.indexOf('\n')) + key.slice(key.lastIndexOf('\n'));
}
