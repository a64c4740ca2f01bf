import { COMMON_SETTINGS } from '../../interpreter/names/environment';
import { TABLES } from '../../interpreter/answers/fates';
import type { Library } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { classObject } from '../../interpreter/evaluation/class-members';
import { either, type Value } from '../../interpreter/values';
import type { Expression } from '../../syntax/nodes';
import { ENVIRON, functions } from './functions';
import { schemas } from './schemas';
import { handedOn } from './handing';

export const library: Library = {
  functions,
  broadErrors:
    /^$|^\(?(?:.*[,\s.(])?(?:Exception|BaseException|RequestException|HTTPError|HTTPStatusError|ClientError|URLError|OSError|IOError)\b/,
  isStore: ({ object }) => TABLES.test(object),
  concurrency: {
    callsStartAll: false,
    ofCoroutines: true,
    awaits: true,
    words: /\bgather\b|as_completed\(|asyncio\.wait\(|TaskGroup|create_task\(|ensure_future\(|start_soon\(/,
  },
  schemas,
  timeUnit: 's',
  environment: {
    objects: new Set(['os.environ']),
    settings: new Set([...COMMON_SETTINGS, 'django.conf.settings', 'current_app.config', 'flask.current_app.config']),
    lookups: { 'os.getenv': 'environment', 'os.environ.get': 'environment', 'decouple.config': 'environment' },
    lookup: (id) => (id.startsWith(ENVIRON) || id.startsWith('environs.Env()') ? 'environment' : undefined),
    settingOf: settingsModuleValue,
  },
  pieces: { slice: 'end' },
  handedOn,
  supplied(m, { default: given }) {
    const value = given && isDependency(given) ? m.evaluate(given) : null;
    return value?.kind === 'symbol' ? null : value;
  },
};

/** Django's and Flask's settings are the variables of modules that are named so, or of the classes in them. */
function settingsModuleValue(m: Machine, key: string): Value | null {
  const values: Value[] = [];
  for (const file of m.world.files) {
    if (!/(?:settings|config)[^/]*(?:\/[^/]+)?\.py$/.test(file.uri)) continue;
    const value = m.variables.get(m.topLevels.scopeOf(file), key);
    if (value) values.push(value);
    for (const cls of m.world.classesOf(file)) {
      const object = /config|settings/i.test(cls.name) ? m.heap.get(classObject(m, cls)) : undefined;
      const field = object?.kind === 'object' ? object.fields.get(key) : undefined;
      if (field) values.push(field);
    }
  }
  return values.length === 0 ? null : either(values);
}

/** FastAPI's `Depends(get_client)`: what the framework calls for a parameter. */
function isDependency(call: Expression): boolean {
  if (call.kind !== 'call') return false;
  const { callee } = call;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.key : null;
  return name === 'Depends' || name === 'Security';
}
