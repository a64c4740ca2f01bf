import { type NamedToken, isUsable } from './entry';

const KEY = 'apiEntreprise.tokensInUse';

/** The environments of the service; a token is of one of them. */
export const tokenEnvironments = ['production', 'staging'] as const;

export type TokenEnvironment = (typeof tokenEnvironments)[number];

/** The token that the service publishes for its test environment: chosen like others, and kept nowhere. */
export const PUBLIC_STAGING = 'public-staging';

/** Where a token is accepted. Old opaque keys, in which nothing is written, are of production. */
export function environmentOf({ content }: NamedToken): TokenEnvironment {
  return content.kind === 'token' ? content.facts.environment : 'production';
}

/**
 * Which token the calls of a workspace use in each environment: the one truth that the status bar, the view of the tokens and
 * the request panel show. Its memory holds identifiers, never a token.
 */
export class TokenInUse {
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly memento: {
      get(key: string): unknown;
      update(key: string, value: unknown): PromiseLike<void>;
    },
  ) {}

  /** The one that was chosen, or else the only one of its environment that there is; null for none, and for the public one. */
  of(environment: TokenEnvironment, entries: readonly NamedToken[]): NamedToken | null {
    const chosen = this.#chosen()[environment];
    if (chosen === PUBLIC_STAGING) return null;
    const own = entries.filter((entry) => environmentOf(entry) === environment);
    const usable = own.filter(isUsable);
    const candidates = usable.length > 0 ? usable : own;
    return own.find(({ id }) => id === chosen) ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
  }

  has(entry: NamedToken, entries: readonly NamedToken[]): boolean {
    return this.of(environmentOf(entry), entries)?.id === entry.id;
  }

  /** `id`: of an entry, or `PUBLIC_STAGING`. */
  async choose(environment: TokenEnvironment, id: string): Promise<void> {
    await this.memento.update(KEY, { ...this.#chosen(), [environment]: id });
    for (const listener of [...this.#listeners]) listener();
  }

  /** Remembers the ones that are in use because there was no other: they stay so when others are added. */
  async settle(entries: readonly NamedToken[]): Promise<void> {
    const before = this.#chosen();
    const after = { ...before };
    for (const environment of tokenEnvironments) {
      const used = this.of(environment, entries);
      if (used !== null) after[environment] = used.id;
    }
    if (tokenEnvironments.some((each) => after[each] !== before[each])) await this.memento.update(KEY, after);
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #chosen(): Partial<Record<TokenEnvironment, string>> {
    const kept = this.memento.get(KEY);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, id]: [string, unknown]) => (typeof id === 'string' ? [[name, id]] : [])),
    );
  }
}
