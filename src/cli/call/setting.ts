import { pathToFileURL } from 'node:url';
import { type Configuration, Configurations } from '../../analysis/configuration';
import { knownScopes, shipped } from '../../catalogue';
import { Disk } from '../../files/disk';
import { simulator, production, staging, type ServiceTarget, serviceTarget } from '../../requests/target';
import type { TokenSummary } from '../../requests/warnings';
import { allScopes, mintToken } from '../../simulator/index';
import { tokenFacts } from '../../token';
import { callMessages, inOneLine } from './messages';
import type { CallFlags } from './command';
import type { CommandEnvironment } from '../environment';
import { UsageError, withConfiguration } from '../usage-error';

/** Where a call goes. Throws UsageError for an address that is not allowed. */
export function targetFor({ environment, port, baseUrl, allowedHosts }: CallFlags): ServiceTarget {
  if (baseUrl !== null) {
    const target = serviceTarget(baseUrl, allowedHosts);
    if (!('origin' in target)) throw new UsageError(inOneLine(target));
    return target;
  }
  if (environment === 'simulator') return simulator(port);
  return environment === 'staging' ? staging : production;
}

/**
 * The token to send: from the variable or the input that was named. Staging and the simulator have a public one, which is
 * made anew; production has none. Throws UsageError.
 */
export async function tokenFor(
  options: CallFlags,
  target: ServiceTarget,
  environment: CommandEnvironment,
): Promise<string> {
  if (options.tokenEnv !== null) {
    const token = environment.env[options.tokenEnv]?.trim() ?? '';
    if (token === '') throw new UsageError(callMessages.noSuchVariable(options.tokenEnv));
    return token;
  }
  if (options.tokenStdin) {
    const token = (await environment.input()).toString('utf8').trim();
    if (token === '') throw new UsageError(callMessages.emptyInput);
    return token;
  }
  if (target.environment === 'production' || target.environment === 'other') throw new UsageError(callMessages.noToken);
  return mintToken({ scopes: allScopes(shipped()) });
}

/** What the token says of itself. */
export function settingSummary(token: string): TokenSummary | 'opaque' {
  return tokenFacts(token, knownScopes()) ?? 'opaque';
}

/** The configuration of the working directory. Throws UsageError. */
export function configurationAt(cwd: string): Promise<Configuration> {
  const folder = `${pathToFileURL(cwd).href}/`;
  return withConfiguration(cwd, () => new Configurations(new Disk([], new Set()), { folder }).for(`${folder}call`));
}
