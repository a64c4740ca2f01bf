import type { Preparation } from '../../requests/prepare';
import type { Explanation } from '../../requests/explanation';
import type { Activity, HistoryRow, ScenarioView, ShownAnswer, View } from '../shared/protocol';
import type { FormState } from './form-state';
import { formOf } from './form-view';
import { copyTargets } from './lists-view';
import { hostMessages } from './messages';
import type { PanelPorts } from './ports';
import { scenarioChoices } from './scenarios';
import type { TokenChoices } from './token-choices';

/** What a session knows, to be drawn. */
export interface ToDraw {
  readonly form: FormState;
  readonly tokens: TokenChoices;
  readonly scenario: ScenarioView;
  /** Null before a call was asked for. */
  readonly preparation: Preparation | null;
  readonly budget: readonly string[];
  readonly notice: string;
  readonly history: readonly HistoryRow[];
  readonly answer: ShownAnswer | null;
  readonly activity: Activity | null;
}

/** All that the page shows, in the person's language. */
export function viewOf(drawn: ToDraw, ports: PanelPorts): View {
  const { form, tokens, preparation, history, budget } = drawn;
  const { environment, operation } = form;
  const { language, simulator } = ports;
  const inWords = ({ message, next }: Explanation) => ({ message: message[language], next: next[language] });
  return {
    language,
    trusted: ports.isTrusted(),
    environment,
    tokens: tokens.for(environment),
    token: tokens.inUse(environment)?.id ?? null,
    simulator: { state: simulator.state.kind, text: simulatorText(ports) },
    scenarios: scenarioChoices(language),
    scenario: drawn.scenario,
    form: operation === null ? null : formOf(operation, { environment, offer: form.offer, language, now: ports.now() }),
    problems: (preparation?.ok === false ? preparation.problems : []).map((problem) => ({
      parameter: problem.parameter,
      code: problem.code,
      ...inWords(problem),
    })),
    warnings: (preparation?.warnings ?? []).map((warning) => ({ parameter: warning.parameter, ...inWords(warning) })),
    budget: [...budget],
    activity: drawn.activity,
    answer: drawn.answer,
    history: [...history],
    keepsBodies: ports.keepsBodies(),
    targets: copyTargets(),
    notice: drawn.notice,
  };
}

function simulatorText({ simulator: { state }, language }: PanelPorts): string {
  if (state.kind === 'running') return hostMessages.simulatorRunning(state.url)[language];
  if (state.kind === 'failed') return state.sentence[language];
  return (state.kind === 'starting' ? hostMessages.simulatorStarting : hostMessages.simulatorStopped)[language];
}
