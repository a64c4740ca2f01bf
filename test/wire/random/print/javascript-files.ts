import { usesLibrary, type Module, type Program, type Statement, type Written } from '../model';
import { namesOf, qualifiedBy, takenBy } from './files';
import { JavaScriptPrinter } from './javascript';

/** By name, all under one name, an object that is the default, CommonJS by name and as a whole, through an index. */
const styles = ['named', 'namespace', 'default', 'required', 'requiredWhole', 'index'] as const;
type Style = (typeof styles)[number];

export const JAVASCRIPT_STYLES = styles.length;

export function writeJavaScript(program: Program): Written {
  const style = styleOf(program);
  const isCommon = style === 'required' || style === 'requiredWhole';
  const extension = isCommon ? 'cjs' : 'mjs';
  const isWhole = style === 'namespace' || style === 'default' || style === 'requiredWhole';
  const write = (body: readonly Statement[], own: Module | null): string => {
    const taken = takenBy(body, program, own);
    const imports = taken.map(({ module, names }) => {
      const from = `'./${own || style !== 'index' ? `${module.name}.${extension}` : 'index.mjs'}'`;
      const list = `{ ${names.join(', ')} }`;
      if (own && isCommon) return `const ${isWhole ? module.name : list} = require(${from});`;
      if (style === 'namespace') return `import * as ${module.name} from ${from};`;
      return `import ${isWhole ? module.name : list} from ${from};`;
    });
    const printer = new JavaScriptPrinter({
      isAsync: program.isAsync,
      ...(isWhole ? { qualified: qualifiedBy(taken) } : {}),
    });
    const list = own ? `{ ${namesOf(own).join(', ')} }` : '';
    const exported = isCommon ? `module.exports = ${list};` : `export ${style === 'default' ? 'default ' : ''}${list};`;
    const head = own && !usesLibrary(body) ? [] : program.head;
    return printer.print([...head, ...imports], body, own ? [exported] : []);
  };
  const others = program.modules.map((each) => [`${each.name}.${extension}`, write(each.body, each)] as const);
  const index = program.modules.map(({ name }) => `export * from './${name}.mjs';\n`).join('');
  return {
    text: write(program.body, null),
    others: Object.fromEntries(style === 'index' && index !== '' ? [...others, ['index.mjs', index]] : others),
  };
}

/** Files that use a library are no CommonJS: some libraries cannot be required. */
function styleOf({ style, modules }: Program): Style {
  const its = styles[style] ?? 'named';
  const isCommon = its === 'required' || its === 'requiredWhole';
  return isCommon && modules.some(({ body }) => usesLibrary(body)) ? 'named' : its;
}
