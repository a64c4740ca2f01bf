import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { freshVsix } from '../../scripts/paths';

describe('the packed extension', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
  const vsix = path.join(folder, 'extension.vsix');
  const bundle = path.join(folder, 'extension.js');
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is tried only where nothing was built after it', () => {
    assert.equal(freshVsix(vsix), null);
    for (const [file, seconds] of [
      [bundle, 1000],
      [vsix, 2000],
    ] as const) {
      fs.writeFileSync(file, '');
      fs.utimesSync(file, seconds, seconds);
    }
    assert.equal(freshVsix(vsix), vsix);
    fs.utimesSync(bundle, 3000, 3000);
    assert.equal(freshVsix(vsix), null);
  });
});
