import * as vscode from 'vscode';
import type { CallFacts } from '../assist';
import type { Lang } from '../text/message';
import type { ExplainedCall } from '../service/protocol';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import { explainAt } from './explain-call';
import { editorRange } from './findings';
import { editorLanguage, selector } from './languages';

/** The commands that a link of the hover may run. */
const commands = {
  try: 'apiEntreprise.callAtCursor',
  explain: 'apiEntreprise.explainCall',
  show: 'apiEntreprise.showEndpoint',
} as const;

/** On the address of a call, right or wrong: what the endpoint is, what it asks for, and what is seen of the call. */
export function registerCallHover(analysis: Analysis): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...selector], {
    async provideHover(document, position) {
      const call = await explainAt(analysis, document, position);
      const range = call && editorRange(call.place.range);
      if (!call || call.endpoint === null || !range?.contains(position)) return null;
      const { callFactsOf } = await loadAssist();
      const facts = callFactsOf(call.endpoint);
      return facts && new vscode.Hover(written(facts, call, range.start, editorLanguage()), range);
    },
  });
}

function written(
  { title, request, facts, path }: CallFacts,
  call: ExplainedCall,
  at: vscode.Position,
  lang: Lang,
): vscode.MarkdownString {
  const { l10n } = vscode;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: Object.values(commands) };
  text.supportThemeIcons = true;
  text.appendMarkdown(`**${plain(title)}**\n\n\`${request}\`\n`);
  for (const fact of facts) text.appendMarkdown(`\n- ${plain(fact[lang])}`);
  text.appendMarkdown(`\n\n${plain(seen(call, lang))}\n\n`);
  const place = encodeURIComponent(JSON.stringify([{ line: at.line, character: at.character }]));
  const endpoint = encodeURIComponent(JSON.stringify([{ path }]));
  return text.appendMarkdown(
    [
      `[$(play) ${l10n.t('Try this call')}](command:${commands.try}?${place})`,
      `[${l10n.t('Explain this call')}](command:${commands.explain})`,
      `[${l10n.t('Endpoint page')}](command:${commands.show}?${endpoint})`,
    ].join(' · '),
  );
}

/** `context présent, recipient présent, object absent, délai fixé 5 s…`: what the analysis made of the call itself. */
function seen({ rows }: ExplainedCall, lang: Lang): string {
  return rows
    .filter(({ slot }) => slot !== 'endpoint' && slot !== 'side')
    .map(({ name, value }) => (lang === 'fr' ? `${name.fr} : ${value.fr}` : `${name.en}: ${value.en}`))
    .join(' · ');
}

/** Text that stands for itself. What `appendText` writes has no blank at which a line may break. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');
}
