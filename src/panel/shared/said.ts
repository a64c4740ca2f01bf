import type { Message } from '../../text/message';

/** A sentence in both languages. In French the space before a sign, and inside quotation marks, does not break a line. */
export function panelSentence(fr: string, en: string): Message {
  return { fr: fr.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0'), en };
}
