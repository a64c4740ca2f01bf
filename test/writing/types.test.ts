import assert from 'node:assert/strict';
import * as path from 'node:path';
import * as ts from 'typescript';
import { frameworkBy, runnerBy, targetOf } from '../../src/languages/written';
import { renderProxy, renderRequest, renderTest } from '../../src/writing';
import { shapes } from './reading';

/** The errors of TypeScript texts that are compiled together, as strictly as this project is. */
function errorsIn(texts: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitReturns: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = texts.get(path.basename(name));
    return text === undefined ? read(name, version) : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('written TypeScript', () => {
  it('compiles strictly, for every shape of endpoint', function () {
    this.timeout(60_000);
    const texts = new Map<string, string>();
    const frameworks = ['next', 'node-http'].map(frameworkBy);
    for (const [index, operation] of shapes.entries()) {
      const target = targetOf('typescript', 'fetch');
      texts.set(`request${String(index)}.ts`, renderRequest({ operation, target, lang: 'fr', form: 'file' }));
      const test = renderTest({ runner: runnerBy('node-test'), endpoint: operation, lang: 'fr', hasTypes: true });
      texts.set(`test${String(index)}.ts`, test.code);
      for (const framework of frameworks) {
        const { code } = renderProxy({ framework, endpoint: operation, lang: 'en', hasTypes: true });
        texts.set(`${framework.id}${String(index)}.ts`, code);
      }
    }
    assert.deepEqual(errorsIn(texts), []);
  });
});
