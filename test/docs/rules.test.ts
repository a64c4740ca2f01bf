import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseConfiguration } from '../../src/analysis/configuration';
import { ruleIds, type Finding } from '../../src/analysis/findings';
import { leakRules, rules } from '../../src/analysis/rules/index';
import { analyseTexts } from '../analysis/memory-files';
import { type CodeBlock, read, root, type Section, sectionsOf } from './markdown';

const FOLDER = 'docs/rules';

/** Headings of every page, French and English. */
const HEADINGS = [
  ['Ce que la règle signale', 'What it reports'],
  ['Pourquoi', 'Why'],
  ['À corriger', 'Wrong'],
  ['Correct', 'Right'],
  ['Configurer ou désactiver', 'Configure or suppress'],
  ['Ce qui n’est pas signalé', 'What is not reported'],
] as const;

const WRONG = 2;
const RIGHT = 3;
const CONFIGURE = 4;

const EXTENSIONS: Readonly<Record<string, string>> = {
  javascript: 'js',
  typescript: 'ts',
  python: 'py',
  php: 'php',
  ruby: 'rb',
};

const documented = [...[...rules, ...leakRules].map(({ id }) => id), 'unused-suppression' as const];

function pageOf(rule: string, lang: 'fr' | 'en'): Section[] {
  return sectionsOf(read(`${FOLDER}/${rule}${lang === 'fr' ? '' : '.en'}.md`));
}

async function findingsIn({ language, code }: CodeBlock): Promise<readonly Finding[]> {
  const extension = EXTENSIONS[language];
  assert.ok(extension !== undefined, `“${language}” is not a language that is analysed`);
  const report = await analyseTexts({ [`example.${extension}`]: code });
  assert.ok(report.analysed === 1, `the example was not analysed:\n${code}`);
  return report.findings;
}

describe('pages of the rules', () => {
  it('are there for every rule, in both languages, and for nothing else', () => {
    const expected = documented.flatMap((id) => [`${id}.md`, `${id}.en.md`]);
    assert.deepEqual(readdirSync(path.join(root, FOLDER)).sort(), expected.sort());
  });

  for (const rule of documented) {
    describe(rule, () => {
      const fr = existsSync(path.join(root, FOLDER, `${rule}.md`)) ? pageOf(rule, 'fr') : [];
      const en = existsSync(path.join(root, FOLDER, `${rule}.en.md`)) ? pageOf(rule, 'en') : [];

      it('has the same headings in both languages', () => {
        const headings = (page: Section[]) => page.map(({ level, title }) => `${String(level)} ${title}`);
        assert.match(headings(fr)[0] ?? '', new RegExp(`^1 ${rule} — \\S`));
        assert.match(headings(en)[0] ?? '', new RegExp(`^1 ${rule} — \\S`));
        assert.deepEqual(
          headings(fr).slice(1),
          HEADINGS.map(([title]) => `2 ${title}`),
        );
        assert.deepEqual(
          headings(en).slice(1),
          HEADINGS.map(([, title]) => `2 ${title}`),
        );
      });

      it('shows the same code in both languages', () => {
        assert.deepEqual(
          fr.map(({ blocks }) => blocks),
          en.map(({ blocks }) => blocks),
        );
      });

      it('shows several languages, wrong and right', () => {
        for (const section of [WRONG, RIGHT]) {
          const languages = new Set(fr[section + 1]?.blocks.map(({ language }) => language));
          assert.ok(languages.size >= 2, `only ${[...languages].join(', ')}`);
        }
      });

      for (const block of fr[WRONG + 1]?.blocks ?? []) {
        it(`finds what is wrong in ${block.language}, and nothing else`, async () => {
          const found = (await findingsIn(block)).map((finding) => finding.rule);
          assert.deepEqual([...new Set(found)], [rule], block.code);
        });
      }

      for (const block of fr[RIGHT + 1]?.blocks ?? []) {
        it(`finds nothing in what is right in ${block.language}`, async () => {
          assert.deepEqual(await findingsIn(block), [], block.code);
        });
      }

      it('shows a configuration and a suppression that work', () => {
        const blocks = fr[CONFIGURE + 1]?.blocks ?? [];
        const configurations = blocks.filter(({ language }) => language === 'json');
        assert.ok(configurations.length > 0, 'no configuration is shown');
        for (const { code } of configurations) {
          assert.deepEqual(Object.keys(parseConfiguration('', code).rules ?? {}), [rule]);
        }
        const directives = blocks.filter(({ language }) => language !== 'json').map(({ code }) => code);
        assert.ok(directives.length > 0, 'no suppression is shown');
        for (const directive of directives) {
          const match = /^(?:\/\/|#) api-entreprise-disable-(?:next-line|line|file) (\S+) -- \S/.exec(directive);
          assert.equal(match?.[1], rule, directive);
        }
      });
    });
  }

  it('name only rules that exist', () => {
    const known: readonly string[] = ruleIds;
    for (const file of readdirSync(path.join(root, FOLDER))) {
      for (const [, name] of read(`${FOLDER}/${file}`).matchAll(/\]\(([a-z-]+)(?:\.en)?\.md\)/g)) {
        assert.ok(known.includes(name ?? ''), `${file} links to ${name ?? ''}`);
      }
    }
  });
});
