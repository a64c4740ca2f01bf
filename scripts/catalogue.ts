/**
 * Writes src/catalogue/data.json from the service's data files.
 *
 *     npx tsx scripts/catalogue.ts [--data DIR] [--nomenclature FILE --source TEXT] [--check]
 *
 * DIR defaults to ../shared/data beside the repository. FILE is a copy of the service's list of error codes, whose facts
 * are taken over first; TEXT says which repository, file and commit it is. `--check` writes nothing and fails when the
 * catalogue is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { validate } from '../src/catalogue/validate.js';
import { build } from './catalogue/build.js';
import { nomenclatureOf, writeNomenclature } from './catalogue/nomenclature.js';
import { print } from './catalogue/print.js';
import { readSources } from './catalogue/sources.js';

const root = resolve(__dirname, '..');
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    nomenclature: { type: 'string' },
    source: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
if (values.nomenclature !== undefined) {
  if (values.source === undefined) throw new Error('--nomenclature takes --source: repository, file and commit');
  writeNomenclature(nomenclatureOf(resolve(values.nomenclature), values.source));
}
const target = join(root, 'src', 'catalogue', 'data.json');
const catalogue = build(readSources(resolve(values.data ?? join(root, '..', 'shared', 'data'))));
validate(catalogue);
const written = print(catalogue);

if (values.check) {
  if (readFileSync(target, 'utf8') !== written) {
    console.error('src/catalogue/data.json is not what the sources say: run npm run catalogue.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, written);
  console.log(`${catalogue.operations.length} operations, ${Math.round(written.length / 1024)} kB`);
}
