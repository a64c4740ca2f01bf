import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { packCommand } from '../../scripts/package/pack';
import { root, vsixFile } from '../../scripts/paths';
import { run } from '../../scripts/run';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The names of a zip archive in their order, and the times that they bear, as MS-DOS writes them. */
function entriesOf(zip: Buffer): { name: string; time: number }[] {
  const found: { name: string; time: number }[] = [];
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    found.push({ name: zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), time: zip.readUInt32LE(at + 12) });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return found;
}

describe('the packages, built anew', function () {
  this.timeout(120_000);
  let folder = '';

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-again-'));
    await run(process.execPath, ['esbuild.js', '--into', path.join(folder, 'dist')], { cwd: root });
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('hold the same bundles, byte for byte', () => {
    const packed = unzipSync(fs.readFileSync(vsixFile));
    const built = fs
      .readdirSync(path.join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(folder, 'dist', name)).isFile())
      .map((name) => name.split(path.sep).join('/'));
    const shipped = Object.keys(packed).filter((name) => /^extension\/dist\/.*\.(?:m?js|wasm(?:\.br)?)$/.test(name));
    assert.ok(shipped.length > 30);
    for (const name of shipped) {
      const own = name.slice('extension/dist/'.length);
      assert.ok(built.includes(own), `${own} is not built again`);
      const bytes = fs.readFileSync(path.join(folder, 'dist', own));
      assert.equal(digest(packed[name] ?? new Uint8Array()), digest(bytes), own);
    }
  });

  it('bear no time of their own: the extension', () => {
    const entries = entriesOf(fs.readFileSync(vsixFile));
    assert.ok(entries.length > 30);
    assert.equal(new Set(entries.map(({ time }) => time)).size, 1);
    const names = entries.map(({ name }) => name);
    assert.deepEqual(
      names,
      [...names].sort((one, other) => one.localeCompare(other)),
    );
  });

  it('are the same file, packed again: the command', async () => {
    const before = fs.readFileSync(path.join(root, 'dist', `api-entreprise-${packageJson.version}.tgz`));
    assert.equal(digest(fs.readFileSync(await packCommand(folder))), digest(before));
  });
});
