import type { Module, Program, Statement, Written } from '../model';
import { takenBy } from './files';
import { RubyPrinter } from './ruby';

/** Beside the program, and in its folder `lib`. */
const styles = ['beside', 'lib'] as const;

export const RUBY_STYLES = styles.length;

export function writeRuby(program: Program): Written {
  const folder = styles[program.style] === 'lib' ? 'lib/' : '';
  const write = (body: readonly Statement[], own: Module | null): string => {
    const imports = takenBy(body, program, own).map(
      ({ module }) => `require_relative '${own ? '' : folder}${module.name}'`,
    );
    return new RubyPrinter({ isAsync: program.isAsync }).print([...program.head, ...imports], body);
  };
  const others = program.modules.map((each) => [`${folder}${each.name}.rb`, write(each.body, each)] as const);
  return { text: write(program.body, null), others: Object.fromEntries(others) };
}
