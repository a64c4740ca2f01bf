import type { Module, Program, Statement, Written } from '../model';
import { qualifiedBy, takenBy } from './files';
import { PythonPrinter } from './python';

/** By name, as a module, from a package whose files import each other relatively, from such a package as modules, and through its `__init__`. */
const styles = ['named', 'module', 'package', 'packageModule', 'init'] as const;

export const PYTHON_STYLES = styles.length;

export function writePython(program: Program): Written {
  const style = styles[program.style] ?? 'named';
  const isPackage = style !== 'named' && style !== 'module';
  const isWhole = style === 'module' || style === 'packageModule';
  const write = (body: readonly Statement[], own: Module | null): string => {
    const taken = takenBy(body, program, own);
    const imports = taken.map(({ module, names }) => {
      const folder = own ? '.' : 'paquet';
      if (!isPackage) return isWhole ? `import ${module.name}` : `from ${module.name} import ${names.join(', ')}`;
      if (isWhole) return `from ${folder} import ${module.name}`;
      const from = style === 'init' && !own ? folder : own ? `.${module.name}` : `paquet.${module.name}`;
      return `from ${from} import ${names.join(', ')}`;
    });
    const printer = new PythonPrinter({
      isAsync: program.isAsync,
      ...(isWhole ? { qualified: qualifiedBy(taken) } : {}),
    });
    return printer.print([...program.head, ...imports], body);
  };
  const folder = isPackage ? 'paquet/' : '';
  const others = program.modules.map((each) => [`${folder}${each.name}.py`, write(each.body, each)] as const);
  const init =
    style === 'init'
      ? takenBy(program.body, program, null)
          .map(({ module, names }) => `from .${module.name} import ${names.join(', ')}\n`)
          .join('')
      : '';
  return {
    text: write(program.body, null),
    others: Object.fromEntries(isPackage && others.length > 0 ? [...others, ['paquet/__init__.py', init]] : others),
  };
}
