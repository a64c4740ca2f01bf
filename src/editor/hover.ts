import * as vscode from 'vscode';
import type { HoverFacts } from '../assist';
import type { Message } from '../text/message';
import { matters } from '../analysis-server/prefilter';
import type { EditorSpot } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import { vscodeRange } from './findings';
import { editorLanguage, readSelector } from './languages';
import { pointerTo } from './pointed-at';

/** The commands that a link of the hover may run. */
const commands = {
  try: 'apiEntreprise.callAtCursor',
  explain: 'apiEntreprise.explainCall',
  show: 'apiEntreprise.showEndpoint',
  tokens: 'apiEntreprise.manageTokens',
} as const;

/** The token that calls of this window use, where it is kept in the secret store. */
export interface KeptToken {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Asked when a token is pointed at. */
export type KeptTokenOf = (environment: 'production' | 'staging') => Promise<KeptToken | null>;

/** So many lines say what a list of codes is about. */
const LINES_BEFORE = 3;

/**
 * On what is written of a call, right or wrong: what it is, what the service does of it, and what is seen of the call.
 * `tokenOf`: null where no request can be sent.
 */
export function registerCallHover(analysis: Analysis, tokenOf: KeptTokenOf | null): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...readSelector], {
    async provideHover(document, position, cancelled) {
      const { documents } = analysis;
      if (documents?.matters(document) !== true) return null;
      const code = await codeHover(document, position);
      if (code) return code;
      const spot = await documents.spot(document, position);
      if (!spot || cancelled.isCancellationRequested) return null;
      const { hoverFacts } = await loadAssist();
      const facts = hoverFacts(spot, new Date());
      if (!facts) return null;
      const token = tokenOf && spot.kind === 'token' ? await tokenLine(spot, tokenOf) : null;
      const shown = token === null ? facts : { ...facts, lines: [...facts.lines, token] };
      return new vscode.Hover(factsText(shown, linksOf(facts, spot, tokenOf !== null)), vscodeRange(spot.range));
    },
  });
}

async function codeHover(document: vscode.TextDocument, { line, character }: vscode.Position) {
  const { text } = document.lineAt(line);
  if (!/\d{5}/.test(text) || !matters(document.getText())) return null;
  const { errorCodeAt, codeFacts } = await loadAssist();
  const before = Array.from(
    { length: Math.min(LINES_BEFORE, line) },
    (_, back) => document.lineAt(line - 1 - back).text,
  );
  const found = errorCodeAt(text, character, before);
  const facts = found && codeFacts(found.code);
  if (!facts) return null;
  const range = new vscode.Range(line, found.start, line, found.end);
  return new vscode.Hover(factsText({ ...facts, request: null, seen: null }, []), range);
}

async function tokenLine({ host }: EditorSpot, tokenOf: KeptTokenOf): Promise<Message | null> {
  const kept = await tokenOf(host === 'staging' ? 'staging' : 'production');
  if (!kept) return null;
  const { l10n } = vscode;
  const text =
    kept.scopes.length === 0
      ? l10n.t('Requests from this window use the stored token “{0}”.', kept.name)
      : l10n.t(
          'Requests from this window use the stored token “{0}”, with these scopes: {1}.',
          kept.name,
          kept.scopes.join(', '),
        );
  return { fr: text, en: text };
}

function linksOf({ page, isCall }: HoverFacts, { kind, call }: EditorSpot, canSend: boolean): string[] {
  const { l10n } = vscode;
  const place = pointerTo(call.place.uri, call.place.range.start);
  const link = (label: string, command: string, argument?: object): string =>
    `[${label}](command:${command}${argument ? `?${encodeURIComponent(JSON.stringify([argument]))}` : ''})`;
  return [
    ...(isCall && canSend ? [link(`$(play) ${l10n.t('Try this call')}`, commands.try, place)] : []),
    ...(isCall ? [link(l10n.t('Explain this call'), commands.explain, place)] : []),
    ...(kind === 'token' && canSend ? [link(l10n.t('Manage Tokens'), commands.tokens)] : []),
    ...(page === null ? [] : [link(l10n.t('Endpoint page'), commands.show, { path: page })]),
  ];
}

/** Facts as Markdown, with links that run commands of ours. */
export function factsText(
  { title, request, lines, seen }: Pick<HoverFacts, 'title' | 'request' | 'lines' | 'seen'>,
  links: readonly string[],
): vscode.MarkdownString {
  const lang = editorLanguage();
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: Object.values(commands) };
  text.supportThemeIcons = true;
  text.appendMarkdown(`**${plain(title[lang])}**\n`);
  if (request !== null) text.appendMarkdown(`\n\`${request}\`\n`);
  for (const each of lines) text.appendMarkdown(`\n- ${plain(each[lang])}`);
  if (seen !== null) text.appendMarkdown(`\n\n${plain(seen[lang])}`);
  if (links.length > 0) text.appendMarkdown(`\n\n${links.join(' · ')}`);
  return text;
}

/** Text that stands for itself. What `appendText` writes has no blank at which a line may break. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');
}
