import type { Message } from '../../analysis/findings';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What `simulate` says. */
export const simulateMessages = {
  about: said(
    'Lance sur cette machine un simulateur d’API Entreprise, avec des données fictives.',
    'Starts a simulator of API Entreprise on this machine, with fictitious data.',
  ),
  port: (standard: number) =>
    said(
      `port d’écoute (par défaut ${standard} ; 0 pour un port libre)`,
      `port (${standard} by default; 0 for a free one)`,
    ),
  mode: said(
    'documented : comme le disent ses documents (par défaut) ; deployed : comme répond son environnement de test',
    'documented: as its documents say (the default); deployed: as its test environment answers',
  ),
  fixtures: said(
    'sert les jeux de test du service, un dossier par opération',
    'serves the service’s test data, one folder per operation',
  ),
  limits: said(
    'on : les limites du service (par défaut) ; off : aucune ; un nombre les multiplie, comme 0.1',
    'on: the service’s limits (the default); off: none; a number multiplies them, such as 0.1',
  ),
  maintenance: said(
    'on : les fournisseurs ferment à leurs heures de maintenance (par défaut) ; off : ils répondent à toute heure',
    'on: providers close at the hours of their maintenance (the default); off: they answer at any hour',
  ),
  scenario: said(
    'fait échouer les appels de cette manière (voir la liste ci-dessous)',
    'makes calls fail in this way (see the list below)',
  ),
  wrongLimits: said('on, off, ou un nombre plus grand que 0', 'on, off, or a number above 0'),
  after: (scenarios: string) =>
    said(
      `Scénarios, avec leur valeur par défaut :
${scenarios}

Pour une seule requête : l’en-tête X-Simulator-Scenario, ou l’adresse de base /__simulator/with/SCENARIO/
ou http://SCENARIO.localhost:PORT (« -- » y remplace « = »). En cours de route : POST /__simulator/scenario?scenario=SCENARIO.
Un jeton de test : GET /__simulator/token. Le journal des requêtes : GET /__simulator/log.
La sortie standard donne l’adresse, l’erreur standard une ligne par requête. Ctrl+C arrête le simulateur.`,
      `Scenarios, with the value they take when none is given:
${scenarios}

For one request only: the header X-Simulator-Scenario, or the base address /__simulator/with/SCENARIO/
or http://SCENARIO.localhost:PORT (with “--” for “=”). While it runs: POST /__simulator/scenario?scenario=SCENARIO.
A test token: GET /__simulator/token. The log of requests: GET /__simulator/log.
Standard output has the address, standard error a line per request. Ctrl+C ends the simulator.`,
    ),
  ready: said(
    'Simulateur prêt. Jeton de test : /__simulator/token ; journal : /__simulator/log ; Ctrl+C pour arrêter.',
    'The simulator is ready. Test token: /__simulator/token; log: /__simulator/log; Ctrl+C to stop.',
  ),
  lost: (scenario: string) => said(`${scenario} : sans effet`, `${scenario}: without effect`),
  unanswered: said('sans réponse', 'no answer'),
  meant: (path: string) => said(`vouliez-vous ${path} ?`, `did you mean ${path}?`),
} as const;
