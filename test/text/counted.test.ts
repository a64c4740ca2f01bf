import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { counted } from '../../src/text/counted';

const root = path.resolve(__dirname, '..', '..');

describe('a number with its noun', () => {
  it('is singular for zero in French, and plural in English', () => {
    const said = (count: number) => counted(count, ['problème', 'problèmes'], ['problem', 'problems']);
    assert.deepEqual(
      [0, 1, 2].map((count) => said(count)),
      [
        { fr: '0 problème', en: '0 problems' },
        { fr: '1 problème', en: '1 problem' },
        { fr: '2 problèmes', en: '2 problems' },
      ],
    );
  });

  it('is never written with “(s)” in what people read', () => {
    const files = execFileSync('git', ['ls-files', 'src', 'l10n', 'package.nls*.json', 'docs', 'README*.md'], {
      cwd: root,
      encoding: 'utf8',
    });
    const wrong = files
      .split('\n')
      .filter((file) => /\.(ts|json|md)$/.test(file) && !file.endsWith('data.json'))
      .filter((file) => /\p{L}\(s\)(?![\s]*[{=])/u.test(fs.readFileSync(path.join(root, file), 'utf8')));
    assert.deepEqual(wrong, []);
  });

  it('stands in French texts with no-break spaces where the punctuation asks for them', () => {
    for (const file of ['l10n/bundle.l10n.fr.json', 'package.nls.fr.json']) {
      const texts = z.record(z.string(), z.string()).parse(JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')));
      const wrong = Object.values(texts).filter((text) => /\S [:;?!»]|« /.test(text));
      assert.deepEqual(wrong, []);
    }
  });
});
