/** Which scenario a request asks for: by its header, its path, its host, or by what was set for all. */
import type { IncomingMessage } from 'node:http';
import type { Catalogue } from '../catalogue/index';
import { splitTarget } from './call';
import { LOCAL, SCENARIO_HEADER, WITH } from './local';
import { simulatorMessages, SimulatorError } from './messages';
import { isScenarioName } from './scenario-kinds';
import { parseScenario, type Scenario } from './scenarios';

export interface ScenarioRequest {
  /** Without what names the scenario. */
  readonly target: string;
  readonly scenario: Scenario | null;
  /** Where its calls are counted. */
  readonly key: string;
  /** Whether it is the one that was set for all. */
  readonly isStanding: boolean;
  /** A scenario that was asked for too, and is not the one that counts. */
  readonly lost: string | null;
}

export interface Standing {
  readonly scenario: Scenario;
  /** How many more calls it is for; null for all. */
  readonly calls: number | null;
}

/** Longer than any scenario with its value: a text of this length is none. */
const MAX_TEXT = 100;
const SERVER = 'server';
const SCENARIO_HOST = /^([\w-]+(?:=[\w-]+)?)(?:\.[\w-]+)*\.localhost(?::\d+)?$/i;

export class ScenarioSelection {
  private standing: Standing | null = null;
  /** The scenario of a base address from which something of the simulator's own was fetched: calls are to come from there. */
  private announced: string | null = null;

  /** `option`: the scenario that the simulator was started with. */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly option: Scenario | null,
  ) {
    this.clear();
  }

  /** Back to what the simulator was started with. */
  clear(): void {
    this.standing = this.option === null ? null : { scenario: this.option, calls: null };
    this.announced = null;
  }

  current(): Standing | null {
    return this.standing;
  }

  /**
   * For all requests from now on, or for some; null for none.
   * @throws SimulatorError as `parseScenario` does
   */
  set(text: string | null, calls: number | null): void {
    this.standing = text === null ? null : { scenario: this.parsed(text), calls };
  }

  /** The target of a request for the simulator's own routes; null for one for the service. */
  local(target: string): string | null {
    const { rest, text } = splitWith(target);
    const [path] = splitTarget(rest);
    if (path !== LOCAL && !path.startsWith(`${LOCAL}/`) && !(text !== null && path === '/')) return null;
    if (text !== null) this.announced = text;
    return path === '/' ? LOCAL : rest;
  }

  /** @throws SimulatorError that lists the scenarios, or says which value is expected */
  of({ headers }: IncomingMessage, target: string): ScenarioRequest {
    const { rest, text: inPath } = splitWith(target);
    const header = headers[SCENARIO_HEADER];
    const asked = [typeof header === 'string' ? header : null, inPath, inHost(headers.host ?? '')];
    const [text, ...others] = asked.filter((each) => each !== null);
    if (inPath !== null && inPath === this.announced) this.announced = null;
    if (text !== undefined) {
      const lost = others.find((other) => other !== text) ?? null;
      const key = `${text} ${splitTarget(rest)[0]}`;
      return { target: rest, scenario: this.parsed(text), key, isStanding: false, lost: shown(lost) };
    }
    const scenario = this.standing?.scenario ?? null;
    const lost = scenario === null ? shown(this.announced) : null;
    return { target: rest, scenario, key: SERVER, isStanding: scenario !== null, lost };
  }

  /** The text of what a request asks for, as it may be written in a log; null for nothing. */
  textOf({ headers }: IncomingMessage, target: string): string | null {
    const header = headers[SCENARIO_HEADER];
    return shown(typeof header === 'string' ? header : (splitWith(target).text ?? inHost(headers.host ?? '')));
  }

  /** The scenario that was set has had its effect on a call. */
  spend(): void {
    if (this.standing === null || this.standing.calls === null) return;
    const { scenario, calls } = this.standing;
    this.standing = calls > 1 ? { scenario, calls: calls - 1 } : null;
  }

  private parsed(text: string): Scenario {
    if (/^v\d+$/.test(text)) throw new SimulatorError(simulatorMessages.scenarioLost);
    return parseScenario(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text, this.catalogue);
  }
}

function splitWith(target: string): { readonly rest: string; readonly text: string | null } {
  if (!target.startsWith(WITH)) return { rest: target, text: null };
  const [, text = '', rest = ''] = /^([^/?]*)(.*)/s.exec(target.slice(WITH.length)) ?? [];
  return { rest: rest.startsWith('/') ? rest : `/${rest}`, text: decoded(text) };
}

/** `legal.localhost`, `too-many-requests--7.localhost`: a host has no `=`, and does not tell small letters from capitals. */
function inHost(host: string): string | null {
  const [name = '', ...value] = (SCENARIO_HOST.exec(host)?.[1] ?? '').split(/=|--/);
  if (!isScenarioName(name.toLowerCase())) return null;
  const given = value.join('--');
  return `${name.toLowerCase()}${value.length === 0 ? '' : `=${/^xx\d+$/.test(given) ? given.toUpperCase() : given}`}`;
}

function shown(text: string | null): string | null {
  return text?.slice(0, MAX_TEXT).replaceAll(/[^\x20-\x7e]/g, '?') ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
