/** The simulator as a process of its own, forked with its options as the one argument: see `fork.ts`. */
import { SimulatorError, startSimulator } from './index';
import { type SimulatorEvent, WrittenOptions } from './process';

function tell(told: SimulatorEvent): void {
  if (process.connected) process.send?.(told);
}

async function main(): Promise<void> {
  const simulator = await startSimulator({
    ...WrittenOptions.parse(JSON.parse(process.argv[2] ?? '{}')),
    onEntry: (entry) => tell({ kind: 'entry', entry: { ...entry, codes: [...entry.codes] } }),
  });
  process.once('disconnect', () => void simulator.close());
  tell({ kind: 'ready', url: simulator.url });
}

main().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', sentence: error instanceof SimulatorError ? error.sentence : { fr: words, en: words } });
  process.disconnect();
});
