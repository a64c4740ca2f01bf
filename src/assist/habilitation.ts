import { searchAmong, shipped, titleOf, type Operation } from '../catalogue';
import type { Lang } from '../text/message';

/** An endpoint that may be asked for. */
export interface WantedRow {
  readonly path: string;
  /** With whose data it is. */
  readonly title: string;
}

/**
 * Protected data, which an habilitation is needed for: what answers to what a person looks for, the best first, else all, in
 * the alphabetical order of their titles.
 */
export function protectedEndpoints(query = ''): WantedRow[] {
  const rowOf = (operation: Operation): WantedRow => ({ path: operation.path, title: titleOf(operation) });
  if (query.trim() !== '') return searchAmong(wantable(), query).map(rowOf);
  return wantable()
    .map(rowOf)
    .toSorted((one, other) => one.title.localeCompare(other.title, 'fr'));
}

function wantable(): Operation[] {
  return shipped().operations.filter(
    ({ opening, deprecated, stagingOnly }) => opening === 'protected' && deprecated === null && !stagingOnly,
  );
}

/** Where it is kept in a workspace. */
export const habilitationFile = 'habilitation-api-entreprise.md';

/** What to gather before an habilitation is asked for, as a Markdown file for colleagues. `paths`: of the data that is wanted. */
export function habilitationChecklist(paths: readonly string[], lang: Lang): string {
  const say = words[lang];
  const wanted = wantable().filter(({ path }) => paths.includes(path));
  const data = wanted.map(
    (operation) =>
      `- [ ] **${titleOf(operation)}**\n  - ${say.endpoint} \`${operation.path}\`\n  - ${scopesOf(operation, lang)}\n  - ${say.why}`,
  );
  return [
    `# ${say.title}`,
    say.intro,
    `## ${say.organisation}`,
    tasks(say.organisationTasks),
    `## ${say.data}`,
    say.oneUseCase,
    data.length > 0 ? data.join('\n') : tasks([say.noData]),
    `## ${say.law}`,
    tasks(say.lawTasks),
    `## ${say.people}`,
    tasks(say.peopleTasks),
    `## ${say.stages}`,
    say.stageList.map((stage, index) => `${index + 1}. ${stage}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function scopesOf({ scopes }: Operation, lang: Lang): string {
  const say = words[lang];
  if (scopes === null || scopes.length === 0) return say.askScopes;
  return `${scopes.length === 1 ? say.scope : say.oneScope} ${scopes.map((scope) => `\`${scope}\``).join(', ')}`;
}

function tasks(lines: readonly string[]): string {
  return lines.map((line) => `- [ ] ${line}`).join('\n');
}

const words = {
  fr: {
    title: 'Préparer la demande d’habilitation à API Entreprise',
    intro:
      'À réunir avant de remplir le formulaire sur [DataPass](https://datapass.api.gouv.fr/). Une demande par cas d’usage : chacune donne un jeton, limité aux droits qui lui sont accordés.',
    organisation: 'L’organisme',
    organisationTasks: [
      'SIRET de l’administration qui demande (14 chiffres) : ',
      'Éditeur du logiciel, s’il y en a un, et son SIRET : ',
    ],
    data: 'Les données',
    oneUseCase: 'Ne demandez que ce que ce cas d’usage exige : chaque donnée se justifie.',
    noData: 'Donnée voulue, et pourquoi : ',
    endpoint: 'endpoint',
    scope: 'droit (scope) :',
    oneScope: 'un de ces droits (scopes) :',
    askScopes: 'droit (scope) : à demander au service',
    why: 'à quoi elle sert dans la procédure : ',
    law: 'Le cadre juridique',
    lawTasks: [
      'Texte qui permet de demander ces données (loi, décret, délibération, règlement du dispositif) et son lien : ',
      'Durée de conservation des données : ',
      'Qui les verra : ',
    ],
    people: 'Les personnes',
    peopleTasks: [
      'Responsable de traitement (nom, fonction, adresse électronique, téléphone) : ',
      'Délégué à la protection des données (nom, adresse électronique, téléphone) : ',
      'Contact métier : ',
      'Contact technique, qui recevra le jeton et les annonces d’incidents : ',
    ],
    stages: 'Les étapes',
    stageList: [
      'La demande est remplie et envoyée sur DataPass.',
      'L’équipe d’API Entreprise l’instruit, et peut demander des précisions : répondez dans DataPass.',
      'L’habilitation est accordée : le contact technique récupère le jeton, valable 18 mois, et le met dans un stockage secret.',
    ],
  },
  en: {
    title: 'Prepare the habilitation request for API Entreprise',
    intro:
      'What to gather before filling in the form on [DataPass](https://datapass.api.gouv.fr/). One request per use case: each gives a token, limited to the scopes that are granted.',
    organisation: 'The organisation',
    organisationTasks: [
      'SIRET of the administration that asks (14 digits): ',
      'Software supplier, if there is one, and its SIRET: ',
    ],
    data: 'The data',
    oneUseCase: 'Ask only for what this use case needs: each piece of data has to be justified.',
    noData: 'Data that is wanted, and why: ',
    endpoint: 'endpoint',
    scope: 'scope:',
    oneScope: 'one of these scopes:',
    askScopes: 'scope: to be asked of the service',
    why: 'what the procedure needs it for: ',
    law: 'The legal basis',
    lawTasks: [
      'Text that allows to ask for this data (law, decree, deliberation, rules of the scheme) and its link: ',
      'How long the data is kept: ',
      'Who will see it: ',
    ],
    people: 'The people',
    peopleTasks: [
      'Processing owner (name, position, email, phone): ',
      'Data protection officer (name, email, phone): ',
      'Business contact: ',
      'Technical contact, who will receive the token and the announcements of incidents: ',
    ],
    stages: 'The stages',
    stageList: [
      'The request is filled in and sent on DataPass.',
      'The team of API Entreprise examines it, and may ask for details: answer in DataPass.',
      'The habilitation is granted: the technical contact fetches the token, valid for 18 months, and puts it into a secret store.',
    ],
  },
} as const;
