import assert from 'node:assert/strict';
import { MAX_NESTING, withoutDepths } from '../../src/syntax/depth';
import { analyseTexts } from './memory-files';

const CALL = 'fetch("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265");\n';

describe('brackets within brackets', () => {
  it('are left as they are, as deep as people go', () => {
    const text = `f(${'[{('.repeat(300)}1${')}]'.repeat(300)});`;
    assert.equal(withoutDepths(text), text);
  });

  it('are blank where they are deeper than is parsed, each line as long as it was', () => {
    const text = `${'(\n'.repeat(MAX_NESTING + 2)}x${')'.repeat(MAX_NESTING + 2)} y`;
    const parsed = withoutDepths(text);
    assert.equal(parsed.length, text.length);
    assert.equal(parsed.split('\n').length, text.split('\n').length);
    assert.ok(parsed.endsWith(`${')'.repeat(MAX_NESTING)} y`));
    assert.doesNotMatch(parsed, /x/);
    assert.equal(parsed.split('(').length - 1, MAX_NESTING);
  });

  it('are blank to the end where nothing closes them', () => {
    const parsed = withoutDepths('['.repeat(5_000));
    assert.equal(parsed, '['.repeat(MAX_NESTING) + ' '.repeat(5_000 - MAX_NESTING));
  });

  // The grammar's own stack ends at about 2,000 labelled blocks, and takes the process with it.
  it('take nothing from the rest of the file, which says what is left out', async () => {
    const { findings, notes } = await analyseTexts({
      'a.js': `${CALL}${'a: { '.repeat(5_000)}x;${' }'.repeat(5_000)};\n${CALL}`,
      'b.js': CALL,
    });
    const missing = findings.filter(({ rule }) => rule === 'missing-traceability');
    assert.equal(missing.length, 3);
    assert.match(notes[0]?.message.fr ?? '', /^plus de 1\s000 parenthèses/u);
    assert.match(notes[0]?.message.en ?? '', /^more than 1,000 brackets/);
  });

  it('leave the outline of PHP its stack', async () => {
    const { findings } = await analyseTexts({
      'a.php': `<?php\nfile_get_contents(${CALL.slice(6, -3)});\n${'if ($a): '.repeat(20_000)}x();${' endif;'.repeat(20_000)}`,
    });
    assert.ok(findings.some(({ rule }) => rule === 'missing-traceability'));
  });
});
