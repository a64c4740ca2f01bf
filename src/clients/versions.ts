import intersects from 'semver/ranges/intersects';
import validRange from 'semver/ranges/valid';
import type { ClientRecord } from './schema';

/** The ranges that a project allows of the first of some packages that it names; none where it names none; null without a manifest. */
export type RangesOf = (packages: readonly string[]) => readonly string[] | null;

/** What a record says of a span of versions. */
export interface Edition {
  readonly record: ClientRecord;
  /** Whether a project may use one of these versions. Without a manifest, the newest alone is meant. */
  readonly mayBe: (rangesOf: RangesOf) => boolean;
}

/** A record as each span of versions has it, the newest first. */
export function editionsOf(record: ClientRecord): readonly Edition[] {
  const { versions = [] } = record;
  const last = versions.at(-1);
  const editions: Edition[] = versions.map(({ below, packages = record.packages, differs }, index) => {
    const from = versions[index - 1]?.below;
    // What is published before a version belongs to it: `^3.0.0` allows no second version.
    const span = from === undefined ? `<${below}-0` : `>=${from}-0 <${below}-0`;
    return {
      record: {
        ...record,
        ...differs,
        calls: [...(differs.calls ?? []), ...record.calls],
        slots: { ...record.slots, ...differs.slots },
        defaultTimeoutMs: differs.defaultTimeoutMs === undefined ? record.defaultTimeoutMs : differs.defaultTimeoutMs,
        versions: [],
      },
      mayBe: (rangesOf) => rangesOf(packages)?.some((range) => meets(range, span)) === true,
    };
  });
  if (!last) return [{ record, mayBe: () => true }];
  const newest: Edition = {
    record,
    mayBe: (rangesOf) => {
      const ranges = rangesOf(last.packages ?? record.packages);
      return ranges === null || ranges.some((range) => meets(range, `>=${last.below}`));
    },
  };
  return [newest, ...editions.reverse()];
}

/** Whether ranges have a version in common: there are few, and each call of a client asks. */
const known = new Map<string, boolean>();

/** A range that cannot be read allows any version. */
function meets(range: string, span: string): boolean {
  const key = `${range}\n${span}`;
  let meeting = known.get(key);
  if (meeting === undefined)
    known.set(key, (meeting = validRange(range) === null || intersects(range, span, { includePrerelease: true })));
  return meeting;
}
