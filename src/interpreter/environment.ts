import type { LanguageId } from '../syntax/language';
import type { Machine } from './machine';
import { classObject } from './members';
import { settingSymbol } from './settings';
import type { Origin, Value } from './values';
import { either, unknown } from './values';

/** Objects whose members are variables of the environment. */
const ENVIRONMENTS = new Set([
  'process.env',
  'import.meta.env',
  'Bun.env',
  'os.environ',
  'ENV',
  '$_ENV',
  '$_SERVER',
  '$env/static/private',
  '$env/dynamic/private.env',
]);

/** Objects whose members are settings of an application. */
const SETTINGS = new Set([
  'django.conf.settings',
  'settings',
  'Settings',
  'Rails.application.credentials',
  'Rails.application.config',
  'Rails.application.secrets',
  'Rails.configuration',
  'Rails.application.config_for',
  'config',
  'app.config',
  'current_app.config',
  'flask.current_app.config',
  'AppConfig',
  'Figaro.env',
]);
/** What stands before those, and is something by itself. */
const ABOVE_SETTINGS = new Set(
  [...SETTINGS].flatMap((name) => (name.includes('.') ? [name.slice(0, name.lastIndexOf('.'))] : [])),
);

type Lookups = Readonly<Record<string, 'environment' | 'setting'>>;

/**
 * Functions that look a variable or a setting up, by language: name first, default second (or by keyword `default`). What
 * one language has as `env` or `config` is in another a function of one's own.
 */
const LOOKUPS: Readonly<Record<LanguageId, Lookups>> = {
  javascript: { 'Deno.env.get': 'environment' },
  typescript: { 'Deno.env.get': 'environment' },
  python: { 'os.getenv': 'environment', 'os.environ.get': 'environment', 'decouple.config': 'environment' },
  php: {
    getenv: 'environment',
    env: 'environment',
    'Env.get': 'environment',
    'Illuminate\\Support\\Env.get': 'environment',
    config: 'setting',
    'Config.get': 'setting',
    'Illuminate\\Support\\Facades\\Config.get': 'setting',
  },
  ruby: { 'ENV.fetch': 'environment', 'ENV.[]': 'environment', 'Rails.application.config_for': 'setting' },
};

/** `process.env.X`, `ENV['X']`, `settings.X`: null when the object is neither an environment nor settings. */
export function environmentSymbol(m: Machine, of: string, key: string, at: Origin): Value | null {
  if (ENVIRONMENTS.has(of)) return settingSymbol(m, 'environment', key, null, at);
  if (!SETTINGS.has(of)) return null;
  return settingSymbol(
    m,
    'setting',
    key,
    at.unit.file.language.id === 'python' ? settingsModuleValue(m, key) : null,
    at,
  );
}

/** Django's and Flask's settings are the variables of modules that are named so, or of the classes in them. */
function settingsModuleValue(m: Machine, key: string): Value | null {
  const values: Value[] = [];
  for (const file of m.world.files) {
    if (!/(?:settings|config)[^/]*(?:\/[^/]+)?\.py$/.test(file.uri)) continue;
    const value = m.variable(m.moduleScope(file), key);
    if (value) values.push(value);
    for (const cls of m.world.classesOf(file)) {
      const object = /config|settings/i.test(cls.name) ? m.heap.get(classObject(m, cls)) : undefined;
      const field = object?.kind === 'object' ? object.fields.get(key) : undefined;
      if (field) values.push(field);
    }
  }
  return values.length === 0 ? null : either(values);
}

/** Whether a name is one of settings as a whole, or leads to one: `Rails.configuration`, `Rails.application`. */
export function leadsToSettings(name: string): boolean {
  return SETTINGS.has(name) || ABOVE_SETTINGS.has(name);
}

/** Functions and classes of libraries that read files of settings, and give all that they say. */
const READERS: Readonly<Partial<Record<LanguageId, ReadonlySet<string>>>> = {
  python: new Set(
    'dynaconf.Dynaconf dynaconf.LazySettings configparser.ConfigParser configparser.RawConfigParser configparser.SafeConfigParser'.split(
      ' ',
    ),
  ),
};

/** Files of settings as a whole, made or read by a library. */
export function readSettings(m: Machine, id: string, at: Origin): Value | null {
  return READERS[at.unit.file.language.id]?.has(id) === true ? settingSymbol(m, 'setting', '', null, at) : null;
}

/** A lookup by function; undefined when it is none. */
export function lookUpEnvironment(
  m: Machine,
  id: string,
  name: string | null,
  fallback: Value | undefined,
  at: Origin,
): Value | undefined {
  const origin = /^environs?\.Env\(\)/.test(id) ? 'environment' : LOOKUPS[at.unit.file.language.id][id];
  if (!origin) return undefined;
  return name === null ? unknown(origin, '', at) : settingSymbol(m, origin, name, fallback ?? null, at);
}
