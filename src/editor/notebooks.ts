import * as vscode from 'vscode';
import type { AnalysisClient } from '../analysis-server/client';
import type { FileFindings, EditorRange } from '../analysis-server/protocol';
import { editedLanguages, endingOf } from '../languages/edited';
import { apart, joined, placed, type Stretch, type Whole } from './joined';
import { coreUri, workspaceWorlds, worldOf } from './uris';

/** What the analysis sees as one file: the cells of a notebook in one language, or a document that was never saved. */
interface Book {
  readonly uri: string;
  readonly folder: string;
  readonly language: string;
  documents(): readonly vscode.TextDocument[];
  version(): number;
}

/** A cell in what the analysis has of its notebook. */
export interface NotebookCell {
  readonly whole: Whole;
  readonly own: Stretch;
}

/**
 * Notebooks and documents that were never saved: they are told to the analysis as files beside the others, and what is
 * found there is told back.
 */
export class Notebooks implements vscode.Disposable {
  private readonly wholes = new Map<string, Book>();
  /** The documents that something was told of, by what they are a part of. */
  private readonly told = new Map<string, ReadonlySet<string>>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly client: AnalysisClient) {
    const { workspace } = vscode;
    this.subscription = vscode.Disposable.from(
      workspace.onDidOpenNotebookDocument((notebook) => this.follow(notebook)),
      workspace.onDidChangeNotebookDocument(({ notebook }) => this.follow(notebook)),
      workspace.onDidCloseNotebookDocument((notebook) => this.leave(prefixOf(notebook))),
      workspace.onDidOpenTextDocument((document) => this.followUnsaved(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.followUnsaved(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === 'untitled') this.leave(pathOf(uri));
      }),
    );
    for (const notebook of workspace.notebookDocuments) this.follow(notebook);
    for (const document of workspace.textDocuments) this.followUnsaved(document);
  }

  /** What was found, in the editor's documents. */
  shown(files: readonly FileFindings[]): FileFindings[] {
    return files.flatMap((file) => {
      const whole = this.wholes.get(file.uri);
      const before = this.told.get(file.uri);
      if (!whole && !before) return [file];
      // The file of a notebook that is open in cells.
      if (whole?.documents().length === 0) return [{ ...file, version: null, findings: [] }];
      const now = whole ? apart(file, stretchesOf(whole), file.version === whole.version()) : [];
      const uris = new Set(now.map(({ uri }) => uri));
      // A cell that was taken away, or all of a notebook that was closed.
      const gone = [...(before ?? [])].filter((uri) => !uris.has(uri));
      if (whole) this.told.set(file.uri, uris);
      else this.told.delete(file.uri);
      return [...now, ...gone.map((uri) => ({ ...file, uri, version: null, findings: [] }))];
    });
  }

  /** What the analysis has of a cell; null for a document that is none, or that it is not told of. */
  cell(document: vscode.TextDocument): NotebookCell | null {
    for (const whole of this.wholes.values()) {
      const stretches = stretchesOf(whole);
      const own = stretches.find(({ uri }) => uri === document.uri.toString());
      if (own) return { whole: { uri: whole.uri, stretches }, own };
    }
    return null;
  }

  /** A place in the cell that it is in; one of a file stays as it is. */
  placed<T extends { readonly uri: string; readonly range: EditorRange }>(place: T): T {
    const whole = this.wholes.get(place.uri);
    return whole ? placed({ uri: whole.uri, stretches: stretchesOf(whole) }, place) : place;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private follow(notebook: vscode.NotebookDocument): void {
    const base = prefixOf(notebook);
    const folder = folderOf(notebook.uri);
    // What is open in cells is not read from its file as well.
    if (!this.wholes.has(base))
      this.open({ uri: base, folder, language: '', documents: () => [], version: () => notebook.version });
    const languages = new Set(notebook.getCells().map(({ document }) => document.languageId));
    for (const { editorIds, notebook: cells } of editedLanguages) {
      const [language = ''] = editorIds;
      if (!cells) continue;
      const uri = base + cells.ending;
      if (!editorIds.some((id) => languages.has(id))) this.leave(uri);
      else if (this.wholes.has(uri)) this.client.changed(uri);
      else
        this.open({
          uri,
          folder,
          language,
          documents: () =>
            notebook.getCells().flatMap(({ document }) => (editorIds.includes(document.languageId) ? [document] : [])),
          version: () => notebook.version,
        });
    }
  }

  private followUnsaved(document: vscode.TextDocument): void {
    const { uri, languageId } = document;
    if (uri.scheme !== 'untitled') return;
    const ending = endingOf(languageId);
    const base = pathOf(uri);
    const whole = base.endsWith(ending) ? base : base + ending;
    if (this.wholes.has(whole)) this.client.changed(whole);
    else
      this.open({
        uri: whole,
        folder: folderOf(uri),
        language: '',
        documents: () => [document],
        version: () => document.version,
      });
  }

  private open(whole: Book): void {
    this.wholes.set(whole.uri, whole);
    this.client.opened({
      uri: whole.uri,
      folder: whole.folder,
      get version() {
        return whole.version();
      },
      // The disk knows nothing of it.
      isDirty: true,
      text: () => joined(partsOf(whole), whole.language).text,
    });
  }

  /** One, or all of a notebook. */
  private leave(uri: string): void {
    for (const known of [...this.wholes.keys()]) {
      // One that was never saved has no ending of its own: `Untitled-1` is not `Untitled-10`.
      if (known !== uri && !known.startsWith(`${uri}.`)) continue;
      this.wholes.delete(known);
      this.client.closed(known);
    }
  }
}

function partsOf(whole: Book) {
  return whole.documents().map((document) => ({
    uri: document.uri.toString(),
    version: document.version,
    text: document.getText(),
  }));
}

function stretchesOf(whole: Book): readonly Stretch[] {
  return joined(partsOf(whole), whole.language).stretches;
}

function prefixOf({ uri }: vscode.NotebookDocument): string {
  return pathOf(uri);
}

/** Where it would be: what was never saved, in the first folder, and without a folder in one of its own. */
function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? folderOf(uri) + encodeURIComponent(uri.path.replaceAll('/', '_')) : coreUri(uri);
}

function folderOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? (workspaceWorlds()[0] ?? 'untitled:///') : worldOf(uri);
}
