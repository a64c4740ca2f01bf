import assert from 'node:assert/strict';
import { evaluateFile, type Evaluation } from '../../src/analysis/project/evaluation';
import { ClientIndex } from '../../src/clients';
import { PathIndex } from '../../src/interpreter/names/path-index';
import { SourceFile } from '../../src/interpreter/names/source-file';
import { World } from '../../src/interpreter/names/world';
import { clientRecords } from '../../src/languages/clients';
import { languageOf } from '../../src/languages/index';
import { Manifests } from '../../src/manifests/manifests';
import { Settings } from '../../src/settings';
import { grammars } from './memory-files';

const URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const FUNCTIONS = Array.from({ length: 20 }, (_, index) => `function f${index}() { return fetch('${URL}'); }\n`).join(
  '',
);

describe('a file that is evaluated again', () => {
  it('runs its top level and what is asked about where all of it would have to run anew, and all once it is asked for', async () => {
    const program = await evaluated();
    const before = program(FUNCTIONS);
    assert.equal(before.calls.length, 20);

    // A statement of the top level is another at each key, and so may be what names mean.
    const written = `${FUNCTIONS}fetch('${URL}`;
    const part = program(`${written}')`, { before, at: written.length });
    assert.deepEqual([part.isPart, [...part.roots.keys()]], [true, ['module']]);
    assert.deepEqual(
      part.calls.map(({ endpoint }) => endpoint),
      ['/v4/insee/sirene/unites_legales/{siren}'],
    );

    const within = program(`const a = 1;\n${FUNCTIONS}`, { before: part, at: FUNCTIONS.indexOf('f7') + 20 });
    assert.deepEqual([within.isPart, [...within.roots.keys()]], [true, ['module', 'function f7']]);

    const whole = program(`const a = 1;\n${FUNCTIONS}`, { before: within });
    assert.deepEqual([whole.isPart, whole.calls.length], [false, 20]);
    // What stood before a part of it was run is known again.
    assert.equal(program(FUNCTIONS, { before: within, at: 0 }).isPart, false);
  });
});

/** One file of JavaScript, whose text changes. */
async function evaluated(): Promise<(text: string, evaluation?: Evaluation) => ReturnType<typeof evaluateFile>> {
  const uri = 'file:///project/a.mjs';
  const known = languageOf(uri);
  assert.ok(known?.grammar);
  const { language, grammar } = known;
  await grammars.load([grammar]);
  const world = new World();
  const paths = new PathIndex([], new Manifests(), new Settings());
  const clients = new ClientIndex(clientRecords);
  let file: SourceFile | null = null;
  return (text, evaluation) => {
    const tree = grammars.parse(grammar, text, null, 5_000);
    assert.ok(tree);
    file = new SourceFile(uri, text, language, language.outline(tree.rootNode), false, file);
    world.put(file);
    return evaluateFile(world, file, paths, clients, evaluation);
  };
}
