import { type ReadToken, readToken } from '../token';
import type { Desk } from './desk';
import { MAX_NAME } from './envelope';
import { holdsPieceOf } from './pieces';
import type { Source } from './store';
import { shownLine } from './words';

/** Asks for a token in a password box. `replaced` names the one that it is to take the place of. */
export async function askToken(desk: Desk, title: string, replaced: string | null): Promise<string | null> {
  const { ui, store } = desk;
  const answer = await ui.ask({
    title,
    prompt: ui.l10n.t(
      'Paste the token from your API Entreprise account, or the public token of the staging environment.',
    ),
    isSecret: true,
    check: (text) => {
      const read = readToken(text);
      if (read.kind === 'refused') return refusal(read.reason, desk);
      const held = store.nameOf(read.token);
      return held === null || held === replaced
        ? null
        : ui.l10n.t('This token is already stored as “{0}”.', shownLine(held));
    },
  });
  const read = answer === undefined ? null : readToken(answer);
  return read === null || read.kind === 'refused' ? null : read.token;
}

/** Why a text is refused as a token. */
export function refusal(reason: Extract<ReadToken, { kind: 'refused' }>['reason'], { ui: { l10n } }: Desk): string {
  switch (reason) {
    case 'empty':
      return l10n.t('Paste a token, or press Escape.');
    case 'foreign':
      return l10n.t('This is a JSON Web Token, but not an API Entreprise one.');
    case 'cut':
      return l10n.t('This token is incomplete: copy all of it, with its three parts separated by dots.');
    case 'several':
      return l10n.t('There are several tokens: provide one at a time.');
    case 'none':
      return l10n.t(
        'This text is not an API Entreprise token. You will find yours in your account on the service’s website.',
      );
  }
}

/** Asks for a name that no other token has and that gives nothing of a token away. */
export async function askName(
  desk: Desk,
  proposed: string,
  own: string | null,
  source?: Source,
): Promise<string | null> {
  const { ui, store } = desk;
  const { l10n } = ui;
  const answer = await ui.ask({
    title: own === null ? l10n.t('Name the token') : l10n.t('Rename “{0}”', shownLine(own)),
    prompt: l10n.t('A token serves one use case in one environment: name it after them.'),
    value: proposed,
    check: (text) => {
      const name = text.trim();
      if (store.holdsToken(name) || (source && isPieceOf(name, source))) {
        return l10n.t('Names are displayed in many places: they must not contain any part of a token.');
      }
      if (name === '' || name.length > MAX_NAME) return l10n.t('A name must have 1 to {0} characters.', MAX_NAME);
      const isTaken = store.entries().some((entry) => entry.name === name && entry.name !== own);
      return isTaken ? l10n.t('Another token has this name.') : null;
    },
  });
  return answer === undefined ? null : answer.trim();
}

function isPieceOf(name: string, source: Source): boolean {
  return source.kind === 'secret' && holdsPieceOf(name, source.token);
}
