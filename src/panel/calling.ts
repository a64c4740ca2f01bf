import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../analysis/findings';
import { call, type CallEvent, type CallResult } from '../requests/call';
import { explain } from '../requests/explain';
import { duration } from '../requests/explanation';
import type { Prepared } from '../requests/prepare';
import { fetchDocument } from '../requests/send';
import { statusOf } from './answer-view';
import { documentName } from './document-name';
import type { Answers } from './answers';
import { hostMessages } from './host-messages';
import type { PanelPorts } from './ports';
import type { Activity, PanelEnvironment } from './protocol';
import { tokenOf } from './token-choices';

/** A call as it was asked for; what it goes to may only be known once the simulator has started. */
export interface Asked {
  readonly environment: PanelEnvironment;
  readonly token: { readonly id: string; readonly label: string };
  /** The request, to this address where it is given; null when it cannot be made any more. */
  readonly prepare: (origin: string | null) => Prepared | null;
}

export interface Made {
  readonly request: Prepared;
  readonly result: CallResult;
}

/** The one call that is under way, from its confirmation to its answer. */
export class Calling {
  private doing: (Omit<Activity, 'sinceMs'> & { readonly begunAt: number }) | null = null;
  private controller: AbortController | null = null;
  private documents = 1;

  constructor(
    private readonly ports: PanelPorts,
    private readonly answers: Answers,
    private readonly draw: () => void,
  ) {}

  /** What is under way; null when nothing is. */
  get activity(): Activity | null {
    if (this.doing === null) return null;
    const { begunAt, ...activity } = this.doing;
    return { ...activity, sinceMs: Math.max(0, this.ports.now() - begunAt) };
  }

  cancel(): void {
    this.controller?.abort();
  }

  /** Makes a call and takes its answer; gives a sentence where there is nothing to show. */
  async call(asked: Asked): Promise<Made | string> {
    return this.busy(async (signal) => {
      const { ports } = this;
      const lang = ports.language;
      const request = await this.requestFor(asked);
      if (typeof request === 'string') return request;
      if (!(await this.isConfirmed(asked, request))) return hostMessages.declined[lang];
      const token = await tokenOf(asked.token.id, ports.tokens, ports.now());
      if (token === null) return `${hostMessages.tokenGone[lang]} ${hostMessages.tokenGoneNext[lang]}`;
      this.begin('sending', hostMessages.sending, request.deadlines.totalMs);
      const result = await call(request, {
        transport: ports.transport,
        budget: ports.budget,
        token,
        signal,
        onEvent: (event) => this.follow(event, request),
      });
      this.answers.take(request, result, [token]);
      await ports.history.add(request, result, [token]);
      return { request, result };
    });
  }

  /** Fetches a document of the last answer without the token, and opens or saves it; gives what came of it. */
  async fetchDocument(index: number, how: 'open' | 'save'): Promise<string | null> {
    const link = this.answers.links[index];
    const { request } = this.answers;
    if (link === undefined || request === null || !this.ports.isTrusted()) return null;
    return this.busy(async (signal) => {
      const { ports } = this;
      const lang = ports.language;
      const saveTo = ports.temporaryFile();
      this.begin('fetching', hostMessages.fetching, null);
      const outcome = await fetchDocument(link, { from: request.target, transport: ports.transport, signal, saveTo });
      if (!('kind' in outcome) || outcome.kind === 'failure') return `${outcome.message[lang]} ${outcome.next[lang]}`;
      if (outcome.body.kind !== 'file') {
        const said = explain(outcome).map(({ message, next }) => `${message[lang]} ${next[lang]}`);
        return [statusOf(outcome, lang), ...said].join(' – ');
      }
      const name = documentName(link, request, outcome.body.contentType);
      if (how === 'save') {
        const saved = await ports.saveFile(saveTo, name);
        return saved === null ? null : hostMessages.saved(saved)[lang];
      }
      const file = path.join(path.dirname(saveTo), `${this.documents}-${name}`);
      this.documents += 1;
      await rename(saveTo, file);
      await ports.openFile(file);
      return hostMessages.opened[lang];
    });
  }

  private async requestFor({ environment, prepare }: Asked): Promise<Prepared | string> {
    const { simulator, language } = this.ports;
    let origin: string | null = null;
    if (environment === 'simulator') {
      if (simulator.state.kind !== 'running') this.begin('starting', hostMessages.startingSimulator, null);
      origin = await simulator.start();
      if (origin === null) return simulator.state.kind === 'failed' ? simulator.state.sentence[language] : '';
    }
    return prepare(origin) ?? '';
  }

  private async isConfirmed({ environment, token }: Asked, { operation }: Prepared): Promise<boolean> {
    if (environment !== 'production' || this.ports.confirmed.has(token.id)) return true;
    this.begin('confirming', hostMessages.confirming, null);
    if (!(await this.ports.confirmProduction({ token: token.label, endpoint: operation.title }))) return false;
    this.ports.confirmed.add(token.id);
    return true;
  }

  private follow(event: CallEvent, request: Prepared): void {
    const { language } = this.ports;
    switch (event.kind) {
      case 'sent':
        return this.begin('sending', hostMessages.sending, request.deadlines.totalMs);
      case 'retrying':
        return this.begin(
          'retrying',
          hostMessages.retrying(statusOf(event.first, language), duration(event.afterMs)),
          event.afterMs,
        );
      case 'waiting': {
        const { full } = event.room;
        if (full === null) return;
        return this.begin(
          'waiting',
          hostMessages.waiting(hostMessages.windows[full.window], duration(full.waitMs)),
          full.waitMs,
        );
      }
    }
  }

  private begin(kind: Activity['kind'], text: Message, limitMs: number | null): void {
    const { language, now } = this.ports;
    this.doing = { kind, text: text[language], begunAt: now(), limitMs };
    this.draw();
  }

  /** One thing at a time: what is asked for meanwhile is dropped. */
  private async busy<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | string> {
    if (this.controller !== null) return '';
    this.controller = new AbortController();
    try {
      return await work(this.controller.signal);
    } finally {
      this.controller = null;
      this.doing = null;
    }
  }
}
