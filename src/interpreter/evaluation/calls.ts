import type { MethodCall } from './call-site';
import { eitherWay } from './branching';
import type { Call, New } from '../../syntax/nodes';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from './arguments';
import { callClient, callExternal } from '../clients/client-calls';
import { environmentSymbol, leadsToSettings } from '../names/environment';
import { invoke } from './invoke';
import { callLibrary } from '../library';
import { callLibraryMethod } from '../library/methods';
import { bound, commonJsExport } from '../names/lookup';
import type { Machine } from './machine';
import { ancestors, methodOf } from './class-members';
import { commonField, readMember } from './members';
import { urlPiece } from './url-members';
import { callOwnClient, construct } from './objects';
import { unknown, type Bound, type Origin, type Value } from '../values';
import type { ClientObject } from '../values/heap-objects';
import { methodOfTimer } from '../library/timers';
import { isOfUnknownLibrary } from '../clients/unknown-senders';
import { callObject, isCalled, thenOf, mayChange } from './object-calls';
import { callReopened, callReplacement, callAssigned, handedOver } from './library-calls';
import { argumentsBehind, extensionOf } from './extensions';
import { unknownStep, unresolved } from './unresolved';

/** Where a call is written, for the places of its arguments; absent for calls that the syntax only implies. */
export type CallNode = Call | New;

/** Calls whatever a callee turned out to be. */
export function callValue(m: Machine, callee: Value, args: Arguments, at: Origin, node?: CallNode): Value {
  switch (callee.kind) {
    case 'oneOf':
      return eitherWay(
        m,
        callee.values.map((each) => () => callValue(m, each, args, at, node)),
      );
    case 'function':
      return invoke(m, callee, args, at);
    case 'bound':
      return callBound(m, callee, args, at, node);
    case 'class':
      return construct(m, callee.cls, args, at, node);
    case 'external':
      return (
        callReplacement(m, callee.id, args, at, node) ??
        callExternal(m, callee, { name: callee.id, args, at, node }) ??
        callLibrary(m, callee.id, args, at) ??
        unresolved(m, { name: callee.id, args, at }, (at.unit.file.language.library.mayWrite ?? mayChange)(callee.id))
      );
    case 'ref': {
      if (m.heap.asClient(callee))
        return callClient(m, { receiver: callee, name: '()', args, at, node }) ?? unresolved(m, { args, at });
      return unresolved(m, { args, at });
    }
    case 'module': {
      const exported = commonJsExport(m, callee.file, 'default');
      return exported && exported.kind !== 'module'
        ? callValue(m, exported, args, at, node)
        : unresolved(m, { args, at });
    }
    case 'symbol':
      return (
        handedOver(m, callee, args, at, node) ??
        unresolved(m, { name: callee.name, args, at }, callee.origin !== 'result')
      );
    default:
      return unresolved(m, { args, at });
  }
}

/** Calls with what was given before in front. A client's own method is called as the library has it. */
function callBound(m: Machine, { of, method, ...given }: Bound, args: Arguments, at: Origin, node?: CallNode): Value {
  const all: Arguments = {
    ...args,
    positional: [...given.positional, ...args.positional],
    named: new Map([...given.named, ...args.named]),
    spreads: [...given.spreads, ...args.spreads],
  };
  if (method === null) return callValue(m, of, all, at, node);
  return (
    callClient(m, { receiver: of, name: `.${method}`, args: all, at, node }) ??
    unresolved(m, { name: method, args: all, at })
  );
}

/** Calls a method of whatever the receiver turned out to be. */
export function callMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value {
  if (name === 'tap' && args.block) {
    invoke(m, args.block, positionalArguments(receiver), at);
    return receiver;
  }
  const common = at.unit.file.language.library.everyMethod?.(m, { receiver, name, args, at, node });
  if (common) return common;
  const sent = at.unit.file.language.scopes.dispatch?.(name, args);
  if (sent) return callMethod(m, { receiver, name: sent.name, args: sent.args, at, node });
  const extension = extensionOf(m, { receiver, name, args, at });
  if (extension) return invoke(m, extension, argumentsBehind(receiver, args), at);
  switch (receiver.kind) {
    case 'oneOf':
      return eitherWay(
        m,
        receiver.values.map((each) => () => callMethod(m, { receiver: each, name, args, at, node })),
      );
    case 'external': {
      const id = `${receiver.id}.${name}`;
      return (
        callReplacement(m, id, args, at, node) ??
        callExternal(m, receiver, { name: id, args, at, node }) ??
        callLibrary(m, id, args, at) ??
        callLibraryMethod(m, { receiver, name, args, at }) ??
        settingOf(m, { receiver, name, args, at }) ??
        unresolved(m, { name: id, args, at })
      );
    }
    case 'module': {
      const value = bound(m, m.names.exported(receiver.file, name), receiver.file, at);
      return callValue(m, value.kind === 'external' ? unknown() : value, args, at, node);
    }
    case 'class': {
      if (name === 'class') return receiver;
      const given = at.unit.file.language.scopes.classMethod?.(m, receiver.cls, name, args, at);
      if (given) return given;
      const method = methodOf(m, receiver.cls, name, true, args);
      if (method) return invoke(m, { ...method, self: receiver }, args, at);
      const own = callOwnClient(m, { receiver, name, args, at, node });
      if (own) return own;
      const extended = receiver.cls.methods.get(name) ? null : methodOf(m, receiver.cls, name, false);
      if (extended) return invoke(m, { ...extended, self: receiver }, args, at);
      if (name === 'instance' && ancestors(m, receiver.cls).includes('Singleton'))
        return construct(m, receiver.cls, NO_ARGUMENTS, at);
      const field = commonField(m, receiver, name);
      if (field?.kind === 'function') return invoke(m, { ...field, self: receiver }, args, at);
      if (field) return isCalled(m, field, at) ? callValue(m, field, args, at, node) : field;
      return callReopened(m, receiver.cls, { name, args, at, node }) ?? unresolved(m, { name, args, at });
    }
    case 'bound':
      if (name === 'bind') return receiver;
      if (name !== 'call') return unresolved(m, { name, args, at });
      return callValue(
        m,
        receiver,
        at.unit.file.language.semantics.calls.givesReceiver ? { ...args, positional: args.positional.slice(1) } : args,
        at,
        node,
      );
    case 'function':
      // `fn.call(self, …)`, `fn.bind(self)`, Ruby's `proc.call(…)`.
      if (name === 'bind') return receiver;
      if (name === 'call' || name === 'apply') {
        const { givesReceiver } = receiver.unit.file.language.semantics.calls;
        return invoke(
          m,
          receiver,
          givesReceiver ? { ...args, positional: args.positional.slice(1), open: name === 'apply' } : args,
          at,
        );
      }
      return unresolved(m, { name, args, at });
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'object') return callObject(m, object.cls, { receiver, name, args, at, node });
      if (object?.kind === 'url' && args.positional.length === 0) {
        const piece = urlPiece(m, object, name) ?? (name === 'query' ? readMember(m, receiver, name, at) : null);
        if (piece) return piece;
      }
      if (object?.kind === 'client' && isAccessor(m, object, name, args)) return readMember(m, receiver, name, at);
      if (object?.kind === 'client') {
        return (
          callAssigned(m, object, { name, args, at, node }) ??
          callClient(m, { receiver, name: `.${name}`, args, at, node }) ??
          thenOf(m, receiver, name, args, at) ??
          unknownStep(m, object, { receiver, name, args, at })
        );
      }
      if (object?.kind === 'map') {
        const entry = object.entries.get(name)?.value;
        if (entry && isCalled(m, entry, at)) return callValue(m, entry, args, at, node);
      }
      return (
        callLibraryMethod(m, { receiver, name, args, at, node }) ??
        methodOfTimer(m, receiver, name, args, at) ??
        unresolved(m, { receiver, name, args, at }, false)
      );
    }
    default:
      return (
        callLibraryMethod(m, { receiver, name, args, at }) ??
        thenOf(m, receiver, name, args, at) ??
        settingOf(m, { receiver, name, args, at }) ??
        unresolved(m, { receiver, name: nameOn(receiver, name), args, at }, isFromCaller(receiver))
      );
  }
}

/** Some languages read by calls what a setting holds, and what all clients of a library begin with: `Settings.service.url`, `Excon.defaults`. */
function settingOf(m: Machine, { receiver, name, args, at }: MethodCall): Value | null {
  const isPlain = args.positional.length + args.named.size === 0 && !args.block;
  if (!at.unit.file.language.semantics.calls.readsByCalls || !isPlain) return null;
  if (receiver.kind === 'external') {
    const id = `${receiver.id}.${name}`;
    const isPath = leadsToSettings(id, at) || m.clients.sharedBy(id) !== null;
    return environmentSymbol(m, receiver.id, name, at) ?? (isPath ? { kind: 'external', id } : null);
  }
  return receiver.kind === 'symbol' && receiver.origin === 'setting' ? readMember(m, receiver, name, at) : null;
}

/** Whether something was handed over by a caller that is not known. */
export function isFromCaller(value: Value): boolean {
  return value.kind === 'symbol' && value.origin === 'parameter';
}

/** What a method is called on what a library for the service gave: by the name of that. */
function nameOn(receiver: Value, name: string): string {
  const isLibrary = receiver.kind === 'symbol' && receiver.origin === 'result' && isOfUnknownLibrary(receiver.name);
  return isLibrary ? `${receiver.name}.${name}` : name;
}

/** Ruby reads the maps of a client (`req.params[:x] = …`, `conn.options.timeout = 5`) by calls without arguments. */
function isAccessor(m: Machine, { record }: ClientObject, name: string, args: Arguments): boolean {
  const plain = args.positional.length === 0 && args.named.size === 0 && !args.block;
  const path = record.members?.[name] ?? name;
  return plain && record.maps?.includes(path) === true && !m.clients.method(record, `.${name}`);
}
