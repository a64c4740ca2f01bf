import type { Message } from '../../text/message';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What `simulate` says. */
export const simulateMessages = {
  about: said(
    'Lance sur cette machine un simulateur d’API Entreprise, avec des données fictives.',
    'Runs an API Entreprise simulator on this machine, with fictitious data.',
  ),
  port: (standard: number) =>
    said(
      `port d’écoute (par défaut ${standard} ; 0 pour un port libre)`,
      `port to listen on (default: ${standard}; 0 for any free port)`,
    ),
  mode: said(
    'documented : se comporte comme la documentation le dit (par défaut) ; deployed : comme l’environnement de test',
    'documented: behaves as documented (default); deployed: behaves as the staging environment does',
  ),
  fixtures: said(
    'sert les jeux de test du service, un dossier par opération',
    'serves the service’s test fixtures, one folder per operation',
  ),
  limits: said(
    'on : les limites du service (par défaut) ; off : aucune ; un nombre les multiplie, comme 0.1',
    'on: the service’s rate limits (default); off: none; a number, such as 0.1, multiplies them',
  ),
  maintenance: said(
    'on : les fournisseurs sont indisponibles à leurs heures de maintenance (par défaut) ; off : ils répondent à toute heure',
    'on: providers are down during their maintenance hours (default); off: they always respond',
  ),
  scenario: said(
    'fait échouer tous les appels de cette manière (voir la liste ci-dessous)',
    'makes every call fail in this way (see the list below)',
  ),
  wrongLimits: said('on, off, ou un nombre plus grand que 0', 'on, off, or a number greater than 0'),
  after: (scenarios: string) =>
    said(
      `Scénarios, avec leur valeur par défaut :
${scenarios}

Pour une seule requête : l’en-tête X-Simulator-Scenario, ou l’adresse de base /__simulator/with/SCENARIO/
ou http://SCENARIO.localhost:PORT (« -- » y remplace « = »). En cours de route : POST /__simulator/scenario?scenario=SCENARIO.
Un jeton de test : GET /__simulator/token. Le journal des requêtes : GET /__simulator/log.
La sortie standard donne l’adresse, l’erreur standard une ligne par requête. Ctrl+C arrête le simulateur.`,
      `Scenarios, with their default value:
${scenarios}

For a single request: the X-Simulator-Scenario header, or the base URL /__simulator/with/SCENARIO/
or http://SCENARIO.localhost:PORT (with “--” for “=”). While it runs: POST /__simulator/scenario?scenario=SCENARIO.
A test token: GET /__simulator/token. The request log: GET /__simulator/log.
Standard output gives the address, standard error one line per request. Ctrl+C stops the simulator.`,
    ),
  ready: said(
    'Simulateur prêt. Jeton de test : /__simulator/token ; journal : /__simulator/log ; Ctrl+C pour arrêter.',
    'Simulator ready. Test token: /__simulator/token; log: /__simulator/log; Ctrl+C to stop.',
  ),
  lost: (scenario: string) => said(`${scenario} : sans effet`, `${scenario}: no effect`),
  unanswered: said('sans réponse', 'no response'),
  meant: (path: string) => said(`vouliez-vous ${path} ?`, `did you mean ${path}?`),
} as const;
