import type { Evaluations, Workspace } from './evaluations';

/** Files that are read only because a candidate leads to them: no more than so many for each. */
const MAX_SUPPORTS = 64;
/** A helper of a helper's helper is read, and no further: what names the service is read for itself. */
const MAX_DISTANCE = 3;

/** The files that candidates lead to by naming them. */
export class NamedFiles {
  /** How many files stand between a file and the candidate that led to it. */
  private readonly distances = new Map<string, number>();

  constructor(
    private readonly on: Workspace,
    private readonly evaluations: Evaluations,
    private readonly candidates: ReadonlySet<string>,
  ) {}

  /** How many more may be read. */
  get room(): number {
    const supports = this.on.files.size - this.candidates.size;
    return Math.max(0, MAX_SUPPORTS * Math.max(1, this.candidates.size) - supports);
  }

  /** Those that the last evaluation lacked. */
  missing(): string[] {
    const { files } = this.on;
    const wanted = new Set<string>();
    for (const evaluated of this.evaluations.values()) {
      for (const [uri, from] of evaluated.wanted) {
        if (files.has(uri) || files.isGivenUp(uri)) continue;
        const distance = this.distanceOf(from) + (this.passesOn(from) ? 0 : 1);
        if (distance > MAX_DISTANCE) continue;
        this.distances.set(uri, distance);
        wanted.add(uri);
      }
    }
    return [...wanted].slice(0, this.room);
  }

  private distanceOf(uri: string): number {
    return this.candidates.has(uri) ? 0 : (this.distances.get(uri) ?? 0);
  }

  /** A file that declares nothing leads to what it takes from others at no distance: an index. */
  private passesOn(uri: string): boolean {
    return (
      this.on.files.world.file(uri)?.units.every(({ declaration }) => declaration.kind === 'statement') === true &&
      !this.candidates.has(uri)
    );
  }
}
