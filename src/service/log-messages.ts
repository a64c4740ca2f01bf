import type { Message } from '../analysis/findings';

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
    en: `The analysis process ended by itself (${reason}) and is started again.`,
  };
}

export function ended(reason: string): Message {
  return {
    fr: `Le processus d’analyse s’est arrêté de lui-même (${reason}).`,
    en: `The analysis process ended by itself (${reason}).`,
  };
}

export function mistaken(text: string): Message {
  return { fr: `Erreur dans l’analyse : ${text}`, en: `A mistake in the analysis: ${text}` };
}

export function lookedAt(findings: number): Message {
  return {
    fr: `analysé : ${counted(findings, 'aucun résultat', 'résultat', 'résultats')}.`,
    en: `looked at: ${counted(findings, 'no finding', 'finding', 'findings')}.`,
  };
}

export function slow(ms: number): Message {
  return {
    fr: `${String(Math.round(ms))} ms : le fichier sera désormais analysé à l’enregistrement.`,
    en: `${String(Math.round(ms))} ms: from now on the file is looked at when it is saved.`,
  };
}

/** What changed on the disk has been taken. */
export function taken({ parsed, ms }: { readonly parsed: number; readonly ms: number }): Message {
  const time = `${String(Math.round(ms))} ms`;
  return {
    fr: `Changements du disque pris en compte en ${time} : ${counted(parsed, 'aucun fichier relu', 'fichier relu', 'fichiers relus')}.`,
    en: `Changes of the disk taken in ${time}: ${counted(parsed, 'no file read again', 'file read again', 'files read again')}.`,
  };
}

function counted(count: number, none: string, one: string, many: string): string {
  return count === 0 ? none : `${String(count)} ${count === 1 ? one : many}`;
}
