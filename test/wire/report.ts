import type { Outcome } from './judge';

interface Tally {
  programs: number;
  contradicted: number;
  undecided: number;
  unseen: number;
  refused: number;
  failed: number;
  judgedSlots: number;
  unknownSlots: number;
}

const KEYS = ['programs', 'contradicted', 'undecided', 'unseen', 'refused', 'failed'] as const;

/** A table of what came of the samples, by client, and the share of what the analysis leaves open. */
export function reportLines(outcomes: readonly Outcome[]): string[] {
  const tallies = new Map<string, Tally>();
  const total = emptyTally();
  for (const outcome of outcomes) {
    const name = `${outcome.sample.language}/${outcome.sample.client}`;
    const tally = tallies.get(name) ?? emptyTally();
    tallies.set(name, tally);
    for (const each of [tally, total]) count(each, outcome);
  }
  const rows = [...tallies].sort(([a], [b]) => a.localeCompare(b));
  const width = Math.max(12, ...rows.map(([name]) => name.length));
  const line = (name: string, tally: Tally): string =>
    [name.padEnd(width), ...KEYS.map((key) => String(tally[key]).padStart(key.length))].join('  ');
  const slots = total.judgedSlots + total.unknownSlots;
  const share = slots === 0 ? 0 : (100 * total.unknownSlots) / slots;
  return [
    [''.padEnd(width), ...KEYS].join('  '),
    ...rows.map(([name, tally]) => line(name, tally)),
    line('all', total),
    `${String(outcomes.filter(({ verdict }) => verdict.judged.includes('phase')).length)} limits were seen to be of the headers, of each wait or of the whole, as is said`,
    `${share.toFixed(1)} % of the statements are “unknown” (${String(total.unknownSlots)} of ${String(slots)})`,
  ];
}

function emptyTally(): Tally {
  return {
    programs: 0,
    contradicted: 0,
    undecided: 0,
    unseen: 0,
    refused: 0,
    failed: 0,
    judgedSlots: 0,
    unknownSlots: 0,
  };
}

function count(tally: Tally, { kind, verdict }: Outcome): void {
  tally.programs += 1;
  if (kind === 'unseen' || kind === 'refused' || kind === 'failed') tally[kind] += 1;
  if (verdict.contradictions.length > 0) tally.contradicted += 1;
  else if (verdict.unknown.length > 0) tally.undecided += 1;
  tally.judgedSlots += verdict.judged.length;
  tally.unknownSlots += verdict.unknown.length;
}
