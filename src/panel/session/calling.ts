import { rename } from 'node:fs/promises';
import path from 'node:path';
import { call, type CallEvent, type CallResult } from '../../requests/call';
import { explainAnswer } from '../../requests/explain';
import { durationInWords } from '../../requests/explanation';
import type { Prepared } from '../../requests/prepare';
import { fetchDocument } from '../../requests/send';
import type { ServiceTarget } from '../../requests/target';
import { statusInWords } from './answer-view';
import type { SessionAnswers } from './answers';
import { callTarget } from './call-target';
import { documentName } from './document-name';
import { hostMessages } from './messages';
import type { PanelPorts } from './ports';
import type { PanelEnvironment } from '../shared/protocol';
import { tokenOf } from './token-choices';
import type { UnderWay } from './under-way';

/** A call as it was asked for; where it goes may only be known once the simulator has started. */
export interface RequestedCall {
  readonly environment: PanelEnvironment;
  readonly token: { readonly id: string; readonly label: string };
  /** Null when it cannot be made any more. */
  readonly prepare: (target: ServiceTarget) => Prepared | null;
}

export interface Made {
  readonly request: Prepared;
  readonly result: CallResult;
}

/** One call, from its confirmation to its answer. */
export class Calling {
  private documents = 1;

  constructor(
    private readonly ports: PanelPorts,
    private readonly answers: SessionAnswers,
    private readonly underWay: UnderWay,
  ) {}

  /** Makes a call and takes its answer; gives a sentence where there is nothing to show. */
  async call(asked: RequestedCall): Promise<Made | string> {
    return this.underWay.only(async (signal) => {
      const { ports } = this;
      const lang = ports.language;
      const target = await callTarget(asked.environment, ports, this.underWay);
      if (typeof target === 'string') return target;
      const request = asked.prepare(target);
      if (request === null) return '';
      if (!(await this.isConfirmed(asked, request))) return hostMessages.declined[lang];
      const token = await tokenOf(asked.token.id, ports.tokens, ports.now());
      if (token === null) return `${hostMessages.tokenGone[lang]} ${hostMessages.tokenGoneNext[lang]}`;
      this.underWay.say('sending', hostMessages.sending, request.deadlines.totalMs);
      const result = await call(request, {
        transport: ports.transport,
        budget: ports.budget,
        token,
        signal,
        onEvent: (event) => this.follow(event, request),
      });
      const [why] = result.explained;
      if (result.mayBeBanned && why !== undefined) ports.warn(why.message);
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
    return this.underWay.only(async (signal) => {
      const { ports } = this;
      const lang = ports.language;
      const saveTo = ports.temporaryFile();
      this.underWay.say('fetching', hostMessages.fetching, null);
      const outcome = await fetchDocument(link, { from: request.target, transport: ports.transport, signal, saveTo });
      if (!('kind' in outcome) || outcome.kind === 'failure') return `${outcome.message[lang]} ${outcome.next[lang]}`;
      if (outcome.body.kind !== 'file') {
        const said = explainAnswer(outcome).map(({ message, next }) => `${message[lang]} ${next[lang]}`);
        return [statusInWords(outcome, lang), ...said].join(' – ');
      }
      const name = documentName(link, request, outcome.body.contentType);
      if (how === 'save') {
        const saved = await ports.saveFile(saveTo, name);
        return saved === null ? null : hostMessages.saved(saved)[lang];
      }
      const file = path.join(path.dirname(saveTo), `${this.documents}-${name}`);
      this.documents += 1;
      await rename(saveTo, file);
      return ((await ports.openFile(file)) ? hostMessages.opened : hostMessages.cannotShow)[lang];
    });
  }

  private async isConfirmed(
    { environment, token }: RequestedCall,
    { operation, parameters }: Prepared,
  ): Promise<boolean> {
    if (environment !== 'production' || this.ports.confirmed.has(token.id)) return true;
    this.underWay.say('confirming', hostMessages.confirming, null);
    const values = Object.entries(parameters);
    if (!(await this.ports.confirmProduction({ token: token.label, endpoint: operation.title, values }))) return false;
    this.ports.confirmed.add(token.id);
    return true;
  }

  private follow(event: CallEvent, request: Prepared): void {
    const { language } = this.ports;
    switch (event.kind) {
      case 'sent':
        return this.underWay.say('sending', hostMessages.sending, request.deadlines.totalMs);
      case 'retrying':
        return this.underWay.say(
          'retrying',
          hostMessages.retrying(statusInWords(event.first, language), durationInWords(event.afterMs)),
          event.afterMs,
        );
      case 'waiting': {
        const { full } = event.room;
        if (full === null) return;
        return this.underWay.say(
          'waiting',
          hostMessages.waiting(hostMessages.windows[full.window], durationInWords(full.waitMs)),
          full.waitMs,
        );
      }
    }
  }
}
