import type { DocumentEdit } from '../text/edit';
import type { Selected } from './selection';
import { StoreError, type TokenStore } from './store';
import type { Surface } from './surface';
import type { TokenInUse } from './token-in-use';
import { problemSentence } from './words';

/** What is selected in an editor, and how to change it. */
export interface EditorSelection extends Selected {
  replace(edits: readonly DocumentEdit[]): PromiseLike<boolean>;
}

/** What the gestures of a person lean on. */
export interface Desk {
  readonly store: TokenStore;
  readonly inUse: TokenInUse;
  /** Behind the redactor. */
  readonly ui: Surface;
  /** In ms since 1970. */
  readonly now: () => number;
  /** What an environment variable holds, and the one that the user's settings name. */
  readonly environment: (name: string) => string | undefined;
  readonly variable: () => string;
  /** In the active editor; null where there is none. */
  readonly selection: () => EditorSelection | null;
  /** Shows the list of the tokens. */
  readonly showList: () => PromiseLike<unknown>;
  /** Told when a token is added or replaced: a person who has just seen its date needs no reminder of it. */
  readonly seen: (id: string) => PromiseLike<unknown>;
}

/**
 * Runs a gesture, and says in a sentence why it cannot be done: in Restricted Mode, with a store that cannot be read, when the
 * secret storage fails. Never rejects.
 */
export async function gesture(desk: Desk, run: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    await desk.store.load();
    await desk.inUse.settle(desk.store.entries());
    await run(desk);
  } catch (error) {
    await desk.ui.warn(reasonOf(error, desk));
  }
}

function reasonOf(error: unknown, { store, ui }: Desk): string {
  if (error instanceof StoreError) return problemSentence(error.reason, store, ui);
  return ui.l10n.t('The secret storage failed: {0}', error instanceof Error ? error.message : String(error));
}
