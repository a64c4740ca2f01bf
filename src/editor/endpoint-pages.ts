import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { loadAssist, manifestsIn, projectFolder } from './assist';
import { editorLanguage } from './languages';
import { pickEndpoint } from './pick-endpoint';

const SCHEME = 'api-entreprise-endpoint';

/** What a line of the catalogue and a link hand over. */
const named = z.object({ path: z.string() });

/** The template of an endpoint that a command was given; undefined where it was given none. */
export function endpointArgument(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const read = named.safeParse(argument);
  return read.success ? read.data.path : undefined;
}

/** `showEndpoint`: all that the catalogue knows of an endpoint, as a document, with a call in the client of the project. */
export function registerEndpointPages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ query }) {
        const { endpointPage, targetNamed } = await loadAssist();
        const asked = new URLSearchParams(query);
        const target = targetNamed(asked.get('client') ?? '');
        return (target && endpointPage(asked.get('endpoint') ?? '', editorLanguage(), target)) ?? '';
      },
    }),
    vscode.commands.registerCommand('apiEntreprise.showEndpoint', async (argument: unknown) => {
      const endpoint = endpointArgument(argument) ?? (await pickEndpoint(vscode.l10n.t('Show Endpoint')));
      if (endpoint !== undefined) await show(endpoint);
    }),
  );
}

async function show(endpoint: string): Promise<void> {
  const { clientsFor, isEndpoint, nameOfTarget } = await loadAssist();
  if (!isEndpoint(endpoint)) return;
  const document = vscode.window.activeTextEditor?.document;
  const folder = projectFolder(document?.uri);
  const place = { languageId: document?.languageId ?? '', text: document?.getText() ?? '', lang: editorLanguage() };
  const client = document && clientsFor(place, await manifestsIn(folder ? [folder] : []))[0];
  const query = new URLSearchParams({ endpoint, client: client ? nameOfTarget(client) : 'shell/curl' });
  const name = endpoint
    .split('/')
    .filter((segment) => segment !== '' && !segment.startsWith('{'))
    .slice(1)
    .join('-');
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: query.toString() });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}
