import type { Expression, Parameter } from '../../syntax/nodes';
import { positionalArguments } from '../../interpreter/evaluation/arguments';
import { callClient } from '../../interpreter/clients/client-calls';
import type { Machine } from '../../interpreter/evaluation/machine';
import { isSetting, settingMap, settingSymbol, settingText } from '../../interpreter/names/settings';
import { known, type Origin, type Value } from '../../interpreter/values';

/** Where Symfony keeps what its clients by name are given. */
const SCOPED = 'framework.http_client.scoped_clients';
const CLIENT_TYPE = /(?:^|\\)HttpClientInterface$/;

/** What a container gives for a parameter of a constructor or a method, by what is written at it or in files of settings. */
export function injected(m: Machine, param: Parameter, at: Origin): Value | null {
  const name = param.name.replace(/^\$/, '');
  const written = annotated(param, 'Autowire');
  if (written) {
    const variable = argument(m, written, 'env');
    if (variable !== null) return settingSymbol(m, 'environment', variable, null, at);
    const setting = argument(m, written, 'param');
    if (setting !== null) return settingSymbol(m, 'setting', setting, null, at);
    const service = argument(m, written, 'service')?.replace(/^@/, '') ?? null;
    if (service !== null) return scopedClient(m, service, at);
    const text = argument(m, written, null);
    return text === null ? null : settingText(m, text);
  }
  if (param.type !== undefined && CLIENT_TYPE.test(param.type)) {
    const target = annotated(param, 'Target');
    return scopedClient(m, (target && argument(m, target, null)) ?? name, at);
  }
  return ofService(m, name, at);
}

/** What the settings of services give a parameter of this name, for its class or for all. */
function ofService(m: Machine, name: string, at: Origin): Value | null {
  const { owner } = m.frame;
  if (!owner) return null;
  for (const key of [`services.${owner.name}.arguments.$${name}`, `services._defaults.bind.$${name}`])
    if (isSetting(m, key)) return settingSymbol(m, 'setting', key, null, at);
  return null;
}

/** A client of Symfony's by its name, or by that of a parameter, which is the same in one word. */
function scopedClient(m: Machine, name: string, at: Origin): Value | null {
  const wanted = plain(name);
  for (const [id, options] of settingMap(m, SCOPED, 2)) {
    if (plain(id) !== wanted) continue;
    return callClient(m, {
      name: 'Symfony\\Component\\HttpClient\\HttpClient.create',
      args: positionalArguments(options),
      at,
    });
  }
  return null;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

function annotated({ annotations = [] }: Parameter, name: string): Expression | null {
  return (
    annotations.find(
      (each) => each.kind === 'call' && each.callee.kind === 'name' && each.callee.name.split('\\').at(-1) === name,
    ) ?? null
  );
}

/** An argument of an annotation, by its name; the first for null. */
function argument(m: Machine, annotation: Expression, name: string | null): string | null {
  if (annotation.kind !== 'call') return null;
  const found = annotation.args.find((each, index) =>
    name === null ? index === 0 && (each.name ?? 'value') === 'value' : each.name === name,
  );
  return found ? known(m.evaluate(found.value)) : null;
}
