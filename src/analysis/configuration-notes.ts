import type { RuleSettings } from './configuration';
import type { ConfigurationProblem } from './configuration-error';
import { nearestWord } from './configuration-issues';
import { type ConfigurationText, valueAt } from './configuration-text';
import { ruleIds } from './findings';

/** How rules are named. */
const RULE = /^[a-z]+(?:-[a-z]+)+$/;

/**
 * Names of rules that no rule of this version has, and that are no slip of one either: a newer version has them. A
 * configuration is shared by people whose versions differ.
 */
export function newerRules(data: unknown): string[] {
  const rules = valueAt(data, ['rules']);
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return [];
  return Object.keys(rules).filter((name) => RULE.test(name) && nearestWord(name, ruleIds) === null);
}

export function newerRuleNote(name: string, text: ConfigurationText): ConfigurationProblem {
  return text.problem(
    ['rules'],
    {
      fr: `cette version ne connaît pas la règle « ${name} » : elle est laissée de côté. Mettez l’outil à jour, ou retirez-la.`,
      en: `this version has no rule “${name}”: it is left out. Update the tool, or remove it.`,
    },
    name,
  );
}

/** What a rule's settings say that undoes itself or does nothing. */
export function contradictions({ rules = {} }: RuleSettings, text: ConfigurationText): ConfigurationProblem[] {
  return Object.entries(rules).flatMap(([rule, setting]): ConfigurationProblem[] => {
    if (typeof setting === 'string') return [];
    const { severity, files = [], ignore = [] } = setting;
    const note = (fr: string, en: string, key?: string): ConfigurationProblem =>
      text.problem(['rules', rule], { fr, en }, key);
    if (severity === undefined && ignore.length === 0) {
      return [
        note(
          'aucun effet sans « severity » ni « ignore ». Ajoutez ce qui doit changer, ou retirez la règle d’ici.',
          'has no effect without “severity” or “ignore”. Add what is to change, or remove the rule from here.',
        ),
      ];
    }
    if (severity === 'off' && files.length === 0 && ignore.length > 0) {
      return [
        note(
          '« ignore » n’a pas d’effet sur une règle désactivée partout. Retirez l’un des deux.',
          '“ignore” has no effect on a rule that is off everywhere. Remove one of the two.',
          'ignore',
        ),
      ];
    }
    if (files.length > 0 && files.every((pattern) => ignore.includes(pattern))) {
      return [
        note(
          '« files » et « ignore » nomment les mêmes fichiers : « ignore » l’emporte. Retirez l’un des deux.',
          '“files” and “ignore” name the same files: “ignore” wins. Remove one of the two.',
          'ignore',
        ),
      ];
    }
    return [];
  });
}

/** Clients that no request can be read from, however the schema likes them. */
export function uselessClients({ clients = [] }: RuleSettings, text: ConfigurationText): ConfigurationProblem[] {
  return clients.flatMap(({ calls, slots }, index): ConfigurationProblem[] => {
    const path = ['clients', index];
    if (!calls.some(({ does }) => does === 'sends' || does === 'makes' || does === 'addresses')) {
      return [
        text.problem([...path, 'calls'], {
          fr: 'aucun appel n’envoie de requête ni ne crée de client. Ajoutez-en un avec "does": "sends".',
          en: 'no call sends a request or makes a client. Add one with "does": "sends".',
        }),
      ];
    }
    const { url, base, host, path: pieces } = slots;
    if ([url, base, host, pieces].some((keys) => keys !== undefined && keys.length > 0)) return [];
    return [
      text.problem([...path, 'slots'], {
        fr: 'rien ne dit où est l’adresse. Ajoutez "url": ["url"], et « url » à sa place dans "positional".',
        en: 'nothing says where the address is. Add "url": ["url"], and “url” at its place in "positional".',
      }),
    ];
  });
}
