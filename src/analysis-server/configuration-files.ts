import type { Files } from '../text/files';

/**
 * Reads configurations, and remembers what they said, so that one that was only touched changes nothing; and what was there
 * of what makes a folder the root of a repository.
 */
export class ConfigurationFiles implements Pick<Files, 'read' | 'exists'> {
  private readonly said = new Map<string, string | null>();
  private readonly there = new Map<string, boolean>();

  constructor(private readonly files: Pick<Files, 'read' | 'exists'>) {}

  async read(uri: string): Promise<string | null> {
    const text = await this.files.read(uri);
    this.said.set(uri, text);
    return text;
  }

  async exists(uri: string): Promise<boolean> {
    const isThere = await this.files.exists(uri);
    this.there.set(uri, isThere);
    return isThere;
  }

  has(uri: string): boolean {
    return this.said.has(uri);
  }

  /** Whether any of these files is a configuration that says something else now. */
  async areOther(uris: Iterable<string>): Promise<boolean> {
    for (const uri of uris) {
      const before = this.said.get(uri);
      if (before !== undefined && (await this.files.read(uri)) !== before) return true;
    }
    return false;
  }

  /** Whether a folder is the root of a repository that was none before, or is one no longer. */
  async areRootsOther(): Promise<boolean> {
    for (const [uri, before] of this.there) if ((await this.files.exists(uri)) !== before) return true;
    return false;
  }
}
