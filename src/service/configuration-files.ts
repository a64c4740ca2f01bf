import type { Files } from '../analysis/findings';

/** Reads configurations, and remembers what they said, so that one that was only touched changes nothing. */
export class ConfigurationFiles implements Pick<Files, 'read' | 'exists'> {
  private readonly said = new Map<string, string | null>();

  constructor(private readonly files: Pick<Files, 'read' | 'exists'>) {}

  async read(uri: string): Promise<string | null> {
    const text = await this.files.read(uri);
    this.said.set(uri, text);
    return text;
  }

  exists(uri: string): Promise<boolean> {
    return this.files.exists(uri);
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
}
