import type * as vscode from 'vscode';
import type { AnalysisClient } from '../analysis-server/client';
import type {
  AllCalls,
  ExplainedCall,
  EditorPosition,
  EditorSite,
  EditorSpot,
  WrittenCall,
  WrittenPath,
} from '../analysis-server/protocol';
import { callPlaced, rangeInPart, inPart } from './joined';
import type { NotebookCell, Notebooks } from './notebooks';
import { coreUri } from './uris';

/**
 * What the analysis says of documents of the editor. A cell is asked about in the whole of its notebook, and what is
 * answered is placed in the cells.
 */
export class DocumentQuestions {
  constructor(
    private readonly client: AnalysisClient,
    private readonly notebooks: Notebooks,
  ) {}

  /** Whether a document may have to do with the service: of others there is nothing to ask. */
  matters(document: vscode.TextDocument): boolean {
    return this.client.matters(this.askedOf(document).whole.uri);
  }

  /** Whether the process died of it. */
  isAside(document: vscode.TextDocument): boolean {
    return this.client.isAside(this.askedOf(document).whole.uri);
  }

  /** Looks at a document now; resolves when its present text has been looked at, or never will be. */
  settled(document: vscode.TextDocument): Promise<void> {
    return this.client.settled(this.askedOf(document).whole.uri);
  }

  /** What is understood of the call at a position, or of the nearest one; null when there is none near. */
  async explain(document: vscode.TextDocument, position: vscode.Position): Promise<ExplainedCall | null> {
    const { whole, own } = this.askedOf(document);
    const call = await this.client.explain(whole.uri, positionIn(own, position));
    return call && callPlaced(whole, call);
  }

  /** What of a call is written at a position; null where nothing is. */
  async spot(document: vscode.TextDocument, position: vscode.Position): Promise<EditorSpot | null> {
    const { whole, own } = this.askedOf(document);
    const spot = await this.client.spot(whole.uri, positionIn(own, position));
    return spot && { ...spot, range: rangeInPart(own, spot.range), call: callPlaced(whole, spot.call) };
  }

  /** Where in a call a position is at which a person writes; null where it is in none. */
  async site(document: vscode.TextDocument, position: vscode.Position): Promise<EditorSite | null> {
    const { whole, own } = this.askedOf(document);
    const site = await this.client.site(whole.uri, positionIn(own, position));
    return site && { ...site, range: rangeInPart(own, site.range) };
  }

  /** The calls of a document, in the order in which they stand there. */
  async calls(document: vscode.TextDocument): Promise<readonly WrittenCall[]> {
    const { whole, own } = this.askedOf(document);
    const calls = await this.client.calls(whole.uri);
    return inPart(own, calls).map((call) => ({ ...call, statement: rangeInPart(own, call.statement) }));
  }

  /** Where a document writes the paths of endpoints. */
  async paths(document: vscode.TextDocument): Promise<readonly WrittenPath[]> {
    const { whole, own } = this.askedOf(document);
    return inPart(own, await this.client.paths(whole.uri));
  }

  /** The calls of the workspace, as far as they are known. */
  async allCalls(): Promise<AllCalls> {
    const { calls, isWhole } = await this.client.allCalls();
    return { calls: calls.map((call) => this.notebooks.placed(call)), isWhole };
  }

  /** A document that is no cell is a whole of one part. */
  private askedOf(document: vscode.TextDocument): NotebookCell {
    const uri = coreUri(document.uri);
    const own = { uri, version: document.version, line: 0, lines: Infinity };
    return this.notebooks.cell(document) ?? { whole: { uri, stretches: [own] }, own };
  }
}

function positionIn(own: NotebookCell['own'], { line, character }: vscode.Position): EditorPosition {
  return { line: line + own.line, character };
}
