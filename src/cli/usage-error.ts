import type { Message } from '../analysis/findings';

/** The command cannot do what it was asked: exit 2. One sentence, with what to do next. */
export class UsageError extends Error {
  constructor(readonly sentence: Message) {
    super(sentence.en);
  }
}
