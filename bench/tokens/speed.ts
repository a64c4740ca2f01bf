/** Prints how fast tokens are recognised in hostile texts. Bundled before it runs, see bench/tokens.ts. */
import { keysIn, tokensIn } from '../../src/token/index';
import { busy } from '../statistics';
import { hostile } from './hostile';

const SIZE = 10_000_000;
const RUNS = 5;

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

function speed(): Record<string, unknown> {
  const results: Record<string, { ms: number; ofReading: number; twice: number }> = {};
  const plain = flat(hostile['random base64']?.(SIZE) ?? '');
  const reading = shortest(() => {
    if (everyCharacter(plain) < 0) throw new Error('Characters have codes.');
  });
  for (const [name, make] of Object.entries(hostile)) {
    const [one = 0, two = 0] = [SIZE, 2 * SIZE].map((size) => {
      const text = flat(make(size));
      return shortest(() => {
        look(text);
      });
    });
    results[name] = {
      ms: Math.round(one),
      ofReading: Number((one / reading).toFixed(1)),
      twice: Number((two / one).toFixed(2)),
    };
  }
  return {
    readingMs: Math.round(reading),
    slowest: Math.max(...Object.values(results).map(({ ms }) => ms)),
    ...results,
  };
}

console.log(JSON.stringify(speed()));
