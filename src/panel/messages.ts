import type { Message } from '../analysis/findings';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What the page says by itself; everything else comes from the host, in the same language. */
export const pageMessages = {
  title: said('Appeler API Entreprise', 'Call API Entreprise'),
  restricted: said(
    'Mode restreint : aucune requête n’est envoyée et aucun jeton n’est lu. Accordez votre confiance à ce dossier pour appeler.',
    'Restricted Mode: no request is sent and no token is read. Trust this folder to make calls.',
  ),
  environment: said('Environnement', 'Environment'),
  simulator: said('Simulateur', 'Simulator'),
  staging: said('Test (staging)', 'Test (staging)'),
  production: said('PRODUCTION', 'PRODUCTION'),
  aboutSimulator: said(
    'Sur cette machine, avec des données fictives : rien n’est envoyé à l’extérieur.',
    'On this machine, with fictitious data: nothing leaves it.',
  ),
  aboutStaging: said(
    'L’environnement de test du service, avec des données fictives.',
    'The service’s test environment, with fictitious data.',
  ),
  aboutProduction: said(
    'PRODUCTION : données réelles. Chaque appel est tracé à votre nom, compte dans vos limites et doit être justifié.',
    'PRODUCTION: real data. Every call is traced in your name, counts in your limits and has to be justified.',
  ),
  token: said('Jeton', 'Token'),
  noToken: said('Aucun jeton', 'No token'),
  addToken: said('Ajouter un jeton…', 'Add a token…'),
  start: said('Démarrer', 'Start'),
  stop: said('Arrêter', 'Stop'),
  scenario: said('Réponse simulée', 'Simulated answer'),
  endpoint: said('Endpoint', 'Endpoint'),
  searchHint: said(
    'Titre, fournisseur, chemin ou thème. Flèches pour parcourir, Entrée pour choisir.',
    'Title, provider, path or topic. Arrows to browse, Enter to choose.',
  ),
  searchPlaceholder: said('Chercher parmi les endpoints…', 'Search the endpoints…'),
  nothingFound: said('Aucun endpoint ne correspond.', 'No endpoint matches.'),
  found: (count: number) => said(`${count} endpoint(s)`, `${count} endpoint(s)`),
  deprecated: said('déprécié', 'deprecated'),
  identifiers: said('Identifiants', 'Identifiers'),
  trace: said('Traçabilité', 'Traceability'),
  options: said('Options', 'Options'),
  none: said('(aucune)', '(none)'),
  required: said('obligatoire', 'required'),
  examples: said('Exemples :', 'Examples:'),
  example: said('Remplir avec un exemple', 'Fill in an example'),
  send: said('Envoyer', 'Send'),
  sendToProduction: said('Envoyer en PRODUCTION', 'Send to PRODUCTION'),
  cancel: said('Annuler', 'Cancel'),
  copyAs: said('Copier comme', 'Copy as'),
  copy: said('Copier', 'Copy'),
  problems: (count: number) =>
    count === 1
      ? said('1 problème à corriger ; rien n’a été envoyé.', '1 problem to correct; nothing was sent.')
      : said(`${count} problèmes à corriger ; rien n’a été envoyé.`, `${count} problems to correct; nothing was sent.`),
  warnings: said('À savoir', 'Worth knowing'),
  budget: said('Ce qui reste', 'What is left'),
  elapsed: (seconds: string, limit: string | null) =>
    limit === null
      ? said(`${seconds} s`, `${seconds} s`)
      : said(`${seconds} s sur ${limit} s`, `${seconds} s of ${limit} s`),
  answer: said('Réponse', 'Answer'),
  headers: said('En-têtes', 'Headers'),
  serviceSays: said('Le service dit :', 'The service says:'),
  fieldsMatch: said('Les champs sont ceux du catalogue.', 'The fields are those of the catalogue.'),
  unknownFields: said('Champs que le catalogue ne connaît pas', 'Fields that the catalogue does not know'),
  missingFields: said('Champs du catalogue absents de la réponse', 'Fields of the catalogue that the answer lacks'),
  upward: said(
    'Le service peut ajouter des champs à tout moment : votre code doit accepter ceux qu’il ne connaît pas.',
    'The service may add fields at any time: your code has to accept those it does not know.',
  ),
  openBody: said('Ouvrir la réponse', 'Open the answer'),
  compare: said('Comparer à la précédente', 'Compare with the previous one'),
  openDocument: said('Ouvrir', 'Open'),
  saveDocument: said('Enregistrer…', 'Save…'),
  documents: said('Documents', 'Documents'),
  preview: said('Début de la réponse', 'Beginning of the answer'),
  wholePreview: said('Corps de la réponse', 'Body of the answer'),
  history: said('Historique', 'History'),
  historyEmpty: said('Aucun appel pour le moment.', 'No call so far.'),
  historyWithout: said('Sans jeton et sans corps de réponse.', 'Without tokens and without the bodies of answers.'),
  historyWith: said(
    'Sans jeton ; les corps des réponses sont gardés.',
    'Without tokens; the bodies of answers are kept.',
  ),
  refill: said('Reprendre', 'Fill in'),
  again: said('Relancer', 'Run again'),
  openKept: said('Ouvrir', 'Open'),
  clear: said('Effacer l’historique', 'Clear the history'),
} as const;
