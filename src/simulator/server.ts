/** The simulator as a server of this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from '../text/message';
import { type Catalogue, shipped } from '../catalogue/index';
import { type SimulatedAnswer, textAnswer } from './answers';
import { type ScenarioRequest, ScenarioSelection } from './asking';
import { type ReceivedCall, receivedCall, splitTarget } from './call';
import { deliver } from './delivery';
import { Fixtures, type Mode } from './fixtures';
import type { SimulatorLimits } from './limits';
import { LOCAL, localAnswer } from './local';
import { type LogEntry, RequestLog } from './log';
import { simulatorMessages, SimulatorError } from './messages';
import { isOwn } from './origin';
import { parseScenario } from './scenarios';
import { SimulatedService } from './service';

export interface SimulatorOptions {
  /** 0, the default, for any free port. */
  readonly port?: number;
  /** `documented`, the default, is what the service's documents promise; `deployed` what its test environment does. */
  readonly mode?: Mode;
  /** A folder of the service's test data, one folder per operation; without it every answer is made up. */
  readonly fixtures?: string;
  /** Null: calls are not counted. The service's own limits when left out. */
  readonly limits?: Partial<SimulatorLimits> | null;
  /** Whether providers close at the hours of their maintenance; true when left out. */
  readonly maintenance?: boolean;
  /** `NAME` or `NAME=VALUE`, for every request that does not ask for another. */
  readonly scenario?: string;
  readonly catalogue?: Catalogue;
  /** In ms since 1970. */
  readonly now?: () => number;
  /** Called for every request once it is over, with what the log keeps of it. */
  readonly onEntry?: (entry: LogEntry) => void;
  /** Called for every operation whose test data cannot be used, soon after the start; its calls are answered with 500. */
  readonly onProblem?: (sentence: Message) => void;
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  readonly log: Pick<RequestLog, 'entries' | 'clear'>;
  /** Ends every connection, then resolves. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Beyond so many scenarios that count calls, they begin anew. */
const MAX_COUNTS = 10_000;

/**
 * Starts the simulator on the loopback address.
 * @throws SimulatorError, with a sentence in both languages: the port is taken, the folder holds no test data, no such scenario
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const running = new Running(options);
  const url = await running.listen(options.port ?? 0);
  running.readFixtures(options.onProblem ?? (() => undefined));
  return { url, log: running.log, close: () => running.close() };
}

class Running {
  readonly log: RequestLog;
  private readonly server: Server;
  private readonly service: SimulatedService;
  private readonly setting: ConstructorParameters<typeof SimulatedService>[0];
  private readonly asking: ScenarioSelection;
  private readonly now: () => number;
  /** Calls that scenarios have counted. */
  private readonly counts = new Map<string, number>();

  constructor(options: SimulatorOptions) {
    const catalogue = options.catalogue ?? shipped();
    this.now = options.now ?? Date.now;
    this.log = new RequestLog(options.onEntry);
    const option = options.scenario === undefined ? null : parseScenario(options.scenario, catalogue);
    this.asking = new ScenarioSelection(catalogue, option);
    this.setting = {
      catalogue,
      mode: options.mode ?? 'documented',
      fixtures: options.fixtures === undefined ? null : Fixtures.open(options.fixtures, catalogue),
      limits: options.limits === null ? null : { factor: 1, windowSeconds: 60, ...options.limits },
      maintenance: options.maintenance ?? true,
    };
    this.service = new SimulatedService(this.setting);
    this.server = createServer((request, response) => this.answer(request, response));
    this.server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
  }

  async listen(port: number): Promise<string> {
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new SimulatorError(simulatorMessages.wrongPort(port));
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') reject(new SimulatorError(simulatorMessages.portInUse(port)));
        else if (error.code === 'EACCES') reject(new SimulatorError(simulatorMessages.portRefused(port)));
        else reject(error);
      });
      this.server.listen(port, HOST, resolve);
    });
    const address: AddressInfo | string | null = this.server.address();
    this.service.origin = `http://${HOST}:${typeof address === 'object' ? (address?.port ?? port) : port}`;
    return this.service.origin;
  }

  /** One operation at a time, so that requests come in between. */
  readFixtures(onProblem: (sentence: Message) => void): void {
    const all = this.setting.fixtures?.readAll();
    const step = (): void => {
      const next = this.server.listening ? all?.next() : undefined;
      if (next === undefined || next.done === true) return;
      if (next.value !== null) onProblem(next.value.sentence);
      setImmediate(step);
    };
    setImmediate(step);
  }

  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    return closed;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    // A connection that breaks while it is written to ends the answer, not the server.
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    const target = targetOf(request.url ?? '/');
    const local = this.asking.local(target);
    if (local !== null) return void deliver(response, this.local(request, local), null);
    // Whatever goes wrong with one answer ends its connection, and nothing else.
    this.serve(request, response, target).catch(() => response.destroy());
  }

  private local(request: IncomingMessage, target: string): SimulatedAnswer {
    if (!isOwn(request)) return textAnswer(403, `http://${HOST}${LOCAL}`);
    const [path, query] = splitTarget(target);
    return localAnswer(request.method ?? 'GET', path, new URLSearchParams(query), {
      setting: this.setting,
      log: this.log,
      asking: this.asking,
      now: this.now,
      clear: () => {
        this.service.clear();
        this.counts.clear();
        this.asking.clear();
        this.log.clear();
      },
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const started = performance.now();
    const now = this.now();
    let asked: ScenarioRequest;
    try {
      asked = this.asking.of(request, target);
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      const answer = textAnswer(400, `${error.sentence.fr}\n${error.sentence.en}`);
      await deliver(response, answer, null);
      const refused = receivedCall(request, target, { scenario: null, scenarioKey: '', now });
      const lost = this.asking.textOf(request, target);
      this.note(refused, { lost, status: answer.status, ms: performance.now() - started });
      return;
    }
    const call = receivedCall(request, asked.target, { scenario: asked.scenario, scenarioKey: asked.key, now });
    const outcome = this.outcome(call);
    const handled = this.handle(call, outcome === 'refused');
    if (asked.isStanding && handled.hadEffect) this.asking.spend();
    const scenario = outcome === 'silent' || call.scenario?.name !== 'banned' ? call.scenario : null;
    await deliver(response, handled.answer, scenario);
    handled.release();
    const written = call.scenario === null ? null : [call.scenario.name, call.scenario.value].filter(Boolean).join('=');
    const answered = response.headersSent;
    this.note(call, {
      operation: handled.operation?.id ?? null,
      status: answered ? response.statusCode : null,
      codes: answered ? handled.answer.codes : [],
      token: handled.token,
      scenario: written,
      lost: handled.hadEffect ? asked.lost : written,
      suggestion: handled.suggestion,
      ms: performance.now() - started,
    });
  }

  private note(
    call: ReceivedCall,
    { ms, ...told }: Partial<LogEntry> & Pick<LogEntry, 'status' | 'lost' | 'ms'>,
  ): void {
    const of = (name: string): string | null => call.query.get(name) ?? null;
    this.log.add(
      {
        at: new Date(call.now).toISOString(),
        requestId: call.requestId,
        method: call.method,
        path: call.target,
        trace: { context: of('context'), object: of('object'), recipient: of('recipient') },
        operation: null,
        codes: [],
        token: 'none',
        scenario: null,
        suggestion: null,
        ...told,
        ms: Math.round(ms),
      },
      call.secrets,
    );
  }

  /** A defect of the simulator is an answer of the service's own kind, and does not end it. */
  private handle(call: ReceivedCall, refused: boolean): ReturnType<SimulatedService['handle']> {
    try {
      return this.service.handle(call, refused);
    } catch (error) {
      const said = error instanceof SimulatorError ? `${error.sentence.fr}\n${error.sentence.en}` : String(error);
      return {
        answer: textAnswer(500, said),
        operation: null,
        token: 'none',
        suggestion: null,
        hadEffect: false,
        release: () => undefined,
      };
    }
  }

  /** What a scenario that counts its calls makes of this one. */
  private outcome({ scenario, scenarioKey }: ReceivedCall): 'refused' | 'silent' | null {
    if (scenario?.name === 'too-many-requests') return 'refused';
    if (scenario?.name !== 'burst' && scenario?.name !== 'banned') return null;
    const count = (this.counts.get(scenarioKey) ?? 0) + 1;
    if (this.counts.size >= MAX_COUNTS) this.counts.clear();
    this.counts.set(scenarioKey, count);
    if (count <= scenario.amount) return 'refused';
    return scenario.name === 'banned' ? 'silent' : null;
  }
}

/** Clients of a proxy send the whole address. */
function targetOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*(?=\/|$)/i, '') || '/';
}
