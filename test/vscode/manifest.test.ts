import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';

describe('the manifest', () => {
  it('activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
  });

  it('declares exactly the commands that are registered', async () => {
    const extension = await activateExtension();
    const declared = declaredCommands(extension.packageJSON);
    const registered = (await vscode.commands.getCommands(true)).filter(isOurs);
    assert.deepEqual(registered.toSorted(), declared.toSorted());
  });

  it('names its commands and settings under apiEntreprise', async () => {
    const extension = await activateExtension();
    assert.deepEqual(
      declaredCommands(extension.packageJSON).filter((command) => !isOurs(command)),
      [],
    );
  });
});

/** VS Code adds commands of its own for every view, such as `apiEntreprise.catalogue.focus`. */
function isOurs(command: string): boolean {
  return /^apiEntreprise\.[^.]+$/.test(command);
}

function declaredCommands(manifest: unknown): string[] {
  const contributes = property(manifest, 'contributes');
  const commands = property(contributes, 'commands');
  assert.ok(Array.isArray(commands));
  return commands.map((entry: unknown) => {
    const command = property(entry, 'command');
    assert.ok(typeof command === 'string');
    return command;
  });
}

function property(value: unknown, name: string): unknown {
  assert.ok(typeof value === 'object' && value !== null);
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
