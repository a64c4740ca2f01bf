import { bound } from '../../interpreter/names/lookup';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Binding, Names } from '../../interpreter/names';
import type { Origin, Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';

/** Folders of a Nuxt project whose exports are everywhere. */
const AUTO_IMPORTED = /\/(?:composables|utils|shared|stores)\/(?:[^/]+\/)*[^/]+\.[cm]?[jt]s$/;

/** What a name stands for that Nuxt imports by itself. */
export function autoImported(m: Machine, name: string, from: SourceFile, at: Origin | null): Value | undefined {
  const binding = exportedAround(m.names, from, name);
  return binding && binding.kind !== 'external' ? bound(m, binding, from, at) : undefined;
}

/** What Nuxt gives every module of a project without an import: what the modules of some of its folders export. */
function exportedAround(names: Names, file: SourceFile, name: string): Binding | null {
  if (nuxtFolder(names, file) === null) return null;
  names.asksAll = true;
  for (const other of names.world.files) {
    if (other === file || other.isTest || !AUTO_IMPORTED.test(other.uri)) continue;
    const isSame = nuxtFolder(names, other) === nuxtFolder(names, file);
    if (isSame && other.outline.exports.some((each) => each.exported === name)) return names.exported(other, name);
  }
  return null;
}

/** The folder of the Nuxt project that a file is of; null where it is of none. */
function nuxtFolder({ paths: { manifests } }: Names, { uri, language }: SourceFile): string | null {
  for (const { dependencies } of manifests.packagesOf(uri))
    if (dependencies.has('nuxt')) return manifests.packageFolder(uri, language.registry);
  return null;
}
