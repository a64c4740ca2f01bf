/** What can be asked to go wrong: for all requests, for those under a path, or for one by a header. */
import { type Catalogue, errorFacts } from '../catalogue/index';
import { simulatorMessages, SimulatorError } from './messages';
import { isScenarioName, type Kind, kinds, type ScenarioName, scenarios } from './scenario-kinds';

export interface Scenario {
  readonly name: ScenarioName;
  /** As written after `=`; the default of the scenario otherwise. */
  readonly value: string;
  /** The same, as a number; 0 where the value is none. */
  readonly amount: number;
}

/**
 * `NAME` or `NAME=VALUE`, as the option, the header and the path write it.
 * @throws SimulatorError that lists the scenarios, or says which value is expected
 */
export function parseScenario(text: string, catalogue: Catalogue): Scenario {
  const [, name = '', , given] = /^([^=]*)(=(.*))?$/s.exec(text.trim()) ?? [];
  if (!isScenarioName(name)) {
    throw new SimulatorError(
      simulatorMessages.unknownScenario(
        name,
        scenarios.map((scenario) => scenario.name),
      ),
    );
  }
  const { value: rule }: Kind = kinds[name];
  if (rule === null) {
    if (given === undefined) return { name, value: '', amount: 0 };
    throw new SimulatorError(simulatorMessages.wrongScenarioValue(text, { fr: 'aucune valeur', en: 'no value' }));
  }
  const value = given ?? rule.standard;
  const isTooMuch = rule.maximum !== undefined && Number(value) > rule.maximum;
  if (!rule.pattern.test(value) || isTooMuch || (name === 'error' && !isKnownError(value, catalogue))) {
    throw new SimulatorError(simulatorMessages.wrongScenarioValue(text, rule.expected));
  }
  return { name, value, amount: Number(value) || 0 };
}

function isKnownError(code: string, catalogue: Catalogue): boolean {
  const facts = errorFacts(code, catalogue);
  return facts !== undefined && (facts.code === code || code.slice(0, 2) in catalogue.prefixes);
}

/** The error code that a scenario puts in the place of the answer, with the seconds of its `retry_in`; null when none. */
export function errorOf({
  name,
  value,
  amount,
}: Scenario): { readonly code: string; readonly retryIn?: number } | null {
  switch (name) {
    case 'error':
      return { code: value };
    case 'not-found':
      return { code: 'XX003' };
    case 'legal':
      return { code: 'XX005' };
    case 'provider-timeout':
      return { code: 'XX002' };
    case 'maintenance':
      return { code: 'XX020', retryIn: amount };
    case 'conflict':
      return { code: '00015' };
    default:
      return null;
  }
}
