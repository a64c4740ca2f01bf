/** Variables whose content a bundler copies into what browsers get, by the framework's prefix. */
const PUBLIC = /^(?:VITE_|NEXT_PUBLIC_|REACT_APP_|NUXT_PUBLIC_|VUE_APP_|PUBLIC_|EXPO_PUBLIC_|GATSBY_|STORYBOOK_)\w+$/;

/** A name that says it holds a token of the service. What follows the word may say which: `_PROD`, `V3`, `2`. */
const HOLDS_TOKEN =
  /api[\s_.:\-/\]['"]*entreprise(?!s)[\s_.:\-/\]['"()]*(?:\w+[_.-])?(?:api[_-]?)?(?:token|jeton|jwt|secret|bearer|cl[eé]|key)(?:[_-]?(?:prod(?:uction)?|staging|test|v?\d+|api))?$/i;

/** The name itself when its content is public; null otherwise. */
export function publicName(name: string): string | null {
  return PUBLIC.test(name) ? name : null;
}

/** Whether a variable, a setting or a path of keys (`services.api_entreprise.token`) holds a token of the service by its name. */
export function namesToken(name: string): boolean {
  return HOLDS_TOKEN.test(name);
}
