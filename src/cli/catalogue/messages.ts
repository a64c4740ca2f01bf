import { counted, bilingual } from '../messages';

/** What `catalogue` says. */
export const catalogueMessages = {
  about: bilingual(
    'Cherche et décrit les endpoints du service.',
    'Searches and describes the endpoints of the service.',
  ),
  usage: bilingual('<search|show|diff> [options]', '<search|show|diff> [options]'),
  aboutSearch: bilingual(
    'Liste les endpoints qui répondent à des mots : titre, fournisseur, thème, chemin, noms courants.',
    'Lists the endpoints that match words: title, provider, theme, path, usual names.',
  ),
  usageSearch: bilingual('[mots…] [options]', '[words…] [options]'),
  words: bilingual(
    'les mots cherchés ; sans eux, tous les endpoints',
    'the words to look for; without any, all endpoints',
  ),
  aboutShow: bilingual(
    'Décrit un endpoint en entier, en Markdown : paramètres, délai, limite, droits, réponse, erreurs et un appel.',
    'Describes one endpoint in full, as Markdown: parameters, timeout, limit, scopes, response, errors and a call.',
  ),
  usageShow: bilingual('<chemin> [options]', '<path> [options]'),
  path: bilingual(
    'le chemin d’un endpoint, ou une URL ; les identifiants peuvent y être',
    'the path of an endpoint, or a URL; identifiers may be filled in',
  ),
  client: bilingual(
    'écrit l’appel pour ce client, comme python/requests (par défaut shell/curl)',
    'writes the call for this client, such as python/requests (default: shell/curl)',
  ),
  aboutDiff: bilingual(
    'Compare le catalogue livré au fichier OpenAPI du service : endpoints nouveaux, obsolètes ou absents, paramètres nouveaux. Rend 1 s’il y a une différence.',
    'Compares the shipped catalogue with the OpenAPI file of the service: endpoints that are new, deprecated or missing, new parameters. Exits with 1 when there is a difference.',
  ),
  usageDiff: bilingual('[fichier] [options]', '[file] [options]'),
  file: bilingual(
    'un fichier OpenAPI du service ; sans lui, celui qu’il publie, téléchargé',
    'an OpenAPI file of the service; without one, the one that it publishes, downloaded',
  ),
  same: (day: string) =>
    bilingual(
      `Aucune différence avec le catalogue livré, à jour au ${day}.`,
      `No difference with the shipped catalogue, which is as of ${day}.`,
    ),
  differences: (count: number, day: string) => {
    const what = counted(count, ['différence', 'différences'], ['difference', 'differences']);
    return bilingual(
      `${what.fr} avec le catalogue livré, à jour au ${day}.`,
      `${what.en} with the shipped catalogue, which is as of ${day}.`,
    );
  },
  whatFor: (news: string) =>
    bilingual(
      `Pour information : l’analyse suit le catalogue livré, le même dans l’éditeur et en intégration continue, jusqu’à la mise à jour de la commande. Les nouveautés du service, datées : ${news}`,
      `For information: the analysis follows the shipped catalogue, the same in the editor and in CI, until the command is updated. The service’s own dated news: ${news}`,
    ),
  unreadable: (file: string) =>
    bilingual(
      `${file} ne peut pas être lu. Donnez un fichier OpenAPI, ou aucun pour prendre celui que le service publie.`,
      `${file} cannot be read. Give an OpenAPI file, or none to take the one that the service publishes.`,
    ),
  tooLarge: (file: string) =>
    bilingual(
      `${file} est trop gros pour être le fichier du service. Donnez celui qu’il publie, ou aucun pour le télécharger.`,
      `${file} is too large to be the file of the service. Give the one that it publishes, or none to download it.`,
    ),
  format: bilingual('format de sortie : text ou json (par défaut text)', 'output format: text or json (default: text)'),
  nothing: (words: string) =>
    bilingual(
      `Aucun endpoint ne répond à « ${words} ». Essayez un mot de moins ou un autre nom ; sans mot, la commande les liste tous.`,
      `No endpoint matches “${words}”. Try fewer words or another name; without words, the command lists them all.`,
    ),
  unknown: (path: string, nearest: string | null) =>
    nearest === null
      ? bilingual(
          `${path} n’est pas un endpoint d’API Entreprise. « api-entreprise catalogue search » liste ceux qui existent.`,
          `${path} is not an endpoint of API Entreprise. “api-entreprise catalogue search” lists those that exist.`,
        )
      : bilingual(
          `${path} n’est pas un endpoint d’API Entreprise. Le plus proche : ${nearest}.`,
          `${path} is not an endpoint of API Entreprise. The nearest one: ${nearest}.`,
        ),
  retired: (path: string, successors: readonly string[]) =>
    successors.length === 0
      ? bilingual(`${path} n’existe plus, et rien ne le remplace.`, `${path} is gone, and nothing replaces it.`)
      : bilingual(
          `${path} n’existe plus. Remplacé par : ${successors.join(', ')}.`,
          `${path} is gone. Replaced by: ${successors.join(', ')}.`,
        ),
  several: (path: string, paths: readonly string[]) =>
    bilingual(
      `${path} peut désigner plusieurs endpoints : ${paths.join(', ')}. Donnez-en un.`,
      `${path} may be several endpoints: ${paths.join(', ')}. Choose one.`,
    ),
  unknownClient: (client: string, clients: readonly string[]) =>
    bilingual(
      `Aucun modèle pour le client « ${client} ». Ceux qui existent : ${clients.join(', ')}.`,
      `No template for the client “${client}”. Those that exist: ${clients.join(', ')}.`,
    ),
} as const;
