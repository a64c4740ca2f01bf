import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { root } from '../../scripts/paths';

/** Two words and a space are a sentence, or the beginning of one. */
const SENTENCE = /\p{L}{2,} \p{L}{2,}/u;
const NAMES = /API Entreprise|VS Code/g;

/** What takes a text that people do not read: logs, errors that are told in other words, style sheets, the page's frame. */
const UNREAD = /(?:^|\.)(?:trace|debug|info|warn|error|querySelector|querySelectorAll|redact|pageHtml|super)$|Error$/;

interface Wrong {
  readonly text: string;
  readonly why: 'outside of the bundles' | 'in one language';
}

/** Texts of a module that a person of one of the two languages would read in the other. */
function wrongIn(name: string, code: string): Wrong[] {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const wrong: Wrong[] = [];
  const visit = (node: ts.Node): void => {
    if (isBoth(node)) {
      const [french, english] = pairOf(node);
      // A name is the same in both; a sentence is not.
      if (french !== undefined && french === english && SENTENCE.test(plain(french)))
        wrong.push({ text: french, why: 'in one language' });
      return;
    }
    if (isUnread(node)) return;
    const text = textOf(node);
    if (text !== null && SENTENCE.test(plain(text))) wrong.push({ text, why: 'outside of the bundles' });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wrong;
}

const plain = (text: string): string => text.replace(NAMES, '');

function textOf(node: ts.Node): string | null {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  return isText ? node.text : null;
}

/** `{ fr, en }`, `bilingual(fr, en)`, `counted(count, fr, en)` or a text of the editor's bundles. */
function isBoth(node: ts.Node): boolean {
  if (ts.isObjectLiteralExpression(node)) {
    const names = node.properties.map((each) => each.name?.getText());
    return names.includes('fr') && names.includes('en');
  }
  return (
    ts.isCallExpression(node) &&
    /(?:^|\.)(?:l10n\.t|bilingual|panelSentence|bothLanguages|counted)$/.test(node.expression.getText())
  );
}

function pairOf(node: ts.Node): [string | undefined, string | undefined] {
  const texts = new Map<string, string>();
  if (ts.isObjectLiteralExpression(node))
    for (const each of node.properties)
      if (ts.isPropertyAssignment(each)) texts.set(each.name.getText(), textOf(each.initializer) ?? '');
  if (ts.isCallExpression(node) && /^(?:bilingual|panelSentence)$/.test(node.expression.getText()))
    node.arguments.forEach((each, index) => texts.set(index === 0 ? 'fr' : 'en', textOf(each) ?? ''));
  return [texts.get('fr') || undefined, texts.get('en') || undefined];
}

function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return true;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return UNREAD.test(node.expression.getText());
  return ts.isPropertyAssignment(node) && node.name.getText() === 'class';
}

/** Everything that a window shows. */
const shown = ['src/editor', 'src/views', 'src/secrets', 'src/panel'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file)),
);

describe('two languages: what a window shows', () => {
  it('is said in both languages, and nowhere but in what holds both', () => {
    assert.ok(shown.length > 100);
    const wrong = [...shown, 'src/extension.ts', 'src/extension.web.ts', 'src/extension-features.ts']
      .filter((file) => !file.endsWith(path.join('window', 'html.ts')))
      .flatMap((file) =>
        wrongIn(file, readFileSync(path.join(root, file), 'utf8')).map(({ text, why }) => `${file}: ${text} (${why})`),
      );
    assert.deepEqual(wrong, []);
  });

  it('is found where it is not', () => {
    const outside = (code: string) => wrongIn('x.ts', code).map(({ text, why }) => `${text}: ${why}`);
    for (const code of [
      "void vscode.window.showInformationMessage('The file is not there');",
      "const item = new vscode.TreeItem('Endpoint undetermined');",
      'item.tooltip = `This call took ${ms}`;',
      "quickPick.placeHolder = 'Quel client utiliser ?';",
    ]) {
      assert.equal(outside(code).length, 1, code);
      assert.match(outside(code)[0] ?? '', /outside of the bundles$/);
    }
    assert.deepEqual(outside("const x = { fr: 'The same words', en: 'The same words' };"), [
      'The same words: in one language',
    ]);
    assert.deepEqual(outside("const x = bilingual('The same words', 'The same words');"), [
      'The same words: in one language',
    ]);
    for (const code of [
      "vscode.l10n.t('The file is not there');",
      "const x = { fr: 'Le fichier', en: 'The file is there' };",
      "bilingual('Choisir un fichier', 'Choose a file');",
      "throw new Error('No such file');",
      "const source = 'API Entreprise';",
    ])
      assert.deepEqual(outside(code), [], code);
  });
});
