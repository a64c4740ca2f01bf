import type { Language } from './sources/index';
import { Random } from './sources/random';

/** One key pressed: the text as it is then. */
export interface Key {
  readonly gesture: 'parameter' | 'delete' | 'top' | 'break' | 'elsewhere';
  readonly text: string;
}

/** What a person does in a file, key by key: types a parameter and deletes it, adds lines, breaks the syntax and mends it. */
export function* keysIn(language: Language, source: string, count: number): Generator<Key> {
  const random = new Random(7);
  const gestures = [parameter, top, broken, elsewhere] as const;
  let text = source;
  for (let left = count; left > 0;) {
    for (const key of random.pick(gestures)(language, text, random)) {
      if (left-- <= 0) return;
      text = key.text;
      yield key;
    }
  }
}

type Gesture = (language: Language, text: string, random: Random) => Iterable<Key>;

/** As editors do: a quote that is opened brings the one that closes it, which is then typed over. */
function* typed(gesture: Key['gesture'], text: string, at: number, what: string): Generator<Key> {
  for (let length = 1; length <= what.length; length++) {
    const there = what.slice(0, length);
    const open = /^(?:[^'"]|(['"])[^'"]*\1)*(['"])[^'"]*$/.exec(there)?.[2] ?? '';
    yield { gesture, text: text.slice(0, at) + there + open + text.slice(at) };
  }
}

/** Adds a parameter to one of the maps, then takes it away again, a character at a time. */
const parameter: Gesture = function* ({ map, parameter: what }, text, random) {
  const at = random.pick([...text.matchAll(new RegExp(map, 'g'))]).index;
  yield* typed('parameter', text, at, what);
  for (let length = what.length - 1; length >= 0; length--) {
    yield { gesture: 'delete', text: text.slice(0, at) + what.slice(0, length) + text.slice(at) };
  }
};

const top: Gesture = function* ({ comment }, text) {
  yield* typed('top', text, text.indexOf('\n') + 1, `${comment} fait\n`);
};

/** Deletes a bracket or a quote, and puts it back. */
const broken: Gesture = function* (_, text, random) {
  const at = random.pick([...text.matchAll(/[{}()[\]'"]/g)]).index;
  yield { gesture: 'break', text: text.slice(0, at) + text.slice(at + 1) };
  yield { gesture: 'break', text };
};

/** Makes a name longer that has nothing to do with the service. */
const elsewhere: Gesture = function* (_, text, random) {
  const found = random.pick([...text.matchAll(/\b(?:known|totals|errors|seen|left)\b/g)]);
  yield* typed('elsewhere', text, found.index + found[0].length, 'Autre');
};
