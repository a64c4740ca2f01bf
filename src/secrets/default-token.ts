import type { Entry } from './entry';

const KEY = 'apiEntreprise.defaultToken';

/** Which token the calls of a workspace use. Its memory holds the identifier, never the token. */
export class DefaultToken {
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly memento: {
      get(key: string): unknown;
      update(key: string, value: string | undefined): PromiseLike<void>;
    },
  ) {}

  /** The one that was chosen, or else the only one that there is. */
  among(entries: readonly Entry[]): Entry | null {
    const chosen = this.memento.get(KEY);
    const found = entries.find(({ id }) => id === chosen);
    return found ?? (entries.length === 1 ? (entries[0] ?? null) : null);
  }

  async choose(id: string): Promise<void> {
    await this.memento.update(KEY, id);
    for (const listener of this.#listeners) listener();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }
}
