import type { ShownFinding } from '../../src/analysis-server/protocol';

/** A finding on one line, with what a test cares about. */
export function findingAt(line: number, more: Partial<ShownFinding> = {}): ShownFinding {
  return {
    rule: 'missing-timeout',
    severity: 'warning',
    range: { start: { line, character: 0 }, end: { line, character: 10 } },
    message: { fr: 'Aucun délai.', en: 'No timeout.' },
    endpoint: '/v4/insee/sirene/unites_legales/{siren}',
    related: [],
    relatedCount: 0,
    fixes: [],
    fingerprint: 'f',
    ...more,
  };
}
