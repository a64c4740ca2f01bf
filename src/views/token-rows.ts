import { accessOf, type Operation } from '../catalogue';
import { type NamedToken, entryDaysLeft, isUsable } from '../secrets/entry';
import type { TokenStore } from '../secrets/store';
import type { Tongue } from '../secrets/surface';
import { environmentOf, type TokenInUse } from '../secrets/token-in-use';
import {
  accessWords,
  daysWords,
  details,
  environmentWord,
  expirySentence,
  problemSentence,
  shownLine,
  tokenSummary,
} from '../secrets/words';
import type { TokenFacts } from '../token';

/** A line of the tokens view, as text: safe to show. */
export interface TokenRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** A codicon. */
  readonly icon: string | null;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Tells the manifest's menus which commands belong here. */
  readonly context: 'token' | 'usedToken' | 'settingToken' | 'fact';
  /** The token that commands on this line are about. */
  readonly token: string | null;
  readonly children: readonly TokenRow[];
}

/** The tokens and what each opens, and on top what is the matter with the store. `now` in ms. */
export function tokenRows(store: TokenStore, inUse: TokenInUse, now: number, words: Tongue): TokenRow[] {
  const entries = store.entries();
  const problems = store.problems().filter((problem) => problem !== 'untrusted');
  return [
    ...problems.map((problem) => fact(problem, problemSentence(problem, store, words), '', { icon: 'warning' })),
    ...entries.map((entry) => tokenRow(entry, inUse.has(entry, entries), now, words)),
  ];
}

function tokenRow(entry: NamedToken, isUsed: boolean, now: number, words: Tongue): TokenRow {
  const { l10n } = words;
  const name = shownLine(entry.name);
  const said = tokenSummary(entry, now, words);
  const used = l10n.t('used in this workspace');
  return {
    id: entry.id,
    label: name,
    description: isUsed ? `${said} · ${used}` : said,
    tooltip: [name, ...details(entry, now, words)].join('\n'),
    icon: isUsed ? 'check' : iconOf(entry),
    spoken: [name, said, ...(isUsed ? [used] : [])].join(', '),
    context: entry.isOfSettings ? 'settingToken' : isUsed ? 'usedToken' : 'token',
    token: entry.id,
    children: childrenOf(entry, now, words),
  };
}

function iconOf({ content }: NamedToken): string {
  if (content.kind === 'unset' || content.kind === 'unusable') return 'warning';
  return content.kind === 'token' && content.facts.environment === 'staging' ? 'beaker' : 'key';
}

function childrenOf(entry: NamedToken, now: number, words: Tongue): TokenRow[] {
  const { content, id } = entry;
  const { l10n } = words;
  const from =
    entry.variable === null
      ? []
      : [fact(`${id}/variable`, l10n.t('Environment variable'), entry.variable, { icon: 'terminal' })];
  if (content.kind !== 'token')
    return [
      ...details(entry, now, words)
        .slice(-1)
        .map((line) => fact(`${id}/what`, line, '', {})),
      ...from,
    ];
  const { facts } = content;
  return [
    fact(`${id}/environment`, l10n.t('Environment'), environmentWord(content, words), {
      icon: facts.environment === 'production' ? 'globe' : 'beaker',
      tooltip: details(entry, now, words)[0] ?? '',
    }),
    fact(`${id}/subject`, l10n.t('Subject'), shownLine(facts.subject) || l10n.t('none'), { icon: 'tag' }),
    fact(`${id}/expiry`, l10n.t('Expiry'), daysWords(facts, now, words) ?? l10n.t('none'), {
      icon: 'calendar',
      tooltip: expirySentence(facts, now, words),
    }),
    ...accessRows(id, facts, words),
    ...from,
  ];
}

function accessRows(id: string, facts: TokenFacts, words: Tongue): TokenRow[] {
  const { l10n } = words;
  const access = accessOf(facts);
  if (!access) {
    const tooltip = l10n.t('Endpoints: depends on the authorisation of each of the vendor’s clients');
    return [
      fact(`${id}/supplier`, l10n.t('Software vendor’s token'), l10n.t('endpoints by client'), {
        icon: 'organization',
        tooltip,
      }),
    ];
  }
  const { open, closed } = access;
  const deprecated = l10n.t('deprecated');
  const row = (operation: Operation, isOpen: boolean): TokenRow => {
    const needs = operation.scopes ?? [];
    const isOld = operation.deprecated !== null;
    return fact(
      `${id}${operation.path}`,
      operation.title,
      isOld ? `${deprecated} · ${operation.path}` : operation.path,
      {
        tooltip: [
          operation.title,
          operation.path,
          ...(isOld ? [deprecated] : []),
          ...(isOpen || needs.length === 0 ? [] : [l10n.t('Requires one of these scopes: {0}', needs.join(', '))]),
        ].join('\n'),
        spoken: [operation.title, operation.path, ...(isOld ? [deprecated] : [])].join(', '),
      },
    );
  };
  const group = (
    key: string,
    label: string,
    icon: string,
    operations: readonly Operation[],
    isOpen: boolean,
  ): TokenRow =>
    fact(`${id}/${key}`, label, String(operations.length), {
      icon,
      children: operations.map((operation) => row(operation, isOpen)),
    });
  return [
    ...(facts.scopes.length === 0
      ? [fact(`${id}/scopes`, l10n.t('No scope'), '', { icon: 'warning', tooltip: accessWords(facts, words) })]
      : []),
    group('open', l10n.t('Accessible endpoints'), 'pass', open, true),
    ...(closed.length === 0 ? [] : [group('closed', l10n.t('Inaccessible endpoints'), 'circle-slash', closed, false)]),
  ];
}

function fact(
  id: string,
  label: string,
  description: string,
  more: Partial<Pick<TokenRow, 'icon' | 'tooltip' | 'spoken' | 'children'>>,
): TokenRow {
  return {
    id,
    label,
    description,
    tooltip: more.tooltip ?? [label, description].filter((part) => part !== '').join('\n'),
    icon: more.icon ?? null,
    spoken: more.spoken ?? [label, description].filter((part) => part !== '').join(', '),
    context: 'fact',
    token: null,
    children: more.children ?? [],
  };
}

/** What the status bar says of the token that the calls of this workspace use. */
export interface TokenStatus {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
  /** A date that has passed or is near, or a token that cannot be used. */
  readonly isWarning: boolean;
}

const NEAR_DAYS = 30;

/** Null where there is no token at all: nothing is shown then. `now` in ms. */
export function tokenStatus(store: TokenStore, inUse: TokenInUse, now: number, words: Tongue): TokenStatus | null {
  const entries = store.entries();
  const { l10n } = words;
  if (entries.length === 0) return null;
  const staging = inUse.of('staging', entries);
  const isOfStaging = entries.every((each) => environmentOf(each) === 'staging');
  const entry = isOfStaging ? staging : inUse.of('production', entries);
  if (!entry) {
    const text = isOfStaging ? l10n.t('staging environment') : l10n.t('no token chosen');
    return {
      text: `$(key) API Entreprise: ${text}`,
      tooltip: isOfStaging
        ? l10n.t('Staging environment: the public token')
        : l10n.t('Several tokens are stored. Choose the one to use for calls from this workspace.'),
      spoken: `API Entreprise, ${text}`,
      isWarning: false,
    };
  }
  const said = tokenSummary(entry, now, words);
  const days = entryDaysLeft(entry, now);
  const also =
    staging === null || staging === entry ? [] : [l10n.t('In the staging environment: “{0}”', shownLine(staging.name))];
  return {
    text: `$(key) API Entreprise: ${said}`,
    tooltip: [shownLine(entry.name), ...details(entry, now, words), ...also].join('\n'),
    spoken: ['API Entreprise', shownLine(entry.name), said].join(', '),
    isWarning: !isUsable(entry) || (days !== null && days <= NEAR_DAYS),
  };
}
