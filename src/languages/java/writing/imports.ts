import { importLines, type ImportRules } from '../../../writing/imports';

/** Imports of Java: one a line, below the package. A name is known too where all of its package is. */
export const imports: ImportRules = {
  line: /^import ([\w.]+);\n/gm,
  bring: importLines({
    written: (name) => `import ${name};`,
    knows: (document, name) => {
      const [, owner = ''] = /^(.*)\.\w+$/.exec(name) ?? [];
      return [name, `${owner}.*`].some((each) =>
        new RegExp(String.raw`^\s*import\s+${each.replace(/[.*]/g, '\\$&')}\s*;`, 'm').test(document),
      );
    },
    others: /^import\s[^;\n]*;/gm,
    head: /^package\s[^;\n]*;/gm,
  }),
};
