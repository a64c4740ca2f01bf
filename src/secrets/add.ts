import { describe, tokenFacts, type ReadToken, readToken } from '../token';
import { knownScopes } from '../catalogue';
import type { Desk, EditorSelection } from './desk';
import { tokenContent, type NamedToken } from './entry';
import { MAX_NAME, VARIABLE } from './envelope';
import { askName, askToken, refusal } from './questions';
import { readInstead, selectedToken } from './selection';
import { type Source, StoreError } from './store';
import type { PickItem } from './surface';
import { accessWords, expirySentence, shownLine } from './words';

/** Which variable code reads its token from, where nobody says otherwise. */
const USUAL_VARIABLE = 'API_ENTREPRISE_TOKEN';

/** `addToken`: from a password box, an environment variable or the selection. `from` is a place that was chosen already. */
export async function addToken(desk: Desk, from: EditorSelection | null = null): Promise<void> {
  const { ui, store } = desk;
  // Before anything is asked for: what is typed would be lost.
  const problem = store.problems().find((each) => each === 'newer' || each === 'broken');
  if (problem) throw new StoreError(problem);
  const selection = from ?? desk.selection();
  const found = selection && selectedToken(selection);
  const chosen = from
    ? 'selection'
    : await ui.pick(ui.l10n.t('Add a token: where is it?'), sourcesFor(desk, found?.read));
  if (chosen === 'paste') return addPasted(desk);
  if (chosen === 'environment') return addVariable(desk);
  if (chosen !== 'selection' || !selection) return;
  if (!found || found.read.kind === 'refused') {
    await ui.warn(refusal(found?.read.kind === 'refused' ? found.read.reason : 'none', desk));
    return;
  }
  const held = desk.store.nameOf(found.read.token);
  if (held === null && !(await addSecret(desk, found.read.token))) return;
  await offerReplacement(desk, { ...selection, start: found.start, end: found.end }, held);
}

function sourcesFor(
  { ui: { l10n } }: Desk,
  selected: ReadToken | undefined,
): PickItem<'paste' | 'environment' | 'selection'>[] {
  const fromSelection: PickItem<'selection'> = {
    label: l10n.t('Use the one in the editor'),
    detail: l10n.t('The selected token, or the one at the cursor'),
    icon: 'selection',
    value: 'selection',
  };
  return [
    ...(selected && selected.kind !== 'refused' ? [fromSelection] : []),
    {
      label: l10n.t('Paste it'),
      detail: l10n.t('It is kept in VS Code’s secret storage and nowhere else'),
      icon: 'key',
      value: 'paste',
    },
    {
      label: l10n.t('Read it from an environment variable'),
      detail: l10n.t('It is read each time it is used; only the variable’s name is stored'),
      icon: 'terminal',
      value: 'environment',
    },
  ];
}

async function addPasted(desk: Desk): Promise<void> {
  const token = await askToken(desk, desk.ui.l10n.t('Add a token'), null);
  if (token !== null) await addSecret(desk, token);
}

async function addVariable(desk: Desk): Promise<void> {
  const { ui } = desk;
  const { l10n } = ui;
  const variable = await ui.ask({
    title: l10n.t('Add a token from an environment variable'),
    prompt: l10n.t('The name of the variable, as set when VS Code was started'),
    value: variableRead(desk),
    check: (text) => {
      // Whoever pastes the token itself must not find it in the store as a name.
      if (!VARIABLE.test(text) || readToken(text).kind !== 'refused')
        return l10n.t('A name may only contain letters, digits and underscores.');
      const { kind } = tokenContent(desk.environment(text));
      if (kind === 'unset')
        return l10n.t('This variable is not set. Set it before starting VS Code, or paste the token.');
      return kind === 'unusable' ? l10n.t('This variable does not contain an API Entreprise token.') : null;
    },
  });
  if (variable !== undefined) await addNamed(desk, { kind: 'environment', variable }, variable);
}

function addSecret(desk: Desk, token: string): Promise<boolean> {
  const facts = tokenFacts(token, knownScopes());
  const subject = shownLine(facts?.subject ?? '');
  const { l10n } = desk.ui;
  const proposed = facts?.environment === 'staging' ? l10n.t('Staging environment') : subject;
  return addNamed(desk, { kind: 'secret', token }, desk.store.holdsToken(proposed) ? '' : proposed);
}

async function addNamed(desk: Desk, source: Source, proposed: string): Promise<boolean> {
  const name = await askName(desk, unused(desk, proposed), null, source);
  if (name === null) return false;
  const id = await desk.store.add(name, source);
  await desk.seen(id);
  const entry = desk.store.entry(id);
  if (entry) void desk.ui.tell(keptSentence(desk, entry));
  return true;
}

/** What was kept, as what it is. */
export function keptSentence({ ui, now }: Desk, { name, content }: NamedToken): string {
  const { l10n, lang } = ui;
  if (content.kind !== 'token') return l10n.t('The token “{0}” has been stored.', shownLine(name));
  const { facts } = content;
  const said = describe({ ...facts, subject: shownLine(facts.subject) }, now())[lang];
  const more = [
    ...(facts.expiresAt !== null && facts.expiresAt * 1_000 < now() ? [expirySentence(facts, now(), ui)] : []),
    ...(facts.service === 'particulier'
      ? [l10n.t('It has API Particulier scopes: API Entreprise will refuse most calls')]
      : []),
    ...(facts.scopes.length === 0 && !facts.editor ? [accessWords(facts, ui)] : []),
  ];
  return [l10n.t('The token “{0}” has been stored: {1}.', shownLine(name), said), ...more].join(' ');
}

function unused({ store }: Desk, proposed: string): string {
  const names = new Set(store.entries().map(({ name }) => name));
  const base = proposed.slice(0, MAX_NAME - 4);
  if (!names.has(base)) return base;
  let number = 2;
  while (names.has(`${base} ${String(number)}`)) number += 1;
  return `${base} ${String(number)}`;
}

/** The variable that code reads its token from: the one that the user's settings name, else the usual one. */
export function variableRead(desk: Pick<Desk, 'variable'>): string {
  const named = desk.variable();
  return VARIABLE.test(named) ? named : USUAL_VARIABLE;
}

async function offerReplacement(desk: Desk, at: EditorSelection, held: string | null): Promise<void> {
  const { ui } = desk;
  const { l10n } = ui;
  const variable = variableRead(desk);
  const edits = readInstead(at, variable);
  const kept = held === null ? '' : `${l10n.t('This token is already stored as “{0}”.', shownLine(held))} `;
  if (!edits) {
    await ui.warn(kept + l10n.t('Remove the token from this file, and have it replaced if the file was shared.'));
    return;
  }
  const replace = l10n.t('Replace with {0}', variable);
  const answer = await ui.warn(
    kept + l10n.t('The token is still in this file. Replace it with a lookup of the environment variable?'),
    replace,
  );
  if (answer !== replace) return;
  if (await at.replace(edits)) {
    await ui.tell(
      l10n.t('Done. If this file was ever committed or shared, have the token replaced from your account.'),
    );
  } else await ui.warn(l10n.t('The file has changed in the meantime: nothing was replaced.'));
}
