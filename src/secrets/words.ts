import { accessOf } from '../catalogue';
import { dateOf, daysLeft, type TokenFacts } from '../token';
import type { TokenContent, NamedToken } from './entry';
import type { StoreProblem, TokenStore } from './store';
import type { Tongue } from './surface';
import { counted } from '../text/counted';

/** Marks and controls that would turn a line around, hide a part of it, or draw an icon. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const MAX_SHOWN = 120;

/** What is written in a token, or was typed, as a line of text that cannot do more than be read. */
export function shownLine(text: string): string {
  const line = text.replace(UNSEEN, ' ').replaceAll('$(', '$ (').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

/** The environment in a word; production in capitals, for nobody is to overlook it. */
export function environmentWord(content: TokenContent, { l10n }: Tongue): string {
  switch (content.kind) {
    case 'token':
      return content.facts.environment === 'production' ? l10n.t('PRODUCTION') : l10n.t('staging environment');
    case 'key':
      return l10n.t('legacy opaque key');
    case 'unset':
      return l10n.t('variable not set');
    case 'unusable':
      return l10n.t('not an API Entreprise token');
  }
}

/** `42 days left`, or that the date has passed; null where there is no date. `now` in ms. */
export function daysWords(facts: TokenFacts, now: number, { l10n, lang }: Tongue): string | null {
  const days = daysLeft(facts, now);
  if (days === null) return null;
  if (days < 0) return l10n.t('date passed');
  if (days === 0) return l10n.t('last day');
  return counted(days, ['jour restant', 'jours restants'], ['day left', 'days left'])[lang];
}

/** When the date in the token is, and what that means. `now` in ms. */
export function expirySentence(facts: TokenFacts, now: number, { l10n, lang }: Tongue): string {
  const days = daysLeft(facts, now);
  if (facts.expiresAt === null || days === null) return l10n.t('This token carries no date.');
  const date = dateOf(facts.expiresAt)[lang];
  return days < 0
    ? l10n.t('Its date, {0}, has passed. It may have been extended: only the service knows.', date)
    : l10n.t('Its date is {0}.', date);
}

/** What a token opens, in figures. */
export function accessWords(facts: TokenFacts, { l10n }: Tongue): string {
  const access = accessOf(facts);
  if (!access) return l10n.t('Endpoints: depends on the authorisation of each of the vendor’s clients');
  if (facts.scopes.length === 0)
    return l10n.t('It has no scope: API Entreprise will refuse nearly every call. Ask for data in its authorisation.');
  return l10n.t('Endpoints: {0} of {1}', access.open.length, access.open.length + access.closed.length);
}

/** `PRODUCTION · 42 days left`: what tells tokens apart in a list. `now` in ms. */
export function tokenSummary({ content }: NamedToken, now: number, words: Tongue): string {
  const days = content.kind === 'token' ? daysWords(content.facts, now, words) : null;
  return [environmentWord(content, words), ...(days === null ? [] : [days])].join(' · ');
}

/** All that is to be known of a token at a glance, a line each. `now` in ms. */
export function details(entry: NamedToken, now: number, words: Tongue): string[] {
  const { content, variable } = entry;
  const { l10n } = words;
  const from = variable === null ? [] : [l10n.t('Read from the environment variable {0}', variable)];
  if (content.kind === 'key') {
    return [...from, l10n.t('A legacy opaque key contains no information. It ends in {0}.', content.lastFour)];
  }
  if (content.kind !== 'token') return [...from, environmentWord(content, words)];
  const { facts } = content;
  const subject = shownLine(facts.subject);
  return [
    facts.environment === 'production'
      ? l10n.t('PRODUCTION: calls return real data and are logged')
      : l10n.t('Staging environment: fictitious data; this token is public'),
    ...(subject === '' ? [] : [l10n.t('Subject: {0}', subject)]),
    ...(facts.editor ? [l10n.t('Software vendor’s token')] : []),
    ...(facts.service === 'particulier'
      ? [l10n.t('It has API Particulier scopes: API Entreprise will refuse most calls')]
      : []),
    expirySentence(facts, now, words),
    accessWords(facts, words),
    l10n.t('Ends in {0}', facts.lastFour),
    ...from,
  ];
}

/** What is the matter with the store, in a sentence with what to do. */
export function problemSentence(problem: StoreProblem, { unreadable }: TokenStore, { l10n }: Tongue): string {
  switch (problem) {
    case 'untrusted':
      return l10n.t('This folder is in Restricted Mode, where no token is read or used. Trust the folder first.');
    case 'newer':
      return l10n.t('Your tokens were stored by a newer version of this extension. Update the extension to use them.');
    case 'broken':
      return l10n.t('The stored tokens cannot be read. “Manage Tokens” lets you start over.');
    case 'gone':
      return l10n.t('This token was deleted in another window.');
    case 'unreadable':
      return unreadable === 1
        ? l10n.t('One stored token cannot be read and is ignored. “Manage Tokens” lets you forget it.')
        : l10n.t('{0} stored tokens cannot be read and are ignored. “Manage Tokens” lets you forget them.', unreadable);
    case 'setting':
      return l10n.t(
        'The apiEntreprise.token.environmentVariable setting must be the name of a variable, never a token.',
      );
  }
}
