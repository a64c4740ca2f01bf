import type { Operation } from '../../catalogue';
import {
  batchMessages,
  type BatchEnd,
  type BatchPlan,
  durationOf,
  fingerprintOf,
  nightAdvice,
  openWork,
  Pause,
  planBatch,
  type BatchProgress,
  readList,
  runBatch,
  separatorOf,
  troubleWith,
  writeResults,
} from '../../requests/batch';
import { durationInWords } from '../../requests/explanation';
import type { Wanted } from '../../requests/prepare';
import type { ServiceTarget } from '../../requests/target';
import { callTarget } from './call-target';
import { hostMessages } from './messages';
import type { PanelPorts } from './ports';
import type { PanelEnvironment } from '../shared/protocol';
import { tokenOf } from './token-choices';
import type { UnderWay } from './under-way';

/** One endpoint for a list of identifiers, as it was asked for. */
export interface AskedList {
  readonly environment: PanelEnvironment;
  readonly token: { readonly id: string; readonly label: string };
  readonly operation: Operation;
  /** What was pasted; empty when a file is to be chosen. */
  readonly text: string;
  /** What all calls have in common. */
  readonly wanted: (target: ServiceTarget) => Wanted;
}

/** Few at a time: the limits are what takes time, and a person may want to call beside. */
const CONCURRENCY = 4;

/** Asks one endpoint about a list, from its confirmation to the file of its results; paused and resumed. */
export class ListCalling {
  private pause: Pause | null = null;
  private progress: BatchProgress | null = null;

  constructor(
    private readonly ports: PanelPorts,
    private readonly underWay: UnderWay,
  ) {}

  /** Waits between two calls, or goes on. */
  turn(): void {
    if (this.pause === null) return;
    if (this.pause.isPaused) this.pause.resume();
    else this.pause.pause();
    if (this.progress !== null) this.tell(this.progress);
  }

  /** Gives a sentence on what came of it. */
  async call(asked: AskedList): Promise<string> {
    return this.underWay.only(async (signal) => {
      const { ports } = this;
      const { operation } = asked;
      const lang = ports.language;
      const text = asked.text.trim() === '' ? await ports.chooseList() : asked.text;
      if (text === null) return '';
      const rows = readList(text, operation, null);
      if ('message' in rows) return `${rows.message[lang]} ${rows.next[lang]}`;
      const target = await callTarget(asked.environment, ports, this.underWay);
      if (typeof target === 'string') return target;
      const plan = planBatch(rows, asked.wanted(target), new Date(ports.now()));
      if (plan.requests.length === 0) return this.problemsOf(plan);
      if (!(await this.isConfirmed(asked, plan))) return hostMessages.declined[lang];
      const file = await ports.chooseResults(`${nameOf(operation)}.csv`);
      if (file === null) return hostMessages.declined[lang];
      const token = await tokenOf(asked.token.id, ports.tokens, ports.now());
      if (token === null) return `${hostMessages.tokenGone[lang]} ${hostMessages.tokenGoneNext[lang]}`;
      return this.run(plan, file, token, operation, signal);
    });
  }

  private async run(
    plan: BatchPlan,
    file: string,
    token: string,
    operation: Operation,
    signal: AbortSignal,
  ): Promise<string> {
    const { ports } = this;
    const lang = ports.language;
    const journal = await openWork({
      results: file,
      name: file,
      folder: ports.stateFolder,
      fingerprint: fingerprintOf(plan.requests),
      restart: false,
      otherList: hostMessages.otherList,
    });
    if (!('known' in journal)) return journal[lang];
    let isFinished = false;
    this.pause = new Pause();
    const startedAt = ports.now();
    try {
      const end = await runBatch({
        requests: plan.requests,
        journal,
        concurrency: CONCURRENCY,
        call: { transport: ports.transport, budget: ports.budget, token, signal },
        pause: this.pause,
        onProgress: (progress) => this.tell(progress),
        now: () => new Date(ports.now()),
      });
      await this.remember(plan, end, file, operation, startedAt);
      if (end.stop === 'taken') return batchMessages.stopped.taken[lang];
      const form = {
        format: file.endsWith('.ndjson') ? 'ndjson' : 'csv',
        lang: ports.language,
        separator: separatorOf(ports.language),
        withAnswer: false,
      } as const;
      writeResults(file, form, plan.rows, journal, operation);
      isFinished = end.stop === null && end.failed === 0;
      await ports.openFile(file);
      return this.endOf(end, plan, file, isFinished ? null : journal.file);
    } catch (error) {
      return troubleWith(file, error)[lang];
    } finally {
      this.pause = null;
      this.progress = null;
      if (isFinished) journal.remove();
      else journal.close();
    }
  }

  private async remember(
    plan: BatchPlan,
    { answered, failed }: BatchEnd,
    file: string,
    operation: Operation,
    startedAt: number,
  ): Promise<void> {
    const [first] = plan.requests;
    if (first === undefined) return;
    const invalid = plan.rows.filter(({ key }) => key === null).length;
    await this.ports.history.addList({
      operation,
      target: first.target,
      parameters: commonOf(plan),
      startedAt,
      totalMs: this.ports.now() - startedAt,
      outcome: { calls: plan.requests.length, answered, failed, invalid, file },
    });
  }

  private problemsOf({ rows }: BatchPlan): string {
    const lang = this.ports.language;
    const [first] = rows.flatMap(({ line, problems }) => problems.slice(0, 1).map((problem) => ({ line, problem })));
    if (first === undefined) return '';
    const { message, next } = first.problem;
    return `${hostMessages.noLine[lang]} ${hostMessages.line(first.line)[lang]} ${message[lang]} ${next[lang]}`;
  }

  private async isConfirmed({ environment, token, operation }: AskedList, plan: BatchPlan): Promise<boolean> {
    const { ports } = this;
    const lang = ports.language;
    const count = plan.requests.length;
    const invalid = plan.rows.filter(({ key }) => key === null).length;
    const takes = durationOf(count, operation.rateLimit?.perMinute ?? null, ports.budget.limits);
    const advice = nightAdvice(count, takes, new Date(ports.now()));
    // A few made-up answers need no question.
    if (environment !== 'production' && advice === null && invalid === 0) return true;
    this.underWay.say('confirming', hostMessages.confirming, null);
    const said = [
      batchMessages.planned(count, invalid, takes),
      ...(advice === null ? [] : [advice.message, advice.next]),
      ...plan.warnings.flatMap(({ message, next }) => [message, next]),
    ];
    return ports.confirmList({
      production: environment === 'production',
      token: token.label,
      endpoint: operation.title,
      values: Object.entries(commonOf(plan)),
      plan: said.map((each) => each[lang]).join('\n'),
    });
  }

  private tell(progress: BatchProgress): void {
    this.progress = progress;
    const { answered, failed, total, waiting, maintenanceMs } = progress;
    const done = hostMessages.listProgress(answered + failed, total);
    if (this.pause?.isPaused === true) {
      this.underWay.say('paused', hostMessages.listPaused(done), null);
    } else if (maintenanceMs !== null) {
      this.underWay.say('listing', hostMessages.both(done, batchMessages.maintenance(maintenanceMs)), null);
    } else if (waiting?.full) {
      const { window, waitMs } = waiting.full;
      const wait = hostMessages.listWaiting(hostMessages.windows[window], durationInWords(waitMs));
      this.underWay.say('listing', hostMessages.both(done, wait), null);
    } else this.underWay.say('listing', done, null);
  }

  private endOf(
    { stop, last, answered, failed }: BatchEnd,
    { rows }: BatchPlan,
    file: string,
    journal: string | null,
  ): string {
    const invalid = rows.filter(({ key }) => key === null).length;
    const [why] = last?.explained ?? [];
    if (last?.mayBeBanned === true && why !== undefined) this.ports.warn(why.message);
    const said = [
      ...(stop === null ? [] : [batchMessages.stopped[stop]]),
      ...(why === undefined ? [] : [why.message, why.next]),
      batchMessages.batchDone(answered, failed, invalid, file),
      ...(journal === null ? [] : [batchMessages.kept(journal), hostMessages.listResume]),
    ];
    return said.map((each) => each[this.ports.language]).join(' ');
  }
}

/** The values that every call of a list has: those of the form. */
function commonOf({ requests }: BatchPlan): Record<string, string> {
  const [first] = requests;
  if (first === undefined) return {};
  return Object.fromEntries(
    Object.entries(first.parameters).filter(([name, value]) =>
      requests.every(({ parameters }) => parameters[name] === value),
    ),
  );
}

/** `unites_legales-diffusibles` of `/v4/insee/sirene/unites_legales/diffusibles/{siren}`. */
function nameOf({ path }: Operation): string {
  const words = path.split('/').filter((step) => /^[a-z]/.test(step));
  return words.slice(-2).join('-');
}
