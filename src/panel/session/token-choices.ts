import { shipped } from '../../catalogue';
import type { Wanted } from '../../requests/prepare';
import { PUBLIC_STAGING } from '../../secrets/token-in-use';
import { allScopes, mintToken } from '../../simulator/tokens';
import type { PanelEnvironment } from '../shared/protocol';
import { hostMessages } from './messages';
import type { PanelPorts, TokenChoice, TokenSource } from './ports';

/** A token as the page knows it. */
export interface ChosenToken {
  readonly id: string;
  readonly label: string;
}

/** The tokens of a person, as far as an environment may see them. */
export class TokenChoices {
  private stored: readonly TokenChoice[] = [];

  constructor(private readonly ports: Pick<PanelPorts, 'tokens' | 'isTrusted' | 'language' | 'now'>) {}

  /** Nothing secret is as much as looked at in Restricted Mode. */
  async read(): Promise<void> {
    this.stored = this.ports.isTrusted() ? await this.ports.tokens.list() : [];
  }

  /** The simulator gets a test token alone: no token of a person goes to a port of this machine, whoever listens there. */
  for(environment: PanelEnvironment): ChosenToken[] {
    const { language } = this.ports;
    if (environment === 'simulator') return [{ id: PUBLIC_STAGING, label: hostMessages.simulatorToken[language] }];
    const own = this.stored
      .filter((choice) => choice.environment === environment)
      .map(({ id, label }) => ({ id, label }));
    return environment === 'staging'
      ? [{ id: PUBLIC_STAGING, label: hostMessages.publicStagingToken[language] }, ...own]
      : own;
  }

  /** The one that calls of the workspace use; null where none is chosen. */
  inUse(environment: PanelEnvironment): ChosenToken | null {
    const choices = this.for(environment);
    const used = environment === 'simulator' ? null : this.ports.tokens.inUse(environment);
    const id = used ?? (environment === 'production' ? null : PUBLIC_STAGING);
    return choices.find((choice) => choice.id === id) ?? null;
  }

  async choose(environment: PanelEnvironment, id: string): Promise<void> {
    if (environment === 'simulator' || !this.for(environment).some((choice) => choice.id === id)) return;
    await this.ports.tokens.choose(environment, id);
  }

  /** What is known of the one in use, for the checks before a call. */
  known(environment: PanelEnvironment): Wanted['token'] {
    const { now } = this.ports;
    const id = this.inUse(environment)?.id;
    if (id === PUBLIC_STAGING) {
      const expiresAt = Math.floor(now() / 1000) + 3600;
      return { environment: 'staging', service: 'entreprise', scopes: allScopes(shipped()), editor: false, expiresAt };
    }
    return this.stored.find((choice) => choice.id === id)?.summary ?? 'none';
  }
}

/** The token of a choice, for a request about to be sent; null when it is gone. */
export async function tokenOf(id: string, source: TokenSource, now: number): Promise<string | null> {
  return id === PUBLIC_STAGING ? mintToken({ scopes: allScopes(shipped()) }, now) : source.use(id);
}
