import type { Lang } from '../../text/message';
import { operationByPath } from '../../catalogue';
import { durationInWords } from '../../requests/explanation';
import type { HistoryEntry } from '../../requests/history';
import type { HistoryLine } from '../../views/history';
import type { HistoryRow } from '../shared/protocol';
import { hostMessages } from './messages';

/** As many as a person looks through. */
const MOST = 50;

/** The latest calls and lists: what was asked about, where, and what came of it. */
export function historyRows(entries: readonly HistoryEntry[], lang: Lang): HistoryRow[] {
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return entries.slice(0, MOST).map((entry) => {
    const { list } = entry;
    return {
      id: entry.id,
      when: format.format(entry.at),
      what: operationByPath(entry.endpoint)?.title ?? entry.endpoint,
      about: list === undefined ? identifiersOf(entry) : hostMessages.identifiers(list.calls)[lang],
      environment: hostMessages.environments[entry.environment][lang],
      production: entry.environment === 'production',
      outcome:
        list === undefined
          ? [entry.status ?? hostMessages.noAnswer[lang], ...entry.codes].join(' · ')
          : hostMessages.listOutcome(list.answered, list.failed)[lang],
      took: list === undefined ? `${Math.round(entry.totalMs)} ms` : durationInWords(entry.totalMs)[lang],
      tone: list === undefined ? toneOf(entry.status) : list.answered === list.calls ? 'good' : 'bad',
      kind: list === undefined ? 'call' : 'list',
      hasBody: entry.body !== null,
    };
  });
}

/** The same as lines of the side bar. */
export function historyLines(entries: readonly HistoryEntry[], lang: Lang): HistoryLine[] {
  return historyRows(entries, lang).map(({ id, when, what, about, environment, production, outcome, took, tone }) => ({
    id,
    label: what,
    description: [about, outcome].filter(Boolean).join(' · '),
    tooltip: [[about, environment].filter(Boolean).join(' · '), `${outcome} · ${took}`, when].join('\n'),
    outcome: tone,
    isProduction: production,
  }));
}

function toneOf(status: number | null): HistoryRow['tone'] {
  if (status === null) return 'none';
  return status >= 200 && status < 300 ? 'good' : 'bad';
}

/** The values in the path, in its order: a SIREN, a year and a month. */
function identifiersOf({ endpoint, parameters }: HistoryEntry): string {
  const names = [...endpoint.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names.flatMap((name) => (parameters[name] === undefined ? [] : [parameters[name]])).join(' · ');
}
