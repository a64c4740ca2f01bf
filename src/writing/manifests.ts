import { manifestAt, type Registry } from '../manifests';
import type { WrittenLanguage } from './language';

/** What a project's manifests say, as far as it decides what is written for it. */
export class Stack {
  private readonly packages = new Map<Registry, Set<string>>();

  /** Reads a project's manifests, given by path with their texts; other files are passed over. */
  constructor(private readonly files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) {
      const manifest = manifestAt(path);
      if (!manifest || manifest.isLock) continue;
      const found = this.packages.get(manifest.registry) ?? new Set();
      for (const name of manifest.read(text).keys()) found.add(name);
      this.packages.set(manifest.registry, found);
    }
  }

  /** Whether a manifest of the registry names one of these packages. */
  names(registry: Registry, packages: readonly string[]): boolean {
    const found = this.packages.get(registry);
    return found !== undefined && packages.some((name) => found.has(name));
  }

  /** Whether there is a manifest of the registry at all. */
  has(registry: Registry): boolean {
    return this.packages.has(registry);
  }

  /** Whether the project is written in a language: a manifest of its registry says so, or what shows the language beside that. */
  uses({ registry, shownBy }: WrittenLanguage): boolean {
    if (!shownBy) return this.has(registry);
    return this.names(registry, shownBy.packages) || Object.keys(this.files).some((path) => shownBy.files.test(path));
  }
}
