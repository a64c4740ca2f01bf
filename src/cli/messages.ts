import type { Message } from '../text/message';

/** A sentence in both languages. */
export const bilingual = (fr: string, en: string): Message => ({ fr, en });

export { counted, plural } from '../text/counted';

/** What the command says, whatever it is asked for. */
export const commandMessages = {
  unknownOption: (command: string, flag: string) =>
    bilingual(
      `Option inconnue : ${flag}. « ${command} --help » montre celles qui existent ; devant un fichier dont le nom commence par un tiret, écrivez « -- ».`,
      `Unknown option ${flag}. “${command} --help” shows those that exist; before a file whose name begins with a dash, write “--”.`,
    ),
  unknownCommand: (name: string) =>
    bilingual(
      `Commande inconnue : ${name}. « api-entreprise --help » montre celles qui existent.`,
      `Unknown command ${name}. “api-entreprise --help” shows those that exist.`,
    ),
  unknownSubcommand: (command: string, names: string) =>
    bilingual(
      `« ${command} » attend une de ces commandes : ${names}. Voir « ${command} --help ».`,
      `“${command}” expects one of these commands: ${names}. See “${command} --help”.`,
    ),
  noCommand: bilingual(
    'Aucune commande : essayez « api-entreprise lint », ou « api-entreprise --help » pour les voir toutes.',
    'No command: try “api-entreprise lint”, or “api-entreprise --help” to see them all.',
  ),
  missingArgument: (command: string, argument: string) =>
    bilingual(
      `« ${command} » attend ${argument}. Voir « ${command} --help ».`,
      `“${command}” needs ${argument}. See “${command} --help”.`,
    ),
  missingValue: (command: string, flag: string) =>
    bilingual(
      `L’option ${flag} demande une valeur. Voir « ${command} --help ».`,
      `The option ${flag} needs a value. See “${command} --help”.`,
    ),
  wrongValue: (flag: string, value: string, choices: string) =>
    bilingual(
      `Valeur inattendue pour ${flag} : « ${value} ». Valeurs possibles : ${choices}.`,
      `Unexpected value for ${flag}: “${value}”. Possible values: ${choices}.`,
    ),
  wholeNumber: (least: number, most: number | null) =>
    most === null
      ? bilingual(`un nombre entier, ${least} ou plus`, `a whole number, ${least} or more`)
      : bilingual(`un nombre entier de ${least} à ${most}`, `a whole number from ${least} to ${most}`),
  needs: (flag: string, other: string) =>
    bilingual(
      `${flag} n’a pas d’effet sans ${other}. Ajoutez ${other} ou retirez ${flag}.`,
      `${flag} has no effect without ${other}. Add ${other} or remove ${flag}.`,
    ),
  conflict: (one: string, other: string) =>
    bilingual(
      `${one} et ${other} sont incompatibles. Retirez l’une des deux options.`,
      `${one} and ${other} cannot be combined. Remove one of them.`,
    ),
  crash: (words: string) =>
    bilingual(
      `Erreur inattendue : ${words}. C’est une anomalie de cet outil : signalez-la avec ce message.`,
      `Unexpected error: ${words}. This is a bug in this tool: please report it with this message.`,
    ),
  usageTitle: bilingual('Utilisation :', 'Usage:'),
  argumentsTitle: bilingual('Arguments :', 'Arguments:'),
  optionsTitle: bilingual('Options :', 'Options:'),
  commandsTitle: bilingual('Commandes :', 'Commands:'),
  about: bilingual(
    'Trouve dans le code les appels à API Entreprise que le service refuserait. Outil non officiel.',
    'Finds API Entreprise calls that the service would refuse. Not an official tool.',
  ),
  lang: bilingual('langue des messages : fr ou en', 'message language: fr or en'),
  help: bilingual('montre cette aide', 'shows this help'),
  helpCommand: bilingual('montre l’aide d’une commande', 'shows the help of a command'),
  version: bilingual('montre la version', 'shows the version'),
} as const;
