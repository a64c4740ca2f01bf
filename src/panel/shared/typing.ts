/**
 * Which fields were typed in since the host last heard of them: the host fills in the whole form at once, and what it
 * answers to a button must not undo what was typed while it answered. Each message that holds the fields has a number.
 */
export class Typing {
  private told = 0;
  /** By field, the number of the first message that holds what was typed in it. */
  private readonly tellings = new Map<string, number>();

  typed(field: string): void {
    this.tellings.set(field, this.told + 1);
  }

  /** The number of the message that is about to be sent. */
  tell(): number {
    this.told += 1;
    return this.told;
  }

  /** What the fields are to hold once they are filled in by a host that had heard all up to the message `heard`. */
  filledIn(
    values: Readonly<Record<string, string>>,
    standing: Readonly<Record<string, string>>,
    heard: number,
  ): Record<string, string> {
    const newer = Object.entries(standing).filter(([field]) => (this.tellings.get(field) ?? 0) > heard);
    return { ...values, ...Object.fromEntries(newer) };
  }

  /** The fields are of something else now, and nothing of what stood in them stays. */
  forget(): void {
    this.tellings.clear();
  }
}
