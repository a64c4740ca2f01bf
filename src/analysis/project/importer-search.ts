import type { Files } from '../../text/files';
import type { Sides } from '../sides';
import type { Evaluations, Workspace } from './evaluations';

/** Finds the modules that import those whose calls may run in a browser. */
export class ImporterSearch {
  /** How far the files of the list have been looked through for imports of modules that are followed; null where none is. */
  private next: number | null = null;

  constructor(
    private readonly files: Files,
    private readonly on: Workspace,
    private readonly evaluations: Evaluations,
    private readonly sides: Sides,
  ) {}

  /** The list of files is another one. */
  restart(): void {
    if (this.next !== null) this.next = 0;
  }

  /** @returns false when interrupted: the next time goes on there */
  async follow(interrupted: () => boolean): Promise<boolean> {
    const { sides } = this;
    const { files, paths, revision } = this.on;
    for (;;) {
      const undecided = sides.undecided(this.evaluations.calls());
      for (const uri of undecided) sides.follow(uri);
      if (undecided.length > 0) this.next = 0;
      if (this.next === null) return true;
      for (; this.next < paths.importers.length; this.next++) {
        if (interrupted()) return false;
        const uri = paths.importers[this.next];
        if (uri === undefined) continue;
        sides.note(uri, files.world.file(uri)?.text ?? (await this.files.read(uri)));
      }
      this.next = sides.followFurther() ? 0 : null;
      revision.advance();
    }
  }
}
