import type * as vscode from 'vscode';

/**
 * Shows a list whose items may change while one types, and gives what is made of those that are chosen; undefined when the
 * person gives up.
 */
export async function picked<Item extends vscode.QuickPickItem, Chosen>(
  pick: vscode.QuickPick<Item>,
  read: (items: readonly Item[]) => Chosen,
): Promise<Chosen | undefined> {
  const chosen = new Promise<Chosen | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(read(pick.selectedItems));
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  try {
    return await chosen;
  } finally {
    pick.dispose();
  }
}
