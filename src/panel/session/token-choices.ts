import type { Lang } from '../../analysis/findings';
import { shipped } from '../../catalogue';
import type { Wanted } from '../../requests/prepare';
import { allScopes, mintToken } from '../../simulator/tokens';
import { hostMessages } from './messages';
import type { PanelEnvironment } from '../shared/protocol';
import type { TokenChoice, TokenSource } from './ports';

/** The token that the service publishes for its test environment, made when it is needed and kept nowhere. */
const PUBLIC = 'public-staging';

/**
 * What may be chosen where calls go to an environment, the fitting ones first. The simulator gets the test token alone: no
 * token of a person goes to a port of this machine, whoever listens there.
 */
export function choicesFor(
  environment: PanelEnvironment,
  stored: readonly TokenChoice[],
  lang: Lang,
): { readonly id: string; readonly label: string }[] {
  if (environment === 'simulator') return [{ id: PUBLIC, label: hostMessages.simulatorToken[lang] }];
  const rank = (choice: TokenChoice) =>
    choice.environment === environment ? 0 : choice.environment === 'unknown' ? 1 : 2;
  const own = stored.toSorted((one, other) => rank(one) - rank(other)).map(({ id, label }) => ({ id, label }));
  return environment === 'staging' ? [{ id: PUBLIC, label: hostMessages.publicStagingToken[lang] }, ...own] : own;
}

/** What is known of a choice, for the checks before a call. */
export function knownOf(id: string | null, stored: readonly TokenChoice[], now: number): Wanted['token'] {
  if (id === PUBLIC) {
    const expiresAt = Math.floor(now / 1000) + 3600;
    return { environment: 'staging', service: 'entreprise', scopes: allScopes(shipped()), editor: false, expiresAt };
  }
  return stored.find((choice) => choice.id === id)?.summary ?? 'none';
}

/** The token of a choice, for a request about to be sent; null when it is gone. */
export async function tokenOf(id: string, source: TokenSource, now: number): Promise<string | null> {
  return id === PUBLIC ? mintToken({ scopes: allScopes(shipped()) }, now) : source.use(id);
}
