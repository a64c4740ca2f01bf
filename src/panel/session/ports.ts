import type { Lang, Message } from '../../text/message';
import type { CallBudget } from '../../requests/budget';
import type { History } from '../../requests/history';
import type { Traceability } from '../../requests/prepare';
import type { Transport } from '../../requests/transport';
import type { TokenSummary } from '../../requests/warnings';
import type { TokenEnvironment } from '../../secrets/token-in-use';
import type { PanelEnvironment, ToPage } from '../shared/protocol';

/** A token as it may be chosen: what is known of it, and not the token. */
export interface TokenChoice {
  readonly id: string;
  readonly label: string;
  readonly environment: TokenEnvironment;
  /** `opaque` for an old key, in which nothing is written. */
  readonly summary: TokenSummary | 'opaque';
}

/** Where tokens come from. */
export interface TokenSource {
  /** Those that a request can be sent with. None in Restricted Mode. */
  list(): Promise<readonly TokenChoice[]>;
  /** The one that the calls of this workspace use in an environment; null for none, and for the public one of staging. */
  inUse(environment: TokenEnvironment): string | null;
  /** Chooses it for the whole window. */
  choose(environment: TokenEnvironment, id: string): Promise<void>;
  /** The token itself, for a request about to be sent; null when it is gone. Keep it nowhere. */
  use(id: string): Promise<string | null>;
  onDidChange(listener: () => void): { dispose(): void };
}

/** The local simulator, as far as this window has one. */
export interface SimulatorControl {
  readonly state: SimulatorState;
  /** Starts it if need be; gives its address, or null when it cannot start, which its state then tells. */
  start(): Promise<string | null>;
  stop(): Promise<void>;
  onDidChange(listener: () => void): { dispose(): void };
}

export type SimulatorState =
  | { readonly kind: 'stopped' | 'starting' }
  | { readonly kind: 'running'; readonly url: string }
  | { readonly kind: 'failed'; readonly sentence: Message };

/** A text to be shown as a read-only document. */
export interface BodyToShow {
  readonly text: string;
  /** Without extension; ends up in the tab. */
  readonly title: string;
  /** The path template that it is an answer of. */
  readonly endpoint: string;
}

/** What is asked before a call goes to production. */
export interface ProductionQuestion {
  readonly token: string;
  readonly endpoint: string;
  /** Every value that leaves, by its name, as it leaves. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** What is asked before a list is sent. */
export interface ListQuestion {
  readonly production: boolean;
  readonly token: string;
  readonly endpoint: string;
  /** What all its calls have in common, by its name. */
  readonly values: ProductionQuestion['values'];
  /** How many calls, how long they take at least, and what there is to know, in the person's language. */
  readonly plan: string;
}

/** What the panel's host needs of the editor. */
export interface PanelPorts {
  readonly language: Lang;
  readonly isTrusted: () => boolean;
  readonly post: (message: ToPage) => void;
  readonly transport: Transport;
  readonly budget: CallBudget;
  readonly history: History;
  /** Where this user's state is, which editors and commands share. */
  readonly stateFolder: string;
  /** Whether the history keeps bodies, as a person asked for in the settings. */
  readonly keepsBodies: () => boolean;
  readonly tokens: TokenSource;
  readonly simulator: SimulatorControl;
  /** What the workspace's configuration says for the trace of calls. */
  readonly traceability: () => Promise<Traceability>;
  /** Tokens whose first production call was confirmed in this window. */
  readonly confirmed: Set<string>;
  /** Asks before the first production call of a token; false when the person declines. */
  readonly confirmProduction: (question: ProductionQuestion) => Promise<boolean>;
  /** The text of a file that the person chooses; null when they decline. */
  readonly chooseList: () => Promise<string | null>;
  /** Where the results of a list go, under this name unless the person says otherwise; null when they decline. */
  readonly chooseResults: (name: string) => Promise<string | null>;
  readonly confirmList: (question: ListQuestion) => Promise<boolean>;
  /** A sentence for the log of the extension. */
  readonly warn: (sentence: Message) => void;
  readonly showBody: (body: BodyToShow) => Promise<void>;
  readonly compareBodies: (before: BodyToShow, after: BodyToShow) => Promise<void>;
  /** A file of this window's own, for a document on its way. */
  readonly temporaryFile: () => string;
  /** False when this window cannot show such a file; the person is then offered to save it under a name. */
  readonly openFile: (file: string) => Promise<boolean>;
  /** Asks where a file is to be saved, under this name unless the person says otherwise; null when the person declines. */
  readonly saveFile: (file: string, name: string) => Promise<string | null>;
  readonly copy: (text: string) => Promise<void>;
  readonly addToken: () => Promise<void>;
  /** Told when the service answered a call as it should, with a 200. */
  readonly succeeded: (environment: PanelEnvironment) => void;
  /** Told when the title or the status of the window has to say something else. */
  readonly environmentChanged: (environment: PanelEnvironment) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
