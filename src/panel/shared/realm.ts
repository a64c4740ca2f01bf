import type { PanelEnvironment } from './protocol';

/** What is typed for calls that only try something, and what is typed for calls that leave a trace, are kept apart. */
export const realms = ['fictitious', 'real'] as const;

export type Realm = (typeof realms)[number];

export function realmOf(environment: PanelEnvironment): Realm {
  return environment === 'production' ? 'real' : 'fictitious';
}
