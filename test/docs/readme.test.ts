import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { readmes, withParts } from '../../scripts/readme/tables';
import { parseConfiguration } from '../../src/analysis/configuration';
import { exclusions } from '../analysis/conformance/exclusions';
import { sampleLanguages } from '../analysis/conformance/samples';
import { shapes } from '../analysis/conformance/shapes';
import { anchorOf, linksOf, proseOf, read, root, sectionsOf } from './markdown';

const PAGES = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'examples/README.md',
  'docs/pre-commit.md',
  'docs/pre-commit.en.md',
  'docs/accessibility.md',
  'docs/accessibility.en.md',
  'docs/security.md',
  'docs/security.en.md',
  ...readdirSync(path.join(root, 'docs/rules')).map((name) => `docs/rules/${name}`),
];

const FRENCH = PAGES.filter((page) => !/\.en\.md$|CONTRIBUTING|CHANGELOG|SECURITY\.md/.test(page));

describe('README', () => {
  for (const { file, lang } of readmes) {
    it(`${file} has its tables up to date (npx tsx scripts/readme.ts writes them)`, async () => {
      // A shape that is not excluded passes, or its own test fails.
      const passed = new Map(
        sampleLanguages.map((language) => [
          language,
          shapes.filter(({ id }) => exclusions[language]?.[id] === undefined).length,
        ]),
      );
      const text = read(file);
      assert.equal(text, await withParts(text, lang, passed));
    });

    it(`${file} shows a configuration that is accepted`, () => {
      const blocks = sectionsOf(read(file)).flatMap((section) => section.blocks);
      const shown = blocks.filter(({ language }) => language === 'json');
      assert.ok(shown.length > 0);
      for (const { code } of shown) parseConfiguration('', code);
    });
  }

  it('says the same in both languages', () => {
    const outline = (file: string) =>
      sectionsOf(read(file)).map(({ level, blocks }) => `${String(level)} ${blocks.map((b) => b.language).join()}`);
    assert.deepEqual(outline('README.md'), outline('README.en.md'));
  });
});

describe('pages', () => {
  for (const page of PAGES) {
    it(`${page} links to what is there`, () => {
      for (const link of linksOf(read(page))) {
        if (/^https?:/.test(link)) continue;
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
        assert.ok(existsSync(path.join(root, target)), link);
        if (anchor === undefined) continue;
        const anchors = sectionsOf(read(target)).map(({ title }) => anchorOf(title));
        assert.ok(anchors.includes(anchor), `${link} has no such heading: ${anchors.join(', ')}`);
      }
    });
  }

  for (const page of FRENCH) {
    it(`${page} keeps its punctuation together`, () => {
      // A no-break space before these signs and after «, and no straight apostrophe.
      const wrong = proseOf(read(page))
        .split('\n')
        .filter((line) => / [:;?!»%]|« |\p{L}'\p{L}/u.test(line));
      assert.deepEqual(wrong, []);
    });
  }

  it('name the packages of this version', () => {
    const files = [
      'README.md',
      'README.en.md',
      'docs/pre-commit.md',
      'docs/pre-commit.en.md',
      ...readdirSync(path.join(root, 'docs/ci')).map((name) => `docs/ci/${name}`),
    ];
    for (const file of files) {
      for (const [name, found] of read(file).matchAll(/api-entreprise-(\d[\w.-]*)\.tgz/g)) {
        assert.equal(found, version, `${file}: ${name}`);
      }
    }
  });

  it('hold nothing that looks like a token', () => {
    for (const page of PAGES) assert.doesNotMatch(read(page), /eyJ[\w-]{5,}\./, page);
  });
});
