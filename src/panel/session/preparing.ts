import type { Operation } from '../../catalogue';
import { prepare, type Preparation, type Wanted } from '../../requests/prepare';
import { production, simulator, staging, type ServiceTarget, serviceTarget } from '../../requests/target';
import { SCENARIO_HEADER } from '../../simulator/local';
import type { PanelEnvironment, ScenarioView } from '../shared/protocol';
import type { FormState } from './form-state';
import { hostMessages } from './messages';
import type { SimulatorState } from './ports';
import { scenarioProblem, scenarioText } from './scenarios';
import type { TokenChoices } from './token-choices';

/** Where calls go as far as is known: the simulator may not have started yet. */
export function currentTarget(environment: PanelEnvironment, state: SimulatorState): ServiceTarget {
  if (environment === 'production') return production;
  if (environment === 'staging') return staging;
  const running = state.kind === 'running' ? serviceTarget(state.url) : simulator();
  return 'origin' in running ? running : simulator();
}

/** What the form asks for. */
export function wantedOf(operation: Operation, form: FormState, tokens: TokenChoices, target: ServiceTarget): Wanted {
  const { filled, environment } = form;
  return { endpoint: operation.path, parameters: filled, target, token: tokens.known(environment) };
}

/** Checks the form and writes its request, with the answer that the simulator is asked for. `now` in ms. */
export function preparationOf(
  wanted: Wanted,
  environment: PanelEnvironment,
  scenario: ScenarioView,
  now: number,
): Preparation {
  const preparation = prepare(wanted, new Date(now));
  if (environment !== 'simulator') return preparation;
  const wrong = scenarioProblem(scenario);
  if (wrong !== null) {
    const problem = { parameter: 'scenario', code: null, message: wrong, next: hostMessages.wrongScenarioNext };
    const problems = [...(preparation.ok ? [] : preparation.problems), problem];
    return { ok: false, problems, warnings: preparation.warnings };
  }
  const text = scenarioText(scenario);
  if (!preparation.ok || text === null) return preparation;
  const headers = { ...preparation.request.headers, [SCENARIO_HEADER]: text };
  return { ...preparation, request: { ...preparation.request, headers } };
}
