import { SECRET_KEY, type StorePorts, TokenStore } from '../../src/secrets/store';

/** A secret storage that several windows share, as they do VS Code's: each hears of every change, its own too. */
export class SharedSecrets {
  readonly values = new Map<string, string>();
  reads = 0;
  writes = 0;
  readonly #listeners = new Set<(event: { readonly key: string }) => void>();

  /** @param step stands before each answer: the moment at which another window may come first */
  window(step: (what: string) => Promise<unknown> = () => Promise.resolve()): StorePorts['secrets'] {
    return {
      get: async (key) => {
        await step('get');
        this.reads += 1;
        return this.values.get(key);
      },
      store: async (key, value) => {
        await step('store');
        this.writes += 1;
        this.values.set(key, value);
        for (const listener of this.#listeners) listener({ key });
      },
      onDidChange: (listener) => {
        this.#listeners.add(listener);
        return { dispose: () => this.#listeners.delete(listener) };
      },
    };
  }
}

/** A day in March 2026, in ms. */
export const NOW = Date.UTC(2026, 2, 3, 12);

let ids = 0;

/** A window's store. What is given replaces the quiet defaults. */
export function storeOn(secrets: StorePorts['secrets'], more: Partial<StorePorts> = {}): TokenStore {
  return new TokenStore({
    secrets,
    isTrusted: () => true,
    now: () => NOW,
    newId: () => `id-${String((ids += 1))}`,
    environment: () => undefined,
    variable: () => '',
    ...more,
  });
}

/** A store that holds this text already. */
export function storeHolding(text: string, more: Partial<StorePorts> = {}) {
  const secrets = new SharedSecrets();
  secrets.values.set(SECRET_KEY, text);
  return { secrets, store: storeOn(secrets.window(), more) };
}
