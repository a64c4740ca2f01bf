import { ConfigurationError } from '../analysis/configuration-error';
import type { Message } from '../text/message';
import { pathOf, relativeTo } from './paths';

const NAME = 'UsageError';

/** The command cannot do what it was asked: exit 2. One sentence, with what to do next. */
export class UsageError extends Error {
  override readonly name = NAME;

  constructor(readonly sentence: Message) {
    super(sentence.en);
  }

  /** Whether this is one, by its name: each command is a bundle of its own, with a class of its own. */
  static is(error: unknown): error is UsageError {
    return error instanceof Error && error.name === NAME && 'sentence' in error;
  }
}

/** Does what reads the configuration. Throws UsageError for one that is broken, with its file as seen from `cwd`. */
export async function withConfiguration<T>(cwd: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const { uri } = error;
    throw new UsageError(error.sentence(uri.startsWith('file:') ? relativeTo(cwd, uri) : pathOf(uri)));
  }
}
