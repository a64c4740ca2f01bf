import { NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import { callClient } from '../../interpreter/clients/client-calls';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { classObject, methodOf } from '../../interpreter/evaluation/class-members';
import { construct } from '../../interpreter/evaluation/objects';
import type { Origin, Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';

const MODULE = /^@nestjs\/(?:axios|common)\.HttpModule$/;
const REGISTER = '@nestjs/axios.HttpModule.register';

const imports = new WeakMap<Machine, Map<ClassInfo, readonly Value[]>>();

/** `@Module({ imports: […] })`: what a module takes from others, kept for the classes that it provides. */
export function nestModule(m: Machine, args: Arguments): Value | null {
  const { owner } = m.frame;
  const [options] = args.positional;
  const list = options && m.heap.asList(m.heap.read(options, 'imports') ?? undefined);
  const known = imports.get(m) ?? new Map<ClassInfo, readonly Value[]>();
  imports.set(m, known);
  if (owner && list && !list.open) known.set(owner, list.items);
  return null;
}

/** `HttpModule.registerAsync({ useFactory, useClass })`: what the factory gives is what the client begins with. */
export function registerLater(m: Machine, args: Arguments, at: Origin): Value | null {
  const [given] = args.positional;
  const factory = given && m.heap.read(given, 'useFactory');
  const cls = given && m.heap.read(given, 'useClass');
  let options: Value | null = null;
  if (factory?.kind === 'function') options = invoke(m, factory, null, at);
  else if (cls?.kind === 'class') {
    const create = methodOf(m, cls.cls, 'createHttpOptions', false);
    if (create) options = callValue(m, { ...create, self: construct(m, cls.cls, null, at) }, NO_ARGUMENTS, at);
  }
  return options && callClient(m, { name: REGISTER, args: positionalArguments(options), at });
}

/** The client that a class is given, by the one module that provides it; null where none is known to, or several are. */
export function httpServiceOf(m: Machine, cls: ClassInfo, at: Origin | null): Value | null {
  const name = new RegExp(`(?<![\\w$])${cls.name.replace(/\W/g, '\\$&')}(?![\\w$])`);
  const found: Value[] = [];
  m.names.asksAll = true;
  for (const file of m.world.files) {
    if (file.isTest || !/\bHttpModule\b/.test(file.text) || !name.test(file.text)) continue;
    m.names.visit(file);
    for (const module of m.world.classesOf(file)) {
      classObject(m, module);
      const given = imports.get(m)?.get(module) ?? [];
      for (const value of given) {
        const isPlain = value.kind === 'external' && MODULE.test(value.id);
        const client = isPlain ? callClient(m, { name: REGISTER, args: NO_ARGUMENTS, at }) : value;
        if (client && m.heap.asClient(client)) found.push(client);
      }
    }
  }
  const [only, ...others] = found;
  const client = others.length === 0 ? m.heap.asClient(only) : null;
  return client && m.heap.make({ ...client, config: m.heap.copyMap(client.config) });
}
