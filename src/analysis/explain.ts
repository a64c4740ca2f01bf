import type { CallSummary, SlotState } from './findings';
import type { Lang, Message } from '../text/message';
import type { Place } from '../text/place';
import { traceabilityParameters } from './findings';

const STATES: Readonly<Record<Lang, Readonly<Record<SlotState, string>>>> = {
  fr: { present: 'présent', absent: 'absent', unknown: 'indéterminé' },
  en: { present: 'present', absent: 'absent', unknown: 'undetermined' },
};

const REASONS: Readonly<Record<Lang, Readonly<Record<CallSummary['why'][number]['reason'], string>>>> = {
  fr: {
    'parameter of a function nobody calls': 'vient d’un argument que rien ne fournit dans ce projet',
    'open map': 'l’objet peut contenir d’autres clés que celles que l’on voit',
    'branches differ': 'dépend d’une condition',
    bound: 'la fonction est trop longue pour être suivie',
    dynamic: 'est calculé à l’exécution',
  },
  en: {
    'parameter of a function nobody calls': 'comes from an argument that nothing in this project provides',
    'open map': 'the object may hold keys other than the visible ones',
    'branches differ': 'depends on a condition',
    bound: 'the function is too long to follow',
    dynamic: 'is computed at run time',
  },
};

const HOSTS: Readonly<Record<Lang, Readonly<Record<CallSummary['host'], string>>>> = {
  fr: {
    production: 'production',
    staging: 'environnement de test (staging)',
    local: 'cette machine',
    retired: 'ancien hôte',
    unknown: 'hôte non visible',
  },
  en: {
    production: 'production',
    staging: 'staging',
    local: 'this machine',
    retired: 'retired host',
    unknown: 'host not visible',
  },
};

const SIDES: Readonly<Record<Lang, Readonly<Record<CallSummary['side'], string>>>> = {
  fr: { server: 'serveur', client: 'navigateur', unknown: 'indéterminé' },
  en: { server: 'server', client: 'browser', unknown: 'undetermined' },
};

/** One thing that was understood of a call. */
export interface Understood {
  /** A traceability parameter, or `endpoint`, `client`, `timeout`, `token`, `around`, `answer`, `side`. */
  readonly slot: string;
  readonly name: Message;
  readonly value: Message;
  /** Why it is not known. */
  readonly because: Message | null;
  /** What a person would have to look at to know it. */
  readonly place: Place | null;
}

/** What was understood of a call, and for what is not known, why. */
export function understood(call: CallSummary): Understood[] {
  const row = (slot: string, name: Message, value: Message): Understood => {
    const why = call.why.find((each) => each.slot === slot);
    const because = why ? { fr: REASONS.fr[why.reason], en: REASONS.en[why.reason] } : null;
    return { slot, name, value, because, place: why?.place ?? null };
  };
  const { endpoint, host } = call;
  return [
    row('endpoint', same('Endpoint'), {
      fr: `${endpoint ?? 'non visible'} (${HOSTS.fr[host]}, ${call.client})`,
      en: `${endpoint ?? 'not visible'} (${HOSTS.en[host]}, ${call.client})`,
    }),
    ...traceabilityParameters
      .filter((name) => name !== 'user_id' || call.params.user_id !== 'absent')
      .map((name) =>
        row(
          name,
          same(name),
          both((lang) => STATES[lang][call.params[name]]),
        ),
      ),
    withReason(
      row(
        'timeout',
        { fr: 'délai d’attente', en: 'timeout' },
        both((lang) => timeout(call, lang)),
      ),
      call.timeout.ineffective,
    ),
    row(
      'token',
      { fr: 'jeton', en: 'token' },
      both((lang) => token(call, lang)),
    ),
    {
      ...row(
        'around',
        { fr: 'répétition', en: 'repetition' },
        both((lang) => around(call, lang)),
      ),
      place: call.around.place,
    },
    {
      ...row(
        'answer',
        { fr: 'réponse', en: 'answer' },
        both((lang) => answer(call, lang)),
      ),
      because: call.failure && takenFor(call.failure.value),
      place: call.answer[0]?.place ?? call.failure?.place ?? null,
    },
    row(
      'side',
      { fr: 'côté', en: 'side' },
      both((lang) => SIDES[lang][call.side]),
    ),
  ];
}

/** A call in plain words, a line each. The side is said only where it is the browser's, repetition and what becomes of the answer where there is some. */
export function explainCall(call: CallSummary, lang: Lang): string[] {
  return understood(call)
    .filter(({ slot }) => slot !== 'side' || call.side === 'client')
    .filter(({ slot }) => slot !== 'around' || call.around.state !== 'once')
    .filter(({ slot }) => slot !== 'answer' || call.answer.length > 0 || call.failure !== null)
    .map(({ slot, name, value, because }) => {
      const indent = slot === 'endpoint' ? '' : '  ';
      const colon = lang === 'fr' ? ' :' : ':';
      return `${indent}${name[lang]}${colon} ${value[lang]}${because && slot !== 'endpoint' ? ` (${because[lang]})` : ''}`;
    });
}

/** Why what is written as a limit does not hold says more than why there is none. */
function withReason(row: Understood, reason: CallSummary['timeout']['ineffective']): Understood {
  return reason ? { ...row, because: reason.because, place: reason.place } : row;
}

function same(name: string): Message {
  return { fr: name, en: name };
}

function both(say: (lang: Lang) => string): Message {
  return { fr: say('fr'), en: say('en') };
}

function timeout({ timeout: { state, ms, phase, attempts } }: CallSummary, lang: Lang): string {
  const fr = lang === 'fr';
  const seconds = ms === null ? '' : ` ${String(ms / 1000)} s`;
  switch (state) {
    case 'set':
      return [fr ? `fixé${seconds}` : `set${seconds}`, ...limited(phase, attempts, fr)].join(', ');
    case 'default':
      return fr ? `par défaut de la bibliothèque,${seconds}` : `the library’s default,${seconds}`;
    case 'absent':
      return fr ? 'aucun' : 'none';
    case 'unknown':
      return STATES[lang].unknown;
  }
}

/** What a limit does not cover. */
function limited(phase: CallSummary['timeout']['phase'], attempts: number | undefined, fr: boolean): string[] {
  const headers = fr ? 'jusqu’aux en-têtes de la réponse' : 'until the headers of the response';
  const each = fr ? `pour chacune des ${String(attempts)} tentatives` : `for each of ${String(attempts)} attempts`;
  return [...(phase === 'headers' ? [headers] : []), ...(attempts === undefined ? [] : [each])];
}

function around({ around: { state, by } }: CallSummary, lang: Lang): string {
  const fr = lang === 'fr';
  const what = by === '' ? '' : ` (${by})`;
  switch (state) {
    case 'once':
      return fr ? 'un appel à la fois' : 'one call at a time';
    case 'loop':
      return fr ? `dans une boucle, l’un après l’autre${what}` : `in a loop, one after the other${what}`;
    case 'concurrent':
      return fr ? `plusieurs en même temps${what}` : `several at the same time${what}`;
    case 'limited':
      return fr ? `plusieurs, retenus par ${by}` : `several, held back by ${by}`;
    case 'unknown':
      return `${STATES[lang].unknown}${what}`;
  }
}

const FATES: Readonly<Record<Lang, Readonly<Record<CallSummary['answer'][number]['state'], string>>>> = {
  fr: {
    logged: 'journalisée',
    'validated strictly': 'refusée si une clé s’y ajoute',
    stored: 'enregistrée',
    returned: 'rendue à qui appelle',
  },
  en: {
    logged: 'logged',
    'validated strictly': 'refused if a key is added to it',
    stored: 'stored',
    returned: 'returned to the caller',
  },
};

function answer({ answer: uses }: CallSummary, lang: Lang): string {
  const said = uses.map(({ state, by }) => `${FATES[lang][state]}${by === '' ? '' : ` (${by})`}`);
  return said.length === 0 ? STATES[lang].unknown : [...new Set(said)].join(', ');
}

function takenFor(value: string): Message {
  return { fr: `tout échec devient ${value}`, en: `every failure becomes ${value}` };
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
    literal: fr ? 'écrit dans le code' : 'hard-coded',
    env: fr ? 'lu dans l’environnement' : 'read from the environment',
    config: fr ? 'lu dans la configuration' : 'read from the settings',
  }[source];
  return `${where}, ${from}`;
}
