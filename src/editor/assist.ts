import type { Lang } from '../text/message';
import * as vscode from 'vscode';
import type * as Assist from '../assist';
import { skippedFolders } from '../files/skipped';
import { editorLanguage } from './languages';
import { loadAssist } from './load-assist';
import { coreUri, fileOf, isFile, worldOf } from './uris';
import { settingsFiles } from './workspace-files';

export { loadAssist };

/** No project has more that would say anything else. */
const MOST_MANIFESTS = 200;

const manifests =
  '**/{package.json,tsconfig.json,composer.json,pyproject.toml,Pipfile,setup.py,setup.cfg,requirements*.txt,requirements*.in,requirements/*.txt,Gemfile,*.gemspec,pom.xml,build.gradle,build.gradle.kts,libs.versions.toml,*.csproj,Directory.Packages.props,packages.config,go.mod,Cargo.toml}';

/** Whatever the person hides from the explorer, these folders hold nothing of the project's own. */
export const elsewhere = `**/{${skippedFolders.join(',')}}/**`;

/** The texts of the manifests in folders, by absolute path with slashes. */
export async function manifestsIn(folders: readonly vscode.Uri[]): Promise<Record<string, string>> {
  const found = folders.map((folder) =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, manifests), elsewhere, MOST_MANIFESTS),
  );
  const uris = (await Promise.all(found)).flat();
  return Object.fromEntries(await Promise.all(uris.map(async (uri) => [uri.path, await textOf(uri)] as const)));
}

/** The workspace folder of a document, else the first one, else the folder that the file is in. */
export function projectFolder(asked: vscode.Uri | undefined): vscode.Uri | undefined {
  const uri = asked && fileOf(asked);
  const own = uri && vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  return own ?? first ?? (uri && isFile(uri) ? vscode.Uri.joinPath(uri, '..') : undefined);
}

/** What the configuration of a document says of code that is written into it. */
export async function writingSettings(
  uri: vscode.Uri | undefined,
): Promise<Assist.WritingSettings & { readonly lang: Lang }> {
  const { settingsFor } = await loadAssist();
  const folder = projectFolder(uri);
  const own = uri && fileOf(uri);
  const file = own && isFile(own) ? own : folder && vscode.Uri.joinPath(folder, 'new');
  const settings = file
    ? await settingsFor(coreUri(file), worldOf(file), settingsFiles)
    : { language: null, traceability: {} };
  return { ...settings, lang: settings.language ?? editorLanguage() };
}

/** Empty where it cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
