/** What the service answers: its checks, in their order. */
import type { Catalogue, Operation } from '../catalogue/index';
import {
  type SimulatedAnswer,
  errorAnswer,
  goneRoute,
  JSON_API,
  PLAIN_JSON,
  RACK_JSON,
  textAnswer,
  unknownRoute,
} from './answers';
import type { ReceivedCall } from './call';
import { isRecipient, missingCodes, firstRefusal } from './checks';
import { type Resolution, resolve, grantedScopes } from './delegations';
import { documentContent, type DocumentType, Links } from './documents';
import { hadEffect } from './effect';
import { codePrefix } from './errors';
import { exemptAnswer } from './exempt';
import type { Fixtures, Mode } from './fixtures';
import { InFlight } from './in-flight';
import type { SimulatorLimits } from './limits';
import { maintenanceLeft } from './maintenance';
import { generate } from './payload/index';
import { tokenRefusal } from './rights';
import { type Routed, Router } from './routes';
import { errorOf, type Scenario } from './scenarios';
import { type Throttle, Throttles } from './throttle';
import { type Verdict, TokenVerifier } from './tokens';

export interface SimulatedSetup {
  readonly catalogue: Catalogue;
  readonly mode: Mode;
  readonly fixtures: Fixtures | null;
  /** Null: calls are not counted. */
  readonly limits: SimulatorLimits | null;
  /** Whether providers close at the hours of their maintenance. */
  readonly maintenance: boolean;
}

export interface Handled {
  readonly answer: SimulatedAnswer;
  readonly operation: Operation | null;
  readonly token: Verdict['kind'];
  readonly suggestion: string | null;
  /** False for a scenario that changed nothing. */
  readonly hadEffect: boolean;
  /** To be called once the answer is out, or given up: until then an identical call is in flight. */
  readonly release: () => void;
}

interface DataCall {
  readonly call: ReceivedCall;
  readonly operation: Operation;
  readonly parameters: ReadonlyMap<string, string>;
  readonly verdict: Verdict;
  readonly resolution: Resolution;
  readonly isVersion: boolean;
}

const nothing = (): void => undefined;

export class SimulatedService {
  private readonly router: Router;
  private readonly verifier = new TokenVerifier();
  private readonly throttles: Throttles;
  private readonly inFlight = new InFlight();
  private readonly links: Links;
  /** Where it listens, known once it does. */
  origin = '';

  constructor(private readonly setting: SimulatedSetup) {
    this.router = new Router(setting.catalogue);
    this.throttles = new Throttles(setting.limits);
    this.links = new Links(setting.catalogue);
  }

  /** Forgets calls, conflicts and links. */
  clear(): void {
    this.throttles.clear();
    this.inFlight.clear();
    this.links.clear();
  }

  /** Answers anything, whatever the request; `refused`: the scenario wants it to be over its limit. */
  handle(call: ReceivedCall, refused: boolean): Handled {
    const verdict = this.verifier.verify(call.token, call.now);
    const route = this.router.find(call.path);
    const plain = (answer: SimulatedAnswer, kind: 'download' | 'other' = 'other'): Handled => ({
      answer: named(answer, call),
      operation: null,
      token: verdict.kind,
      suggestion: route.kind === 'unknown' ? route.suggestion : null,
      hadEffect: call.scenario === null || hadEffect(call.scenario, answer, { kind }),
      release: nothing,
    });
    if (route.kind === 'gone') return plain(goneRoute);
    if (route.kind === 'unknown' || (call.method !== 'GET' && call.method !== 'HEAD')) return plain(unknownRoute);
    if (route.kind === 'malformed' || !call.isWellFormed) return plain(this.error(['00401'], PLAIN_JSON));
    switch (route.kind) {
      case 'exempt':
        return plain(exemptAnswer(route, call, verdict, this.setting, this.origin));
      case 'download':
        return plain(this.download(route, call, verdict, refused), 'download');
      case 'operation':
        return this.data({ call, verdict, resolution: resolve(verdict, call.query), ...route }, refused);
    }
  }

  private error(codes: readonly string[], type: string, retryIn?: number): SimulatedAnswer {
    return errorAnswer(codes, type, this.setting.catalogue, retryIn === undefined ? {} : { retryIn });
  }

  private data(data: DataCall, refused: boolean): Handled {
    const { call, operation, verdict, resolution } = data;
    const throttle = this.throttles.take(operation.rateLimit, call, holderOf(verdict, resolution), refused);
    let release = nothing;
    const early = this.beforeFlight(data, throttle);
    let answer = early;
    if (answer === null) {
      const entered = this.inFlight.enter(call.target, verdict, call.now);
      if (entered === null) answer = this.error(['00015'], PLAIN_JSON);
      else {
        release = entered;
        answer = this.inCall(data);
      }
    }
    const cache = { 'X-Response-Cached': 'false', 'X-Cache-Expires-in': '' };
    const headers = { ...cache, ...answer.headers, ...throttle.headers };
    return {
      answer: named({ ...answer, headers }, call),
      operation,
      token: verdict.kind,
      suggestion: null,
      hadEffect: call.scenario === null || hadEffect(call.scenario, answer, { kind: 'operation', operation }),
      release,
    };
  }

  /** Checks 1 to 4: the limits, then the token, then what it opens. */
  private beforeFlight({ call, operation, verdict, resolution }: DataCall, throttle: Throttle): SimulatedAnswer | null {
    if (throttle.isRefused) return this.tooMany(throttle);
    const forced = call.scenario && errorOf(call.scenario);
    if (forced && isPlatform(forced.code)) return this.error([forced.code], PLAIN_JSON);
    const refusal = tokenRefusal(verdict);
    if (refusal !== null || verdict.kind !== 'valid') return this.error([refusal ?? '00101'], PLAIN_JSON);
    if (resolution.kind === 'refused') return this.error([resolution.code], PLAIN_JSON);
    // Of whom it acts for, an editor's token says nothing: without a recipient, that is what is missing.
    if (verdict.isEditor && resolution.kind === 'none') return null;
    const scopes = grantedScopes(verdict, resolution, this.setting.catalogue);
    const opens =
      operation.scopes === null ||
      operation.scopes.length === 0 ||
      operation.scopes.some((scope) => scopes.includes(scope));
    return opens ? null : this.error(['00100'], PLAIN_JSON);
  }

  /** Checks 6 to 11: the parameters, then the provider. */
  private inCall(data: DataCall): SimulatedAnswer {
    const { call, operation, parameters, isVersion } = data;
    const missing = missingCodes(operation, call.query);
    if (missing.length > 0) return this.error(missing, PLAIN_JSON);
    if (!isVersion) return this.error(['00402'], JSON_API);
    if (!isRecipient(call.query)) return this.error(['00210'], PLAIN_JSON);
    const forced = call.scenario && errorOf(call.scenario);
    const fixture = this.setting.mode === 'documented' && !forced ? this.fixture(data) : null;
    if (fixture !== null) return fixture;
    // What is asked to fail in one way fails in that way at every hour.
    const left = this.setting.maintenance && !forced ? maintenanceLeft(operation, call.now) : 0;
    if (left > 0) return this.error([`${codePrefix(operation)}020`], JSON_API, left);
    const refusal = firstRefusal(operation, parameters, call.query, call.now);
    if (refusal !== null) return this.error([refusal], JSON_API);
    if (forced) return this.error([forced.code.replace('XX', codePrefix(operation))], JSON_API, forced.retryIn);
    return this.provider(data);
  }

  private provider(data: DataCall): SimulatedAnswer {
    const { call, operation, parameters } = data;
    if (this.setting.mode === 'deployed') {
      const fixture = this.fixture(data);
      if (fixture !== null) return fixture;
    } else if (/^0+$/.test([...parameters.values()][0] ?? '')) {
      return this.error([`${codePrefix(operation)}003`], JSON_API);
    }
    const body = generate({
      operation,
      parameters: new Map([...call.query, ...parameters].filter(([name]) => name !== 'token')),
      identifier: [...parameters.values()][0] ?? '',
      origin: this.origin,
      now: call.now,
      link: (seed) => this.origin + this.links.issue(operation, seed, call.now, linkWanted(call.scenario)),
    });
    return this.ok(200, JSON.stringify(changed(body, call.scenario)));
  }

  private fixture({ call, operation, parameters, verdict }: DataCall): SimulatedAnswer | null {
    const { fixtures, mode } = this.setting;
    const tokenId = verdict.kind === 'valid' ? verdict.id : '';
    const sought = { operation, path: parameters, query: call.query, tokenId, requestId: call.requestId };
    const found = fixtures?.find(sought, mode) ?? null;
    if (found === null) return null;
    if (found.status !== 200 || call.scenario === null) return this.ok(found.status, found.payload);
    return this.ok(200, JSON.stringify(changed(JSON.parse(found.payload), call.scenario)));
  }

  private ok(status: number, body: string): SimulatedAnswer {
    return { status, headers: { 'Content-Type': JSON_API }, body, codes: [] };
  }

  private tooMany({ retryAfter }: Throttle): SimulatedAnswer {
    const headers = { 'Retry-After': String(retryAfter) };
    return errorAnswer(['00429'], RACK_JSON, this.setting.catalogue, { headers });
  }

  private download(
    { template, id }: Routed & { kind: 'download' },
    call: ReceivedCall,
    verdict: Verdict,
    refused: boolean,
  ): SimulatedAnswer {
    const rateLimit = this.setting.catalogue.downloads.find(({ path }) => path === template)?.rateLimit ?? null;
    const throttle = this.throttles.take(rateLimit, call, holderOf(verdict, { kind: 'none' }), refused);
    if (throttle.isRefused) return this.tooMany(throttle);
    const forced = call.scenario && errorOf(call.scenario);
    if (forced) return this.error([forced.code], PLAIN_JSON, forced.retryIn);
    const isInpi = template.includes('/inpi/');
    const document = this.links.find(id);
    if (document === undefined) return isInpi ? this.error(['00314'], PLAIN_JSON) : textAnswer(404, '');
    if (document.expiresAt <= call.now || call.scenario?.name === 'expired-link') {
      return isInpi ? this.error(['00403'], PLAIN_JSON) : textAnswer(404, '');
    }
    return { status: 200, ...documentContent(document), codes: [] };
  }
}

/** Codes that the service decides before it calls a provider; 005xx are of the network to it. */
function isPlatform(code: string): boolean {
  return code.startsWith('00') && !code.startsWith('005');
}

function named(answer: SimulatedAnswer, { requestId }: ReceivedCall): SimulatedAnswer {
  return { ...answer, headers: { ...answer.headers, 'X-Request-Id': requestId } };
}

/** Whose limit a call draws on: the habilitation that the service finds behind the token, else the token alone. */
function holderOf(verdict: Verdict, resolution: Resolution): string | null {
  if (resolution.kind === 'found') return `delegation ${resolution.delegation.habilitation}`;
  switch (verdict.kind) {
    case 'none':
      return null;
    case 'invalid':
    case 'foreign':
      return `token ${verdict.counter}`;
    case 'expired':
    case 'valid':
      return `habilitation ${verdict.habilitation}`;
  }
}

function linkWanted(scenario: Scenario | null): { readonly type: DocumentType; readonly expired: boolean } {
  const asked = scenario?.name === 'document' ? scenario.value : 'pdf';
  return { type: asked === 'zip' || asked === 'png' ? asked : 'pdf', expired: scenario?.name === 'expired-link' };
}

/** A body with a field more or fewer in what it says of the entity, or of each of them. */
function changed(body: unknown, scenario: Scenario | null): unknown {
  if (scenario?.name !== 'field-added' && scenario?.name !== 'field-removed') return body;
  if (!isObject(body)) return body;
  const { data } = body;
  if (Array.isArray(data)) return { ...body, data: data.map((item: unknown) => changed(item, scenario)) };
  if (!isObject(data)) return body;
  const entries = Object.entries(data);
  if (scenario.name === 'field-added') {
    return { ...body, data: { ...data, [scenario.value]: 'ajouté par le simulateur' } };
  }
  const removed = scenario.value === '' ? entries[0]?.[0] : scenario.value;
  return { ...body, data: Object.fromEntries(entries.filter(([key]) => key !== removed)) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
