import * as vscode from 'vscode';

/** Where something opens that the panel leads to: in the other column where there is one, never in a third. */
export function columnBeside(otherwise: vscode.ViewColumn): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const other = all.findLast((group) => group !== activeTabGroup);
  return other?.viewColumn ?? otherwise;
}
