import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { ForkedTools } from '../tools/fork';
import { editorLanguage } from './languages';

/** Before the names of the tools, which are those of everybody's extensions. */
const PREFIX = 'api_entreprise_';

/** What assistants of the editor may ask, here and by the Model Context Protocol. Nothing where the editor has neither. */
export function registerAssistantTools({ extensionUri, extension }: vscode.ExtensionContext): vscode.Disposable {
  const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'tools.mjs').fsPath;
  const forked = new ForkedTools({ bundle });
  return vscode.Disposable.from(
    forked,
    ...languageModelTools(forked, namesIn(extension.packageJSON)),
    mcpServer(bundle),
  );
}

function languageModelTools(forked: ForkedTools, names: readonly string[]): vscode.Disposable[] {
  const register = languageModels()?.registerTool;
  if (!register) return [];
  return names.map((name) =>
    register<object>(name, {
      async invoke({ input }, token) {
        const withdrawn = (listener: () => void): void => void token.onCancellationRequested(listener);
        const answer = await forked.ask(name.slice(PREFIX.length), input, editorLanguage(), withdrawn);
        if (answer === null) throw new vscode.CancellationError();
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer.text)]);
      },
    }),
  );
}

function mcpServer(bundle: string): vscode.Disposable {
  const register = languageModels()?.registerMcpServerDefinitionProvider;
  if (!register) return new vscode.Disposable(() => undefined);
  return register('apiEntreprise.tools', {
    provideMcpServerDefinitions: () => [
      new vscode.McpStdioServerDefinition('API Entreprise', process.execPath, [bundle, editorLanguage()], {
        ELECTRON_RUN_AS_NODE: '1',
      }),
    ],
  });
}

const manifestSchema = z.object({
  contributes: z.object({ languageModelTools: z.array(z.object({ name: z.string() })) }),
});

/** Editors made of VS Code may lack it, or a part of it. */
function languageModels(): Partial<typeof vscode.lm> | undefined {
  return vscode.lm;
}

/** Those that the manifest declares. */
function namesIn(manifest: unknown): string[] {
  const read = manifestSchema.safeParse(manifest);
  return read.success ? read.data.contributes.languageModelTools.map(({ name }) => name) : [];
}
