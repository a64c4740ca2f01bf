import type { Arguments } from '../../interpreter/evaluation/arguments';
import { COMMON_SETTINGS } from '../../interpreter/names/environment';
import { TABLES } from '../../interpreter/answers/fates';
import type { Library } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Origin, Value } from '../../interpreter/values';
import { parsedEnvironment, schemaFunction } from './environment-schemas';
import { functions } from './functions';
import { httpServiceOf, registerLater } from './nest';

/** What functions give that are known by more than their names. */
function call(m: Machine, id: string, args: Arguments, at: Origin): Value | null {
  if (/^@nestjs\/\w+\.HttpModule\.registerAsync$/.test(id)) return registerLater(m, args, at);
  return schemaFunction(m, id, args, at);
}

export const library: Library = {
  functions,
  isStore: ({ object, before }) => TABLES.test(object) || /\bawait\s+$/.test(before),
  concurrency: {
    callsStartAll: true,
    ofCoroutines: false,
    awaits: true,
    words: /Promise\.(?:all|allSettled|any|race)\b/,
  },
  timeUnit: 'ms',
  unverified: 'process.env.NODE_TLS_REJECT_UNAUTHORIZED',
  call,
  environment: {
    objects: new Set(['process.env', 'import.meta.env', 'Bun.env', '$env/static/private', '$env/dynamic/private.env']),
    settings: new Set(COMMON_SETTINGS),
    lookups: { 'Deno.env.get': 'environment' },
  },
  method: (m, { receiver, name, args, at }) => parsedEnvironment(m, receiver, name, args, at),
  pieces: { slice: 'end', substring: 'end', substr: 'length' },
  searchParams: true,
  clientOfType(m, id, at) {
    const { owner } = m.frame;
    return owner && /^@nestjs\/\w+\.HttpService$/.test(id) ? httpServiceOf(m, owner, at) : null;
  },
};
