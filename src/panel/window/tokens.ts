import type { Lang } from '../../analysis/findings';
import { type Entry, isUsable } from '../../secrets/entry';
import type { DefaultToken } from '../../secrets/default-token';
import type { TokenStore } from '../../secrets/store';
import { dateOf } from '../../token';
import type { TokenChoice, TokenSource } from '../session/ports';

/** The named tokens of the store, as the panel offers them: first the one that the calls of this workspace use. */
export function tokensOf(store: TokenStore, defaults: DefaultToken, language: Lang): TokenSource {
  return {
    async list() {
      await store.load();
      const usable = store.entries().filter(isUsable);
      const used = defaults.among(usable);
      return usable
        .toSorted((one, other) => Number(other === used) - Number(one === used))
        .map((entry) => choiceOf(entry, language));
    },
    use: (id) => store.reveal(id),
    onDidChange: (listener) => store.onDidChange(listener),
  };
}

/** The name that a person gave it, and what tells it from others: never a piece of the token. */
function choiceOf({ id, name, content }: Entry, language: Lang): TokenChoice {
  if (content.kind !== 'token') return { id, label: name, environment: 'unknown', summary: 'opaque' };
  const { facts } = content;
  const environment = { staging: { fr: 'test', en: 'staging' }, production: { fr: 'production', en: 'production' } };
  const until =
    facts.expiresAt === null
      ? ''
      : `, ${language === 'fr' ? 'jusqu’au' : 'until'} ${dateOf(facts.expiresAt)[language]}`;
  return {
    id,
    label: `${name} (${environment[facts.environment][language]}${until})`,
    environment: facts.environment,
    summary: facts,
  };
}
