import type { Lang, Message } from '../../text/message';
import type { Severity } from '../../analysis/findings';
import { skippedFolders } from '../../files/skipped';
import { counted, plural, bilingual } from '../messages';

export const severityWords: Readonly<Record<Severity, Message>> = {
  error: bilingual('erreur', 'error'),
  warning: bilingual('avertissement', 'warning'),
  information: bilingual('information', 'information'),
  hint: bilingual('conseil', 'hint'),
};

/** Six to a line. */
const folderLines = skippedFolders
  .map((name, index) => (index % 6 === 0 ? `${index > 0 ? ',\n' : ''}  ${name}` : `, ${name}`))
  .join('');

function listed(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

/** What `lint` says, but for the sentences of the analysis itself. */
export const lintMessages = {
  errors: (count: number) => counted(count, ['erreur', 'erreurs'], ['error', 'errors']),
  warnings: (count: number) => counted(count, ['avertissement', 'avertissements'], ['warning', 'warnings']),
  informations: (count: number) => counted(count, ['information', 'informations'], ['info message', 'info messages']),
  /** More are analysed than are checked where these call what stands in others. */
  looked: (files: number, analysed: number) =>
    bilingual(
      `${plural(files, 'fichier examiné', 'fichiers examinés', 'fr')}, ${plural(analysed, 'analysé', 'analysés', 'fr')}${analysed > files ? (files > 1 ? ' pour suivre leurs appels' : ' pour suivre ses appels') : ''}`,
      `${plural(files, 'file checked', 'files checked', 'en')}, ${analysed} analysed${analysed > files ? (files > 1 ? ' to follow their calls' : ' to follow its calls') : ''}`,
    ),
  nothing: bilingual('aucun problème', 'no problem found'),
  more: (count: number) => bilingual(`et ${count} de plus`, `and ${count} more`),
  calls: (count: number) => counted(count, ['appel', 'appels'], ['call', 'calls']),
  progress: (files: number) =>
    bilingual(
      `${plural(files, 'fichier lu', 'fichiers lus', 'fr')}…`,
      `${plural(files, 'file read', 'files read', 'en')}…`,
    ),
  fixed: (fixes: number, files: number) =>
    bilingual(
      `${plural(fixes, 'correction appliquée', 'corrections appliquées', 'fr')} dans ${plural(files, 'fichier', 'fichiers', 'fr')}`,
      `${plural(fixes, 'fix applied', 'fixes applied', 'en')} in ${plural(files, 'file', 'files', 'en')}`,
    ),
  wouldFix: (fixes: number, files: number) =>
    bilingual(
      `${plural(fixes, 'correction possible', 'corrections possibles', 'fr')} dans ${plural(files, 'fichier', 'fichiers', 'fr')} ; rien n’a été écrit`,
      `${plural(fixes, 'fix', 'fixes', 'en')} possible in ${plural(files, 'file', 'files', 'en')}; nothing was written`,
    ),
  largeData: (count: number) =>
    bilingual(
      `${plural(count, 'fichier de données de plus de 2 Mo n’a pas été examiné', 'fichiers de données de plus de 2 Mo n’ont pas été examinés', 'fr')}.`,
      `${plural(count, 'data file over 2 MB was', 'data files over 2 MB were', 'en')} not checked.`,
    ),
  notWritten: (why: Message) =>
    bilingual(`n’a pas été corrigé et reste tel quel : ${why.fr}.`, `was not fixed and is unchanged: ${why.en}.`),
  wrongEncoding: bilingual(
    'n’est pas en UTF-8 et ne peut pas contenir la correction : convertissez le fichier en UTF-8.',
    'is not UTF-8 and cannot represent the fix: convert the file to UTF-8.',
  ),
  changedMeanwhile: bilingual(
    'a changé pendant l’analyse : rien n’y a été écrit, relancez la commande.',
    'changed during the analysis: nothing was written to it, run the command again.',
  ),
  otherLanguage: (name: string, read: readonly string[], files: number) =>
    bilingual(
      `${name}${files > 1 ? ` (${files} fichiers)` : ''} n’est pas un langage dont les appels sont analysés : seuls les jetons y sont cherchés. Langages analysés : ${listed(read, 'fr')}.`,
      `${name}${files > 1 ? ` (${files} files)` : ''}: calls are not analysed in this language: only tokens are searched for. Languages analysed: ${listed(read, 'en')}.`,
    ),
  notText: bilingual(
    'd’après son nom, ce n’est pas un fichier de texte : il est laissé de côté.',
    'judging by its name, this is not a text file: skipped.',
  ),
  unreadableFolder: bilingual('dossier illisible : vérifiez ses droits.', 'unreadable folder: check its permissions.'),
  inBaseline: (count: number) =>
    bilingual(
      plural(
        count,
        'problème déjà connu de la référence n’est pas montré',
        'problèmes déjà connus de la référence ne sont pas montrés',
        'fr',
      ),
      `${plural(count, 'finding of the baseline is', 'findings of the baseline are', 'en')} not shown`,
    ),
  goneFromBaseline: (count: number) =>
    bilingual(
      `${plural(count, 'problème de la référence n’existe plus', 'problèmes de la référence n’existent plus', 'fr')} : ajoutez --write-baseline pour la mettre à jour`,
      `${plural(count, 'finding of the baseline no longer occurs', 'findings of the baseline no longer occur', 'en')}: add --write-baseline to update it`,
    ),
  baselineWritten: (count: number, file: string) =>
    bilingual(
      `Référence écrite dans ${file} : ${plural(count, 'problème', 'problèmes', 'fr')}`,
      `Baseline written to ${file}: ${plural(count, 'finding', 'findings', 'en')}`,
    ),
  baselineMissing: (file: string) =>
    bilingual(
      `La référence « ${file} » ne peut pas être lue. Corrigez le chemin, ou ajoutez --write-baseline pour la créer.`,
      `The baseline “${file}” cannot be read. Correct the path, or add --write-baseline to create it.`,
    ),
  baselineBroken: (file: string) =>
    bilingual(
      `« ${file} » n’est pas une référence écrite par cette commande. Corrigez le chemin, ou supprimez le fichier et relancez avec --write-baseline.`,
      `“${file}” is not a baseline written by this command. Correct the path, or remove the file and run again with --write-baseline.`,
    ),
  baselineNotWritten: (file: string, why: Message) =>
    bilingual(
      `La référence « ${file} » n’a pas été écrite : ${why.fr}.`,
      `The baseline “${file}” was not written: ${why.en}.`,
    ),
  configurationMissing: (file: string) =>
    bilingual(
      `La configuration « ${file} » ne peut pas être lue. Corrigez le chemin donné à --config.`,
      `The configuration “${file}” cannot be read. Correct the path given to --config.`,
    ),
  about: bilingual(
    'Analyse des fichiers et dossiers et montre ce qui est à corriger.',
    'Checks files and folders and shows what needs fixing.',
  ),
  paths: bilingual(
    'fichiers ou dossiers (par défaut le dossier courant)',
    'files or folders (default: the current folder)',
  ),
  format: bilingual(
    'format de sortie : text, unix, json, sarif, github, gitlab ou html (par défaut text)',
    'output format: text, unix, json, sarif, github, gitlab or html (default: text)',
  ),
  optionCalls: bilingual(
    'montre aussi chaque appel et ce qui en est connu (text et json)',
    'also lists every call and what is known about it (text and json)',
  ),
  noSummary: bilingual(
    'omet le bilan des règles, des endpoints, des appels indécis et de ce qui aiderait (text)',
    'leaves out the summary of rules, endpoints, undecided calls and what would help (text)',
  ),
  optionFix: bilingual('applique les corrections sans risque', 'applies safe fixes'),
  dryRun: bilingual(
    'avec --fix : montre les changements sans rien écrire',
    'with --fix: shows the changes without writing anything',
  ),
  baseline: bilingual(
    'ne montre que les problèmes absents de ce fichier de référence',
    'shows only findings that are not in this baseline file',
  ),
  writeBaseline: bilingual(
    'avec --baseline : écrit le fichier avec les problèmes actuels',
    'with --baseline: writes the current findings to the file',
  ),
  maxWarnings: bilingual('échoue au-delà de N avertissements', 'fails on more than N warnings'),
  config: bilingual(
    'utilise cette configuration au lieu du fichier .api-entreprise.json le plus proche',
    'uses this configuration instead of the nearest .api-entreprise.json',
  ),
  staged: bilingual(
    'vérifie ce que git validerait : les fichiers indexés, dans leur version indexée',
    'checks what git would commit: staged files, as staged',
  ),
  noRepository: bilingual(
    '--staged demande un dépôt git, et le programme git. Lancez la commande dans le dépôt, ou sans --staged.',
    '--staged needs a git repository and the git program. Run the command in the repository, or without --staged.',
  ),
  stdin: bilingual('lit un texte sur l’entrée standard', 'reads text from standard input'),
  stdinFilename: bilingual(
    'avec --stdin : le fichier que ce texte remplace',
    'with --stdin: the file that this text replaces',
  ),
  after: bilingual(
    `Laissés de côté, comme ce que git ignore, sauf s’ils sont nommés :
${folderLines}

Code de sortie : 0 si aucune erreur (les avertissements ne comptent qu’au-delà de --max-warnings), 1 si des problèmes
sont trouvés, 2 si la commande, la configuration ou un chemin est à corriger, ou si quelque chose n’a pas pu être examiné
(--staged) ou écrit (--fix).`,
    `Skipped, like files that git ignores, unless named explicitly:
${folderLines}

Exit code: 0 without errors (warnings only count beyond --max-warnings), 1 with findings, 2 when the command, the
configuration or a path needs correcting, or when something could not be checked (--staged) or written (--fix).`,
  ),
} as const;
