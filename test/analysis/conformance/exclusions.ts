/** Shapes that a language cannot show, each with its reason. */
export const exclusions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  javascript: {},
  python: {},
  php: {
    'url-object': 'PHP had no URL object in its standard library before 8.5: URLs are texts.',
  },
  ruby: {
    'client-injected': 'Parameters have no types: nothing says that what is given is a client.',
  },
};
