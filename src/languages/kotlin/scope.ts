import { Lowering } from '../../syntax/lowering';

/** The name under which a block finds what it is called on: `apply { … }`, `client.get(url) { … }`. */
export const RECEIVER = '%receiver';

/** How deep in blocks a declaration is being lowered, and what it leaves. */
export class KotlinLowering extends Lowering {
  /** Blocks around what is being lowered. */
  blocks = 0;
  /** What is called on its first argument: there, `this` is that. */
  isExtension = false;
  /** Whether a block was met that leaves the function around it. */
  leaves = false;
}

export function scoped(lower: Lowering): KotlinLowering {
  if (!(lower instanceof KotlinLowering)) throw new TypeError('Kotlin is lowered by its own lowering.');
  return lower;
}
