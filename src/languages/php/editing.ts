import type { EditedLanguage } from '../../writing/editing';

const inMarks = (words: string) => `<?php /* ${words} */ ?>`;

export const php: EditedLanguage = {
  editorIds: ['php'],
  endings: { php: '.php' },
  comment: (words, line) => (/^\s*<(?!\?)/.test(line) ? inMarks(words) : `// ${words}`),
  opening: { line: /^<\?php\s*$/, comment: inMarks },
  notebook: null,
};
