import { Stack, type WrittenLanguage } from '../writing';

/** Texts of manifests, by absolute path with slashes. */
export type ManifestTexts = Readonly<Record<string, string>>;

/** A folder that holds manifests, and those. */
export interface PackageFolder {
  /** Absolute, with slashes, without one at its end. */
  readonly folder: string;
  readonly manifests: ManifestTexts;
}

/** Below a folder of this name are parts of the manifest of the one above. */
const PARTS = /\/(?:requirements|gradle)$/;

/** Every folder that holds manifests, in the order of its path. */
export function projectsOf(manifests: ManifestTexts): PackageFolder[] {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(manifests)) {
    const folder = parentOf(path).replace(PARTS, '');
    folders.set(folder, { ...folders.get(folder), [path]: text });
  }
  return [...folders]
    .map(([folder, own]) => ({ folder, manifests: own }))
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** The projects that a file belongs to, the innermost first. */
export function projectsAround(manifests: ManifestTexts, file: string): PackageFolder[] {
  return projectsOf(manifests)
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .toReversed();
}

/** Whether the project has a manifest of the language. */
export function isWrittenIn({ manifests }: PackageFolder, language: WrittenLanguage): boolean {
  return new Stack(manifests).has(language.registry);
}

/** The folder of a path; empty for the topmost. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
