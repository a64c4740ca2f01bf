import * as vscode from 'vscode';

/** What the walkthrough ticks once it was done, wherever it was done from. */
export const steps = [
  'habilitation',
  'token',
  'coverage',
  'simulator',
  'staging',
  'production',
  'configuration',
  'test',
] as const;

export type Step = (typeof steps)[number];

const keyOf = (step: Step): string => `apiEntreprise.did.${step}`;

/** VS Code remembers it. A command that the extension itself runs would tick nothing: this does. */
export function did(step: Step): void {
  void vscode.commands.executeCommand('setContext', keyOf(step), true);
}

/** Has nothing count as done, before the walkthrough is begun again. */
export async function forgetSteps(): Promise<void> {
  for (const step of steps) await vscode.commands.executeCommand('setContext', keyOf(step), false);
}
