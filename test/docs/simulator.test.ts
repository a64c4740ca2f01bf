import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SIMULATOR_PORT } from '../../src/requests/simulator-port';
import { scenarios } from '../../src/simulator/index';

describe('the pages of the simulator', () => {
  for (const page of ['simulator.md', 'simulator.en.md']) {
    const text = readFileSync(path.join(__dirname, '../../docs', page), 'utf8');

    it(`${page} names every scenario, and no other`, () => {
      const table = text.split('\n').filter((line) => line.startsWith('| `') && !line.startsWith('| `--'));
      const named = table.flatMap((line) =>
        [...(line.split(' | ')[0] ?? '').matchAll(/`([a-z-]+)/g)].map(([, name]) => name),
      );
      assert.deepEqual([...named].sort(), scenarios.map(({ name }) => name).sort());
    });

    it(`${page} gives the port that it listens at`, () => {
      const ports = [...text.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
      assert.ok(ports.length > 0);
      assert.deepEqual(new Set(ports), new Set([SIMULATOR_PORT]));
    });
  }
});
