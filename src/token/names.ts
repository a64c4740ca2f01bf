/** Variables whose content a bundler copies into what browsers get, by the framework's prefix. */
const PUBLIC = /^(?:VITE_|NEXT_PUBLIC_|REACT_APP_|NUXT_PUBLIC_|VUE_APP_|PUBLIC_|EXPO_PUBLIC_|GATSBY_|STORYBOOK_)\w+$/;

const SERVICE = String.raw`api[\s_.:,\-/\]['"]*entreprise(?!s)`;
const TOKEN = '(?:token|jeton|jwt|secret|bearer|cl[eé]|key)';

/**
 * A name that says it holds a token of the service: `API_ENTREPRISE_TOKEN`, `services.api_entreprise.key`,
 * `jetonApiEntreprise`. What follows the word may say which: `_PROD`, `V3`, `2`.
 */
const HOLDS_TOKEN = new RegExp(
  String.raw`${SERVICE}[\s_.:,\-/\]['"()]*(?:\w+[_.-])?(?:api[_-]?)?${TOKEN}(?:[_-]?(?:prod(?:uction)?|staging|test|v?\d+|api))?$|${TOKEN}[_-]?(?:(?:de|d|l)[_-]){0,2}${SERVICE}(?:[_-]?(?:prod(?:uction)?|v?\d+))?$`,
  'i',
);

/** It says something of the token, and is none. */
const FLAG =
  /(?:^|[_.-])(?:has|is|no|use|with|without|show|enable|enabled|check|validate|missing|require|required)[_.-]|(?:^|[_.])(?:has|is|no|use|with|without|show|enable|check|validate|missing|require)(?=[A-Z][a-z])/;
const FLAG_IN_CAPITALS = /(?:^|_)(?:HAS|IS|NO|USE|WITH|WITHOUT|SHOW|ENABLED?|CHECK|VALIDATE|MISSING|REQUIRED?)_/;

/** The name itself when its content is public; null otherwise. */
export function publicName(name: string): string | null {
  return PUBLIC.test(name) ? name : null;
}

/** Whether a variable, a setting or a path of keys (`services.api_entreprise.token`) holds a token of the service by its name. */
export function namesToken(name: string): boolean {
  return HOLDS_TOKEN.test(name) && !FLAG.test(name) && !FLAG_IN_CAPITALS.test(name);
}
