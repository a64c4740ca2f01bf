import { namesIn, type Module, type Program, type Statement, type Written } from '../model';
import { declared } from '../split';
import { PhpPrinter } from './php';

/** Files that are required by the folder of the program, or by the include path's; classes that are loaded by their names. */
const styles = ['folder', 'once', 'loaded'] as const;

export const PHP_STYLES = styles.length;

/** What Composer writes of the manifest that programs have (`php.ts`), as far as it matters. */
const AUTOLOAD = `<?php
spl_autoload_register(function ($class) {
    if (strncmp($class, 'App\\\\', 4) === 0) {
        require __DIR__ . '/../src/' . strtr(substr($class, 4), '\\\\', '/') . '.php';
    }
});
`;

export function writePhp(program: Program): Written {
  const style = styles[program.style] ?? 'folder';
  const makers = new Set<string | null>();
  const printer = (): PhpPrinter => new PhpPrinter({ isAsync: program.isAsync }, makers);
  const [open = '<?php', ...uses] = program.head;
  const required = (file: string): string =>
    style === 'once' ? `require_once dirname(__FILE__) . '/${file}';` : `require __DIR__ . '/${file}';`;
  const classes = style === 'loaded' ? classesOf(program) : [];
  const files: [string, string][] = [];
  const write = (body: readonly Statement[], own: Module | null): string => {
    // Only the program itself requires each, so that none is required twice.
    const imports = own
      ? []
      : program.modules.filter((each) => left(each).length > 0).map(({ name }) => required(`${name}.php`));
    const used = new Set(body.flatMap((each) => [...namesIn(each)]));
    const loaded = classes.filter(({ name }) => used.has(name));
    const names = loaded.map(({ name }) => `use App\\${name};`);
    const autoload = !own && classes.length > 0 ? ["require __DIR__ . '/vendor/autoload.php';"] : [];
    return printer().print([open, ...uses, ...names, ...autoload, ...imports], body);
  };
  const left = ({ body }: Module): Statement[] => body.filter((each) => !classes.some((one) => one === each));
  for (const each of program.modules) {
    for (const one of each.body)
      if (one.is === 'class' && classes.includes(one))
        files.push([`src/${one.name}.php`, printer().print([open, 'namespace App;', ...uses], [one])]);
    if (left(each).length > 0) files.push([`${each.name}.php`, write(left(each), each)]);
  }
  if (classes.length > 0) files.push(['vendor/autoload.php', AUTOLOAD]);
  return { text: write(program.body, null), others: Object.fromEntries(files) };
}

function classesOf({ modules }: Program): Extract<Statement, { is: 'class' }>[] {
  return modules.flatMap(({ body }) => body.flatMap((each) => (each.is === 'class' && declared(each) ? [each] : [])));
}
