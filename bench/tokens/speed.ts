/** Prints how fast tokens are recognised in hostile texts. Bundled before it runs, see bench/tokens.ts. */
import { keysIn, tokensIn } from '../../src/token/index';
import { busy } from '../statistics';
import { hostile } from './hostile';

const SIZE = 10_000_000;
const RUNS = 10;

/** The shortest time that the processor was busy, in ms. */
function shortest(what: () => void): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const before = busy();
    what();
    best = Math.min(best, busy() - before);
  }
  return best;
}

function look(text: string): void {
  tokensIn(text);
  keysIn(text);
}

/** A sum, so that the loop is not left out. */
function everyCharacter(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  return sum;
}

/** One flat string of one byte a character, as a file that was read is. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/** One shape, by its name: its texts and those of another would disturb each other in one process. */
function speed(name: string): Record<string, number> {
  const make = hostile[name];
  if (make === undefined) throw new Error(`No text is called ${name}.`);
  const times = [SIZE, 2 * SIZE].map((size) => {
    const text = flat(make(size));
    const reading = shortest(() => {
      if (everyCharacter(text) < 0) throw new Error('Characters have codes.');
    });
    const ms = shortest(() => {
      look(text);
    });
    return { ms, reading };
  });
  const [one, two] = times;
  if (one === undefined || two === undefined) throw new Error('Nothing was measured.');
  return {
    ms: Math.round(one.ms),
    ofReading: Number((one.ms / one.reading).toFixed(1)),
    twice: Number((two.ms / one.ms).toFixed(2)),
  };
}

console.log(JSON.stringify(speed(process.argv[2] ?? '')));
