import assert from 'node:assert/strict';
import type { Finding, Fix, Report, RuleId } from '../../../src/analysis/findings';
import type { TextEdit } from '../../../src/text/edit';
import { languageOf } from '../../../src/languages/index';
import { grammars, pathOf } from '../memory-files';

export type Texts = Readonly<Record<string, string>>;

export const CONFIGURATION = '.api-entreprise.json';

/** Every value that a fix may need. */
export const values = {
  context: 'Marchés publics',
  recipient: '13002526500013',
  object: 'Vérification d’un dossier',
  user_id: 'agent-42',
};

export function configured(texts: Texts, traceability: object = values): Texts {
  return { ...texts, [CONFIGURATION]: JSON.stringify({ level: 'strict', traceability }) };
}

/** The texts after a fix. Its edits must lie in them, and must not touch each other. */
export function applied(texts: Texts, fix: Fix): Texts {
  const result: Record<string, string> = { ...texts };
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of fix.edits) byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), edit]);
  for (const [uri, edits] of byFile) {
    const file = pathOf(uri);
    let text = result[file];
    assert.ok(text !== undefined, `no file ${file}`);
    let next = Number.POSITIVE_INFINITY;
    for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
      assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length, 'an edit outside the text');
      assert.ok(edit.end < next, 'edits that touch');
      next = edit.start;
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    }
    result[file] = text;
  }
  return result;
}

/** Whether a text has parts that its grammar does not understand. */
export async function isBroken(file: string, text: string): Promise<boolean> {
  const language = languageOf(file);
  if (!language) return false;
  await grammars.load([language.grammar ?? '']);
  const tree = grammars.parse(language.grammar ?? '', text, null, 5000);
  assert.ok(tree);
  const broken = tree.rootNode.hasError;
  tree.delete();
  return broken;
}

/** What a finding is about, wherever it stands. */
export function subjectOf({ rule, missing }: Finding): string {
  return [rule, ...(missing ?? [])].join(' ');
}

/** How much each rule finds: a parameter that is missing is one thing, wherever it is counted. */
export function weightsOf({ findings }: Report): ReadonlyMap<RuleId, number> {
  const weights = new Map<RuleId, number>();
  for (const { rule, missing } of findings)
    weights.set(rule, (weights.get(rule) ?? 0) + Math.max(1, missing?.length ?? 0));
  return weights;
}
