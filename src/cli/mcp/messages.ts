import { bilingual } from '../messages';

/** What `mcp` says. */
export const mcpMessages = {
  about: bilingual(
    'Offre ces outils à un assistant, par le Model Context Protocol, sur l’entrée et la sortie standard.',
    'Offers these tools to an assistant, by the Model Context Protocol, on standard input and output.',
  ),
  usage: bilingual('[options]', '[options]'),
  after: bilingual(
    `À déclarer dans l’assistant : commande « npx », arguments « --no-install api-entreprise mcp ».

Six outils : vérifier du code, trouver et décrire un endpoint, écrire un appel, expliquer un code d’erreur, essayer un appel
sur un simulateur local. Rien n’est envoyé au service, aucun fichier n’est lu, et aucun jeton n’entre ni ne sort.`,
    `To declare in the assistant: command “npx”, arguments “--no-install api-entreprise mcp”.

Six tools: check code, find and describe an endpoint, write a call, explain an error code, try a call on a local simulator.
Nothing is sent to the service, no file is read, and no token goes in or out.`,
  ),
} as const;
