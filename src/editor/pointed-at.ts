import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { EditorPosition } from '../analysis-server/protocol';
import { editorUri } from './uris';

/** What a lens or a link hands over to a command, as JSON. */
const pointer = z.object({ uri: z.string(), line: z.number(), character: z.number() });

/** A place that a command is run for. */
export interface PointedAt {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

export function pointerTo(uri: string, { line, character }: EditorPosition): z.infer<typeof pointer> {
  return { uri, line, character };
}

/** The place that was handed over, else the cursor; null where there is neither. */
export async function pointedAt(argument: unknown): Promise<PointedAt | null> {
  const given = pointer.safeParse(argument);
  if (given.success) {
    const { uri, line, character } = given.data;
    const document = await vscode.workspace.openTextDocument(editorUri(uri));
    return { document, position: new vscode.Position(line, character) };
  }
  const editor = vscode.window.activeTextEditor;
  return editor ? { document: editor.document, position: editor.selection.active } : null;
}
