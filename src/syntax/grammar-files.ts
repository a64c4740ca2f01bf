import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { brotliDecompress } from 'node:zlib';
import { COMPRESSED, type GrammarFiles } from './grammars';

/**
 * The grammars on a disk. The only module that knows their files: bundled, they lie beside the bundle in `grammars/`; from
 * the sources (tests, benchmarks), in the packages they come from.
 */
export function grammarFilesIn(folder: string): GrammarFiles {
  return {
    runtime: () => readFile(path.join(folder, 'web-tree-sitter.wasm')),
    grammar: async (name) => {
      const file = path.join(folder, `tree-sitter-${name}.wasm`);
      return COMPRESSED.has(name) ? unpacked(await readFile(`${file}.br`)) : readFile(file);
    },
    loading,
  };
}

const unpacked = promisify(brotliDecompress);

/** Grammars that are taken from packages of their own, whose builds read more of the language. */
const OF_THEIR_OWN: Readonly<Record<string, string>> = {
  'c-sharp': 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  powershell: 'tree-sitter-powershell/tree-sitter-powershell.wasm',
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
};

/** Grammars that Node.js takes seconds to optimise, in which it loads no other and does not end. */
const UNOPTIMISED = new Set(['powershell']);

/** Loads a grammar, one that would take too long to optimise as it is. */
async function loading<T>(name: string, load: () => Promise<T>): Promise<T> {
  if (!UNOPTIMISED.has(name)) return load();
  setFlagsFromString('--liftoff-only');
  try {
    return await load();
  } finally {
    setFlagsFromString('--no-liftoff-only');
  }
}

/** For the sources themselves, before any build. `root` is the folder that holds `node_modules`. */
export function grammarFilesOfPackages(root: string): GrammarFiles {
  const modules = path.join(root, 'node_modules');
  return {
    runtime: () => readFile(path.join(modules, 'web-tree-sitter/web-tree-sitter.wasm')),
    grammar: (name) =>
      readFile(path.join(modules, OF_THEIR_OWN[name] ?? `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`)),
    loading,
  };
}
