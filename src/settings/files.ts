/** How the text of a file of settings is read. */
export type SettingsFormat =
  'yaml' | 'json' | 'toml' | 'lines' | 'properties' | 'dotenv' | 'rails' | 'variables' | 'containers' | 'terraform';

const DOTENV = /^\.env(?:rc)?(?:\.[\w.-]+)?$|^[\w.-]*\.env(?:\.(?:example|sample|dist|template))?$/;
const ENDINGS: Readonly<Record<string, SettingsFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  json5: 'json',
  jsonc: 'json',
  toml: 'toml',
  ini: 'lines',
  cfg: 'lines',
  properties: 'properties',
};
/** What stands behind the ending of a file that people copy to make it their own. */
const MODEL = /\.(?:dist|example|sample|template|tmpl)$/;
/** Names of files in a folder of settings for where a program runs. */
const SECTION_NAMES =
  /^(?:development|dev|local|production|prod|staging|preprod|base|common|shared|custom-environment-variables)$/;
/** Folders that hold settings. */
const FOLDERS = /^(?:config|configs|conf|settings|configuration|env\.d)$/;
/** Names of files that hold settings, wherever they lie. */
const NAMES =
  /^(?:app)?(?:settings|config|configuration|conf|parameters|services|application|secrets|credentials|default|env)(?:[._-].*)?$/;
/** Folders whose files no program looks up by a key, and those of tests. */
const OTHER =
  /^(?:locales?|i18n|translations|fixtures|routes|workflows|\.github|\.vscode|\.idea|tests?|specs?|__tests__|e2e|cypress)$/;
/** How far up a folder counts: further up lies the workspace itself. */
const NEAR = 4;
const TEST = /(?:^|[._-])(?:test|testing|spec|ci)(?:[._-]|$)/;
/** Variables of request files, by environment: those of JetBrains and of REST Client, of Postman and of Bruno. */
const VARIABLES =
  /\/(?:http-client(?:\.private)?\.env\.json|[^/]+\.postman_(?:environment|globals)\.json|\.vscode\/settings\.json|environments\/[^/]+\.bru|collection\.bru)$/i;
/** What starts containers, by its name or its folder: Docker Compose, Kubernetes, Helm. */
const CONTAINERS =
  /\/(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$|[^/]*(?:config-?map|deployment|cron-?job|stateful-?set)[^/]*\.ya?ml$|\/(?:k8s|kubernetes|kube|helm|charts?|kustomize)\/(?:[^/]+\/){0,4}[^/]+\.ya?ml$/i;
const TERRAFORM = /\.(?:tf|tfvars)$/i;
/** What Rails runs when it starts, where settings are assigned. */
const RAILS = /\/config\/(?:application|environments\/(?!test\b)\w+|initializers\/\w+)\.rb$/;

/** How a file of settings is read, by its path; null for what is none. */
export function formatOf(uri: string): SettingsFormat | null {
  if (RAILS.test(uri)) return 'rails';
  if (VARIABLES.test(uri)) return 'variables';
  const steps = uri.split('/');
  const name = (steps.pop() ?? '').toLowerCase();
  const near = steps.slice(-NEAR);
  if (TEST.test(name) || near.some((step) => OTHER.test(step))) return null;
  if (TERRAFORM.test(name)) return 'terraform';
  if (CONTAINERS.test(uri)) return 'containers';
  if (DOTENV.test(name) || near.at(-1) === 'env.d') return 'dotenv';
  const plain = name.replace(MODEL, '');
  const ending = plain.slice(plain.lastIndexOf('.') + 1);
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (format === undefined) return null;
  return NAMES.test(plain.slice(0, -ending.length - 1)) || near.some((step) => FOLDERS.test(step)) ? format : null;
}

/** Whether a file, by its name, holds the settings of a program as a whole, and not of one thing of it. */
export function isGeneral(uri: string): boolean {
  return NAMES.test(stemOf(uri).toLowerCase()) || SECTION_NAMES.test(stemOf(uri).toLowerCase()) || RAILS.test(uri);
}

/** The name of a file without its endings. */
export function stemOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const dot = name.indexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
