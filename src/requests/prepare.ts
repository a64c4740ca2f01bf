import {
  type Operation,
  type OperationParameter,
  type RateLimit,
  recipientParameter,
  valueRefusal,
  shipped,
} from '../catalogue';
import { endpointOf } from './endpoint';
import { madeUp, missing, noToken, type RequestProblem, refused, unknownParameter } from './problems';
import type { ServiceTarget } from './target';
import { endpointWarnings, isMadeUp, type TokenSummary, tokenWarnings, traceWarnings, type Warning } from './warnings';

const traceNames = ['context', 'recipient', 'object', 'user_id'] as const;

export type Traceability = Partial<Record<(typeof traceNames)[number], string | undefined>>;

export interface Wanted {
  /** A path template, an operation's id, or a path with its values in place. */
  readonly endpoint: string;
  /** By name: of the path, the query, the headers, and of the trace, where they win over the defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What stands for the trace where the call itself says nothing: the workspace's defaults. */
  readonly defaults?: Traceability;
  readonly target: ServiceTarget;
  /** `none` when there is none, `opaque` when nothing could be read in it. */
  readonly token: TokenSummary | 'none' | 'opaque';
}

export interface Deadlines {
  /** From the beginning to the headers of the answer, connecting included, in ms. */
  readonly headersMs: number;
  /** From the beginning to the end of the answer, in ms. */
  readonly totalMs: number;
}

/** A request as it will be sent, but for the token: all of it may be shown. */
export interface Prepared {
  readonly operation: Operation;
  readonly target: ServiceTarget;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** All that makes the request anew: path, query and header parameters, and those of the trace. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly deadlines: Deadlines;
  readonly rateLimit: RateLimit | null;
}

export type Preparation =
  | { readonly ok: true; readonly request: Prepared; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly problems: readonly RequestProblem[]; readonly warnings: readonly Warning[] };

/** A call is given up this long after the service itself would give up its provider, and never before the recommended time. */
const MARGIN_MS = 2000;

/** Where this client waits for as long as an answer may come. The recommendation for integrators is `timeoutMs` alone. */
export function deadlinesOf({ timeoutMs, providerTimeoutMs }: Operation): Deadlines {
  const totalMs = Math.max(timeoutMs, providerTimeoutMs + MARGIN_MS);
  return { headersMs: totalMs, totalMs };
}

/** Checks a call as the service would and writes its request; gives every problem at once. Sends nothing. */
export function prepare(wanted: Wanted, now: Date = new Date()): Preparation {
  const endpoint = endpointOf(wanted.endpoint);
  if ('parameter' in endpoint) return { ok: false, problems: [endpoint], warnings: [] };
  const { operation } = endpoint;
  const given = { ...endpoint.given, ...filled(wanted.parameters) };
  const trace = traceOf(operation, given, wanted.defaults ?? {});
  const own = Object.fromEntries(
    operation.parameters.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  const paths = operation.parameters.filter((parameter) => parameter.in === 'path');
  const aboutTrace = traceWarnings(trace, operation, pick(own, paths));
  const falseTrace =
    wanted.target.environment === 'production' ? aboutTrace.filter((warning) => isMadeUp(warning, trace)) : [];
  const problems = [
    ...unknownOnes(operation, given),
    ...operation.parameters.flatMap((parameter) => problemOf(parameter, own[parameter.name], now)),
    ...traceProblems(operation, trace),
    ...falseTrace.map(({ parameter, message }) => madeUp(parameter ?? 'context', message)),
    ...(wanted.token === 'none' && wanted.target.environment !== 'simulator' ? [noToken] : []),
  ];
  const warnings = [
    ...endpointWarnings(operation, wanted.target, now),
    ...aboutTrace.filter((warning) => !falseTrace.includes(warning)),
    ...(typeof wanted.token === 'string' ? [] : tokenWarnings(wanted.token, operation, wanted.target, now)),
  ];
  if (problems.length > 0) return { ok: false, problems, warnings };
  return { ok: true, request: requestOf(operation, wanted.target, own, trace), warnings };
}

/** Blank values count as absent, as they do for the service. */
function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/** Only `user_id` depends on the endpoint: the others are asked for everywhere. */
function traceOf(
  { traceability, userId }: Operation,
  given: Readonly<Record<string, string>>,
  defaults: Traceability,
): Record<string, string> {
  const names = [...traceability, ...(userId ? (['user_id'] as const) : [])];
  return filled(Object.fromEntries(names.map((name) => [name, given[name] ?? defaults[name] ?? ''])));
}

function unknownOnes(operation: Operation, given: Readonly<Record<string, string>>): RequestProblem[] {
  const known = [...operation.parameters.map(({ name }) => name), ...traceNames];
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const successor = shipped().removedParameters.find((removed) => removed.name === name)?.successor ?? null;
      return unknownParameter(name, known, successor !== null && known.includes(successor) ? successor : null);
    });
}

function problemOf(parameter: OperationParameter, value: string | undefined, now: Date): RequestProblem[] {
  if (value === undefined) return parameter.required ? [missing(parameter.name, parameter.error ?? null)] : [];
  const refusal = valueRefusal(parameter, value, now);
  return refusal === null ? [] : [refused(parameter, value, refusal)];
}

const traceCodes = { context: '00201', object: '00202', recipient: '00203' } as const;

function traceProblems({ traceability }: Operation, trace: Readonly<Record<string, string>>): RequestProblem[] {
  return traceability.flatMap((name) => {
    const value = trace[name];
    if (value === undefined) return [missing(name, traceCodes[name])];
    const refusal = name === 'recipient' ? valueRefusal(recipientParameter, value) : null;
    return refusal === null ? [] : [refused(recipientParameter, value, refusal)];
  });
}

function requestOf(
  operation: Operation,
  target: ServiceTarget,
  own: Readonly<Record<string, string>>,
  trace: Readonly<Record<string, string>>,
): Prepared {
  const isIn = (place: OperationParameter['in']) => operation.parameters.filter((parameter) => parameter.in === place);
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(own[name] ?? ''));
  const query = new URLSearchParams({ ...trace, ...pick(own, isIn('query')) });
  return {
    operation,
    target,
    url: `${target.origin}${path}?${query.toString()}`,
    headers: { accept: 'application/json, application/vnd.api+json', ...pick(own, isIn('header')) },
    parameters: { ...own, ...trace },
    deadlines: deadlinesOf(operation),
    rateLimit: operation.rateLimit,
  };
}

function pick(
  values: Readonly<Record<string, string>>,
  parameters: readonly OperationParameter[],
): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}
