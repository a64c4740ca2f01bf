import assert from 'node:assert/strict';
import type { RuleId } from '../../../src/analysis/findings';
import { everyRule } from '../../../src/analysis/rules/index';
import { isTypeScript } from './dialects';
import { exclusions } from './exclusions';
import { sampleFiles, sampleLanguages } from './samples';
import { shapes, type Shape } from './shapes';

/** Where a rule can find nothing, each with its reason. */
const impossible: Readonly<Partial<Record<RuleId, Readonly<Record<string, string>>>>> = {
  'spent-signal': Object.fromEntries(
    ['python', 'php', 'ruby', 'shell', 'csharp', 'go', 'java', 'rust', 'powershell', 'kotlin'].map((language) => [
      language,
      'A timeout counts anew for each request.',
    ]),
  ),
  'client-side-call': Object.fromEntries(
    ['python', 'php', 'ruby', 'shell', 'csharp', 'go', 'java', 'rust', 'powershell', 'kotlin'].map((language) => [
      language,
      'Browsers run no other language than JavaScript.',
    ]),
  ),
  'token-in-client-code': {
    java: 'Browsers run no Java; what a server fills into a page is a sample of the page.',
    shell: 'Browsers get no scripts of the shell.',
    powershell: 'Browsers run no PowerShell.',
    kotlin: 'What browsers get stands in pages, which are languages of their own.',
    rust: 'What browsers get stands in pages, which are languages of their own.',
    csharp: 'What browsers get stands in pages, which are languages of their own.',
  },
  'strict-response-schema': {
    shell: 'The answer is text for the next command.',
    powershell: 'What an answer is read as takes all keys.',
  },
  'failure-taken-for-absence': { shell: 'The answer is text for the next command.' },
};

/** The dialects that people write, by the folder of their samples. */
const columns: readonly { readonly name: string; readonly folder: string; readonly isTyped: boolean }[] =
  sampleLanguages.flatMap((folder) => [
    // What is written in TypeScript is read in JavaScript too, without its types; the other way around proves nothing of types.
    { name: folder, folder, isTyped: false },
    ...(folder === 'javascript' ? [{ name: 'typescript', folder, isTyped: true }] : []),
  ]);

function isShown(shape: Shape, { folder, isTyped }: (typeof columns)[number]): boolean {
  if (exclusions[folder]?.[shape.id] !== undefined) return false;
  const texts = sampleFiles(folder, shape.id);
  return texts !== null && (!isTyped || isTypeScript(texts));
}

/** Shapes that a rule finds something in, and those that resemble them. */
function shapesOf(rule: RuleId): Readonly<Record<'finding' | 'look-alike', readonly Shape[]>> {
  return {
    finding: shapes.filter(({ findings }) => findings.some((finding) => finding.rule === rule)),
    'look-alike': shapes.filter(({ resembles }) => resembles.includes(rule)),
  };
}

describe('the rules and the languages', () => {
  for (const { id } of everyRule) {
    it(`have a finding of ${id} and a look-alike wherever it can occur`, () => {
      const empty = columns
        .filter(({ folder }) => impossible[id]?.[folder] === undefined)
        .flatMap((column) =>
          Object.entries(shapesOf(id))
            .filter(([, all]) => !all.some((shape) => isShown(shape, column)))
            .map(([what]) => `${column.name}: no ${what}`),
        );
      assert.deepEqual(empty, []);
    });
  }

  it('have none where nothing can occur', () => {
    const shown = Object.entries(impossible).flatMap(([rule, reasons]) =>
      columns
        .filter((column) => reasons[column.folder] !== undefined)
        .filter((column) =>
          shapes.some((shape) => shape.findings.some((each) => each.rule === rule) && isShown(shape, column)),
        )
        .map(({ name }) => `${rule} in ${name}`),
    );
    assert.deepEqual(shown, []);
  });

  it('have no shape that is a defect and resembles it', () => {
    const both = shapes.filter(({ findings, resembles }) => findings.some(({ rule }) => resembles.includes(rule)));
    assert.deepEqual(
      both.map(({ id }) => id),
      [],
    );
  });
});
