import { isOpaqueKey, readToken, redact, REDACTED } from '../token';
import { tokenContent, type NamedToken } from './entry';
import {
  isSame,
  join,
  type Kept,
  parseEnvelope,
  type Records,
  type StoredRecord,
  VARIABLE,
  withoutOldDeletions,
  writeEnvelope,
} from './envelope';
import { holdsPieceOf } from './pieces';

/** Where the one secret of the extension is kept. */
export const SECRET_KEY = 'apiEntreprise.tokens';

/** What the store stands on; VS Code outside of tests. */
export interface StorePorts {
  readonly secrets: {
    get(key: string): PromiseLike<string | undefined>;
    store(key: string, value: string): PromiseLike<void>;
    onDidChange(listener: (event: { readonly key: string }) => void): { dispose(): void };
  };
  /** False in Restricted Mode: nothing is read then. */
  readonly isTrusted: () => boolean;
  /** In ms since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** What an environment variable holds. */
  readonly environment: (name: string) => string | undefined;
  /** The variable that the user's settings name; empty for none. */
  readonly variable: () => string;
}

/** Why the store cannot do what it was asked. */
export class StoreError extends Error {
  constructor(readonly reason: 'untrusted' | 'newer' | 'broken' | 'gone') {
    super(`The token store is not available: ${reason}.`);
  }
}

/** What a person should know of the state of the store. `setting`: the setting names no variable. */
export type StoreProblem = StoreError['reason'] | 'unreadable' | 'setting';

export type Source = Kept['source'];

/**
 * The named tokens of a person, the same in all windows: of each token, what was written last counts. The tokens themselves
 * leave through `reveal` alone.
 */
export class TokenStore {
  #records: Records = new Map();
  #unreadable: readonly unknown[] = [];
  #state: 'unread' | 'read' | 'newer' | 'broken' = 'unread';
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #ports: StorePorts;
  readonly #subscription: { dispose(): void };

  constructor(ports: StorePorts) {
    this.#ports = ports;
    this.#subscription = ports.secrets.onDidChange(({ key }) => {
      if (key === SECRET_KEY && ports.isTrusted()) this.load().catch(() => undefined);
    });
  }

  /** Reads the store, again if need be. @throws StoreError in Restricted Mode, and what the secret storage throws */
  load(): Promise<void> {
    return this.#enqueue(() => this.#sync());
  }

  /** Every token, without the tokens, in the order of their names. Nothing in Restricted Mode, and before the first `load`. */
  entries(): readonly NamedToken[] {
    if (!this.#ports.isTrusted()) return [];
    const kept = this.#kept().map(({ id, name, source }): NamedToken => ({
      id,
      name: this.#nameShown(name),
      variable: source.kind === 'environment' ? source.variable : null,
      isOfSettings: false,
      content: tokenContent(this.#valueOf(source)),
    }));
    const own = this.#settingEntry(kept);
    return [...kept, ...(own ? [own] : [])].toSorted((one, other) => one.name.localeCompare(other.name));
  }

  entry(id: string): NamedToken | undefined {
    return this.entries().find((entry) => entry.id === id);
  }

  problems(): readonly StoreProblem[] {
    if (!this.#ports.isTrusted()) return ['untrusted'];
    const variable = this.#ports.variable();
    return [
      ...(this.#state === 'newer' || this.#state === 'broken' ? [this.#state] : []),
      ...(this.#unreadable.length > 0 ? ['unreadable' as const] : []),
      ...(variable !== '' && !VARIABLE.test(variable) ? ['setting' as const] : []),
    ];
  }

  /** How many records of the store could not be understood. */
  get unreadable(): number {
    return this.#unreadable.length;
  }

  /** Tells after each change, of this window or another one. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Gives the identifier of the new token. */
  async add(name: string, source: Source): Promise<string> {
    const id = this.#ports.newId();
    await this.#change((at) => ({ id, at, name, source }));
    return id;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#change((at, records) => ({ ...this.#existing(id, records), at, name }));
  }

  async replace(id: string, source: Source): Promise<void> {
    await this.#change((at, records) => ({ ...this.#existing(id, records), at, source }));
  }

  async remove(id: string): Promise<void> {
    await this.#change((at) => ({ id, at, deleted: true }));
  }

  /** Forgets the records that could not be understood, and a store that is broken as a whole. */
  async forgetUnreadable(): Promise<void> {
    await this.#enqueue(() => this.#sync(undefined, true));
  }

  /** The token itself, for a request about to be sent; null where there is none. Keep it nowhere. */
  async reveal(id: string): Promise<string | null> {
    await this.load();
    const record = this.#kept().find((each) => each.id === id);
    const variable = this.#settingEntry([])?.id === id ? this.#ports.variable() : null;
    const text = record
      ? this.#valueOf(record.source)
      : variable === null
        ? undefined
        : this.#ports.environment(variable);
    const read = text === undefined ? null : readToken(text);
    return read === null || read.kind === 'refused' ? null : read.token;
  }

  /** The name under which a token is kept already. */
  nameOf(token: string): string | null {
    const held = this.#kept().find(({ source }) => source.kind === 'secret' && source.token === token);
    return held ? this.#nameShown(held.name) : null;
  }

  /** Whether a text holds a token that is known here, or a piece of one: such a text is no name. */
  holdsToken(text: string): boolean {
    const words = text.split(/[^A-Za-z0-9]+/);
    return (
      redact(text) !== text || words.some(isOpaqueKey) || this.#secrets().some((secret) => holdsPieceOf(text, secret))
    );
  }

  /** A text as it may be shown: without any token that is known here. */
  redact(text: string): string {
    return redact(text, this.#secrets());
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.clear();
  }

  #kept(): Kept[] {
    return [...this.#records.values()].flatMap((record) => ('deleted' in record ? [] : [record]));
  }

  #valueOf(source: Source): string | undefined {
    return source.kind === 'secret' ? source.token : this.#ports.environment(source.variable);
  }

  /** The token of the variable that the settings name, where no token of the store names it already. */
  #settingEntry(kept: readonly NamedToken[]): NamedToken | null {
    const variable = this.#ports.variable();
    if (!VARIABLE.test(variable) || kept.some((entry) => entry.variable === variable)) return null;
    const content = tokenContent(this.#ports.environment(variable));
    return { id: `environment-${variable}`, name: variable, variable, isOfSettings: true, content };
  }

  /** A name may turn out to be a piece of a token that came later. */
  #nameShown(name: string): string {
    return this.holdsToken(name) ? REDACTED : name;
  }

  #secrets(): string[] {
    if (!this.#ports.isTrusted()) return [];
    const variable = this.#ports.variable();
    const sources: readonly Source[] = [
      ...this.#kept().map(({ source }) => source),
      ...(VARIABLE.test(variable) ? [{ kind: 'environment' as const, variable }] : []),
    ];
    return sources.flatMap((source) => {
      const read = readToken(this.#valueOf(source) ?? '');
      return read.kind === 'refused' ? [] : [read.token];
    });
  }

  #existing(id: string, records: Records): Kept {
    const record = records.get(id);
    if (!record || 'deleted' in record) throw new StoreError('gone');
    return record;
  }

  async #change(make: (at: number, records: Records) => StoredRecord): Promise<void> {
    await this.#enqueue(() => this.#sync(make));
  }

  /** One after the other: each begins with what the one before wrote. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #sync(make?: (at: number, records: Records) => StoredRecord, afresh = false): Promise<void> {
    const { secrets, isTrusted, now } = this.#ports;
    if (!isTrusted()) throw new StoreError('untrusted');
    const text = await secrets.get(SECRET_KEY);
    const stored = parseEnvelope(text);
    if (stored.state !== 'read' && !(stored.state === 'broken' && afresh)) {
      this.#adopt(new Map(), [], stored.state);
      if (make || afresh) throw new StoreError(stored.state);
      return;
    }
    const there: Records = stored.state === 'read' ? stored.records : new Map();
    const unreadable = stored.state === 'read' && !afresh ? stored.unreadable : [];
    // What was emptied from outside stays empty; else what another window overwrote unseen is brought back.
    let records = withoutOldDeletions(text === undefined ? there : join(there, this.#records), now());
    if (make) {
      const newest = Math.max(0, ...[...records.values()].map(({ at }) => at));
      const record = make(Math.max(now(), newest + 1), records);
      records = new Map(records).set(record.id, record);
    }
    if (afresh || !isSame(records, there)) await secrets.store(SECRET_KEY, writeEnvelope(records, unreadable));
    this.#adopt(records, unreadable, 'read');
  }

  #adopt(records: Records, unreadable: readonly unknown[], state: 'read' | 'newer' | 'broken'): void {
    const isNew =
      state !== this.#state || unreadable.length !== this.#unreadable.length || !isSame(records, this.#records);
    this.#records = records;
    this.#unreadable = unreadable;
    this.#state = state;
    if (isNew) for (const listener of this.#listeners) listener();
  }
}
