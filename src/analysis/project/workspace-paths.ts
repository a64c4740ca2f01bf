import { PathIndex } from '../../interpreter/names/path-index';
import { mayName } from '../../languages/index';
import { isManifest, Manifests } from '../../manifests/manifests';
import { isSettings, Settings } from '../../settings/index';
import type { Files } from '../../text/files';
import { mayImport } from '../sides';

/** What a new list of files, or a new text among them, made of the answers to what is asked of paths. */
export interface PathChange {
  /** Manifests name other packages or modules. */
  readonly areOtherManifests: boolean;
  /** Whether whoever asked for these stems alone would be answered as before. */
  readonly keeps: (stems: ReadonlySet<string>) => boolean;
}

/** The list of the workspace's files, with the manifests and the settings among them: where names and values are looked up. */
export class WorkspacePaths {
  private current = new PathIndex([], new Manifests(), new Settings());
  private named: readonly string[] = [];
  private importing: readonly string[] = [];
  private manifests: readonly string[] = [];
  private settings: readonly string[] = [];

  constructor(private readonly files: Files) {}

  /** The same object as long as every answer is the same. */
  get index(): PathIndex {
    return this.current;
  }

  /** Files that code may name. */
  get listed(): readonly string[] {
    return this.named;
  }

  /** Files that may import a module. */
  get importers(): readonly string[] {
    return this.importing;
  }

  /** Takes the list anew. Null when every answer is as it was. */
  async relist(): Promise<PathChange | null> {
    const all = await this.files.list();
    this.named = all.filter(mayName);
    this.importing = all.filter(mayImport);
    this.manifests = all.filter(isManifest);
    this.settings = all.filter(isSettings);
    return this.read();
  }

  /** Takes a new text of a file, or null where there is none any more. Null when every answer is as it was. */
  async update(uri: string, text: string | null): Promise<PathChange | null> {
    return this.isNews(uri, text) ? this.read() : null;
  }

  /** Whether one of the packages that a file belongs to asks for another. */
  readonly uses = (uri: string, name: string): boolean => {
    for (const { dependencies } of this.current.manifests.packagesOf(uri)) if (dependencies.has(name)) return true;
    return false;
  };

  private isNews(uri: string, text: string | null): boolean {
    if (isManifest(uri)) return !this.current.manifests.isKnown(uri, text);
    return isSettings(uri) && !this.current.settings.isKnown(uri, text);
  }

  private async read(): Promise<PathChange | null> {
    const before = this.current;
    const manifests = await Manifests.read(this.files, this.manifests);
    const areOtherManifests = !manifests.isSameAs(before.manifests);
    const settings = await Settings.read(this.files, this.settings);
    const areOtherSettings = !settings.isSameAs(before.settings);
    const index = new PathIndex(
      this.named,
      areOtherManifests ? manifests : before.manifests,
      areOtherSettings ? settings : before.settings,
    );
    const changed = [...index.stemsUnlike(before)];
    if (changed.length === 0 && !areOtherManifests && !areOtherSettings) return null;
    this.current = index;
    return {
      areOtherManifests,
      keeps: (stems) => !areOtherManifests && !areOtherSettings && !changed.some((stem) => stems.has(stem)),
    };
  }
}
