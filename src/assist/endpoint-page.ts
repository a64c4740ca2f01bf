import type { Lang } from '../text/message';
import {
  errorFacts,
  examplesOf,
  operationByPath,
  responseFields,
  documentationOf,
  providersOf,
  titleOf,
  type Operation,
  type OperationParameter,
  type ResponseField,
} from '../catalogue';
import { explanationOfCode } from '../requests/error-codes';
import { hintOf, traceHints } from '../requests/parameter-hints';
import { renderRequest, type Target, type TargetLanguage } from '../writing';
import { operationFacts } from './call-facts';

/** Everything that the catalogue knows of an endpoint, as a Markdown document; null for a path that it does not have. */
export function endpointPage(path: string, lang: Lang, target: Target): string | null {
  const operation = operationByPath(path);
  return operation ? operationPage(operation, lang, target) : null;
}

/** What a catalogue says of an endpoint stands there as text, whatever it is. */
export function operationPage(operation: Operation, lang: Lang, target: Target): string {
  const say = words[lang];
  return [
    `# ${escaped(titleOf(operation))}`,
    code(`${operation.method} ${operation.path}`),
    `${escaped(providersOf(operation))} · ${escaped(operation.tag)} · ${openings[lang][operation.opening]}`,
    list([
      ...operationFacts(operation).map((fact) => escaped(fact[lang])),
      `[${say.sheet}](${documentationOf(operation)})`,
    ]),
    `## ${say.parameters}`,
    table(
      [say.name, say.where, say.what, say.required],
      [...operation.parameters.map((each) => parameterRow(each, lang)), ...traceRows(operation, lang)],
    ),
    ...example(operation, lang),
    `## ${say.call}`,
    fenced(renderRequest({ operation, target, lang }), target.language),
    `## ${say.response}`,
    responseWords[lang][operation.response.kind],
    table(
      [say.field, say.type, say.note],
      responseFields(operation).map((each) => fieldRow(each, lang)),
    ),
    `## ${say.errors}`,
    table(
      [say.code, say.status, say.means, say.next],
      operation.errors.map((each) => errorRow(each, lang)),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function example(operation: Operation, lang: Lang): string[] {
  const [first] = examplesOf(operation);
  if (!first) return [];
  const values = Object.entries(first).map(([name, value]) => `${code(name)} ${code(value)}`);
  return [`${words[lang].example} ${values.join(', ')}.`];
}

function parameterRow(parameter: OperationParameter, lang: Lang): string[] {
  const { name, in: where, required, values } = parameter;
  const say = words[lang];
  const hint = escaped(hintOf(parameter, new Date())[lang]);
  const among = values === undefined ? '' : ` (${values.map(code).join(', ')})`;
  return [code(name), say.places[where], `${hint}${among}`, required ? say.yes : say.no];
}

/** Those of the trace, which every endpoint asks for. */
function traceRows({ traceability, userId }: Operation, lang: Lang): string[][] {
  const say = words[lang];
  const row = (name: keyof typeof traceHints, required: string): string[] => [
    code(name),
    say.places.query,
    escaped(traceHints[name][lang]),
    required,
  ];
  return [...traceability.map((name) => row(name, say.yes)), ...(userId ? [row('user_id', say.advised)] : [])];
}

function fieldRow({ path, type, nullable, format, values }: ResponseField, lang: Lang): string[] {
  const notes = [
    ...(nullable ? [words[lang].nullable] : []),
    ...(format === undefined ? [] : [format]),
    ...(values === undefined ? [] : [values.map((value) => code(String(value))).join(', ')]),
  ];
  return [code(path), type, notes.join(' · ')];
}

function errorRow(name: string, lang: Lang): string[] {
  const said = explanationOfCode(name);
  const statuses = errorFacts(name)?.statuses ?? [];
  return [code(name), statuses.join(', '), escaped(said?.message[lang] ?? ''), escaped(said?.next[lang] ?? '')];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '–';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A code span, which nothing of the text ends. */
function code(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``;
}

/** Code as a block of Markdown. */
export function fenced(code: string, { fence }: TargetLanguage): string {
  return `\`\`\`${fence}\n${code.trimEnd()}\n\`\`\``;
}

/** Text that stands for itself in Markdown, on one line. */
function escaped(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
}

/** To whom data are open. */
export const openings = {
  fr: {
    open: 'données ouvertes, jeton quand même nécessaire',
    protected: 'données protégées',
    unknown: 'ouverture non précisée',
  },
  en: {
    open: 'open data, a token is needed all the same',
    protected: 'protected data',
    unknown: 'openness not specified',
  },
} as const;

/** What an answer is made of. */
export const responseWords = {
  fr: {
    json: 'Du JSON.',
    document: 'Du JSON, avec le lien temporaire d’un document : il se télécharge sans jeton.',
    files: 'Du JSON, avec des liens de fichiers.',
  },
  en: {
    json: 'JSON.',
    document: 'JSON with the temporary link of a document: it is downloaded without a token.',
    files: 'JSON with links of files.',
  },
} as const;

const words = {
  fr: {
    sheet: 'Fiche du catalogue du service',
    parameters: 'Paramètres',
    name: 'Nom',
    where: 'Où',
    what: 'Valeur',
    required: 'Obligatoire',
    yes: 'oui',
    no: 'non',
    places: { path: 'chemin', query: 'requête', header: 'en-tête' },
    advised: 'conseillé',
    example: 'Exemple qui répond dans l’environnement de test :',
    call: 'Appel',
    response: 'Réponse',
    field: 'Champ',
    type: 'Type',
    note: 'Précision',
    nullable: 'peut être `null`',
    errors: 'Erreurs',
    code: 'Code',
    status: 'Statut',
    means: 'Ce qui s’est passé',
    next: 'Que faire',
  },
  en: {
    sheet: 'Page in the service’s catalogue',
    parameters: 'Parameters',
    name: 'Name',
    where: 'Where',
    what: 'Value',
    required: 'Required',
    yes: 'yes',
    no: 'no',
    places: { path: 'path', query: 'query', header: 'header' },
    advised: 'advised',
    example: 'Example that the staging environment answers:',
    call: 'Call',
    response: 'Response',
    field: 'Field',
    type: 'Type',
    note: 'Note',
    nullable: 'may be `null`',
    errors: 'Errors',
    code: 'Code',
    status: 'Status',
    means: 'What happened',
    next: 'What to do',
  },
} as const;
