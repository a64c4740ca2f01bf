import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Configurations, parseConfiguration } from '../../src/analysis/configuration';
import { ruleIds, type Finding, type RuleId } from '../../src/analysis/findings';
import { analyse } from '../../src/analysis/index';
import { everyRule } from '../../src/analysis/rules/index';
import { languageOf, mayEmbed } from '../../src/languages/index';
import { grammars, memoryFiles } from '../analysis/memory-files';
import { minted } from '../token/minted';
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

/** What a page has besides, after what is right. */
const MORE: Readonly<Partial<Record<RuleId, readonly [fr: string, en: string]>>> = {
  'hardcoded-token': ['Un jeton a été divulgué : que faire', 'A token got out: what to do'],
};

/** What a block of code is called, so that it is taken for what it is. */
const FILES: Readonly<Record<string, string>> = {
  javascript: 'example.js',
  typescript: 'example.ts',
  python: 'example.py',
  php: 'example.php',
  ruby: 'example.rb',
  yaml: 'settings.yml',
  dotenv: '.env',
  vue: 'Example.vue',
  erb: 'example.html.erb',
};

/** Stands for a token: none is written in a page. */
const MASK = 'eyJhbGci…';

const inDays = (days: number): number => Math.floor(Date.now() / 1000) + days * 86_400;

/** The claims of the tokens that a page means, where it does not mean ordinary ones. */
const TOKENS: Readonly<Partial<Record<RuleId, { readonly wrong: object; readonly right: object }>>> = {
  'token-expiry': { wrong: { exp: inDays(30) }, right: { exp: inDays(500) } },
  'token-environment-mismatch': { wrong: { sub: 'staging' }, right: { sub: 'staging' } },
};

/** Pages about files that git ignores. */
const NOT_SHARED: readonly RuleId[] = ['token-expiry'];

const documented = everyRule.map(({ id }) => id);

function pageOf(rule: string, lang: 'fr' | 'en'): Section[] {
  return sectionsOf(read(`${FOLDER}/${rule}${lang === 'fr' ? '' : '.en'}.md`));
}

function blocksUnder(page: readonly Section[], title: string): readonly CodeBlock[] {
  return page.find((section) => section.title.replaceAll('\u00a0', ' ') === title)?.blocks ?? [];
}

async function findingsIn(
  { language, code }: CodeBlock,
  rule: RuleId,
  which: 'wrong' | 'right',
): Promise<readonly Finding[]> {
  const file = FILES[language];
  assert.ok(file !== undefined, `“${language}” is not a kind of file that is looked at`);
  const token = minted({ exp: inDays(500), ...TOKENS[rule]?.[which] });
  const files = {
    ...memoryFiles({ '.api-entreprise.json': '{ "level": "strict" }', [file]: code.replaceAll(MASK, token) }),
    isShared: () => Promise.resolve(!NOT_SHARED.includes(rule)),
  };
  const report = await analyse(files, {
    grammars,
    configurations: new Configurations(files, { folder: 'file:///project/' }),
    targets: [`file:///project/${file}`],
  });
  assert.equal(report.files, 1);
  if (languageOf(file) && !mayEmbed(file)) assert.equal(report.analysed, 1, `the example was not analysed:\n${code}`);
  // Pages about something else may leave the token out.
  return report.findings.filter((finding) => rule === 'missing-token' || finding.rule !== 'missing-token');
}

describe('documentation links: the pages of the rules', () => {
  it('are there for every rule, in both languages, and for nothing else', () => {
    const expected = documented.flatMap((id) => [`${id}.md`, `${id}.en.md`]);
    assert.deepEqual(readdirSync(path.join(root, FOLDER)).sort(), expected.sort());
  });

  for (const rule of documented) {
    describe(rule, () => {
      const fr = existsSync(path.join(root, FOLDER, `${rule}.md`)) ? pageOf(rule, 'fr') : [];
      const en = existsSync(path.join(root, FOLDER, `${rule}.en.md`)) ? pageOf(rule, 'en') : [];

      it('has the same headings in both languages', () => {
        const titles = (page: Section[]) =>
          page.map(({ level, title }) => `${String(level)} ${title.replaceAll('\u00a0', ' ')}`);
        assert.match(titles(fr)[0] ?? '', new RegExp(`^1 ${rule} — \\S`));
        assert.match(titles(en)[0] ?? '', new RegExp(`^1 ${rule} — \\S`));
        const more = MORE[rule];
        const expected = more ? [...HEADINGS.slice(0, 4), more, ...HEADINGS.slice(4)] : HEADINGS;
        assert.deepEqual(
          titles(fr).slice(1),
          expected.map(([title]) => `2 ${title}`),
        );
        assert.deepEqual(
          titles(en).slice(1),
          expected.map(([, title]) => `2 ${title}`),
        );
      });

      it('shows the same code in both languages', () => {
        assert.deepEqual(
          fr.map(({ blocks }) => blocks),
          en.map(({ blocks }) => blocks),
        );
      });

      it('shows several languages, wrong and right', () => {
        for (const title of ['À corriger', 'Correct']) {
          const languages = new Set(blocksUnder(fr, title).map(({ language }) => language));
          assert.ok(languages.size >= 2, `only ${[...languages].join(', ')}`);
        }
      });

      for (const block of blocksUnder(fr, 'À corriger')) {
        it(`finds what is wrong in ${block.language}, and nothing else`, async () => {
          const found = (await findingsIn(block, rule, 'wrong')).map((finding) => finding.rule);
          assert.deepEqual([...new Set(found)], [rule], block.code);
        });
      }

      for (const block of blocksUnder(fr, 'Correct')) {
        it(`finds nothing in what is right in ${block.language}`, async () => {
          assert.deepEqual(await findingsIn(block, rule, 'right'), [], block.code);
        });
      }

      it('shows a configuration and a suppression that work', () => {
        const blocks = blocksUnder(fr, 'Configurer ou désactiver');
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
