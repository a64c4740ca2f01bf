import type { EditedLanguage } from '../../writing/editing';

/** Cells whose first line hands the rest to something that is not the kernel. */
const OTHER_LANGUAGE = /^\s*%%(?!time\b|timeit\b|capture\b|prun\b)\w/;
/** What a kernel runs itself: `%pip install`, `!ls`. */
const MAGIC = /^(\s*)[%!]/;

export const python: EditedLanguage = {
  editorIds: ['python'],
  endings: { python: '.py' },
  comment: (words) => `# ${words}`,
  opening: null,
  notebook: {
    ending: '.py',
    code: (lines) =>
      OTHER_LANGUAGE.test(lines[0] ?? '') ? lines.map(() => '#') : lines.map((line) => line.replace(MAGIC, '$1#')),
  },
};
