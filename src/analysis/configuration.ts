import * as z from 'zod/mini';
import { teamClient } from '../clients/schema';
import { writtenLanguages } from '../languages/written';
import { configurationName } from './configuration-name';
import { ConfigurationError, notJson, type ConfigurationProblem } from './configuration-error';
import { problemsOf } from './configuration-issues';
import { contradictions, newerRuleNote, newerRules, uselessClients } from './configuration-notes';
import { ConfigurationText } from './configuration-text';
import { ruleIds, type RuleId, severities, type Severity } from './findings';
import type { Files } from '../text/files';
import { isReasonableGlob, matcherOf, type PathMatcher } from './globs';
import { defaultTestFiles } from './test-files';
import { folderOf } from '../text/uris';

export { configurationName };

/** Sets of rules; single rules are set over them. */
export const levels = ['recommended', 'strict'] as const;

const ruleSetting = z.enum([...severities, 'off']);

const glob = z
  .string()
  .check(z.refine(isReasonableGlob, { params: { expected: 'glob' } }), z.minLength(1), z.maxLength(300));

const globs = (description: string) => z.optional(z.array(glob).check(z.describe(description)));

const filled = z.string().check(z.regex(/\S/));

/** A value that editors ask for in words, not by its pattern. */
const toFillIn = (fr: string, en: string) =>
  z.optional(filled.check(z.meta({ patternErrorMessage: `À remplir : ${fr}. / To be filled in: ${en}.` })));

const rule = z.union([
  ruleSetting.check(z.describe('Gravité de la règle, ou « off ». / Severity of the rule, or “off”.')),
  z.strictObject({
    severity: z.optional(
      ruleSetting.check(z.describe('Gravité, dans les fichiers de « files ». / Severity, in the files of “files”.')),
    ),
    files: globs(
      'Fichiers où cette gravité s’applique ; ailleurs la règle garde la sienne. / Files where this severity holds; elsewhere the rule keeps its own.',
    ),
    ignore: globs('Fichiers où la règle est désactivée. / Files where the rule is off.'),
  }),
]);

/** Languages whose programs call clients. */
const families = writtenLanguages.flatMap(({ id, family }) => (id === family ? [id] : []));

export const configurationSchema = z.strictObject({
  $schema: z.optional(z.string()),
  level: z.optional(
    z
      .enum(levels)
      .check(
        z.describe(
          'Ensemble de règles : « recommended » (par défaut) ou « strict », qui les a toutes. / Set of rules: “recommended” (the default) or “strict”, which has all of them.',
        ),
      ),
  ),
  rules: z.optional(
    z.partialRecord(z.enum(ruleIds), rule).check(z.describe('Gravité de chaque règle. / Severity of each rule.')),
  ),
  ignore: globs(
    'Fichiers qui ne sont pas analysés, comme dans .gitignore. / Files that are not analysed, written as in .gitignore.',
  ),
  testFiles: globs(
    'Fichiers de test, en plus de la liste par défaut ; « ! » en retire. / Test files, besides the default list; “!” takes some back.',
  ),
  traceability: z.optional(
    z
      .strictObject({
        context: toFillIn(
          'le cadre de vos requêtes, « Aides publiques » par exemple',
          'why your requests are made, “Aides publiques” for instance',
        ),
        recipient: z.optional(
          z.string().check(
            z.regex(/^\d{14}$/),
            z.meta({
              patternErrorMessage:
                'À remplir : le SIRET de votre administration, 14 chiffres. / To be filled in: the SIRET of your administration, 14 digits.',
            }),
          ),
        ),
        object: toFillIn('la démarche, ou son numéro', 'the procedure, or its number'),
        user_id: toFillIn('l’agent qui demande', 'the agent who asks'),
      })
      .check(
        z.describe(
          'Valeurs proposées par les corrections et les extraits. / Values that fixes and snippets propose. (recipient: SIRET)',
        ),
      ),
  ),
  hosts: z.optional(
    z
      .array(filled)
      .check(
        z.describe(
          'Noms des variables ou paramètres qui contiennent l’adresse de l’API. / Names of the variables or settings that hold the address of the API.',
        ),
      ),
  ),
  clients: z.optional(
    z
      .array(teamClient(families))
      .check(z.describe('Vos propres clients HTTP, décrits. / Your own HTTP clients, described.')),
  ),
  language: z.optional(z.enum(['fr', 'en']).check(z.describe('Langue des messages. / Language of the messages.'))),
});

export type RuleSettings = z.infer<typeof configurationSchema>;

/** Settings and what their globs are relative to. Plain data: it passes between processes. */
export interface Configuration {
  /** The file it was read from; null for the defaults. */
  readonly uri: string | null;
  /** Its folder, that its globs are relative to. Folders have a slash at their end. */
  readonly folder: string;
  /** The root of the repository or workspace, that the default lists are relative to. */
  readonly root: string;
  readonly settings: RuleSettings;
}

/** A configuration as it is used, and what a person should know of it all the same. */
interface Read {
  readonly settings: RuleSettings;
  readonly notes: readonly ConfigurationProblem[];
}

/** Throws ConfigurationError. */
export function parseConfiguration(uri: string, text: string): RuleSettings {
  return readConfiguration(uri, text).settings;
}

/** Throws ConfigurationError. */
function readConfiguration(uri: string, text: string): Read {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw notJson(uri, text);
  }
  const places = new ConfigurationText(text);
  const newer = newerRules(data);
  const parsed = configurationSchema.safeParse(newer.length === 0 ? data : withoutRules(data, newer));
  const wrong = [
    ...places.twice(),
    ...(parsed.success
      ? uselessClients(parsed.data, places)
      : problemsOf(parsed.error.issues, configurationSchema, places, data)),
  ];
  if (!parsed.success || wrong.length > 0) throw new ConfigurationError(uri, wrong);
  const notes = [...newer.map((name) => newerRuleNote(name, places)), ...contradictions(parsed.data, places)];
  return { settings: parsed.data, notes };
}

function withoutRules(data: unknown, names: readonly string[]): unknown {
  if (typeof data !== 'object' || data === null || !('rules' in data)) return data;
  const rules = Object.entries(data.rules ?? {}).filter(([name]) => !names.includes(name));
  return { ...data, rules: Object.fromEntries(rules) };
}

export interface ConfigurationOptions {
  /** The workspace folder or working directory: stands for the root of a repository where there is none. */
  readonly folder: string;
  /** This file and no other, wherever the analysed files are; its globs are relative to its folder, or else to `folder`. */
  readonly only?: string;
  /** Told of a broken file, once; the defaults then stand in. Without it, `for` throws. */
  readonly onError?: (error: ConfigurationError) => void;
}

type Loaded = ({ readonly uri: string } & Read) | { readonly error: ConfigurationError };

/** What the ancestors of a folder say. */
interface Above {
  readonly loaded: Loaded | null;
  /** The nearest folder that holds `.git`. */
  readonly repository: string | null;
}

/** Finds the configuration of each file, and remembers. A new one is made when a configuration has changed. */
export class Configurations {
  private readonly byFolder = new Map<string, Promise<Above>>();
  private readonly told = new Set<string>();
  private only: Promise<Loaded | null> | undefined;
  private readonly noted = new Map<string, readonly ConfigurationProblem[]>();

  constructor(
    private readonly files: Pick<Files, 'read' | 'exists'>,
    private readonly options: ConfigurationOptions,
  ) {}

  /** Throws ConfigurationError where there is one above the file that cannot be used, unless `onError` is given. */
  async for(uri: string): Promise<Configuration> {
    const above = await this.above(folderOf(uri));
    const loaded = this.options.only === undefined ? above.loaded : await (this.only ??= this.load(this.options.only));
    const workspace = this.options.folder;
    const root = above.repository ?? (uri.startsWith(workspace) ? workspace : (folderOf(uri) ?? ''));
    if (loaded === null) return { uri: null, folder: root, root, settings: {} };
    if ('error' in loaded) {
      this.tell(loaded.error);
      return { uri: null, folder: root, root, settings: {} };
    }
    const folder = folderOf(loaded.uri) ?? '';
    this.noted.set(loaded.uri, loaded.notes);
    const { settings } = loaded;
    return { uri: loaded.uri, settings, root, folder: uri.startsWith(folder) ? folder : workspace };
  }

  /** What a person should know of the configurations that were used so far. */
  notes(): readonly (ConfigurationProblem & { readonly uri: string })[] {
    return [...this.noted].flatMap(([uri, problems]) => problems.map((problem) => ({ ...problem, uri })));
  }

  private tell(error: ConfigurationError): void {
    if (!this.options.onError) throw error;
    if (!this.told.has(error.uri)) this.options.onError(error);
    this.told.add(error.uri);
  }

  private above(folder: string | null): Promise<Above> {
    if (folder === null) return Promise.resolve({ loaded: null, repository: null });
    let known = this.byFolder.get(folder);
    if (!known) {
      known = this.search(folder);
      this.byFolder.set(folder, known);
    }
    return known;
  }

  private async search(folder: string): Promise<Above> {
    const here = await this.load(folder + configurationName);
    // `.git` is a file in worktrees and submodules, a folder elsewhere.
    if (await this.files.exists(`${folder}.git`)) return { loaded: here, repository: folder };
    const above = await this.above(folderOf(folder));
    return here ? { ...above, loaded: here } : above;
  }

  private async load(uri: string): Promise<Loaded | null> {
    const text = await this.files.read(uri);
    if (text === null) return null;
    try {
      return { uri, ...readConfiguration(uri, text) };
    } catch (error) {
      if (error instanceof ConfigurationError) return { error };
      throw error;
    }
  }
}

const matchers = new WeakMap<readonly string[], PathMatcher>();

/** Undefined: no pattern matches, which differs from one that takes the file back. */
function matches(patterns: readonly string[] | undefined, folder: string, uri: string): boolean | undefined {
  if (!patterns || patterns.length === 0) return undefined;
  let matcher = matchers.get(patterns);
  if (!matcher) {
    matcher = matcherOf(patterns);
    matchers.set(patterns, matcher);
  }
  return matcher(pathIn(folder, uri));
}

/** The decoded path of a file relative to a folder; its whole path when it lies elsewhere. */
function pathIn(folder: string, uri: string): string {
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri.replace(/^[a-z][\w+.-]*:\/*/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether the file is left out altogether. */
export function isFileExcluded({ settings, folder }: Configuration, uri: string): boolean {
  return matches(settings.ignore, folder, uri) === true;
}

export function isTestFile({ settings, folder, root }: Configuration, uri: string): boolean {
  return matches(settings.testFiles, folder, uri) ?? matches(defaultTestFiles, root, uri) === true;
}

/** What a rule counts for in a file; `own` is the severity that the rule gives its finding, `isStrict` whether only the strict set has it. */
export function severityIn(
  { settings, folder }: Configuration,
  id: RuleId,
  own: Severity,
  uri: string,
  isStrict: boolean,
): Severity | 'off' {
  const setting = settings.rules?.[id];
  const unset = isStrict && settings.level !== 'strict' ? 'off' : own;
  if (setting === undefined) return unset;
  if (typeof setting === 'string') return setting;
  if (matches(setting.ignore, folder, uri)) return 'off';
  if (setting.files && !matches(setting.files, folder, uri)) return unset;
  return setting.severity ?? own;
}
