import type { Message } from '../text/message';

const said = (fr: string, en: string): Message => ({ fr, en });

/** Why the simulator cannot do what it was asked: one sentence in each language, with what to do next. */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';

  constructor(readonly sentence: Message) {
    super(sentence.en);
  }
}

/** What the simulator says to the person who starts it. What it answers to requests is in `errors.ts`. */
export const simulatorMessages = {
  portInUse: (port: number) =>
    said(
      `Le port ${port} est déjà utilisé. Arrêtez le programme qui l’occupe, ou choisissez-en un autre avec --port (0 pour un port libre).`,
      `Port ${port} is already in use. Stop the program that uses it, or choose another with --port (0 for any free port).`,
    ),
  portRefused: (port: number) =>
    said(
      `Le système refuse le port ${port}. Choisissez un port de 1024 à 65535 avec --port (0 pour un port libre).`,
      `The system refuses port ${port}. Choose a port from 1024 to 65535 with --port (0 for any free port).`,
    ),
  wrongPort: (port: number) =>
    said(
      `${port} n’est pas un port. Donnez un nombre de 0 à 65535 à --port.`,
      `${port} is not a port. Give --port a number from 0 to 65535.`,
    ),
  fixturesMissing: (folder: string) =>
    said(
      `Le dossier « ${folder} » ne peut pas être lu. Corrigez le chemin donné à --fixtures.`,
      `The folder “${folder}” cannot be read. Correct the path given to --fixtures.`,
    ),
  fixturesEmpty: (folder: string, example: string) =>
    said(
      `« ${folder} » ne contient aucun jeu de test : il doit avoir un dossier par opération, comme « ${example} ». Corrigez le chemin donné à --fixtures.`,
      `“${folder}” contains no test fixtures: it should have one folder per operation, such as “${example}”. Correct the path given to --fixtures.`,
    ),
  fixtureBroken: (file: string, why: string) =>
    said(
      `Le jeu de test « ${file} » est inutilisable : ${why}. Corrigez-le ou retirez-le du dossier.`,
      `The test fixture “${file}” cannot be used: ${why}. Correct it or remove it from the folder.`,
    ),
  unknownScenario: (name: string, known: readonly string[]) =>
    said(
      `Scénario inconnu : « ${name} ». Scénarios possibles : ${known.join(', ')}.`,
      `Unknown scenario “${name}”. Possible scenarios: ${known.join(', ')}.`,
    ),
  scenarioLost: said(
    'Le scénario s’est perdu : le client a remplacé le dernier segment de l’adresse de base. Terminez celle-ci par « / », ou demandez le scénario par l’hôte (http://SCENARIO.localhost:PORT) ou par POST /__simulator/scenario.',
    'The scenario was lost: the client replaced the last segment of the base URL. End the URL with “/”, or request the scenario through the host (http://SCENARIO.localhost:PORT) or POST /__simulator/scenario.',
  ),
  wrongCalls: (text: string) =>
    said(
      `« ${text} » n’est pas un nombre d’appels. Donnez à calls un nombre de 1 à 999999.`,
      `“${text}” is not a number of calls. Give calls a number from 1 to 999999.`,
    ),
  wrongScenarioValue: (text: string, expected: Message) =>
    said(
      `Valeur incorrecte pour le scénario « ${text} » : il attend ${expected.fr}.`,
      `Invalid value for the scenario “${text}”: it takes ${expected.en}.`,
    ),
} as const;
