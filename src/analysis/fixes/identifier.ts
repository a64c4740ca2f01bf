import { isSiren, isSiret } from '../../catalogue';
import type { Fix } from '../findings';
import type { Defect } from '../rules/rule';
import { codeOf } from './code';
import { titles } from './titles';

/** Keeps the SIREN that a SIRET which is written out begins with, and gives a month its second digit. */
export function identifierFixes({ at, about }: Defect): Fix[] {
  const code = codeOf(at.unit);
  const better = about === undefined ? null : correctionOf(about);
  if (about === undefined || better === null || code.slice(at).split(about).length !== 2) return [];
  const start = at.start + code.slice(at).indexOf(about);
  return [
    {
      title: titles.replace(better),
      edits: [code.replace({ start, end: start + about.length }, better)],
      safe: false,
    },
  ];
}

function correctionOf(written: string): string | null {
  if (/^[1-9]$/.test(written)) return `0${written}`;
  const siren = written.slice(0, 9);
  return isSiret(written) && isSiren(siren) ? siren : null;
}
