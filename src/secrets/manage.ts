import { addToken, keptSentence } from './add';
import type { Desk } from './desk';
import type { NamedToken } from './entry';
import { askName, askToken } from './questions';
import type { PickItem } from './surface';
import { environmentOf } from './token-in-use';
import { details, problemSentence, shownLine, tokenSummary } from './words';

/** Another name for a token. */
export async function renameToken(desk: Desk, { id, name }: NamedToken): Promise<void> {
  const chosen = await askName(desk, name, name);
  if (chosen !== null && chosen !== name) await desk.store.rename(id, chosen);
}

/** A new token under the same name, as after a renewal. */
export async function replaceToken(desk: Desk, { id, name }: NamedToken): Promise<void> {
  const token = await askToken(desk, desk.ui.l10n.t('Replace “{0}”', shownLine(name)), name);
  if (token === null) return;
  await desk.store.replace(id, { kind: 'secret', token });
  await desk.seen(id);
  const entry = desk.store.entry(id);
  if (entry) void desk.ui.tell(keptSentence(desk, entry));
}

export async function deleteToken(desk: Desk, { id, name }: NamedToken): Promise<void> {
  const { ui, store } = desk;
  const sure = await ui.confirm(
    ui.l10n.t('Delete “{0}”?', shownLine(name)),
    ui.l10n.t('It is removed from VS Code in every window. The service keeps accepting it until it is revoked there.'),
    ui.l10n.t('Delete'),
  );
  if (sure) await store.remove(id);
}

/** The token that the calls of this workspace use. */
export async function chooseToken({ inUse, ui, now }: Desk, entry: NamedToken): Promise<void> {
  await inUse.choose(environmentOf(entry), entry.id);
  void ui.tell(
    ui.l10n.t('Calls from this workspace use “{0}”: {1}.', shownLine(entry.name), tokenSummary(entry, now(), ui)),
  );
}

type Act = (desk: Desk) => Promise<void>;

/** `manageTokens`: the tokens, then what can be done with the one that is chosen. */
export async function manageTokens(desk: Desk): Promise<void> {
  const { ui } = desk;
  const act = await ui.pick(ui.l10n.t('API Entreprise tokens'), choices(desk));
  if (act) await act(desk);
}

function choices(desk: Desk): PickItem<Act>[] {
  const { store, inUse, ui, now } = desk;
  const { l10n } = ui;
  const entries = store.entries();
  const problems = store.problems();
  return [
    ...entries.map((entry): PickItem<Act> => {
      const isUsed = inUse.has(entry, entries);
      const used = isUsed ? ` · ${l10n.t('used in this workspace')}` : '';
      return {
        label: shownLine(entry.name),
        description: tokenSummary(entry, now(), ui) + used,
        icon: isUsed ? 'check' : 'key',
        value: (at) => manage(at, entry, isUsed),
      };
    }),
    ...(problems.includes('unreadable') ? [forget(desk, 'unreadable', l10n.t('Forget what cannot be read'))] : []),
    ...(problems.includes('broken') ? [forget(desk, 'broken', l10n.t('Start over'))] : []),
    { label: l10n.t('Add a token'), icon: 'add', value: (at) => addToken(at) },
  ];
}

function forget({ ui, store }: Desk, problem: 'unreadable' | 'broken', label: string): PickItem<Act> {
  const { l10n } = ui;
  return {
    label,
    detail: problemSentence(problem, store, ui),
    icon: 'warning',
    value: async (desk) => {
      const sure = await desk.ui.confirm(
        l10n.t('Forget the stored tokens that cannot be read?'),
        l10n.t('They are removed from VS Code’s secret storage. The others are kept.'),
        l10n.t('Forget'),
      );
      if (sure) await desk.store.forgetUnreadable();
    },
  };
}

async function manage(desk: Desk, entry: NamedToken, isUsed: boolean): Promise<void> {
  const { ui, now } = desk;
  const { l10n } = ui;
  const own: readonly PickItem<Act>[] = entry.isOfSettings
    ? []
    : [
        { label: l10n.t('Rename'), icon: 'edit', value: (at) => renameToken(at, entry) },
        {
          label: l10n.t('Replace'),
          detail: l10n.t('Another token under the same name, for example after a renewal'),
          icon: 'sync',
          value: (at) => replaceToken(at, entry),
        },
        { label: l10n.t('Delete'), icon: 'trash', value: (at) => deleteToken(at, entry) },
      ];
  const act = await ui.pick(shownLine(entry.name), [
    ...(isUsed
      ? []
      : [
          {
            label: l10n.t('Use in this workspace'),
            detail: details(entry, now(), ui)[0] ?? '',
            icon: 'check',
            value: (at: Desk) => chooseToken(at, entry),
          },
        ]),
    {
      label: l10n.t('Show accessible endpoints'),
      icon: 'list-tree',
      value: async (at) => {
        await at.showList();
      },
    },
    ...own,
  ]);
  if (act) await act(desk);
}
