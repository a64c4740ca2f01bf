import type { Finding } from '../analysis/findings';
import type { Positions } from './positions';
import type { ShownFinding } from './protocol';

/** A finding as it is sent: its offsets are lines and characters, so that the receiver needs no text. */
export function shownFinding(finding: Finding, positions: Positions): ShownFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    range: positions.range(finding.place),
    message: finding.message,
    endpoint: finding.endpoint,
    related: finding.related.map(({ place, message }) => ({
      uri: place.uri,
      range: positions.range(place),
      message,
    })),
    relatedCount: finding.relatedCount,
    fixes: finding.fixes.map(({ title, safe, edits, creates = [] }) => ({
      title,
      safe,
      edits: edits.map(({ text, stops, ...place }) => ({
        uri: place.uri,
        range: positions.range(place),
        text,
        ...(stops ? { stops: [...stops] } : {}),
      })),
      creates: [...creates],
    })),
    ...(finding.remedy ? { remedy: finding.remedy } : {}),
    fingerprint: finding.fingerprint,
  };
}
