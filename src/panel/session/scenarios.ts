import type { Lang, Message } from '../../text/message';
import { shipped } from '../../catalogue';
import { explanationOfCode } from '../../requests/error-codes';
import { SimulatorError } from '../../simulator/messages';
import { parseScenario } from '../../simulator/scenarios';
import { isScenarioName, type Kind, kinds, scenarios } from '../../simulator/scenario-kinds';
import type { ScenarioView, View } from '../shared/protocol';
import { hostMessages } from './messages';

/** How the simulator answers when nothing else is asked for: as the service does. */
export const NORMAL: ScenarioView = { name: '', value: '' };

/** How the simulator may be asked to answer, in words. */
export function scenarioChoices(lang: Lang): View['scenarios'] {
  return [
    { name: '', label: hostMessages.noScenario[lang], value: null },
    ...scenarios.map(({ name }) => {
      const { about, value }: Kind = kinds[name];
      return {
        name,
        label: capitalized(about[lang]),
        value: value && {
          label: capitalized(value.expected[lang]),
          standard: value.standard,
          choices: name === 'error' ? errorCodes(lang) : [],
        },
      };
    }),
  ];
}

/** As the simulator reads it: `NAME` or `NAME=VALUE`; null when nothing is asked for. A value left blank is the usual one. */
export function scenarioText({ name, value }: ScenarioView): string | null {
  if (!isScenarioName(name)) return null;
  const kind: Kind = kinds[name];
  const given = value.trim();
  return kind.value === null || given === '' ? name : `${name}=${given}`;
}

/** What `NAME` or `NAME=VALUE` asks for, in words. */
export function scenarioLabel(text: string, lang: Lang): string {
  const [name = '', value] = text.split('=');
  const label = scenarioChoices(lang).find((each) => each.name === name)?.label ?? name;
  return value === undefined ? label : `${label} (${value})`;
}

/** What is wrong with the value of a scenario; null when nothing is. */
export function scenarioProblem({ name, value }: ScenarioView): Message | null {
  if (!isScenarioName(name)) return null;
  const text = scenarioText({ name, value }) ?? '';
  const { value: rule }: Kind = kinds[name];
  try {
    parseScenario(text, shipped());
    return null;
  } catch (error) {
    if (!(error instanceof SimulatorError) || rule === null) throw error;
    return hostMessages.wrongScenarioValue(rule.expected);
  }
}

/** Those that the service is known to answer with, and what they mean. */
function errorCodes(lang: Lang): { value: string; label: string }[] {
  return shipped()
    .errors.filter(({ statuses }) => statuses.length > 0)
    .map(({ code, statuses }) => ({
      value: code,
      label: [`${code} (${statuses.join(', ')})`, explanationOfCode(code)?.message[lang]].filter(Boolean).join(' – '),
    }));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
