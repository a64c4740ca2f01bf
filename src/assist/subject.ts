import type { CallSubject } from '../analysis/findings';
import type { Message } from '../text/message';
import type { Operation } from '../catalogue';
import { testValuesFor, type SubjectToTest, type WrittenLanguage } from '../writing';

/** A call of a project, as far as a test that makes it has to know. */
export interface TestedCall {
  /** Null where it is sent outside of any function. */
  readonly subject: CallSubject | null;
  /** Id of the client's record. */
  readonly client: string;
  readonly language: WrittenLanguage;
  /** The file, relative to the project's folder. */
  readonly source: string;
}

/** How a test calls the function that is under the cursor, or why it cannot. */
export type SubjectPlan =
  | { readonly subject: Omit<SubjectToTest, 'module' | 'levels'>; readonly reason: null }
  | { readonly subject: null; readonly reason: Message };

export function planSubject({ subject, client, language, source }: TestedCall, operation: Operation): SubjectPlan {
  if (subject === null) return because('l’appel n’est dans aucune fonction', 'the call is not inside a function');
  const { name, owner } = subject;
  const { tests } = language;
  if (!subject.isPublic || (tests.needsExport && subject.exported === null))
    return because(`${name} n’est pas exportée`, `${name} is not exported`);
  if (!subject.isConstructible)
    return because(
      `${owner ?? ''} ne se construit pas sans arguments`,
      `${owner ?? ''} cannot be created without arguments`,
    );
  // A cell of a notebook has no file that a test could load.
  if (!/\.(?!ipynb$)\w+$/.test(source) || !tests.canLoad(source))
    return because(`${source} ne peut pas être importé`, `${source} cannot be imported`);
  if (tests.copies) return { subject: null, reason: tests.copies };
  const isRedirected = subject.settings.length === 0;
  if (isRedirected && !tests.redirected.includes(client))
    return because(
      'l’adresse du service est écrite dans le code ; lue dans API_ENTREPRISE_BASE_URL, elle pourrait être celle du simulateur',
      'the service’s URL is hard-coded; read from API_ENTREPRISE_BASE_URL, it could point to the simulator',
    );
  const given = argumentsOf(subject, operation, language);
  if (typeof given === 'string')
    return because(`la valeur de l’argument ${given} est inconnue`, `the value of the argument ${given} is unknown`);
  return {
    subject: {
      call: `${tests.callee(subject)}(${given.join(', ')})`,
      settings: subject.settings,
      tokens: subject.tokens,
      redirected: isRedirected ? client : null,
    },
    reason: null,
  };
}

function because(fr: string, en: string): SubjectPlan {
  return { subject: null, reason: { fr, en } };
}

/** The arguments as code; the name of the first one that nothing is known for. */
function argumentsOf({ parameters }: CallSubject, operation: Operation, { idiom }: WrittenLanguage): string[] | string {
  const values = testValuesFor(operation);
  const required = parameters.filter(({ isOptional }) => !isOptional);
  const codeOf = (name: string, isOnly: boolean): string | null => {
    if (/token|jeton|bearer|jwt/i.test(name)) return idiom.environment('API_ENTREPRISE_TOKEN');
    const value = valueFor(name, values, operation, isOnly);
    return value === null ? null : idiom.string(value);
  };
  const given: string[] = [];
  for (const { name, isNamed, isOptional, keys } of parameters) {
    if (keys !== null) {
      const entries = keys.map((key) => [key, codeOf(key, keys.length === 1)] as const);
      const unknown = entries.find(([, code]) => code === null);
      if (unknown && !isOptional) return unknown[0];
      if (!unknown) given.push(idiom.map(entries.map(([key, code]) => idiom.entry(key, code ?? ''))));
      continue;
    }
    const code = codeOf(name, required.length === 1 && !isOptional);
    if (code === null && !isOptional) return name;
    // What comes behind one that is left out would take its place.
    if (code === null && !isNamed) break;
    if (code !== null) given.push(isNamed ? idiom.keyword(name, code) : code);
  }
  return given;
}

const ALIASES: Readonly<Record<string, string>> = {
  contexte: 'context',
  destinataire: 'recipient',
  objet: 'object',
  userid: 'user_id',
};

function valueFor(
  name: string,
  values: Readonly<Record<string, string>>,
  { parameters }: Operation,
  isOnly: boolean,
): string | null {
  const written = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  const known = values[ALIASES[written] ?? written];
  if (known !== undefined) return known;
  const identifiers = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
  const words = written.split('_');
  const named = identifiers.find((identifier) => identifier.split('_or_').some((each) => words.includes(each)));
  const [only, ...others] = identifiers;
  const meant = named ?? (isOnly && others.length === 0 ? only : undefined);
  return meant === undefined ? null : (values[meant] ?? null);
}
