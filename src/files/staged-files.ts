import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Note } from '../analysis/findings';
import type { Files } from '../text/files';
import type { Message } from '../text/message';
import { decode } from './decode';
import type { Disk } from './disk';
import type { StagedContent, Staged } from './staged';

/** The files of a commit that is being made, as the commit has them: the disk has no say but for what git does not track. */
export class StagedFiles implements Files {
  readonly notes: Note[] = [];
  /** How many files have been read, for progress. */
  reads = 0;
  private readonly listed: ReadonlySet<string>;

  /** `files`: absolute paths of what `list` gives, in so far as the commit has them. */
  constructor(
    private readonly staged: Staged,
    private readonly disk: Disk,
    files: readonly string[],
  ) {
    this.listed = new Set(files.filter((file) => staged.has(file)));
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.listed].map((file) => pathToFileURL(file).href));
  }

  /** What the commit would change and could not be looked at is noted, for it is not clean. */
  async read(uri: string): Promise<string | null> {
    if (!uri.startsWith('file:')) return null;
    const file = fileURLToPath(uri);
    if (!this.staged.has(file)) return this.listed.has(file) ? null : this.disk.read(uri);
    this.reads += 1;
    const content = await this.staged.content(file);
    const decoded = typeof content === 'string' ? null : decode(content);
    if (decoded === null && this.staged.changed.has(file)) this.notes.push({ uri, message: unseen(content) });
    return decoded?.text ?? null;
  }

  exists(uri: string): Promise<boolean> {
    return uri.startsWith('file:') && this.staged.has(fileURLToPath(uri))
      ? Promise.resolve(true)
      : this.disk.exists(uri);
  }

  async isShared(uri: string): Promise<boolean> {
    return (uri.startsWith('file:') && this.staged.has(fileURLToPath(uri))) || this.disk.isShared(uri);
  }
}

function unseen(content: StagedContent): Message {
  const why =
    content === 'too large'
      ? { fr: 'plus de 2 Mo', en: 'over 2 MB' }
      : content === 'missing'
        ? { fr: 'contenu absent du dépôt', en: 'its content is not in the repository' }
        : { fr: 'contient un octet nul, qu’un texte n’a pas', en: 'holds a NUL byte, which no text does' };
  return {
    fr: `ce que git validerait n’a pas été examiné (${why.fr}). Vérifiez-le, puis ajoutez ce fichier à « ignore » dans .api-entreprise.json.`,
    en: `what git would commit was not checked (${why.en}). Check it, then add this file to “ignore” in .api-entreprise.json.`,
  };
}
