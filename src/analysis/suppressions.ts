import type { Embedded } from '../embedding';
import { digest } from './digest';
import { type CommentPart, Comments, LineSpans } from './comments';
import { type Finding, isRuleId, type RuleId } from './findings';
import { unusedSuppression } from './rules/unused-suppression';
import type { Span } from '../syntax/nodes';

type Scope = 'next-line' | 'line' | 'file';

/** One rule named by a directive, or all of them. */
interface Target extends Span {
  readonly rule: RuleId | 'all' | null;
  readonly written: string;
}

/** `api-entreprise-disable-next-line RULE… -- reason`, in a comment. */
export interface Suppression extends Span {
  readonly scope: Scope;
  readonly targets: readonly Target[];
  /** The line it covers; null for the whole file, and for a next line that does not exist. */
  readonly line: Span | null;
  /** What a fix removes: the comment, with its line where it stands alone; null inside a longer comment. */
  readonly removal: Span | null;
}

interface Directive extends Omit<Suppression, 'line'> {
  /** The whole comment. */
  readonly comment: Span;
  /** Where its line starts, when nothing else is on it. */
  readonly alone: number | null;
}

/** Nobody names more rules than there are. */
const MAX_TARGETS = 100;

const DIRECTIVE = /api-entreprise-disable-(next-line|line|file)(?![\w-])/g;

/** In source order. */
export function findSuppressions(text: string, uri: string): Suppression[] {
  return suppressionsIn(text, uri, new LineSpans(text));
}

/** Those of a code that stands in a file whose own comments say nothing, by the lines of the file. */
function suppressionsInCode({ text, ending, places }: Embedded, uri: string, lines: LineSpans): Suppression[] {
  const placed = ({ start, end }: Span): Span => ({ start: places.start(start), end: places.end(end) });
  return suppressionsIn(text, uri + ending, new LineSpans(text)).map((each) => ({
    ...each,
    ...placed(each),
    targets: each.targets.map((target) => ({ ...target, ...placed(target) })),
    line: each.line && lines.at(places.start(each.line.start)),
    removal: null,
  }));
}

function suppressionsIn(text: string, uri: string, lines: LineSpans): Suppression[] {
  const comments = new Comments(text, uri, lines);
  const found: Directive[] = [];
  const matches = [...text.matchAll(DIRECTIVE)];
  for (const [index, match] of matches.entries()) {
    const start = match.index;
    // Quoted, it is talked about; after a letter or a hyphen, it is part of another word.
    if (/[\w`'"«“-]/.test(text[start - 1] ?? '')) continue;
    const comment = comments.at(start);
    if (!comment) continue;
    const from = start + match[0].length;
    const words = text.slice(from, Math.min(comment.content.end, matches[index + 1]?.index ?? text.length));
    const { targets, end } = targetsIn(words, from);
    found.push({
      start,
      end,
      scope: scopeOf(match[1]),
      targets,
      comment: comment.whole,
      ...removalOf(text, comment, lines),
    });
  }
  const following = linesBelow(found, lines);
  return found.map((directive) => ({ ...directive, line: coveredLine(directive, lines, following) }));
}

function scopeOf(word: string | undefined): Scope {
  return word === 'next-line' || word === 'file' ? word : 'line';
}

/** Names up to the reason, which follows `--` (or a dash, which editors and people put in its place). */
function targetsIn(words: string, offset: number): { targets: Target[]; end: number } {
  const names = words.split(/(?:^|\s)(?:--|—|–)(?=\s|$)|\s[*#|]*$/, 1)[0] ?? '';
  const targets = [...names.matchAll(/[^\s,]+/g)].slice(0, MAX_TARGETS).map((match): Target => {
    const start = offset + match.index;
    return { start, end: start + match[0].length, written: match[0], rule: isRuleId(match[0]) ? match[0] : null };
  });
  const end = targets.at(-1)?.end ?? offset;
  return { targets: targets.length > 0 ? targets : [{ start: offset, end, written: '', rule: 'all' }], end };
}

function removalOf(
  text: string,
  { whole, beganAbove }: CommentPart,
  lines: LineSpans,
): Pick<Directive, 'removal' | 'alone'> {
  // In JSX the braces around the comment belong to it.
  const braces = text.startsWith('{/*', whole.start - 1) && text[whole.end] === '}';
  const start = braces ? whole.start - 1 : whole.start;
  const end = braces ? whole.end + 1 : whole.end;
  const lineStart = lines.at(start).start;
  const before = text.slice(lineStart, start);
  const stands = before.trim() === '' && text.slice(end, lines.at(end).end).trim() === '';
  const alone = stands ? lineStart : null;
  if (beganAbove || lines.at(end).start !== lineStart) return { removal: null, alone };
  if (stands) return { removal: { start: lineStart, end: lines.next(end) ?? text.length }, alone };
  return { removal: { start: lineStart + before.trimEnd().length, end }, alone };
}

/** Directives may be stacked: below a line that is only one, the next line is the first that is not. By where such lines start. */
function linesBelow(all: readonly Directive[], lines: LineSpans): ReadonlyMap<number, number | null> {
  const below = new Map<number, number | null>();
  for (const { scope, alone, comment } of [...all].reverse()) {
    if (scope !== 'next-line' || alone === null) continue;
    const next = lines.next(comment.end);
    below.set(alone, next === null ? null : (below.get(next) ?? (below.has(next) ? null : next)));
  }
  return below;
}

function coveredLine(
  { scope, start, comment }: Directive,
  lines: LineSpans,
  below: ReadonlyMap<number, number | null>,
): Span | null {
  if (scope === 'file') return null;
  if (scope === 'line') return lines.at(start);
  const next = lines.next(comment.end);
  const line = next !== null && below.has(next) ? (below.get(next) ?? null) : next;
  return line === null ? null : lines.at(line);
}

export interface Suppressed {
  readonly kept: Finding[];
  readonly suppressed: Finding[];
  /** One finding per rule name that suppressed nothing, in the place of that name. */
  readonly unused: Finding[];
}

/** `findings` are those placed in this text, before any rule is switched off, so that a suppression of one is no waste. */
export function applySuppressions(
  findings: readonly Finding[],
  text: string,
  uri: string,
  embedded: Embedded | null = null,
): Suppressed {
  const lines = new LineSpans(text);
  const suppressions =
    embedded && !embedded.places.areSame ? suppressionsInCode(embedded, uri, lines) : suppressionsIn(text, uri, lines);
  if (suppressions.length === 0) return { kept: [...findings], suppressed: [], unused: [] };
  const covering = new Map<string, Target[]>();
  for (const { scope, line, targets } of suppressions) {
    if (scope !== 'file' && !line) continue;
    for (const target of targets) {
      const key = keyOf(line, target.rule);
      const others = covering.get(key);
      if (others) others.push(target);
      else covering.set(key, [target]);
    }
  }
  const used = new Set<Target>();
  const suppresses = (finding: Finding): boolean => {
    const names = finding.rule === unusedSuppression.id ? [finding.rule] : [finding.rule, 'all' as const];
    const keys = [lines.at(finding.place.start), null].flatMap((line) => names.map((name) => keyOf(line, name)));
    let any = false;
    for (const key of keys) {
      const targets = covering.get(key);
      if (!targets) continue;
      any = true;
      // Those of a line are used together.
      if (targets[0] && !used.has(targets[0])) for (const target of targets) used.add(target);
    }
    return any;
  };
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) (suppresses(finding) ? suppressed : kept).push(finding);
  const report = (only: (target: Target) => boolean): Finding[] =>
    suppressions.flatMap((suppression) =>
      suppression.targets
        .filter((target) => !used.has(target) && only(target))
        .map((target) => unusedFinding(suppression, target, text, uri)),
    );
  const unused: Finding[] = [];
  // Whoever keeps a suppression for another version of a file may say so; those suppressions are judged last.
  for (const finding of report((target) => target.rule !== unusedSuppression.id)) {
    (suppresses(finding) ? suppressed : unused).push(finding);
  }
  return { kept, suppressed, unused: [...unused, ...report((target) => target.rule === unusedSuppression.id)] };
}

/** What is covered: a rule on a line, or in the whole file. */
function keyOf(line: Span | null, rule: Target['rule']): string {
  return `${line ? String(line.start) : 'file'} ${rule ?? ''}`;
}

function unusedFinding(suppression: Suppression, target: Target, text: string, uri: string): Finding {
  const { removal } = suppression;
  const whole = suppression.targets.length === 1;
  const edit = whole ? removal : { start: target.start, end: afterName(text, target, suppression) };
  return {
    rule: unusedSuppression.id,
    severity: unusedSuppression.severity,
    remedy: unusedSuppression.remedy,
    place: { uri, start: whole ? suppression.start : target.start, end: whole ? suppression.end : target.end },
    message: unusedSuppression.message(target),
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: edit ? [{ title: unusedSuppression.removal, edits: [{ uri, ...edit, text: '' }], safe: false }] : [],
    // What was written may be a secret, and fingerprints are kept.
    fingerprint: digest(`${unusedSuppression.id} ${suppression.scope} ${target.written}`),
  };
}

/** The name and what separates it from the following one. */
function afterName(text: string, target: Target, suppression: Suppression): number {
  return target.end + (/^[\s,]*/.exec(text.slice(target.end, suppression.end))?.[0].length ?? 0);
}
