/** Does all tasks, in their order and so many at a time: most of the time they wait. */
export async function together<T>(tasks: readonly T[], jobs: number, work: (task: T) => Promise<void>): Promise<void> {
  // All take from one iterator, so that each task is taken once.
  const left = tasks.values();
  const worker = async (): Promise<void> => {
    for (const task of left) await work(task);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
