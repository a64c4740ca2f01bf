/** A limit that counts from when it was made is JavaScript's alone. */
const SIGNALS = Object.fromEntries(
  [
    'signal-made-once',
    'signal-on-client',
    'signal-of-a-script',
    'signal-per-call',
    'signal-of-a-controller',
    'signal-of-a-controller-once',
    'signal-of-nobody',
  ].map((shape) => [shape, 'A timeout is a number, or options of it: it counts anew for each request.']),
);

/** Browsers run JavaScript alone. */
const PAGES = Object.fromEntries(
  ['call-from-page', 'call-from-server'].map((shape) => [shape, 'Browsers run no other language.']),
);

const UNTYPED = 'Parameters have no types: nothing says that what is given is a client.';

/** Shapes that TypeScript alone can show of the languages of JavaScript, each with its reason. */
export const typedOnly: Readonly<Record<string, string>> = { 'client-injected': UNTYPED };

/** Shapes that a language cannot show, each with its reason. */
export const exclusions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  javascript: {},
  python: { ...SIGNALS, ...PAGES },
  php: {
    ...SIGNALS,
    ...PAGES,
    'url-object': 'PHP had no URL object in its standard library before 8.5: URLs are texts.',
  },
  ruby: {
    ...SIGNALS,
    ...PAGES,
    'client-injected': UNTYPED,
  },
};
