import type { Operation } from '../../catalogue';
import { endpointOf } from '../../requests/endpoint';
import type { Preparation } from '../../requests/prepare';
import type { ServiceTarget } from '../../requests/target';
import { targetNamed } from '../../languages/written';
import { parseToHost, type Draft, type PanelEnvironment, type ToHost } from '../shared/protocol';
import { SessionAnswers } from './answers';
import { Calling } from './calling';
import { copiedCode } from './copied-code';
import { FormState } from './form-state';
import { endpointSummaries } from './form-view';
import { historyRows } from './history-view';
import { ListCalling } from './list-calling';
import { budgetLines } from './lists-view';
import { hostMessages } from './messages';
import type { PanelPorts } from './ports';
import { currentTarget, preparationOf, wantedOf } from './preparing';
import { NORMAL } from './scenarios';
import { TokenChoices } from './token-choices';
import { UnderWay } from './under-way';
import { viewOf } from './view';

/** What a panel is to begin with. */
export interface Prefill {
  /** A path template. */
  readonly endpoint: string;
  readonly values: Readonly<Record<string, string>>;
  readonly environment?: PanelEnvironment;
}

/** The host's side of the panel: all that it knows and does, apart from the editor. */
export class PanelSession {
  private readonly form: FormState;
  private readonly tokens: TokenChoices;
  private scenario = NORMAL;
  /** Whether a call was asked for: from then on problems are shown, as they are mended too. */
  private asked = false;
  private budget: readonly string[] = [];
  private notice = '';
  /** The last message of the page that held what was typed. */
  private heard = 0;
  private history: ReturnType<typeof historyRows> = [];
  /** Over once a page that has come knows what there is. */
  private begun = Promise.resolve();
  private readonly answers: SessionAnswers;
  private readonly underWay: UnderWay;
  private readonly calling: Calling;
  private readonly lists: ListCalling;
  private readonly subscriptions: { dispose(): void }[];

  constructor(private readonly ports: PanelPorts) {
    const draw = () => this.draw();
    this.form = new FormState(ports.language);
    this.tokens = new TokenChoices(ports);
    this.answers = new SessionAnswers(ports);
    this.underWay = new UnderWay(ports, draw);
    this.calling = new Calling(ports, this.answers, this.underWay);
    this.lists = new ListCalling(ports, this.underWay);
    this.subscriptions = [
      ports.tokens.onDidChange(() => void this.tokens.read().then(draw)),
      ports.simulator.onDidChange(draw),
    ];
  }

  dispose(): void {
    this.underWay.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Shows an endpoint with values, as they were understood of a call in the code. */
  async open(prefill: Prefill): Promise<void> {
    const found = endpointOf(prefill.endpoint);
    if (!('operation' in found)) return;
    this.form.project = await this.ports.traceability();
    this.choose(found.operation);
    this.form.takeWritten({ ...found.given, ...prefill.values });
    if (prefill.environment !== undefined) await this.goTo(prefill.environment);
    this.draw();
    this.ports.post({ type: 'focus', on: 'send' });
  }

  /** Does what the page asks. What is no message of this version is dropped. */
  async receive(value: unknown): Promise<void> {
    const message = parseToHost(value);
    if (message === null) return;
    if (message.type === 'ready') await (this.begun = this.begin(message.kept));
    else {
      // What is pressed while the project is still being read comes after it. That it failed is said where it began.
      await this.begun.catch(() => undefined);
      await this.handle(message);
    }
    this.draw();
  }

  /** Draws anew: a setting, the trust in the workspace or the history changed. */
  async refresh(): Promise<void> {
    this.form.project = await this.ports.traceability();
    await this.tokens.read();
    this.readHistory();
    this.draw();
  }

  private async handle(message: Exclude<ToHost, { type: 'ready' }>): Promise<void> {
    if ('values' in message) {
      this.form.take(message.environment, message.values);
      this.heard = message.telling;
    }
    switch (message.type) {
      case 'endpoint': {
        this.goToEndpoint(message.endpoint);
        return;
      }
      case 'environment':
        return this.goTo(message.environment);
      case 'token':
        return this.tokens.choose(this.form.environment, message.token);
      case 'scenario':
        this.scenario = message.scenario;
        return;
      case 'values':
        return;
      case 'send':
        // Pressed before the page heard that calls go elsewhere now.
        return message.environment === this.form.environment ? this.send() : undefined;
      case 'list':
        return message.environment === this.form.environment ? this.sendList(message.text) : undefined;
      case 'pause': {
        this.lists.turn();
        return;
      }
      case 'cancel': {
        this.underWay.cancel();
        return;
      }
      case 'fillIn': {
        this.form.fillIn();
        return;
      }
      case 'copy':
        return this.copy(message.target);
      case 'body':
        if (message.how === 'open') return this.answers.showBody();
        if (await this.answers.copyBody()) this.tell(hostMessages.bodyCopied[this.lang]);
        return;
      case 'compare':
        return this.answers.compare();
      case 'document': {
        this.tell((await this.calling.fetchDocument(message.index, message.how)) ?? '');
        return;
      }
      case 'again':
        return this.again(message.id, message.how);
      case 'clearHistory':
        await this.ports.history.clear();
        this.readHistory();
        {
          this.tell(hostMessages.cleared[this.lang]);
          return;
        }
      case 'simulator':
        return this.runSimulator(message.how);
      case 'addToken':
        if (this.ports.isTrusted()) await this.ports.addToken();
    }
  }

  private async begin(kept: Draft | null): Promise<void> {
    const { form } = this;
    this.heard = 0;
    this.ports.post({ type: 'endpoints', endpoints: endpointSummaries() });
    form.project = await this.ports.traceability();
    if (form.operation === null && kept !== null) {
      form.restore(kept);
      this.scenario = kept.scenario;
      const found = kept.endpoint === null ? null : endpointOf(kept.endpoint);
      if (found !== null && 'operation' in found) this.choose(found.operation);
    }
    this.readHistory();
    await this.goTo(form.environment);
    this.draw();
    this.answers.post();
    if (form.operation === null) this.ports.post({ type: 'focus', on: 'endpoint' });
  }

  private goToEndpoint(endpoint: string): void {
    const found = endpointOf(endpoint);
    if (!('operation' in found)) return this.tell(hostMessages.unknownEndpoint[this.lang]);
    this.choose(found.operation);
  }

  private choose(operation: Operation): void {
    if (this.form.operation?.id !== operation.id) this.asked = false;
    this.form.choose(operation);
  }

  private async goTo(environment: PanelEnvironment): Promise<void> {
    // A problem is of the values, and each side has its own.
    if (environment !== this.form.environment) this.asked = false;
    this.form.environment = environment;
    this.ports.environmentChanged(environment);
    await this.tokens.read();
    const address = this.target.origin;
    const room = await this.ports.budget.room({ address, group: null, holder: '', groupLimit: 0, forMs: 0 });
    this.budget = budgetLines(room, this.ports.budget, null, this.lang);
  }

  private prepared(target: ServiceTarget): Preparation | null {
    const { form, tokens, scenario, ports } = this;
    if (form.operation === null) return null;
    const wanted = wantedOf(form.operation, form, tokens, target);
    return preparationOf(wanted, form.environment, scenario, ports.now());
  }

  private async send(): Promise<void> {
    const { environment } = this.form;
    const preparation = this.prepared(this.target);
    if (preparation === null || !this.ports.isTrusted() || this.underWay.activity !== null) return;
    this.asked = true;
    this.notice = '';
    if (!preparation.ok) {
      this.draw();
      this.ports.post({ type: 'focus', on: 'problem' });
      return;
    }
    const made = await this.calling.call({
      environment,
      token: this.tokens.inUse(environment) ?? { id: '', label: '' },
      prepare: (target) => {
        const again = this.prepared(target);
        return again?.ok === true ? again.request : null;
      },
    });
    if (typeof made === 'string') {
      this.tell(made);
      return;
    }
    const { request, result } = made;
    const answered = request.target.environment;
    if (result.outcome.status === 200 && answered !== 'other') this.ports.succeeded(answered);
    this.readHistory();
    if (result.left !== null) {
      this.budget = budgetLines(result.left, this.ports.budget, request.rateLimit?.perMinute ?? null, this.lang);
    }
    this.draw();
    this.answers.post();
    this.ports.post({ type: 'focus', on: 'answer' });
  }

  private async sendList(text: string): Promise<void> {
    const { operation, environment } = this.form;
    if (operation === null || !this.ports.isTrusted() || this.underWay.activity !== null) return;
    this.notice = '';
    const token = this.tokens.inUse(environment) ?? { id: '', label: '' };
    const wanted = (target: ServiceTarget) => wantedOf(operation, this.form, this.tokens, target);
    this.tell(await this.lists.call({ environment, token, operation, text, wanted }));
    this.readHistory();
  }

  private async copy(id: string): Promise<void> {
    const target = targetNamed(id);
    const { operation, filled, project } = this.form;
    if (target === undefined || operation === null) return;
    const { origin } = this.target;
    await this.ports.copy(copiedCode(target, { operation, values: filled, project, origin, lang: this.lang }));
    this.tell(hostMessages.copied(target.label)[this.lang]);
  }

  private async again(id: string, how: 'fill' | 'send' | 'open'): Promise<void> {
    const entry = this.ports.history.entries().find((each) => each.id === id);
    if (entry === undefined) return;
    if (how === 'open') {
      if (entry.list === undefined) await this.answers.showKept(entry);
      else await this.ports.openFile(entry.list.file);
      return;
    }
    const found = endpointOf(entry.endpoint);
    if (!('operation' in found)) {
      this.tell(hostMessages.unknownEndpoint[this.lang]);
      return;
    }
    if (entry.environment !== 'other') await this.goTo(entry.environment);
    this.choose(found.operation);
    this.form.take(this.form.environment, entry.parameters);
    if (how === 'send' && entry.list === undefined) await this.send();
  }

  private async runSimulator(how: 'start' | 'stop'): Promise<void> {
    if (how === 'stop') return this.ports.simulator.stop();
    if (this.ports.isTrusted()) await this.ports.simulator.start();
  }

  private readHistory(): void {
    this.history = historyRows(this.ports.history.entries(), this.lang);
  }

  private get target(): ServiceTarget {
    return currentTarget(this.form.environment, this.ports.simulator.state);
  }

  private get lang() {
    return this.ports.language;
  }

  private tell(notice: string): void {
    this.notice = notice;
  }

  private draw(): void {
    const { form, tokens, scenario, budget, notice, history, answers, underWay, ports } = this;
    const preparation = this.asked ? this.prepared(this.target) : null;
    const view = viewOf(
      {
        form,
        tokens,
        scenario,
        preparation,
        budget,
        notice,
        history,
        answer: answers.view,
        activity: underWay.activity,
      },
      ports,
    );
    ports.post({ type: 'view', view, values: { ...form.values }, heard: this.heard });
  }
}
