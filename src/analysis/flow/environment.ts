import type { LanguageId } from '../syntax/language';
import type { Machine } from './machine';
import type { Origin, Sym, Value } from './values';
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
const SETTINGS =
  /^(?:django\.conf\.settings|settings|Settings|Rails\.application\.(?:credentials|config|secrets)|Rails\.(?:configuration|application\.config_for)|config|app\.config|current_app\.config|AppConfig|Figaro\.env)$/;

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

function symbolOf(origin: 'environment' | 'setting', name: string, fallback: Value | null, at: Origin): Sym {
  return { kind: 'symbol', id: `${origin}:${name}`, origin, name, fallback, at };
}

/** `process.env.X`, `ENV['X']`, `settings.X`: null when the object is neither an environment nor settings. */
export function environmentSymbol(m: Machine, of: string, key: string, at: Origin): Value | null {
  if (ENVIRONMENTS.has(of)) return symbolOf('environment', key, null, at);
  if (!SETTINGS.test(of)) return null;
  return symbolOf('setting', key, of === 'django.conf.settings' ? settingsModuleValue(m, key) : null, at);
}

/** Django's settings are the variables of the modules named so. */
function settingsModuleValue(m: Machine, key: string): Value | null {
  const values: Value[] = [];
  for (const file of m.world.files) {
    if (!/settings[^/]*(?:\/[^/]+)?\.py$/.test(file.uri)) continue;
    const value = m.variable(m.moduleScope(file), key);
    if (value) values.push(value);
  }
  return values.length === 0 ? null : either(values);
}

/** A lookup by function; undefined when it is none. */
export function lookUpEnvironment(
  id: string,
  name: string | null,
  fallback: Value | undefined,
  at: Origin,
): Value | undefined {
  const origin = /^environs?\.Env\(\)/.test(id) ? 'environment' : LOOKUPS[at.unit.file.language.id][id];
  if (!origin) return undefined;
  return name === null ? unknown(origin, '', at) : symbolOf(origin, name, fallback ?? null, at);
}
