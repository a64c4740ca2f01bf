import { production, staging, type ServiceTarget, serviceTarget } from '../../requests/target';
import { hostMessages } from './messages';
import type { PanelPorts } from './ports';
import type { PanelEnvironment } from '../shared/protocol';
import type { UnderWay } from './under-way';

/** Where the calls of an environment go. The simulator is started for that; a sentence when it does not start. */
export async function callTarget(
  environment: PanelEnvironment,
  { simulator, language }: PanelPorts,
  underWay: UnderWay,
): Promise<ServiceTarget | string> {
  if (environment === 'production') return production;
  if (environment === 'staging') return staging;
  if (simulator.state.kind !== 'running') underWay.say('starting', hostMessages.startingSimulator, null);
  const url = await simulator.start();
  const target = url === null ? null : serviceTarget(url);
  if (target !== null) return 'origin' in target ? target : target.message[language];
  return simulator.state.kind === 'failed' ? simulator.state.sentence[language] : '';
}
