import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '../../src/text/message';
import { CallBudget } from '../../src/requests/budget';
import { History } from '../../src/requests/history';
import type { Traceability } from '../../src/requests/prepare';
import type { Transport } from '../../src/requests/transport';
import type {
  BodyToShow,
  ListQuestion,
  PanelPorts,
  ProductionQuestion,
  SimulatorState,
  TokenChoice,
} from '../../src/panel/session/ports';
import {
  type PanelEnvironment,
  parseToPage,
  type ShownBody,
  type ToHost,
  type ToPage,
  type View,
} from '../../src/panel/shared/protocol';
import { Typing } from '../../src/panel/shared/typing';
import { PanelSession } from '../../src/panel/session/session';
import type { TokenEnvironment } from '../../src/secrets/token-in-use';
import { mintToken } from '../../src/simulator/tokens';
import { NOON } from '../simulator/harness';

export const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
export const CERTIFICATE = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';

export const trace = { context: 'Marchés publics', object: 'Dossier 12', recipient: '21690123100011' };

/** A good answer, or what is given. */
export function answering(body: unknown = { data: {} }, status = 200, headers: Record<string, string> = {}): Transport {
  const all = { 'content-type': 'application/json', ...headers };
  return () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: all }));
}

/** What a test may decide of the window around the panel. */
export interface Around {
  readonly transport?: Transport;
  readonly trusted?: boolean;
  readonly language?: 'fr' | 'en';
  readonly confirms?: boolean;
  /** What the project's configuration says, or what reads it. */
  readonly traceability?: Traceability | Promise<Traceability>;
  readonly bodies?: boolean;
  readonly perMinute?: number;
  readonly tokens?: readonly TokenChoice[];
  /** Whether the window can show a document. */
  readonly shows?: boolean;
  /** The file that is chosen for a list. */
  readonly list?: string;
}

export const mine: TokenChoice = {
  id: 'mine',
  label: 'Commande publique',
  environment: 'production',
  summary: {
    environment: 'production',
    service: 'entreprise',
    scopes: ['unites_legales_etablissements_insee'],
    editor: false,
    expiresAt: null,
  },
};

type Typed = Extract<ToHost, { values: unknown }>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a page says; with values, of the environment that it shows and with the next number unless others are given. */
type Said =
  Exclude<ToHost, Typed> | (Without<Typed, 'environment' | 'telling'> & { readonly environment?: PanelEnvironment });

/** A panel whose page and window are recorded. */
export class FakePanel {
  /** No message, document, history or clipboard may hold it. */
  readonly token = mintToken({ scopes: ['unites_legales_etablissements_insee'], environment: 'production' });
  readonly messages: ToPage[] = [];
  /** Of its page. */
  readonly typing = new Typing();
  readonly sent: { readonly url: string; readonly headers: Record<string, string> }[] = [];
  readonly shown: BodyToShow[] = [];
  readonly copied: string[] = [];
  readonly asked: ProductionQuestion[] = [];
  readonly opened: string[] = [];
  readonly lists: ListQuestion[] = [];
  readonly warned: Message[] = [];
  readonly folder = mkdtempSync(path.join(tmpdir(), 'panel-test-'));
  reads = 0;
  readonly used: Record<TokenEnvironment, string | null> = { production: 'mine', staging: null };
  starts = 0;
  trusted: boolean;
  readonly session: PanelSession;
  /** Environments that answered with a 200, in order. */
  readonly succeeded: string[] = [];
  private simulatorState: SimulatorState = { kind: 'stopped' };

  constructor(private readonly around: Around = {}) {
    this.trusted = around.trusted ?? true;
    this.session = new PanelSession(this.ports());
  }

  async say(message: Said): Promise<void> {
    if (!('values' in message)) return this.session.receive(message);
    const { telling } = this.typing.tell({});
    await this.session.receive({ environment: this.view.environment, telling, ...message });
  }

  /** The page as it is drawn now. */
  get view(): View {
    return this.drawn.view;
  }

  /** The body of the last answer as the page has it. */
  get body(): ShownBody | null {
    const last = this.messages.findLast((message) => message.type === 'body');
    return last?.type === 'body' ? last.body : null;
  }

  /** What the page was last told to put in its fields. */
  get filled(): Record<string, string> {
    return this.drawn.values;
  }

  /** The last message that draws the page. */
  get drawn(): Extract<ToPage, { type: 'view' }> {
    const last = this.messages.findLast((message) => message.type === 'view');
    if (last?.type !== 'view') throw new Error('Nothing was drawn.');
    return last;
  }

  /** All that left the session but for requests. */
  get told(): string {
    const history = new History({ folder: this.folder }).entries();
    return JSON.stringify([this.messages, this.shown, this.copied, this.asked, this.lists, this.warned, history]);
  }

  private ports(): PanelPorts {
    const { around } = this;
    const nothing = { dispose: () => undefined };
    const state = () => this.simulatorState;
    return {
      language: around.language ?? 'en',
      isTrusted: () => this.trusted,
      // Through the page's own check: what it would not accept is not there.
      post: (message) => {
        const parsed = parseToPage(structuredClone(message));
        if (parsed === null) throw new Error(`The page does not understand ${message.type}.`);
        this.messages.push(parsed);
      },
      transport: (url, init) => {
        this.sent.push({ url, headers: init.headers });
        return (around.transport ?? answering())(url, init);
      },
      budget: new CallBudget({ folder: this.folder, limits: { perMinute: around.perMinute ?? 1000 } }),
      history: new History({ folder: this.folder, bodies: around.bodies ?? false }),
      stateFolder: path.join(this.folder, 'state'),
      keepsBodies: () => around.bodies ?? false,
      tokens: {
        list: () => {
          this.reads += 1;
          return Promise.resolve(around.tokens ?? [mine]);
        },
        inUse: (environment) => this.used[environment],
        choose: (environment, id) => {
          this.used[environment] = id;
          return Promise.resolve();
        },
        use: (id) => {
          this.reads += 1;
          return Promise.resolve(id === 'mine' ? this.token : null);
        },
        onDidChange: () => nothing,
      },
      simulator: {
        get state() {
          return state();
        },
        start: () => {
          this.starts += 1;
          this.simulatorState = { kind: 'running', url: 'http://127.0.0.1:4999' };
          return Promise.resolve('http://127.0.0.1:4999');
        },
        stop: () => {
          this.simulatorState = { kind: 'stopped' };
          return Promise.resolve();
        },
        onDidChange: () => nothing,
      },
      traceability: () => Promise.resolve(around.traceability ?? {}),
      confirmed: new Set(),
      confirmProduction: (question) => {
        this.asked.push(question);
        return Promise.resolve(around.confirms ?? true);
      },
      chooseList: () => Promise.resolve(around.list ?? null),
      chooseResults: (name) => Promise.resolve(path.join(this.folder, name)),
      confirmList: (question) => {
        this.lists.push(question);
        return Promise.resolve(around.confirms ?? true);
      },
      warn: (sentence) => void this.warned.push(sentence),
      showBody: (body) => Promise.resolve(void this.shown.push(body)),
      compareBodies: (before, after) => Promise.resolve(void this.shown.push(before, after)),
      temporaryFile: () => path.join(this.folder, 'download'),
      saveFile: (_, name) => Promise.resolve(name),
      openFile: (file) => {
        this.opened.push(file);
        return Promise.resolve(around.shows ?? true);
      },
      copy: (text) => Promise.resolve(void this.copied.push(text)),
      addToken: () => Promise.resolve(),
      succeeded: (environment) => this.succeeded.push(environment),
      environmentChanged: () => undefined,
      now: () => NOON,
    };
  }
}

/** A panel whose page is there, on an endpoint. */
export async function panelOn(endpoint: string, around: Around = {}): Promise<FakePanel> {
  const panel = new FakePanel(around);
  await panel.say({ type: 'ready', kept: null });
  await panel.say({ type: 'endpoint', endpoint });
  return panel;
}
