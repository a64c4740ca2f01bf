import type { ClientIndex } from '../../clients';
import type { PathIndex } from '../../interpreter/names/path-index';
import type { World } from '../../interpreter/names/world';
import type { SourceFile } from '../../interpreter/names/source-file';

const sharing = new WeakMap<ClientIndex, WeakMap<SourceFile, boolean>>();

/** The files that may change what all clients of a library begin with. */
export function sharingFiles(world: World, clients: ClientIndex): SourceFile[] {
  return [...world.files].filter((file) => !file.isTest && mayShare(file, clients));
}

/** Whether what one file sets for all holds in another: two packages of a repository are two programs. */
export function isOneProgram({ manifests }: PathIndex, one: SourceFile, other: SourceFile): boolean {
  return (
    manifests.packageFolder(one.uri, one.language.registry) ===
    manifests.packageFolder(other.uri, other.language.registry)
  );
}

/** Whether a file may change what all clients of a library begin with. Each file is looked through once. */
function mayShare(file: SourceFile, clients: ClientIndex): boolean {
  const known = sharing.get(clients) ?? new WeakMap<SourceFile, boolean>();
  sharing.set(clients, known);
  const may =
    known.get(file) ??
    (clients.sharedIn(file.text).length > 0 || file.language.library.starting?.test(file.text) === true);
  known.set(file, may);
  return may;
}
