import { severities } from '../analysis/findings';
import type { ShownFinding, ShownFix } from '../analysis-server/protocol';

/** What the menu of a place in a file offers. */
export type MenuItem = { readonly finding: ShownFinding } & (
  | { readonly kind: 'fix'; readonly fix: ShownFix; readonly preferred: boolean }
  | { readonly kind: 'route'; readonly preferred: boolean }
  | { readonly kind: 'keepToken' | 'moveToken' | 'revocation' | 'documentation' | 'disableForLine' | 'disableForFile' }
  | { readonly kind: 'chooseRule'; readonly findings: readonly ShownFinding[] }
);

/** With more rules at one place, a line for each of them hides what mends. */
const MOST_RULES = 2;

/**
 * What is offered for the findings at a place, what mends most first: the gravest findings before others, a route before all
 * where nothing else mends, and only at the end what silences; of a text that cannot be written, what tells about it. One entry at most is preferred, and only where it alone is right.
 */
export function menuOf(findings: readonly ShownFinding[], isWritable = true): MenuItem[] {
  const sorted = findings.toSorted((one, other) => rank(one) - rank(other));
  const routes = sorted.filter(({ remedy }) => remedy === 'route');
  const [route] = routes;
  const mending: MenuItem[] = [
    ...(route ? [{ kind: 'route' as const, finding: route, preferred: true }] : []),
    ...sorted.flatMap((finding, index) => mendingOf(finding, route === undefined && index === 0)),
  ];
  const entries = [...distinct(mending), ...reading(sorted), ...silencing(sorted)];
  return isWritable ? entries : entries.filter(({ kind }) => kind === 'revocation' || kind === 'documentation');
}

function mendingOf(finding: ShownFinding, isFirst: boolean): MenuItem[] {
  const isOnly = finding.fixes.length === 1 && finding.remedy !== 'secret';
  const fixes = finding.fixes.map((fix) => ({ kind: 'fix' as const, finding, fix, preferred: isFirst && isOnly }));
  if (finding.remedy !== 'secret') return fixes;
  return [...fixes, { kind: 'keepToken', finding }, { kind: 'moveToken', finding }, { kind: 'revocation', finding }];
}

/** Several findings of one call may be mended by the same edits. */
function distinct(entries: readonly MenuItem[]): MenuItem[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.kind !== 'fix') return true;
    const key = JSON.stringify([entry.fix.title, entry.fix.edits]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function reading(findings: readonly ShownFinding[]): MenuItem[] {
  const each = byRule(findings);
  return (each.length > MOST_RULES ? each.slice(0, 1) : each).map((finding) => ({ kind: 'documentation', finding }));
}

function silencing(findings: readonly ShownFinding[]): MenuItem[] {
  // Silencing what says that something is silenced would only ask for more.
  const each = byRule(findings).filter(({ remedy }) => remedy !== 'removal');
  const [first] = each;
  if (first && each.length > MOST_RULES) return [{ kind: 'chooseRule', finding: first, findings: each }];
  return [
    ...each.map((finding): MenuItem => ({ kind: 'disableForLine', finding })),
    ...each.map((finding): MenuItem => ({ kind: 'disableForFile', finding })),
  ];
}

/** The first finding of each rule. */
function byRule(findings: readonly ShownFinding[]): ShownFinding[] {
  return findings.filter(({ rule }, index) => findings.findIndex((other) => other.rule === rule) === index);
}

function rank({ severity }: ShownFinding): number {
  return severities.indexOf(severity);
}
