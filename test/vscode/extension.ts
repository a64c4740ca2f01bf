import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test, activated. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension<unknown>('api-entreprise-outils.api-entreprise-vscode');
  assert.ok(extension, 'the extension is not installed in this window');
  await extension.activate();
  return extension;
}
