import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../text/message';
import {
  batchMessages,
  type BatchPlan,
  countedLists,
  durationOf,
  fingerprintOf,
  journalFile,
  nightAdvice,
  openWork,
  planBatch,
  type BatchProgress,
  readList,
  runBatch,
  separatorOf,
  troubleWith,
  writeResults,
} from '../../requests/batch';
import { endpointOf } from '../../requests/endpoint';
import { stateFolder } from '../../requests/state-folder';
import type { Session } from './index';
import { callMessages, inOneLine } from './messages';
import type { CallFlags } from './command';
import type { CommandEnvironment } from '../environment';
import { UsageError } from '../usage-error';

/** Runs `call --batch`; gives the exit code. Throws UsageError. */
export async function callBatch(
  options: CallFlags,
  session: Session,
  environment: CommandEnvironment,
): Promise<number> {
  const { wanted, say, budget, signal, transport, token, lang } = session;
  const endpoint = endpointOf(wanted.endpoint);
  if ('parameter' in endpoint) throw new UsageError(inOneLine(endpoint));
  const { operation } = endpoint;
  const name = options.output ?? '';
  const file = path.resolve(environment.cwd, name);
  const folder = stateFolder(environment.env);
  if (!options.restart && existsSync(file) && !existsSync(journalFile(folder, file))) {
    throw new UsageError(callMessages.alreadyThere(name));
  }
  const rows = readList(await textOf(options.batch ?? '', environment), operation, options.column);
  if ('message' in rows) throw new UsageError(inOneLine(rows));
  const plan = planBatch(rows, wanted);
  const invalid = plan.rows.filter(({ key }) => key === null).length;
  tellPlan(plan, invalid, session);
  if (plan.requests.length === 0) return 2;
  const fingerprint = fingerprintOf(plan.requests);
  const { restart } = options;
  const journal = await openWork({
    results: file,
    name,
    folder,
    fingerprint,
    restart,
    otherList: callMessages.otherList,
  });
  if (!('known' in journal)) throw new UsageError(journal);
  let isFinished = false;
  try {
    if (journal.known.size + journal.inFlight.size > 0) {
      say(batchMessages.resumed(journal.known.size - journal.failed, journal.inFlight.size + journal.failed));
    }
    const { timeoutMs } = options;
    const end = await runBatch({
      requests: plan.requests,
      journal,
      concurrency: options.concurrency,
      call: {
        transport,
        token,
        budget,
        signal,
        retry: options.retry,
        ...(timeoutMs === null ? {} : { deadlines: { headersMs: timeoutMs, totalMs: timeoutMs } }),
      },
      onProgress: tellProgress(say, environment),
    });
    const form = {
      format: formatOf(options, file),
      lang,
      separator: options.separator ?? separatorOf(lang),
      withAnswer: options.rawColumn,
    };
    if (end.stop !== null) {
      say(batchMessages.stopped[end.stop]);
      for (const each of end.last?.explained.slice(0, 1) ?? []) say(inOneLine(each));
    }
    if (end.stop === 'taken') return 2;
    try {
      writeResults(file, form, plan.rows, journal, operation);
    } catch (error) {
      throw new UsageError(troubleWith(name, error));
    }
    isFinished = end.stop === null && end.failed === 0;
    const lists = form.format === 'csv' && !form.withAnswer ? countedLists(operation) : [];
    if (lists.length > 0) say(callMessages.listsCounted(lists.join(', ')));
    say(batchMessages.batchDone(end.answered, end.failed, invalid, name));
    if (end.stop === 'full' || end.stop === 'unwritable') return 2;
    return isFinished && invalid === 0 ? 0 : 1;
  } finally {
    if (isFinished) journal.remove();
    else {
      say(batchMessages.kept(journal.file));
      say(callMessages.resumeHint);
      journal.close();
    }
  }
}

function formatOf({ format }: CallFlags, file: string): 'csv' | 'ndjson' {
  if (format === 'csv' || format === 'ndjson') return format;
  return /\.csv$/i.test(file) ? 'csv' : 'ndjson';
}

async function textOf(name: string, { cwd, input }: CommandEnvironment): Promise<string> {
  if (name === '-') return (await input()).toString('utf8');
  try {
    return readFileSync(path.resolve(cwd, name), 'utf8');
  } catch {
    throw new UsageError(callMessages.unreadable(name));
  }
}

/** At most this many invalid lines are shown: all are in the results. */
const SHOWN_PROBLEMS = 5;

function tellPlan(plan: BatchPlan, invalid: number, { say, wanted, budget }: Session): void {
  for (const warning of plan.warnings) {
    const { fr, en } = inOneLine(warning);
    say({ fr: `${callMessages.warning.fr} ${fr}`, en: `${callMessages.warning.en} ${en}` });
  }
  for (const { line, problems } of plan.rows.filter(({ key }) => key === null).slice(0, SHOWN_PROBLEMS)) {
    const [first] = problems;
    if (first !== undefined) say(callMessages.line(line, first));
  }
  const [request] = plan.requests;
  if (request === undefined) return;
  const takes = durationOf(plan.requests.length, request.rateLimit?.perMinute ?? null, budget.limits);
  say(callMessages.calling(wanted.target.environment, new URL(wanted.target.origin).host));
  say(batchMessages.planned(plan.requests.length, invalid, takes));
  const advice = nightAdvice(plan.requests.length, takes, new Date());
  if (advice !== null) say(inOneLine(advice));
}

const EVERY_MS = 5000;

/** On a terminal one line that is written over; in a log a line now and then. */
function tellProgress(say: (message: Message) => void, { err, errIsTerminal }: CommandEnvironment) {
  let last = -Infinity;
  let waited = '';
  return ({ answered, failed, total, waiting, maintenanceMs }: BatchProgress): void => {
    const isOver = answered + failed === total;
    const isDue = performance.now() - last >= (errIsTerminal ? 100 : EVERY_MS);
    const reason = maintenanceMs === null ? (waiting?.full?.window ?? '') : 'maintenance';
    if (reason !== '' && reason !== waited && !errIsTerminal) {
      const full = waiting?.full;
      if (maintenanceMs !== null) say(batchMessages.maintenance(maintenanceMs));
      else if (full) say(callMessages.waiting(full.window, full.waitMs, full.askedByService));
    }
    if (reason !== '') waited = reason;
    if (!isDue && !isOver) return;
    last = performance.now();
    const line = callMessages.progress(answered + failed, total);
    if (errIsTerminal && !isOver) err.transient(line.en);
    else say(line);
  };
}
