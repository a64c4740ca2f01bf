import type { CallSummary, Lang, SlotState } from './findings';
import { traceabilityParameters } from './findings';

const STATES: Readonly<Record<Lang, Readonly<Record<SlotState, string>>>> = {
  fr: { present: 'présent', absent: 'absent', unknown: 'indécidable' },
  en: { present: 'present', absent: 'absent', unknown: 'cannot be told' },
};

const REASONS: Readonly<Record<Lang, Readonly<Record<CallSummary['why'][number]['reason'], string>>>> = {
  fr: {
    'parameter of a function nobody calls': 'vient d’un argument que personne ne fournit dans ce projet',
    'open map': 'l’objet peut contenir d’autres clés que celles que l’on voit',
    'branches differ': 'dépend d’une condition',
    bound: 'la fonction est trop longue pour être suivie',
    dynamic: 'est calculé à l’exécution',
  },
  en: {
    'parameter of a function nobody calls': 'comes from an argument that nobody gives in this project',
    'open map': 'the object may hold other keys than those that are seen',
    'branches differ': 'depends on a condition',
    bound: 'the function is too long to be followed',
    dynamic: 'is computed at run time',
  },
};

const HOSTS: Readonly<Record<Lang, Readonly<Record<CallSummary['host'], string>>>> = {
  fr: {
    production: 'production',
    staging: 'bac à sable (staging)',
    local: 'cette machine',
    retired: 'ancien hôte',
    unknown: 'hôte non visible',
  },
  en: {
    production: 'production',
    staging: 'staging',
    local: 'this machine',
    retired: 'former host',
    unknown: 'host not visible',
  },
};

/** A call in plain words, a line each: what was understood of it, and for what is not known, why. */
export function explain(call: CallSummary, lang: Lang): string[] {
  const fr = lang === 'fr';
  const lines = [
    `${fr ? 'Endpoint' : 'Endpoint'} : ${call.endpoint ?? (fr ? 'non visible' : 'not visible')} (${HOSTS[lang][call.host]}, ${call.client})`,
  ];
  for (const name of traceabilityParameters) {
    if (name === 'user_id' && call.params.user_id === 'absent') continue;
    lines.push(`  ${name} : ${STATES[lang][call.params[name]]}${because(call, name, lang)}`);
  }
  lines.push(`  ${fr ? 'délai' : 'timeout'} : ${timeout(call, lang)}${because(call, 'timeout', lang)}`);
  lines.push(`  ${fr ? 'jeton' : 'token'} : ${token(call, lang)}`);
  return lines.map((line) => (fr ? line : line.replace(' :', ':')));
}

function because(call: CallSummary, slot: string, lang: Lang): string {
  const why = call.why.find((each) => each.slot === slot);
  return why ? ` (${REASONS[lang][why.reason]})` : '';
}

function timeout({ timeout: { state, ms } }: CallSummary, lang: Lang): string {
  const fr = lang === 'fr';
  const seconds = ms === null ? '' : ` ${String(ms / 1000)} s`;
  switch (state) {
    case 'set':
      return fr ? `fixé${seconds}` : `set${seconds}`;
    case 'default':
      return fr ? `celui de la bibliothèque,${seconds}` : `the library’s own,${seconds}`;
    case 'absent':
      return fr ? 'aucun' : 'none';
    case 'unknown':
      return STATES[lang].unknown;
  }
}

function token({ token: { location, source } }: CallSummary, lang: Lang): string {
  const fr = lang === 'fr';
  const where = {
    header: fr ? 'dans un en-tête' : 'in a header',
    query: fr ? 'dans l’URL' : 'in the URL',
    body: fr ? 'dans le corps' : 'in the body',
    none: fr ? 'aucun' : 'none',
    unknown: STATES[lang].unknown,
  }[location];
  if (location === 'none' || location === 'unknown' || source === 'unknown') return where;
  const from = {
    literal: fr ? 'écrit dans le code' : 'written in the code',
    env: fr ? 'lu dans l’environnement' : 'read from the environment',
    config: fr ? 'lu dans la configuration' : 'read from the settings',
  }[source];
  return `${where}, ${from}`;
}
