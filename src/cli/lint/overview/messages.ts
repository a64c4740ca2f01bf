import type { Why } from '../../../analysis/findings';
import type { Message } from '../../../text/message';
import { plural, bilingual } from '../../messages';

/** What of a call is not known, by why. */
const reasons: Readonly<Record<Why['reason'], Message>> = {
  'parameter of a function nobody calls': bilingual(
    'une valeur vient d’un argument que rien ne fournit dans ce projet',
    'a value comes from an argument that nothing in this project provides',
  ),
  'open map': bilingual(
    'un objet peut contenir d’autres clés que celles que l’on voit',
    'an object may hold keys other than the visible ones',
  ),
  'branches differ': bilingual('une valeur dépend d’une condition', 'a value depends on a condition'),
  bound: bilingual('la fonction est trop longue pour être suivie', 'the function is too long to follow'),
  dynamic: bilingual('une valeur est calculée à l’exécution', 'a value is computed at run time'),
};

/** What is said of a report as a whole. */
export const overviewMessages = {
  reasons,
  hostUnknown: bilingual('l’hôte n’est pas visible', 'the host is not visible'),
  senderUnknown: bilingual('ce qui envoie la requête n’est pas connu', 'what sends the request is not known'),
  byRule: bilingual('Par règle', 'By rule'),
  byEndpoint: bilingual('Par endpoint', 'By endpoint'),
  noEndpoint: bilingual('sans endpoint, ou plusieurs à la fois', 'no endpoint, or several at once'),
  undecided: (undecided: number, calls: number) =>
    bilingual(
      `Indécis : ${plural(undecided, 'appel', 'appels', 'fr')} sur ${calls} (« --calls » montre chacun)`,
      `Undecided: ${undecided} of ${plural(calls, 'call', 'calls', 'en')} (“--calls” shows each)`,
    ),
  undecidedOf: (undecided: number, calls: number) =>
    bilingual(
      `${plural(undecided, 'appel', 'appels', 'fr')} sur ${calls}, dont quelque chose n’a pas pu être établi.`,
      `${undecided} of ${plural(calls, 'call', 'calls', 'en')}, of which something could not be told.`,
    ),
  fixable: (count: number) =>
    bilingual(
      `${plural(count, 'problème se corrige', 'problèmes se corrigent', 'fr')} avec « api-entreprise lint --fix ».`,
      `${plural(count, 'finding', 'findings', 'en')} can be fixed with “api-entreprise lint --fix”.`,
    ),
  advice: (file: string) => bilingual(`Le plus utile, dans ${file}`, `What would help most, in ${file}`),
  hosts: (calls: number, names: number) =>
    bilingual(
      `${plural(calls, 'appel a', 'appels ont', 'fr')} un hôte inconnu. Si ${names === 1 ? 'ce nom contient' : 'ces noms contiennent'} l’adresse d’API Entreprise :`,
      `${plural(calls, 'call has', 'calls have', 'en')} an unknown host. If ${names === 1 ? 'this name holds' : 'these names hold'} the address of API Entreprise:`,
    ),
  client: (calls: number, name: string) =>
    bilingual(
      `${plural(calls, 'appel passe', 'appels passent', 'fr')} par ${name}, que rien ne décrit. Vérifiez où sont la query string et le délai d’attente :`,
      `${plural(calls, 'call goes', 'calls go', 'en')} through ${name}, which nothing describes. Check where its query and timeout are:`,
    ),
  traceability: (findings: number) =>
    bilingual(
      `${plural(findings, 'problème se corrigerait', 'problèmes se corrigeraient', 'fr')} avec --fix si vos valeurs étaient connues. À compléter :`,
      `${plural(findings, 'finding', 'findings', 'en')} could be fixed with --fix if your values were known. To complete:`,
    ),
  folder: (findings: number, folder: string) =>
    bilingual(
      `${plural(findings, 'problème se trouve', 'problèmes se trouvent', 'fr')} dans ${folder}. Si ce code n’est pas le vôtre, ou ne sert plus :`,
      `${plural(findings, 'finding is', 'findings are', 'en')} in ${folder}. If that code is not yours, or no longer in use:`,
    ),
  unread: (files: number) =>
    bilingual(
      `${plural(files, 'fichier n’a pas pu être analysé', 'fichiers n’ont pas pu être analysés', 'fr')}. Si c’est du code généré ou minifié :`,
      `${plural(files, 'file', 'files', 'en')} could not be analysed. If the code is generated or minified:`,
    ),
} as const;
