import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Finding, Fix } from '../../analysis/findings';
import type { TextEdit } from '../../text/edit';

/** After this many rounds two fixes are undoing each other. */
export const ROUNDS = 10;

export interface Applied {
  /** The new texts of the files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly count: number;
}

/**
 * One round: the first safe fix of each finding, as far as none touches what another one does. The rest comes in the
 * next round, when the text has been looked at again. `may` says which files may be written; `tried` holds of what kind of
 * fix there were how many in the round before: where they have not become fewer, writing them once more would not help.
 */
export function applySafeFixes(
  findings: readonly Finding[],
  text: (uri: string) => string | undefined,
  may: (uri: string) => boolean,
  tried: Map<string, number> = new Map(),
): Applied {
  const chosen = new Map<string, TextEdit[]>();
  const safe = findings.flatMap((finding) => {
    const fix = finding.fixes.find((each) => each.safe);
    return fix && fix.edits.length > 0 ? [{ fix, kind: kindOf(finding, fix) }] : [];
  });
  const kinds = new Map<string, number>();
  for (const { kind } of safe) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const helps = (kind: string): boolean => (kinds.get(kind) ?? 0) < (tried.get(kind) ?? Infinity);
  const applied = new Set<string>();
  let count = 0;
  for (const { fix, kind } of safe) {
    if (!helps(kind)) continue;
    const fits = fix.edits.every(
      (edit, index) =>
        may(edit.uri) &&
        edit.start >= 0 &&
        edit.start <= edit.end &&
        edit.end <= (text(edit.uri)?.length ?? -1) &&
        ![...(chosen.get(edit.uri) ?? []), ...fix.edits.slice(0, index)].some((other) => collide(edit, other)),
    );
    if (!fits) continue;
    count += 1;
    applied.add(kind);
    for (const edit of fix.edits) chosen.set(edit.uri, [...(chosen.get(edit.uri) ?? []), edit]);
  }
  for (const kind of applied) tried.set(kind, kinds.get(kind) ?? 0);
  const texts = new Map<string, string>();
  for (const [uri, edits] of chosen) {
    const before = text(uri) ?? '';
    const after = edited(before, edits);
    if (after !== before) texts.set(uri, after);
  }
  return { texts, count: texts.size === 0 ? 0 : count };
}

/** What a fix mends in a file, and what it writes for it. */
function kindOf({ rule, place, missing = [] }: Finding, { edits }: Fix): string {
  return JSON.stringify([rule, place.uri, missing, edits.map((edit) => [edit.uri, edit.text])]);
}

/** Edits that touch collide too: two insertions in one place have no order of their own. */
function collide(one: TextEdit, other: TextEdit): boolean {
  return one.uri === other.uri && one.start <= other.end && other.start <= one.end;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const eol = lineBreakOf(text);
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const inserted = edit.text.replace(/\r\n|\r|\n/g, eol);
    result = result.slice(0, edit.start) + inserted + result.slice(edit.end);
  }
  return result;
}

/** The line break that the text uses most. */
function lineBreakOf(text: string): string {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const unix = (text.match(/\n/g)?.length ?? 0) - windows;
  return windows > unix ? '\r\n' : '\n';
}

/** A unified diff that `git apply` and `patch -p1` take. */
export function diffOf(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
