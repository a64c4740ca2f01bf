import { SAME, type Embedded } from './embedded';
import { Mask, withoutTemplate, type TemplateMarks } from './mask';
import { handlersIn, scriptsIn, type Script } from './scripts';

/** The code of a page's scripts: one, as browsers see them. `marks`: of the engine that writes the page. */
export function readPage(text: string, marks: TemplateMarks | null): Embedded | null {
  const scripts = scriptsIn(text);
  const parts = [
    ...scripts.map(({ start, end }) => {
      const code = text.slice(start, end);
      return { start, end, code: marks ? withoutTemplate(code, marks) : code };
    }),
    ...handlersIn(text)
      .filter(({ start }) => !scripts.some((each) => start >= each.start && start < each.end))
      .map(({ code, ...rest }) => ({ ...rest, code: marks ? withoutTemplate(code, marks) : code })),
  ].sort((a, b) => a.start - b.start);
  if (parts.length === 0) return null;
  const mask = new Mask(text);
  for (const { start, end, code } of parts) mask.keep(start, end, code);
  return { ending: endingOf(scripts), text: mask.toString(), places: SAME, runs: () => 'page' };
}

/** A script that a template writes as a whole. */
export function readScript(text: string, marks: TemplateMarks): Embedded {
  return { ending: '.js', text: withoutTemplate(text, marks), places: SAME, runs: () => 'page' };
}

/** A component of one file: its scripts are one module. */
export function readComponent(text: string): Embedded | null {
  const scripts = scriptsIn(text);
  if (scripts.length === 0) return null;
  const mask = new Mask(text);
  for (const { start, end } of scripts) mask.keep(start, end);
  return { ending: endingOf(scripts), text: mask.toString(), places: SAME, runs: () => 'page' };
}

const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---/;

/** A page whose first lines run where it is made, and whose scripts run in browsers. */
export function readFrontMatter(text: string): Embedded | null {
  const front = FRONT_MATTER.exec(text);
  const behind = front?.[0].length ?? 0;
  const start = behind - 4 - (front?.[1]?.length ?? 0);
  const scripts = scriptsIn(text).filter((script) => script.start >= behind);
  if (!front && scripts.length === 0) return null;
  const mask = new Mask(text);
  if (front) mask.keep(Math.max(0, start), behind - 3);
  for (const script of scripts) mask.keep(script.start, script.end);
  return {
    ending: '.ts',
    text: mask.toString(),
    places: SAME,
    runs: (offset) => (offset < behind ? 'server' : 'client'),
  };
}

/** All scripts are read as the richest of them. */
function endingOf(scripts: readonly Script[]): string {
  const kinds = scripts.map(({ attributes }) => attributes.get('lang') ?? attributes.get('type') ?? '');
  if (kinds.some((kind) => kind.endsWith('tsx'))) return '.tsx';
  return kinds.some((kind) => /(?:^|\/)(?:ts|typescript)$/.test(kind)) ? '.ts' : '.js';
}
