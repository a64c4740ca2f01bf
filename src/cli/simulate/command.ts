import { Command } from 'commander';
import type { Lang } from '../../text/message';
import { SIMULATOR_PORT } from '../../requests/simulator-port';
import type { SimulatorLimits, Mode } from '../../simulator/index';
import { scenarios } from '../../simulator/scenario-kinds';
import { commandMessages } from '../messages';
import { choice, type Parser, wholeNumber, wrongValue } from '../options';
import { simulateMessages } from './messages';

export interface SimulateOptions {
  readonly port: number;
  readonly mode: Mode;
  readonly fixtures: string | null;
  /** Null: none. */
  readonly limits: Pick<SimulatorLimits, 'factor'> | null;
  readonly maintenance: boolean;
  readonly scenario: string | null;
  readonly lang: Lang | null;
}

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly port?: number;
  readonly mode?: Mode;
  readonly fixtures?: string;
  readonly limits?: 'off' | Pick<SimulatorLimits, 'factor'>;
  readonly maintenance?: 'on' | 'off';
  readonly scenario?: string;
  readonly lang?: Lang;
}

/** The command as it is registered. */
export function simulateCommand(lang: Lang, onSimulate: (options: SimulateOptions) => Promise<void>): Command {
  const width = Math.max(...scenarios.map(({ name, standard }) => shown(name, standard).length));
  const list = scenarios.map(({ name, standard, about }) => `  ${shown(name, standard).padEnd(width)}  ${about[lang]}`);
  return new Command('simulate')
    .description(simulateMessages.about[lang])
    .usage('[options]')
    .option('--port <n>', simulateMessages.port(SIMULATOR_PORT)[lang], wholeNumber('--port'))
    .option('--mode <mode>', simulateMessages.mode[lang], choice('--mode', ['documented', 'deployed']))
    .option('--fixtures <dir>', simulateMessages.fixtures[lang])
    .option('--limits <limits>', simulateMessages.limits[lang], limitsOf)
    .option('--maintenance <state>', simulateMessages.maintenance[lang], choice('--maintenance', ['on', 'off']))
    .option('--scenario <scenario>', simulateMessages.scenario[lang])
    .option('--lang <lang>', commandMessages.lang[lang], choice('--lang', ['fr', 'en']))
    .addHelpText('after', `\n${simulateMessages.after(list.join('\n'))[lang]}`)
    .action((given: Given) =>
      onSimulate({
        port: given.port ?? SIMULATOR_PORT,
        mode: given.mode ?? 'documented',
        fixtures: given.fixtures ?? null,
        limits: given.limits === 'off' ? null : (given.limits ?? { factor: 1 }),
        maintenance: given.maintenance !== 'off',
        scenario: given.scenario ?? null,
        lang: given.lang ?? null,
      }),
    );
}

function shown(name: string, standard: string | null): string {
  return standard === null || standard === '' ? name : `${name}=${standard}`;
}

const limitsOf: Parser<NonNullable<Given['limits']>> = (text) => {
  if (text === 'on') return { factor: 1 };
  if (text === 'off') return text;
  const factor = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  if (factor > 0) return { factor };
  throw wrongValue('--limits', text, simulateMessages.wrongLimits);
};
