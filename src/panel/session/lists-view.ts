import type { Lang } from '../../analysis/findings';
import { operationByPath } from '../../catalogue';
import type { Budget, Left, Room } from '../../requests/budget';
import { duration } from '../../requests/explanation';
import type { HistoryEntry } from '../../requests/history';
import { scenarios } from '../../simulator/scenario-kinds';
import { targets } from '../../writing';
import { hostMessages } from './messages';
import type { HistoryRow, View } from '../shared/protocol';

/** What is left of the budget, a line for each window. `group`: what the endpoint's group allows in a minute. */
export function budgetLines(
  room: Left & Partial<Pick<Room, 'full'>>,
  { limits, isShared }: Pick<Budget, 'limits' | 'isShared'>,
  group: number | null,
  lang: Lang,
): string[] {
  const { left, windows } = hostMessages;
  const lines = [
    ...(room.full === null || room.full === undefined
      ? []
      : [left.wait(windows[room.full.window], duration(room.full.waitMs))]),
    ...(room.group === null || group === null ? [] : [left.group(room.group, group)]),
    left.minute(room.minute, limits.perMinute),
    left.tenMinutes(room.tenMinutes, limits.perTenMinutes),
    ...(isShared ? [] : [left.alone]),
  ];
  return lines.map((line) => line[lang]);
}

/** The latest calls, as many as a person looks through. */
export function historyRows(entries: readonly HistoryEntry[], lang: Lang): HistoryRow[] {
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return entries.slice(0, 30).map((entry) => ({
    id: entry.id,
    when: format.format(entry.at),
    what: operationByPath(entry.endpoint)?.title ?? entry.endpoint,
    environment: hostMessages.environments[entry.environment][lang],
    result: [entry.status ?? hostMessages.noAnswer[lang], ...entry.codes, `${Math.round(entry.totalMs)} ms`].join(
      ' · ',
    ),
    tone: entry.status === null ? 'none' : entry.status < 300 ? 'good' : 'bad',
    hasBody: entry.body !== null,
  }));
}

/** How the simulator may be asked to answer; the first is that it answers as the service does. */
export function scenarioChoices(lang: Lang): View['scenarios'] {
  return [
    { id: '', label: hostMessages.noScenario[lang] },
    ...hostMessages.scenarios.map(({ id, about }) => ({ id, label: `${id} : ${about[lang]}` })),
    ...scenarios.map(({ name, about }) => ({ id: name, label: `${name} : ${about[lang]}` })),
  ];
}

const languages = {
  shell: 'shell',
  http: 'HTTP',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  python: 'Python',
  php: 'PHP',
  ruby: 'Ruby',
} as const;

/** What a request can be copied as. */
export function copyTargets(): { readonly id: string; readonly label: string }[] {
  return targets.map(({ language, client, label }) => ({
    id: `${language}/${client}`,
    label: language === 'shell' || language === 'http' ? label : `${languages[language]} – ${label}`,
  }));
}
