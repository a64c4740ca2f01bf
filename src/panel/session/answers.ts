import type { CallResult } from '../../requests/call';
import type { HistoryEntry } from '../../requests/history';
import { indentJson } from '../../requests/json-text';
import type { Prepared } from '../../requests/prepare';
import { answerView, bodyText, documentLinks, shownBody } from './answer-view';
import type { BodyToShow, PanelPorts } from './ports';
import type { ShownAnswer, ShownBody } from '../shared/protocol';

/** Bodies are kept for so many endpoints, and no longer than so many UTF-16 units, to be compared with the next one. */
const MOST_KEPT = 10;
const LONGEST_KEPT = 4_000_000;

/** The last answer, what it leads to, and the bodies of before. Holds no token. */
export class SessionAnswers {
  view: ShownAnswer | null = null;
  request: Prepared | null = null;
  links: readonly string[] = [];
  private body: BodyToShow | null = null;
  private shown: ShownBody | null = null;
  private before: BodyToShow | null = null;
  private readonly latest = new Map<string, BodyToShow>();
  private count = 0;

  constructor(private readonly ports: PanelPorts) {}

  /** Takes the answer of a call. `secrets` are kept out of all that is shown. */
  take(request: Prepared, result: CallResult, secrets: readonly string[]): void {
    const { path } = request.operation;
    const text = bodyText(result.outcome, secrets);
    this.count += 1;
    this.request = request;
    this.links = documentLinks(request, result.outcome);
    this.before = this.latest.get(path) ?? null;
    this.body = text === null ? null : { text, title: this.titleOf(path), endpoint: path };
    this.shown = text === null || result.outcome.kind === 'failure' ? null : shownBody(text, result.outcome);
    if (this.body !== null && this.body.text.length <= LONGEST_KEPT) this.keep(path, this.body);
    this.view = answerView({
      request,
      result,
      body: text,
      documents: this.links,
      canCompare: this.body !== null && this.before !== null,
      lang: this.ports.language,
    });
  }

  /** Tells the page the body of the last answer. */
  post(): void {
    this.ports.post({ type: 'body', body: this.shown });
  }

  /** Gives false when there is none. */
  async copyBody(): Promise<boolean> {
    if (this.body === null) return false;
    await this.ports.copy(this.body.text);
    return true;
  }

  async showBody(): Promise<void> {
    if (this.body !== null) await this.ports.showBody(this.body);
  }

  async compare(): Promise<void> {
    if (this.body !== null && this.before !== null) await this.ports.compareBodies(this.before, this.body);
  }

  /** Shows the body that the history has kept of a call. */
  async showKept({ body, endpoint }: HistoryEntry): Promise<void> {
    if (body === null) return;
    this.count += 1;
    await this.ports.showBody({ text: indentJson(body), title: this.titleOf(endpoint), endpoint });
  }

  private keep(path: string, body: BodyToShow): void {
    this.latest.delete(path);
    this.latest.set(path, body);
    const [oldest] = this.latest.keys();
    if (this.latest.size > MOST_KEPT && oldest !== undefined) this.latest.delete(oldest);
  }

  /** `unites_legales-3`: what the endpoint is about, and which answer of this window it is. */
  private titleOf(path: string): string {
    const words = path.split('/').filter((step) => step !== '' && !step.startsWith('{'));
    return `${words.at(-1) ?? 'reponse'}-${this.count}`;
  }
}
