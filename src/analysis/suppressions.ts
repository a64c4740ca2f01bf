import { createHash } from 'node:crypto';
import { commentAt, type CommentPart, endOfLine, nextLine, startOfLine } from './comments';
import { type Finding, isRuleId, type Message, type RuleId } from './findings';
import type { Span } from './syntax/nodes';

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

const DIRECTIVE = /api-entreprise-disable-(next-line|line|file)(?![\w-])/g;

/** In source order. */
export function findSuppressions(text: string, uri: string): Suppression[] {
  const found: Directive[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    const start = match.index;
    // Quoted, it is talked about; after a letter or a hyphen, it is part of another word.
    if (/[\w`'"«“-]/.test(text[start - 1] ?? '')) continue;
    const comment = commentAt(text, start, uri);
    if (!comment) continue;
    const from = start + match[0].length;
    const { targets, end } = targetsIn(text.slice(from, comment.content.end), from);
    found.push({
      start,
      end,
      scope: scopeOf(match[1]),
      targets,
      comment: comment.whole,
      ...removalOf(text, comment),
    });
  }
  // From the last one up, so that those below are known: where several are stacked, all cover the line under the last.
  const below = new Map<number, Span | null>();
  const suppressions = found.reverse().map((directive): Suppression => {
    const line = coveredLine(text, directive, below);
    if (directive.scope === 'next-line' && directive.alone !== null) below.set(directive.alone, line);
    return { ...directive, line };
  });
  return suppressions.reverse();
}

function scopeOf(word: string | undefined): Scope {
  return word === 'next-line' || word === 'file' ? word : 'line';
}

/** Names up to the reason, which follows `--` (or a dash, which editors and people put in its place). */
function targetsIn(words: string, offset: number): { targets: Target[]; end: number } {
  const names = words.split(/(?:^|\s)(?:--|—|–)(?=\s|$)|\s[*#|]*$/, 1)[0] ?? '';
  const targets = [...names.matchAll(/[^\s,]+/g)].map((match): Target => {
    const start = offset + match.index;
    return { start, end: start + match[0].length, written: match[0], rule: isRuleId(match[0]) ? match[0] : null };
  });
  const end = targets.at(-1)?.end ?? offset;
  return { targets: targets.length > 0 ? targets : [{ start: offset, end, written: '', rule: 'all' }], end };
}

function removalOf(text: string, { whole, beganAbove }: CommentPart): Pick<Directive, 'removal' | 'alone'> {
  // In JSX the braces around the comment belong to it.
  const braces = text.startsWith('{/*', whole.start - 1) && text[whole.end] === '}';
  const start = braces ? whole.start - 1 : whole.start;
  const end = braces ? whole.end + 1 : whole.end;
  const lineStart = startOfLine(text, start);
  const before = text.slice(lineStart, start);
  const stands = before.trim() === '' && text.slice(end, endOfLine(text, end)).trim() === '';
  const alone = stands ? lineStart : null;
  if (beganAbove || /[\n\r]/.test(text.slice(start, end))) return { removal: null, alone };
  if (stands) return { removal: { start: lineStart, end: nextLine(text, end) ?? text.length }, alone };
  return { removal: { start: lineStart + before.trimEnd().length, end }, alone };
}

/** `below`: what the directives further down cover that stand alone on a line, by the start of that line. */
function coveredLine(text: string, directive: Directive, below: ReadonlyMap<number, Span | null>): Span | null {
  if (directive.scope === 'file') return null;
  if (directive.scope === 'line') return lineAt(text, directive.start);
  const next = nextLine(text, directive.comment.end);
  if (next === null) return null;
  const covered = below.get(next);
  return covered === undefined ? lineAt(text, next) : covered;
}

function lineAt(text: string, offset: number): Span {
  return { start: startOfLine(text, offset), end: endOfLine(text, offset) };
}

export interface Suppressed {
  readonly kept: Finding[];
  readonly suppressed: Finding[];
  /** One finding per rule name that suppressed nothing, in the place of that name. */
  readonly unused: Finding[];
}

/** `findings` are those placed in this text, before any rule is switched off, so that a suppression of one is no waste. */
export function applySuppressions(findings: readonly Finding[], text: string, uri: string): Suppressed {
  const suppressions = findSuppressions(text, uri);
  if (suppressions.length === 0) return { kept: [...findings], suppressed: [], unused: [] };
  const used = new Set<Target>();
  const ofFile: Suppression[] = [];
  const ofLine = new Map<number, Suppression[]>();
  for (const suppression of suppressions) {
    if (suppression.scope === 'file') ofFile.push(suppression);
    else if (suppression.line !== null) {
      const others = ofLine.get(suppression.line.start) ?? [];
      others.push(suppression);
      ofLine.set(suppression.line.start, others);
    }
  }
  const suppresses = (finding: Finding): boolean => {
    let any = false;
    const onLine = ofLine.get(startOfLine(text, finding.place.start)) ?? [];
    for (const suppression of [...ofFile, ...onLine]) {
      for (const target of suppression.targets) {
        if (target.rule !== finding.rule && (target.rule !== 'all' || finding.rule === 'unused-suppression')) continue;
        used.add(target);
        any = true;
      }
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
  for (const finding of report((target) => target.rule !== 'unused-suppression')) {
    (suppresses(finding) ? suppressed : unused).push(finding);
  }
  return { kept, suppressed, unused: [...unused, ...report((target) => target.rule === 'unused-suppression')] };
}

function unusedFinding(suppression: Suppression, target: Target, text: string, uri: string): Finding {
  const { removal } = suppression;
  const whole = suppression.targets.length === 1;
  const edit = whole ? removal : { start: target.start, end: afterName(text, target, suppression) };
  return {
    rule: 'unused-suppression',
    severity: 'information',
    place: { uri, start: whole ? suppression.start : target.start, end: whole ? suppression.end : target.end },
    message: sentence(target),
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: edit ? [{ title: REMOVE, edits: [{ uri, ...edit, text: '' }], safe: false }] : [],
    // What was written may be a secret, and fingerprints are kept.
    fingerprint: createHash('sha256')
      .update(`unused-suppression ${suppression.scope} ${target.written}`)
      .digest('hex')
      .slice(0, 32),
  };
}

/** The name and what separates it from the following one. */
function afterName(text: string, target: Target, suppression: Suppression): number {
  return target.end + (/^[\s,]*/.exec(text.slice(target.end, suppression.end))?.[0].length ?? 0);
}

const REMOVE: Message = { fr: 'Retirer cette suppression', en: 'Remove this suppression' };

/** No rule has a figure in its name, and a secret mostly has. */
function quoted(written: string): string {
  return /^\D{1,40}$/.test(written) ? written : '…';
}

function sentence({ rule, written }: Target): Message {
  if (rule === null) {
    return {
      fr: `Aucune règle ne s’appelle « ${quoted(written)} » : cette suppression ne fait rien. Une raison s’écrit après « -- ».`,
      en: `No rule is called “${quoted(written)}”: this suppression does nothing. A reason is written after “--”.`,
    };
  }
  if (rule === 'all') {
    return {
      fr: 'Cette suppression ne supprime rien : retirez-la.',
      en: 'This suppression suppresses nothing: remove it.',
    };
  }
  return {
    fr: `Cette suppression de « ${rule} » ne supprime rien : retirez-la.`,
    en: `This suppression of “${rule}” suppresses nothing: remove it.`,
  };
}
