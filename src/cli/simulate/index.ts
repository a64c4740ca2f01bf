import path from 'node:path';
import type { Lang } from '../../text/message';
import { type LogEntry, SimulatorError, startSimulator } from '../../simulator/index';
import type { CommandEnvironment } from '../environment';
import { UsageError } from '../usage-error';
import type { SimulateOptions } from './command';
import { simulateMessages } from './messages';

/** Runs the simulator until it is interrupted; gives the exit code. Throws UsageError when it cannot start. */
export async function simulate(options: SimulateOptions, environment: CommandEnvironment, lang: Lang): Promise<number> {
  const { port, mode, fixtures, limits, maintenance, scenario } = options;
  const started = startSimulator({
    port,
    mode,
    limits,
    maintenance,
    ...(fixtures === null ? {} : { fixtures: path.resolve(environment.cwd, fixtures) }),
    ...(scenario === null ? {} : { scenario }),
    onEntry: (entry) => environment.err.line(lineOf(entry, lang)),
    onProblem: (sentence) => environment.err.line(sentence[lang]),
  });
  const simulator = await started.catch((error: unknown) => {
    throw error instanceof SimulatorError ? new UsageError(error.sentence) : error;
  });
  environment.out.line(simulator.url);
  environment.err.line(simulateMessages.ready[lang]);
  await environment.interrupted();
  await simulator.close();
  return 0;
}

/** `12:03:04 GET /v3/… 422 00201 3 ms [slow-body=100]` */
function lineOf(entry: LogEntry, lang: Lang): string {
  const { at, method, path: target, status, codes, ms, scenario, lost, suggestion } = entry;
  return [
    at.slice(11, 19),
    method,
    target,
    status ?? simulateMessages.unanswered[lang],
    ...codes,
    `${ms} ms`,
    scenario === null || scenario === lost ? '' : `[${scenario}]`,
    lost === null ? '' : `[${simulateMessages.lost(lost)[lang]}]`,
    suggestion === null ? '' : simulateMessages.meant(suggestion)[lang],
  ]
    .filter((part) => part !== '')
    .join(' ');
}
