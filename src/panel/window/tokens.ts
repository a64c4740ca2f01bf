import type { Lang } from '../../text/message';
import { type NamedToken, isUsable } from '../../secrets/entry';
import { environmentOf } from '../../secrets/token-in-use';
import { shownLine } from '../../secrets/words';
import { dateOf } from '../../token';
import type { Tokens } from '../../views/tokens-model';
import type { TokenChoice, TokenSource } from '../session/ports';

/** The named tokens of the window, as the panel offers them. */
export function tokensOf({ store, inUse, onDidChange }: Tokens, lang: Lang): TokenSource {
  return {
    async list() {
      await store.load();
      return store
        .entries()
        .filter(isUsable)
        .map((entry) => choiceOf(entry, lang));
    },
    inUse: (environment) => inUse.of(environment, store.entries())?.id ?? null,
    choose: (environment, id) => inUse.choose(environment, id),
    use: (id) => store.reveal(id),
    onDidChange,
  };
}

/** The name that a person gave it, and what tells it from others: never a piece of the token. */
function choiceOf(entry: NamedToken, lang: Lang): TokenChoice {
  const { id, content } = entry;
  const name = shownLine(entry.name);
  const environment = environmentOf(entry);
  if (content.kind !== 'token') return { id, label: name, environment, summary: 'opaque' };
  const { facts } = content;
  const until =
    facts.expiresAt === null ? '' : ` (${lang === 'fr' ? 'jusqu’au' : 'until'} ${dateOf(facts.expiresAt)[lang]})`;
  return { id, label: `${name}${until}`, environment, summary: facts };
}
