import * as vscode from 'vscode';
import { nameIn } from '../text/uris';
import type { AllCalls } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import { vscodeRange } from './findings';
import { editorUri, lineName } from './uris';

/** The calls of the workspace in the editor's search of symbols, as far as they are known: a search looks at no file. */
export function registerCallSymbols(analysis: Analysis): vscode.Disposable {
  // Asked for at each key; the same until the analysis says something new.
  let listed: Promise<AllCalls> | null = null;
  return vscode.Disposable.from(
    analysis.onDidChange(() => (listed = null)),
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query) {
        const { documents } = analysis;
        if (!documents) return [];
        const { calls } = await (listed ??= documents.allCalls());
        if (calls.length === 0) return [];
        const { callSymbols } = await loadAssist();
        return callSymbols(calls, query).map(({ name, container, call }) => {
          const file = editorUri(call.uri);
          const place = lineName(file, nameIn(file.path), call.range.start.line);
          const at = new vscode.Location(file, vscodeRange(call.range));
          return new vscode.SymbolInformation(name, vscode.SymbolKind.Function, `${place} · ${container}`, at);
        });
      },
    }),
  );
}
