import type { Parameter } from '../../syntax/nodes';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import type { CallNode } from '../../interpreter/evaluation/calls';
import { callClient } from '../../interpreter/clients/client-calls';
import { clientOfType } from '../../interpreter/clients/client-classes';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { CLIENT_FIELD } from '../../interpreter/evaluation/members';
import { construct } from '../../interpreter/evaluation/objects';
import { settingSymbol } from '../../interpreter/names/settings';
import { isBlank, known, unknown, type Origin, type Ref, type Value } from '../../interpreter/values';
import { simpleName } from '../../interpreter/names/world';
import type { ClassInfo } from '../../interpreter/names/class-info';
import { CONFIGURATION, FACTORY, HTTP_CLIENT } from './names-of-types';

/** What runs when a program starts and tells its container what there is. */
export const STARTING = /\.Add(?:HttpClient|RefitClient|Options)\b|\.Configure<|\.Add(?:Singleton|Scoped|Transient)</;

function nameOf(type: Value | undefined): string | null {
  if (type?.kind === 'class') return simpleName(type.cls.name);
  return type?.kind === 'external' ? simpleName(type.id) : null;
}

function typesOf({ named }: Arguments): Value[] {
  return [named.get('<0>')?.value ?? [], named.get('<1>')?.value ?? []].flat();
}

function register(m: Machine, key: string, value: Value, at: Origin): void {
  m.heap.setEntry(m.registered, key, value, at);
}

function registered(m: Machine, key: string): Value | null {
  return m.heap.read(m.registered, key);
}

const REFIT = 'Refit.HttpClientFactoryExtensions.AddRefitClient';

/** What a container is told; null for a method that tells it nothing. */
export function told(m: Machine, name: string, args: Arguments, at: Origin, node?: CallNode): Value | null {
  switch (name) {
    case 'AddHttpClient':
    case 'AddRefitClient':
      return addClient(m, name === 'AddRefitClient' ? REFIT : `new ${HTTP_CLIENT}`, args, at, node);
    case 'Configure': {
      const [type] = typesOf(args);
      const section = args.positional.at(-1);
      if (type?.kind !== 'class' || !section) return null;
      if (section.kind === 'symbol' && section.origin === 'setting')
        register(m, `options ${nameOf(type) ?? ''}`, section, at);
      return unknown('result', '', at);
    }
    case 'AddOptions': {
      const [type] = typesOf(args);
      const builder = m.heap.map([], null, at);
      if (type) m.heap.setEntry(builder, OPTIONS, type, at);
      return builder;
    }
    case 'AddSingleton':
    case 'AddScoped':
    case 'AddTransient': {
      const [type, made] = typesOf(args);
      if (nameOf(type) !== null && made?.kind === 'class') register(m, `type ${nameOf(type) ?? ''}`, made, at);
      return null;
    }
    default:
      return null;
  }
}

/** Where a builder of options has what they are of. */
const OPTIONS = '%options';

/** `AddOptions<X>().Bind(section)`, `.BindConfiguration("Section")`. */
export function boundOptions(m: Machine, builder: Ref, name: string, args: Arguments, at: Origin): Value | null {
  const type = m.heap.read(builder, OPTIONS);
  if (type?.kind !== 'class') return null;
  const [given] = args.positional;
  const path = given ? known(given) : null;
  const section =
    name === 'BindConfiguration' && path !== null
      ? settingSymbol(m, 'setting', path.replaceAll(':', '.'), null, at)
      : given;
  if (section && (name === 'Bind' || name === 'BindConfiguration'))
    register(m, `options ${nameOf(type) ?? ''}`, section, at);
  return builder;
}

/** `AddHttpClient("name", client => …)`, `AddHttpClient<Client>(…)`: what is configured, and how it is asked for. */
function addClient(m: Machine, maker: string, args: Arguments, at: Origin, node?: CallNode): Value {
  const made = callClient(m, { name: maker, args: NO_ARGUMENTS, at, node }) ?? unknown('result', '', at);
  for (const fn of args.positional) {
    if (fn.kind !== 'function') continue;
    const given = fn.lambda.params.length > 1 ? [unknown('parameter', '', at), made] : [made];
    invoke(m, fn, positionalArguments(...given), at);
  }
  const [name] = args.positional;
  const text = name ? known(name) : null;
  if (text !== null) register(m, `client ${text}`, made, at);
  for (const type of typesOf(args)) {
    const own = nameOf(type);
    if (own === null) continue;
    register(m, `client of ${own}`, made, at);
    if (text === null) register(m, `client ${own}`, made, at);
  }
  return made;
}

/** A client that the container makes each time that it is asked for. */
function copied(m: Machine, value: Value | null): Value | null {
  const client = m.heap.asClient(value ?? undefined);
  return client ? m.heap.make({ ...client, config: m.heap.copyMap(client.config) }) : value;
}

/** `factory.CreateClient("name")`. */
export function createClient(m: Machine, args: Arguments, at: Origin): Value {
  const [name] = args.positional;
  if (!name) return callClient(m, { name: `new ${HTTP_CLIENT}`, args: NO_ARGUMENTS, at }) ?? unknown('result', '', at);
  const text = known(name);
  const own = text === null ? null : copied(m, registered(m, `client ${text}`));
  return own ?? clientOfType(m, HTTP_CLIENT, at) ?? unknown('result', '', at);
}

/** The client that the container gives for an interface whose methods are calls. */
export function clientOfInterface(m: Machine, cls: ClassInfo): Value | null {
  return copied(m, registered(m, `client of ${simpleName(cls.name)}`));
}

const OPTIONS_OF = /^IOptions(?:Snapshot|Monitor)?<(\w+)>$/;

/** What the container gives for a parameter of a constructor; null where it is what its type says. */
export function suppliedService(m: Machine, { type = '', name }: Parameter, at: Origin): Value | null {
  const { owner } = m.frame;
  const plain = simpleName(type);
  switch (plain) {
    case '':
      return null;
    case 'HttpClient': {
      if (!owner) return null;
      const names = [simpleName(owner.name), ...owner.supers.map((above) => simpleName(above.name))];
      for (const each of names) {
        const found = copied(m, registered(m, `client of ${each}`));
        if (found) return found;
      }
      return null;
    }
    case 'IHttpClientFactory':
      return { kind: 'external', id: FACTORY };
    case 'IConfiguration':
    case 'IConfigurationRoot':
    case 'IConfigurationManager':
    case 'ConfigurationManager':
      return { kind: 'external', id: CONFIGURATION };
  }
  const options = OPTIONS_OF.exec(type)?.[1];
  if (options !== undefined) return optionsOf(m, options, at);
  if (owner && at.unit.declaration.kind === 'statement') return ofSection(m, owner, name, at);
  const made = registered(m, `type ${plain}`);
  const declared = implementedBy(m, type, at);
  if (declared) return declared;
  return made?.kind === 'class' ? construct(m, made.cls, null, at) : null;
}

/** An interface whose methods are calls, with the client that they are sent by. */
function implementedBy(m: Machine, type: string, at: Origin): Value | null {
  const binding = m.names.resolve(at.unit.file, type, m.frame.owner?.name ?? null);
  const client = binding.kind === 'class' && binding.cls.declared.size > 0 ? clientOfInterface(m, binding.cls) : null;
  if (!client || binding.kind !== 'class') return null;
  return m.heap.make({ kind: 'object', cls: binding.cls, fields: new Map([[CLIENT_FIELD, client]]) });
}

/** Options as a container gives them, under the names by which each kind has them. */
function optionsOf(m: Machine, type: string, at: Origin): Value | null {
  const binding = m.names.resolve(at.unit.file, type, m.frame.owner?.name ?? null);
  if (binding.kind !== 'class') return null;
  const value = fromSettings(m, construct(m, binding.cls, null, at), binding.cls, at);
  const map = m.heap.map([], null, at);
  for (const key of ['Value', 'CurrentValue']) m.heap.setEntry(map, key, value, at);
  return map;
}

/** Options whose values settings may give, in the place of those that the class begins with. */
function fromSettings(m: Machine, value: Value, cls: ClassInfo, at: Origin): Value {
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  if (value.kind !== 'ref' || object?.kind !== 'object') return value;
  const section = registered(m, `options ${simpleName(cls.name)}`);
  const prefix = section?.kind === 'symbol' ? section.name : simpleName(cls.name);
  const fields = [...object.fields].map(([key, given]): [string, Value] => {
    if (given.kind !== 'text' && given.kind !== 'constant') return [key, given];
    const symbol = settingSymbol(m, 'setting', `${prefix}.${key}`, null, at);
    return [key, symbol.fallback || isBlank(given) !== false ? symbol : { ...symbol, fallback: given }];
  });
  m.heap.put(value, { ...object, fields: new Map(fields) });
  return value;
}

/** A property of a class that stands for a section of the settings. */
function ofSection(m: Machine, owner: ClassInfo, name: string, at: Origin): Value | null {
  const section = registered(m, `options ${simpleName(owner.name)}`);
  return section?.kind === 'symbol' ? settingSymbol(m, 'setting', `${section.name}.${name}`, null, at) : null;
}

/** `configuration.GetSection("Section").Get<X>()`. */
export function readSection(m: Machine, section: Value, { named }: Arguments, at: Origin): Value | null {
  const type = named.get('<0>')?.value;
  if (type?.kind !== 'class') return null;
  if (registered(m, `options ${nameOf(type) ?? ''}`) === null)
    register(m, `options ${nameOf(type) ?? ''}`, section, at);
  return fromSettings(m, construct(m, type.cls, null, at), type.cls, at);
}
