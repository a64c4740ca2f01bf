import { knownScopes } from '../../catalogue/index';
import { tokenFacts, keysIn, tokensIn } from '../../token/index';
import type { Uses } from '../side';
import { exposuresOf } from './exposure';
import type { Leak } from './leak';
import { exposedVariables } from './variables';

let scopes: ReadonlySet<string> | undefined;

/** The facts of a token of API Entreprise; null for any other text. */
export function serviceFacts(token: string) {
  const facts = tokenFacts(token, (scopes ??= knownScopes()));
  return facts?.service === 'entreprise' ? facts : null;
}

/**
 * Tokens that stand in a text, of whatever language, and variables that hold one and are handed to browsers; in order.
 * The public token of the test environment is no secret and is left out.
 */
export function leaksIn(uri: string, text: string, shared: boolean, uses: Uses = () => false): Leak[] {
  const found: Leak[] = [];
  const exposureAt = exposuresOf(uri, text, uses);
  for (const { start, end, token } of tokensIn(text)) {
    const facts = serviceFacts(token);
    if (!facts || facts.environment === 'staging') continue;
    // Of several that are encoded together, one is enough to say so.
    if (found.some(({ place }) => place.start === start)) continue;
    found.push({ kind: 'token', place: { uri, start, end }, facts, exposure: exposureAt(start), shared });
  }
  for (const { start, end } of keysIn(text)) {
    found.push({
      kind: 'key',
      place: { uri, start, end },
      facts: null,
      exposure: exposureAt(start),
      shared,
    });
  }
  for (const { place, exposure } of exposedVariables(uri, text)) {
    // What it holds may be written beside it: that is one defect.
    if (found.some((each) => Math.abs(each.place.start - place.end) < 200 && each.exposure)) continue;
    found.push({ kind: 'variable', place, facts: null, exposure, shared });
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}
