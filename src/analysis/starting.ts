import { chainAt, isTopLevel } from '../rewriting/nodes';
import type { SentRequest } from '../interpreter/clients/requests';
import type { Origin } from '../interpreter/values';

/** Calls that are given a function to call whenever something happens: routes, events, commands, schedules. */
const HANDED_TO =
  /(?:^|\.)(?:get|post|put|patch|delete|use|all|on|route|schedule|addEventListener|\w*[eE]ventHandler|command|action|handle|register|process|serve|createServer)$/;

/** Whether something is made while its module is loaded, outside of any function: once, for as long as the program runs. */
export function isMadeOnStart(at: Origin): boolean {
  return isTopLevel(at.unit) && !chainAt(at.unit, at).some(({ kind }) => kind === 'lambda');
}

/** Whether a request is sent whenever somebody asks for it, as far as is certain: not by a program's one run from top to bottom. */
export function isSentLater({ from, at }: SentRequest): boolean {
  const entry = from[0] ?? at;
  const { declaration, file } = entry.unit;
  if (declaration.kind === 'function') {
    const reached = declaration.owner ?? declaration.name;
    return file.outline.exports.some(({ name }) => name === reached) || isCommonExport(file.text, reached);
  }
  if (!isTopLevel(entry.unit)) return false;
  if (entry === at) return !isMadeOnStart(at);
  const isWithin = at.unit === entry.unit && entry.start <= at.start && at.end <= entry.end;
  const callee = /^[\w$.\s]*/.exec(entry.unit.text.slice(entry.start, entry.end))?.[0].trim() ?? '';
  return isWithin && HANDED_TO.test(callee);
}

/** Whether a module of CommonJS gives a name away: `module.exports = { f }`, `exports.f = …`. */
function isCommonExport(text: string, name: string): boolean {
  const given = [...text.matchAll(/\bexports(?:\.\w+)?\s*=\s*(?:\{[^}]*\}|[\w$]+)/g)];
  return given.some(([words]) => words.split(/[^\w$]+/).includes(name));
}
