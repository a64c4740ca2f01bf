import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Lang, Message } from '../../text/message';
import { batchMessages } from '../../requests/batch';
import { CallBudget } from '../../requests/budget';
import { call, type CallEvent, type CallResult } from '../../requests/call';
import type { Explanation } from '../../requests/explanation';
import { indentJson, withText } from '../../requests/json-text';
import type { Body } from '../../requests/outcome';
import { prepare, type Prepared, type Wanted } from '../../requests/prepare';
import { fetchDocument, linksIn } from '../../requests/send';
import { stateFolder } from '../../requests/state-folder';
import { callBatch } from './batch';
import { callMessages, inOneLine } from './messages';
import type { CallFlags } from './command';
import { configurationAt, settingSummary, targetFor, tokenFor } from './setting';
import { commandTransport } from './transport';
import type { CommandEnvironment } from '../environment';
import { languageOfEnvironment } from '../language';
import { UsageError } from '../usage-error';

/** What a call and a list of calls both need. */
export interface Session {
  readonly wanted: Wanted;
  readonly token: string;
  readonly budget: CallBudget;
  readonly lang: Lang;
  readonly transport: Parameters<typeof call>[1]['transport'];
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal;
  /** Says a line on standard error, without secrets. */
  readonly say: (message: Message) => void;
}

/** Runs `call`; gives the exit code. Throws UsageError. */
export async function runCall(options: CallFlags, environment: CommandEnvironment): Promise<number> {
  const { settings } = await configurationAt(environment.cwd);
  const lang = options.lang ?? settings.language ?? languageOfEnvironment(environment.env);
  const target = targetFor(options);
  const token = await tokenFor(options, target, environment);
  const { transport, close } = commandTransport(environment.env);
  const err = environment.err.without(token);
  const quiet: CommandEnvironment = { ...environment, out: environment.out.without(token), err };
  const controller = new AbortController();
  void environment.interrupted().then(() => {
    controller.abort();
  });
  const { traceability } = settings;
  const session: Session = {
    wanted: {
      endpoint: options.endpoint,
      parameters: options.parameters,
      ...(traceability === undefined ? {} : { defaults: traceability }),
      target,
      token: settingSummary(token),
    },
    token,
    budget: new CallBudget({
      folder: stateFolder(environment.env),
      ...(options.tenMinutes === null ? {} : { limits: { perTenMinutes: options.tenMinutes } }),
    }),
    lang,
    transport,
    signal: controller.signal,
    say: (message) => err.line(message[lang]),
  };
  try {
    return options.batch === null ? await callOnce(options, session, quiet) : await callBatch(options, session, quiet);
  } finally {
    await close();
  }
}

async function callOnce(options: CallFlags, session: Session, environment: CommandEnvironment): Promise<number> {
  const { wanted, token, budget, say, signal, transport } = session;
  const preparation = prepare(wanted);
  for (const warning of preparation.warnings) say(prefixed(callMessages.warning, warning));
  if (!preparation.ok) {
    say(callMessages.refusedSend);
    for (const problem of preparation.problems) say(inOneLine(problem));
    return 2;
  }
  const { request } = preparation;
  say(callMessages.calling(request.target.environment, new URL(request.target.origin).host));
  const { timeoutMs } = options;
  const result = await call(request, {
    transport,
    token,
    budget,
    signal,
    retry: options.retry,
    ...(timeoutMs === null ? {} : { deadlines: { headersMs: timeoutMs, totalMs: timeoutMs } }),
    ...(options.output === null ? {} : { saveTo: fileAt(environment, options.output) }),
    onEvent: tellEvent(say),
  });
  report(result, session, options);
  print(result, session, options, environment);
  const isGood = result.outcome.kind === 'answer' && result.explained.length === 0;
  if (!isGood || options.document === null) return isGood ? 0 : 1;
  return saveDocument(request, result, fileAt(environment, options.document), options, session);
}

function prefixed(prefix: Message, said: Explanation): Message {
  const { fr, en } = inOneLine(said);
  return { fr: `${prefix.fr} ${fr}`, en: `${prefix.en} ${en}` };
}

/** Says what a call waits for, once per wait. */
function tellEvent(say: Session['say']): (event: CallEvent) => void {
  let told = '';
  return (event) => {
    if (event.kind === 'retrying') say(callMessages.retrying(event.first.status ?? 0, event.afterMs));
    if (event.kind !== 'waiting' || event.room.full === null) return;
    const { window, waitMs, askedByService } = event.room.full;
    if (told !== window) say(callMessages.waiting(window, waitMs, askedByService));
    told = window;
  };
}

/** A clock that is off by more than this makes tokens and certificates look expired. */
const CLOCK_MS = 120_000;

/** Everything about the answer, on standard error. */
function report(
  { outcome, explained, differences, left }: CallResult,
  { say, budget }: Session,
  options: CallFlags,
): void {
  if (outcome.kind === 'answer') {
    const { headersMs, totalMs, headers } = outcome;
    const id = headers['x-request-id'] ?? outcome.requestId;
    say(callMessages.answered(outcome.status, Math.round(headersMs ?? 0), Math.round(totalMs), id));
    if (outcome.body.kind === 'file') say(callMessages.written(options.output ?? ''));
    const ahead = outcome.clockAheadMs ?? 0;
    if (Math.abs(ahead) > CLOCK_MS) say(callMessages.clock(ahead));
  }
  for (const each of explained) {
    const { fr, en } = inOneLine(each);
    const code = 'code' in each && each.code !== null ? `${each.code} ` : '';
    say({ fr: code + fr, en: code + en });
    if (!('retry' in each)) continue;
    if (each.detail !== '') say(callMessages.detail(each.detail));
    say(each.retry.kind === 'after' ? callMessages.retry.after(each.retry.ms) : callMessages.retry[each.retry.kind]);
  }
  if (outcome.kind === 'failure' && outcome.detail !== '') say({ fr: outcome.detail, en: outcome.detail });
  if (differences !== null && differences.unknown.length > 0) {
    say(callMessages.unknownFields(differences.unknown.join(', ')));
  }
  if (differences !== null && differences.missing.length > 0) {
    say(callMessages.missingFields(differences.missing.join(', ')));
  }
  if (left !== null && left.group !== null) say(callMessages.left(left.group));
  if (!budget.isShared) say(callMessages.alone);
}

/** The answer itself, on standard output. */
function print(result: CallResult, { lang }: Session, { format }: CallFlags, { out }: CommandEnvironment): void {
  const { outcome, explained, differences, left } = result;
  const body = outcome.kind === 'answer' ? outcome.body : null;
  if (format === 'json') {
    const answer = {
      version: 1,
      status: outcome.status,
      failure: outcome.kind === 'failure' ? outcome.failure : null,
      requestId: outcome.requestId,
      headersMs: outcome.headersMs,
      totalMs: outcome.totalMs,
      headers: outcome.kind === 'answer' ? outcome.headers : {},
      explanations: explained.map((each) => ({ ...each, message: each.message[lang], next: each.next[lang] })),
      differences,
      left,
    };
    const text = body?.kind === 'text' ? JSON.stringify(body.text) : jsonIn(body);
    out.text(indentJson(withText(answer, 'body', text ?? 'null')));
    return;
  }
  const json = jsonIn(body);
  if (json !== null) out.text(indentJson(json));
  if (body?.kind === 'text') out.text(body.text);
}

function jsonIn(body: Body | null): string | null {
  return body?.kind === 'json' || body?.kind === 'deep' ? body.text : null;
}

async function saveDocument(
  request: Prepared,
  { outcome }: CallResult,
  file: string,
  options: CallFlags,
  { transport, say, signal }: Session,
): Promise<number> {
  const body = outcome.kind === 'answer' ? outcome.body : null;
  const value = body?.kind === 'json' ? body.value : body?.kind === 'file' ? body.json : null;
  const [link, ...others] = linksIn(value, request.operation.response.links);
  if (link === undefined) {
    say(callMessages.noDocument);
    return 1;
  }
  const list = others.join(' ');
  if (list !== '') say(callMessages.links(list));
  const fetched = await fetchDocument(link, {
    transport,
    signal,
    from: request.target,
    allowedHosts: options.allowedHosts,
    saveTo: file,
  });
  if (!('kind' in fetched) || fetched.kind === 'failure') {
    say(inOneLine(fetched));
    return 1;
  }
  if (fetched.body.kind !== 'file') {
    say(
      callMessages.answered(
        fetched.status,
        Math.round(fetched.headersMs ?? 0),
        Math.round(fetched.totalMs),
        fetched.requestId,
      ),
    );
    return 1;
  }
  say(callMessages.written(options.document ?? file));
  return 0;
}

/** Throws UsageError when a file that was named cannot be in its place. */
function fileAt({ cwd }: CommandEnvironment, name: string): string {
  const file = resolve(cwd, name);
  if (!existsSync(dirname(file))) throw new UsageError(batchMessages.unwritable(name));
  return file;
}
