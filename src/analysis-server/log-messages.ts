import type { Message } from '../text/message';
import { plural } from '../text/counted';

/** What the log says of the analysis. */

export function started(pid: number | null): Message {
  return {
    fr: `Le processus d’analyse a démarré (${String(pid)}).`,
    en: `The analysis process has started (${String(pid)}).`,
  };
}

export function startedAgain(reason: string): Message {
  return {
    fr: `Le processus d’analyse s’est arrêté de lui-même (${reason}) et est relancé.`,
    en: `The analysis process exited on its own (${reason}) and is being restarted.`,
  };
}

export function ended(reason: string): Message {
  return {
    fr: `Le processus d’analyse s’est arrêté de lui-même (${reason}).`,
    en: `The analysis process exited on its own (${reason}).`,
  };
}

export function mistaken(text: string): Message {
  return { fr: `Erreur dans l’analyse : ${text}`, en: `Error in the analysis: ${text}` };
}

export function lookedAt(findings: number): Message {
  return {
    fr: `analysé : ${countedOrNone(findings, 'aucun problème', 'problème', 'problèmes', 'fr')}.`,
    en: `analysed: ${countedOrNone(findings, 'no problems', 'problem', 'problems', 'en')}.`,
  };
}

export function slow(ms: number): Message {
  return {
    fr: `${String(Math.round(ms))} ms : le fichier sera désormais analysé à l’enregistrement.`,
    en: `${String(Math.round(ms))} ms: from now on the file is analysed when it is saved.`,
  };
}

/** What changed on the disk has been taken. */
export function taken({ parsed, ms }: { readonly parsed: number; readonly ms: number }): Message {
  const time = `${String(Math.round(ms))} ms`;
  return {
    fr: `Changements du disque pris en compte en ${time} : ${countedOrNone(parsed, 'aucun fichier relu', 'fichier relu', 'fichiers relus', 'fr')}.`,
    en: `Changes on disk processed in ${time}: ${countedOrNone(parsed, 'no file read again', 'file read again', 'files read again', 'en')}.`,
  };
}

function countedOrNone(count: number, none: string, one: string, many: string, lang: 'fr' | 'en'): string {
  return count === 0 ? none : plural(count, one, many, lang);
}
