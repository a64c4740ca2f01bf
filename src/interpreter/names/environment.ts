import type { Machine } from '../evaluation/machine';
import { settingSymbol } from './settings';
import type { Origin, Value } from '../values';
import { unknown } from '../values';

/** What applications of all languages call their settings. */
export const COMMON_SETTINGS: readonly string[] = ['settings', 'Settings', 'config', 'app.config', 'AppConfig'];

/** `process.env.X`, `ENV['X']`, `settings.X`: null when the object is neither an environment nor settings. */
export function environmentSymbol(m: Machine, of: string, key: string, at: Origin): Value | null {
  const { objects, settings, settingOf } = at.unit.file.language.library.environment;
  if (objects.has(of)) return settingSymbol(m, 'environment', key, null, at);
  return settings.has(of) ? settingSymbol(m, 'setting', key, settingOf?.(m, key) ?? null, at) : null;
}

/** Whether a name is one of settings as a whole, or leads to one: `Rails.configuration`, `Rails.application`. */
export function leadsToSettings(name: string, at: Origin): boolean {
  const { settings } = at.unit.file.language.library.environment;
  return settings.has(name) || [...settings].some((each) => each.slice(0, Math.max(0, each.lastIndexOf('.'))) === name);
}

/** A lookup by function; undefined when it is none. */
export function lookUpEnvironment(
  m: Machine,
  id: string,
  name: string | null,
  fallback: Value | undefined,
  at: Origin,
): Value | undefined {
  const { lookups, lookup } = at.unit.file.language.library.environment;
  const origin = lookup?.(id) ?? lookups[id];
  if (!origin) return undefined;
  return name === null ? unknown(origin, '', at) : settingSymbol(m, origin, name, fallback ?? null, at);
}
