import { examplesOf, type Operation } from '../../catalogue';
import { endpointOf } from '../../requests/endpoint';
import { prepare, type Preparation, type Traceability, type Wanted } from '../../requests/prepare';
import { production, simulator, staging, type Target, targetOf } from '../../requests/target';
import { SCENARIO_HEADER } from '../../simulator/local';
import { renderRequest, targets } from '../../writing';
import { Answers } from './answers';
import { Calling } from './calling';
import { endpointSummaries, exampleValues, formOf } from './form-view';
import { hostMessages } from './messages';
import { ListCalling } from './list-calling';
import { budgetLines, copyTargets, historyRows, scenarioChoices } from './lists-view';
import type { PanelPorts, TokenChoice } from './ports';
import { type Draft, parseToHost, type PanelEnvironment, type ToHost, type View } from '../shared/protocol';
import { choicesFor, knownOf } from './token-choices';
import { UnderWay } from './under-way';

/** What a panel is to begin with. */
export interface Prefill {
  /** A path template. */
  readonly endpoint: string;
  readonly values: Readonly<Record<string, string>>;
  readonly environment?: PanelEnvironment;
}

/** The host's side of the panel: all that it knows and does, apart from the editor. */
export class PanelSession {
  private environment: PanelEnvironment = 'simulator';
  private operation: Operation | null = null;
  private values: Record<string, string> = {};
  private token: string | null = null;
  private scenario = '';
  private stored: readonly TokenChoice[] = [];
  private defaults: Traceability = {};
  /** Whether a call was asked for: from then on problems are shown, as they are mended too. */
  private asked = false;
  private budget: readonly string[] = [];
  private notice = '';
  private history: View['history'] = [];
  private readonly answers: Answers;
  private readonly underWay: UnderWay;
  private readonly calling: Calling;
  private readonly lists: ListCalling;
  private readonly subscriptions: { dispose(): void }[];

  constructor(private readonly ports: PanelPorts) {
    const draw = () => this.draw();
    this.answers = new Answers(ports);
    this.underWay = new UnderWay(ports, draw);
    this.calling = new Calling(ports, this.answers, this.underWay);
    this.lists = new ListCalling(ports, this.underWay);
    this.subscriptions = [
      ports.tokens.onDidChange(() => void this.readTokens().then(draw)),
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
    this.defaults = await this.ports.traceability();
    this.choose(found.operation);
    this.values = { ...this.values, ...found.given, ...prefill.values };
    if (prefill.environment !== undefined) await this.goTo(prefill.environment);
    this.fill();
    this.ports.post({ type: 'focus', on: 'send' });
  }

  /** Does what the page asks. What is no message of this version is dropped. */
  async receive(value: unknown): Promise<void> {
    const message = parseToHost(value);
    if (message === null) return;
    await this.handle(message);
    this.draw();
  }

  /** Draws anew: a setting or the trust in the workspace changed. */
  async refresh(): Promise<void> {
    this.defaults = await this.ports.traceability();
    await this.readTokens();
    this.draw();
  }

  private async handle(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.begin(message.kept);
      case 'endpoint': {
        const found = endpointOf(message.endpoint);
        if (!('operation' in found)) {
          this.tell(hostMessages.unknownEndpoint[this.lang]);
          break;
        }
        this.choose(found.operation);
        this.fill();
        break;
      }
      case 'environment':
        return this.goTo(message.environment);
      case 'token':
        this.token = message.token;
        return;
      case 'scenario':
        this.scenario = message.scenario;
        return;
      case 'values':
        this.values = { ...this.values, ...message.values };
        return;
      case 'send':
        this.values = { ...this.values, ...message.values };
        return this.send();
      case 'list':
        this.values = { ...this.values, ...message.values };
        return this.sendList(message.text);
      case 'pause':
        this.lists.turn();
        break;
      case 'cancel':
        this.underWay.cancel();
        break;
      case 'example':
        this.fillExample();
        break;
      case 'copy':
        this.values = { ...this.values, ...message.values };
        return this.copy(message.target);
      case 'body':
        return this.answers.showBody();
      case 'compare':
        return this.answers.compare();
      case 'document':
        this.tell((await this.calling.fetchDocument(message.index, message.how)) ?? '');
        break;
      case 'again':
        return this.again(message.id, message.how);
      case 'clearHistory':
        await this.ports.history.clear();
        this.readHistory();
        this.tell(hostMessages.cleared[this.lang]);
        break;
      case 'simulator':
        return this.runSimulator(message.how);
      case 'addToken':
        if (this.ports.isTrusted()) await this.ports.addToken();
    }
  }

  private async begin(kept: Draft | null): Promise<void> {
    this.ports.post({ type: 'endpoints', endpoints: endpointSummaries() });
    this.defaults = await this.ports.traceability();
    if (this.operation === null && kept !== null) {
      const found = kept.endpoint === null ? null : endpointOf(kept.endpoint);
      if (found !== null && 'operation' in found) this.choose(found.operation);
      this.values = { ...this.values, ...kept.values };
      this.token = kept.token;
      this.scenario = kept.scenario;
      this.environment = kept.environment;
    }
    this.readHistory();
    await this.goTo(this.environment);
    this.fill();
    if (this.operation === null) this.ports.post({ type: 'focus', on: 'endpoint' });
  }

  private choose(operation: Operation): void {
    if (this.operation?.id !== operation.id) this.asked = false;
    this.operation = operation;
    // What a person typed for the trace holds for the next endpoint too; else what the workspace says.
    for (const [name, value] of Object.entries(this.defaults)) {
      if (value !== undefined && (this.values[name] ?? '') === '') this.values[name] = value;
    }
  }

  private async goTo(environment: PanelEnvironment): Promise<void> {
    this.environment = environment;
    this.ports.environmentChanged(environment);
    await this.readTokens();
    const address = this.target.origin;
    const room = await this.ports.budget.room({ address, group: null, groupLimit: 0, forMs: 0 });
    this.budget = budgetLines(room, this.ports.budget, null, this.lang);
  }

  private async readTokens(): Promise<void> {
    // Nothing secret is as much as looked at in Restricted Mode.
    this.stored = this.ports.isTrusted() ? await this.ports.tokens.list() : [];
  }

  /** The token that is chosen, of those that the environment may see; the first of them where it may not see that one. */
  private get chosen(): { readonly id: string; readonly label: string } | null {
    const choices = choicesFor(this.environment, this.stored, this.lang);
    return choices.find(({ id }) => id === this.token) ?? choices[0] ?? null;
  }

  private prepared(target: Target): Preparation | null {
    const { operation, ports } = this;
    if (operation === null) return null;
    const preparation = prepare(this.wanted(operation, target), new Date(ports.now()));
    if (!preparation.ok || this.environment !== 'simulator' || this.scenario === '') return preparation;
    const headers = { ...preparation.request.headers, [SCENARIO_HEADER]: this.scenario };
    return { ...preparation, request: { ...preparation.request, headers } };
  }

  /** What the form asks for. */
  private wanted(operation: Operation, target: Target): Wanted {
    const names = this.fieldNames(operation);
    const parameters = Object.fromEntries(Object.entries(this.values).filter(([name]) => names.has(name)));
    const token = knownOf(this.chosen?.id ?? null, this.stored, this.ports.now());
    return { endpoint: operation.path, parameters, target, token };
  }

  private fieldNames(operation: Operation): ReadonlySet<string> {
    const { identifiers, trace, options } = formOf(operation, this.lang, new Date(this.ports.now()));
    return new Set([...identifiers, ...trace, ...options].map(({ name }) => name));
  }

  private async send(): Promise<void> {
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
      environment: this.environment,
      token: this.chosen ?? { id: '', label: '' },
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
    this.readHistory();
    if (result.left !== null) {
      this.budget = budgetLines(result.left, this.ports.budget, request.rateLimit?.perMinute ?? null, this.lang);
    }
    this.draw();
    this.ports.post({ type: 'focus', on: 'answer' });
  }

  private async sendList(text: string): Promise<void> {
    const { operation } = this;
    if (operation === null || !this.ports.isTrusted() || this.underWay.activity !== null) return;
    this.notice = '';
    const token = this.chosen ?? { id: '', label: '' };
    const wanted = (target: Target) => this.wanted(operation, target);
    this.tell(await this.lists.call({ environment: this.environment, token, operation, text, wanted }));
  }

  private fillExample(): void {
    if (this.operation === null) return;
    const current = examplesOf(this.operation).findIndex((each) =>
      Object.entries(each).every(([name, value]) => this.values[name] === value),
    );
    this.values = exampleValues(this.operation, current + 1, this.values, this.defaults, this.lang);
    this.fill();
  }

  private async copy(id: string): Promise<void> {
    const target = targets.find(({ language, client }) => `${language}/${client}` === id);
    const { operation } = this;
    if (target === undefined || operation === null) return;
    const names = this.fieldNames(operation);
    const values = Object.entries(this.values).filter(([name, value]) => names.has(name) && value.trim() !== '');
    const { language, client } = target;
    const form = client === 'curl' ? 'command' : 'snippet';
    const { origin } = this.target;
    const request = {
      operation,
      language,
      client,
      lang: this.lang,
      values: Object.fromEntries(values),
      form,
      origin,
    } as const;
    await this.ports.copy(renderRequest(request));
    this.tell(hostMessages.copied(target.label)[this.lang]);
  }

  private async again(id: string, how: 'fill' | 'send' | 'body'): Promise<void> {
    const entry = this.ports.history.entries().find((each) => each.id === id);
    if (entry === undefined) return;
    if (how === 'body') return this.answers.showKept(entry);
    const found = endpointOf(entry.endpoint);
    if (!('operation' in found)) {
      this.tell(hostMessages.unknownEndpoint[this.lang]);
      return;
    }
    this.choose(found.operation);
    this.values = { ...this.values, ...entry.parameters };
    if (entry.environment !== 'other') await this.goTo(entry.environment);
    this.fill();
    if (how === 'send') await this.send();
  }

  private async runSimulator(how: 'start' | 'stop'): Promise<void> {
    if (how === 'stop') return this.ports.simulator.stop();
    if (this.ports.isTrusted()) await this.ports.simulator.start();
  }

  private readHistory(): void {
    this.history = historyRows(this.ports.history.entries(), this.lang);
  }

  private get target(): Target {
    if (this.environment === 'production') return production;
    if (this.environment === 'staging') return staging;
    const { state } = this.ports.simulator;
    const running = state.kind === 'running' ? targetOf(state.url) : simulator();
    return 'origin' in running ? running : simulator();
  }

  private get lang() {
    return this.ports.language;
  }

  private tell(notice: string): void {
    this.notice = notice;
  }

  private fill(): void {
    this.draw();
    this.ports.post({ type: 'fill', values: this.values });
  }

  private draw(): void {
    this.ports.post({ type: 'view', view: this.view() });
  }

  private view(): View {
    const { ports, lang, operation } = this;
    const preparation = this.asked ? this.prepared(this.target) : null;
    return {
      language: lang,
      trusted: ports.isTrusted(),
      environment: this.environment,
      tokens: choicesFor(this.environment, this.stored, lang),
      token: this.chosen?.id ?? null,
      simulator: { state: ports.simulator.state.kind, text: this.simulatorText() },
      scenarios: scenarioChoices(lang),
      scenario: this.scenario,
      form: operation === null ? null : formOf(operation, lang, new Date(ports.now())),
      problems: (preparation?.ok === false ? preparation.problems : []).map(({ parameter, code, message, next }) => ({
        parameter,
        code,
        message: message[lang],
        next: next[lang],
      })),
      warnings: (preparation?.warnings ?? []).map(({ parameter, message, next }) => ({
        parameter,
        message: message[lang],
        next: next[lang],
      })),
      budget: [...this.budget],
      activity: this.underWay.activity,
      answer: this.answers.view,
      history: this.history,
      keepsBodies: ports.keepsBodies(),
      targets: copyTargets(),
      notice: this.notice,
    };
  }

  private simulatorText(): string {
    const { state } = this.ports.simulator;
    if (state.kind === 'running') return hostMessages.simulatorRunning(state.url)[this.lang];
    if (state.kind === 'failed') return state.sentence[this.lang];
    return (state.kind === 'starting' ? hostMessages.simulatorStarting : hostMessages.simulatorStopped)[this.lang];
  }
}
