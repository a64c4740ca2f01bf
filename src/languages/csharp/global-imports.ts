import type { Import } from '../../syntax/language';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { World } from '../../interpreter/names/world';

const known = new WeakMap<SourceFile, readonly Import[]>();
const ofWorld = new WeakMap<object, readonly Import[]>();
const NONE: readonly Import[] = [];

/** What files take from elsewhere for all of their project: `global using X;`. */
export function globalImports(world: World): readonly Import[] {
  let found = ofWorld.get(world.version);
  if (!found) ofWorld.set(world.version, (found = [...world.files].flatMap(importsOf)));
  return found;
}

function importsOf(file: SourceFile): readonly Import[] {
  let found = known.get(file);
  if (!found) {
    const isCSharp = file.language.family === 'csharp';
    known.set(file, (found = isCSharp && /^\s*global\s+using\b/m.test(file.text) ? file.outline.imports : NONE));
  }
  return found;
}
