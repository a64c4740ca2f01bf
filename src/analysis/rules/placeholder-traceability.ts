import { isNobodysRecipient, isSampleText } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import type { Message } from '../../text/message';
import { decoded } from '../../interpreter/values/queries';
import { alternatives, isBlank, known, originOf, type Origin, type Sym, type Value } from '../../interpreter/values';
import { needsTraceability } from './missing-traceability';
import { sendPlace } from './places';
import type { Defect, Rule } from './rule';

/** Sample values satisfy the check and trace nothing; so does a setting that nobody has set. */
export const placeholderTraceability: Rule = {
  id: 'placeholder-traceability',
  severity: 'warning',
  check(call) {
    if (!needsTraceability(call) || call.host === 'retired') return [];
    return (['context', 'recipient', 'object'] as const).flatMap((name) => {
      const { value, at, state } = call.params[name];
      if (!value || state === 'absent') return [];
      return alternatives(value).flatMap((each) => defectIn(call, name, each, at));
    });
  },
};

type Name = 'context' | 'recipient' | 'object';

function defectIn(call: ServiceCall, name: Name, value: Value, at: Origin | null): Defect[] {
  const place = originOf(value) ?? at ?? sendPlace(call);
  const characters = known(value);
  if (characters !== null) return isSample(name, characters) ? [{ at: place, message: sample(name, characters) }] : [];
  const setting = settingIn(value);
  if (!setting?.fallback) return [];
  for (const fallback of alternatives(setting.fallback)) {
    const written = known(fallback);
    if (written === null) continue;
    const where = originOf(fallback) ?? place;
    if (isBlank(fallback) === true) return [{ at: where, message: blankDefault(name, setting.name) }];
    if (isSample(name, written)) return [{ at: where, message: sampleDefault(name, setting.name, written) }];
  }
  return [];
}

function isSample(name: Name, characters: string): boolean {
  const text = decoded(characters);
  return name === 'recipient' ? isNobodysRecipient(text) : isSampleText(text);
}

/** A variable of the environment or a setting that is the whole of a value. */
function settingIn(value: Value): Sym | null {
  if (value.kind === 'text') {
    const [part, ...others] = value.parts;
    return part?.kind === 'hole' && others.length === 0 ? settingIn(part.value) : null;
  }
  return value.kind === 'symbol' && (value.origin === 'environment' || value.origin === 'setting') ? value : null;
}

function sample(name: Name, value: string): Message {
  return name === 'recipient'
    ? {
        fr: `${value} est un SIRET d’exemple : recipient doit être celui de l’administration qui demande la donnée. Le service accepte l’appel, mais sa trace ne désigne personne.`,
        en: `${value} is a sample SIRET: recipient must be that of the public body requesting the data. The service accepts the call, but its trace identifies nobody.`,
      }
    : {
        fr: `« ${value} » est une valeur d’exemple : ${name} doit dire pourquoi la donnée est demandée. Le service accepte l’appel, mais vous devrez pouvoir le justifier.`,
        en: `“${value}” is a sample value: ${name} must say why the data is requested. The service accepts the call, but you must be able to justify it.`,
      };
}

function blankDefault(name: Name, setting: string): Message {
  return {
    fr: `Sans ${named(setting).fr}, ${name} est vide et le service refusera l’appel (422) : mieux vaut échouer au démarrage que de partir sans valeur.`,
    en: `Without ${named(setting).en}, ${name} is blank and the service will refuse the call (422): better to fail at start-up than to send no value.`,
  };
}

function sampleDefault(name: Name, setting: string, value: string): Message {
  return {
    fr: `Sans ${named(setting).fr}, ${name} vaut « ${value} », une valeur d’exemple : la trace serait fausse sans que rien ne le signale.`,
    en: `Without ${named(setting).en}, ${name} is “${value}”, a sample value: the trace would be wrong and nothing would tell.`,
  };
}

function named(setting: string): Message {
  return setting === '' ? { fr: 'ce réglage', en: 'this setting' } : { fr: setting, en: setting };
}
