/**
 * Which fields were typed in, and when. The page tells the host what was typed since it last told, never what it was told
 * itself: what it has not heard yet of a form that is being filled in is then not undone. The other way round, the host
 * fills in the whole form, which must not undo what was typed while it answered. Each message that tells has a number.
 */
export class Typing {
  private told = 0;
  /** By field, the number of the first message that holds what was typed in it. */
  private readonly tellings = new Map<string, number>();

  typed(field: string): void {
    this.tellings.set(field, this.told + 1);
  }

  /** What a message that is about to be sent is to hold of the fields, and its number. */
  tell(standing: Readonly<Record<string, string>>): {
    readonly values: Record<string, string>;
    readonly telling: number;
  } {
    const values = this.typedAfter(this.told, standing);
    this.told += 1;
    return { values, telling: this.told };
  }

  /** What the fields are to hold once they are filled in by a host that had heard all up to the message `heard`. */
  filledIn(
    values: Readonly<Record<string, string>>,
    standing: Readonly<Record<string, string>>,
    heard: number,
  ): Record<string, string> {
    return { ...values, ...this.typedAfter(heard, standing) };
  }

  /** The fields are of something else now, and nothing of what stood in them stays. */
  forget(): void {
    this.tellings.clear();
  }

  private typedAfter(telling: number, standing: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(standing).filter(([field]) => (this.tellings.get(field) ?? 0) > telling));
  }
}
