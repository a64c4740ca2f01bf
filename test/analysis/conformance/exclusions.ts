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

/** A script of the shell has functions and variables. */
const CLASSES = Object.fromEntries(
  [
    'base-class-constant',
    'base-constructor-argument',
    'params-method',
    'params-client-defaults',
    'params-split',
    'wrapper-class',
    'base-class',
    'base-class-incomplete',
    'base-class-other-file',
    'subclass-params',
    'mixin',
    'client-field',
    'client-memoized',
    'client-injected',
  ].map((shape) => [shape, 'There are no classes, and no clients that are kept.']),
);

/** What a command prints is text, which another command reads. */
const ANSWERS = Object.fromEntries(
  ['answer-strict', 'answer-lenient', 'failure-as-nothing', 'failure-told-apart'].map((shape) => [
    shape,
    'The answer is text for the next command; what becomes of it is not followed.',
  ]),
);

const UNTYPED = 'Parameters have no types: nothing says that what is given is a client.';

/** Shapes that TypeScript alone can show of the languages of JavaScript, each with its reason. */
export const typedOnly: Readonly<Record<string, string>> = { 'client-injected': UNTYPED };

/** Shapes that a language cannot show, each with its reason. */
export const exclusions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  javascript: {},
  java: {
    ...SIGNALS,
    ...PAGES,
    'token-for-browsers': 'Browsers run no Java; what a server fills into a page is a sample of the page.',
    'token-for-server': 'Browsers run no Java; what a server fills into a page is a sample of the page.',
  },
  python: { ...SIGNALS, ...PAGES },
  php: {
    ...SIGNALS,
    ...PAGES,
    'url-object': 'PHP had no URL object in its standard library before 8.5: URLs are texts.',
  },
  go: {
    ...SIGNALS,
    ...PAGES,
    'base-class-constant': 'Types hold no constants: those of a package are shape base-constant.',
    'params-null': 'What a table of texts holds is never nil.',
    'placeholder-default':
      'os.Getenv takes no default; one that is chosen by a condition is shape base-environment-default.',
    'wrapper-default-argument': 'Parameters have no defaults.',
    'subclass-params': 'A method of what embeds takes no part in those of what is embedded.',
  },
  shell: {
    ...SIGNALS,
    ...PAGES,
    ...CLASSES,
    ...ANSWERS,
    'url-format-named': 'printf has no named places.',
    'url-join': 'Lists are joined by the first sign of IFS: nobody builds an address so.',
    'url-object': 'There are no objects.',
    'params-encoded': 'There are no maps that a library makes a query of; curl does it with -G.',
    'params-helper': 'What a function prints is not followed.',
    'params-helper-argument': 'What a function prints is not followed.',
    'params-null': 'There is no null; what is not set is blank.',
    'timeout-absent-client': 'There are no clients that are kept; options in an array are shape params-merged.',
    'timeout-on-client': 'There are no clients that are kept; options in an array are shape params-merged.',
    'timeout-computed': 'Arithmetic is not followed.',
    'token-for-browsers': 'Browsers run no scripts of the shell.',
    'token-for-server': 'Browsers run no scripts of the shell.',
  },
  kotlin: {
    ...SIGNALS,
    ...PAGES,
    'url-format-named': 'format has numbered places only.',
    'token-for-browsers': 'What browsers get stands in pages, which are languages of their own.',
    'token-for-server': 'What browsers get stands in pages, which are languages of their own.',
  },
  powershell: {
    ...SIGNALS,
    ...PAGES,
    ...CLASSES,
    'url-format-named': 'The operator of formats has numbered places only.',
    'placeholder-default': 'What is not set is blank by itself; a default is chosen by a condition.',
    'timeout-absent-client': 'There are no clients that are kept; arguments in a table are shape timeout-wrong-unit.',
    'timeout-on-client': 'There are no clients that are kept; arguments in a table are shape timeout-wrong-unit.',
    'answer-strict': 'What an answer is read as takes all keys.',
    'answer-lenient': 'What an answer is read as takes all keys.',
    'token-for-browsers': 'Browsers run no PowerShell.',
    'token-for-server': 'Browsers run no PowerShell.',
  },
  rust: {
    ...SIGNALS,
    ...PAGES,
    'url-format': 'format! takes what is written in it alone; a text with marks is shape url-built-by-replacement.',
    'url-format-named': 'format! takes what is written in it alone.',
    'params-client-defaults': 'The clients have no parameters of their own.',
    'params-split': 'The clients have no parameters of their own.',
    'timeout-absent-client': 'The clients have no address of their own: what is sent is seen where it is sent.',
    'client-injected': 'The clients have no parameters of their own: what is not in the call is not sent.',
    'wrapper-default-argument': 'Parameters have no defaults.',
    'token-for-browsers': 'What browsers get stands in pages, which are languages of their own.',
    'token-for-server': 'What browsers get stands in pages, which are languages of their own.',
  },
  ruby: {
    ...SIGNALS,
    ...PAGES,
    'client-injected': UNTYPED,
  },
  csharp: {
    ...SIGNALS,
    ...PAGES,
    'url-format-named': 'string.Format has numbered places only.',
    'token-for-browsers': 'What browsers get stands in pages, which are languages of their own.',
    'token-for-server': 'What browsers get stands in pages, which are languages of their own.',
  },
};
