import type { Message } from '../text/message';
import { MAX_NESTING } from '../syntax/depth';

/** What a person should know of a file that is not understood, or not wholly. Whoever shows it names the file first. */
export const notes = {
  notParsed: {
    fr: 'le fichier n’a pas pu être lu à temps, ou la grammaire de son langage manque : son code n’est pas analysé.',
    en: 'the file could not be parsed in time, or the grammar of its language is missing: its code is not analysed.',
  },
  tooMuch: {
    fr: 'l’analyse de ce fichier demande trop de calculs : son code n’est pas analysé. Un fichier généré ou minifié se met dans « ignore », dans `.api-entreprise.json`.',
    en: 'the analysis of this file takes too much computing: its code is not analysed. A generated or minified file goes into “ignore”, in `.api-entreprise.json`.',
  },
  tooDeep: {
    fr: `plus de ${MAX_NESTING.toLocaleString('fr')} parenthèses, crochets ou accolades imbriqués : ce qui est plus profond n’est pas analysé.`,
    en: `more than ${MAX_NESTING.toLocaleString('en')} brackets within each other: what is deeper is not analysed.`,
  },
} satisfies Readonly<Record<string, Message>>;
