import type { Choices } from './choices';
import type { Dialect, GeneratedClient, Given } from './client';
import {
  isPortable,
  map,
  MARK,
  name,
  text,
  UNDEFINED,
  type Argument,
  type Entry,
  type Expression,
  type Parameter,
  type Program,
  type Routine,
} from './model';
import { Shapes } from './shapes';
import { split } from './split';

const HOST = 'https://entreprise.api.gouv.fr';
const PATHS = [
  `/v3/insee/sirene/unites_legales/${MARK}`,
  `/v3/insee/sirene/unites_legales/${MARK}/siege_social`,
  `/v3/urssaf/unites_legales/${MARK}/attestation_vigilance`,
];

export interface Generated {
  readonly client: GeneratedClient;
  readonly program: Program;
  /** The choices that it follows from. */
  readonly choices: readonly number[];
}

/** Makes a program of choices: any list of them gives a valid one. */
export function generate(choices: Choices, dialect: Dialect, clients: readonly GeneratedClient[]): Generated {
  const client = choices.pick(clients);
  const shapes = new Shapes(choices, dialect);
  const writer = new Writer(shapes, client);
  const layout = choices.pick(['plain', 'function', 'class'] as const);
  if (layout === 'class') writer.inClass();
  else if (layout === 'function' || client.isAsync) writer.inFunction();
  else shapes.add({ is: 'do', value: writer.request() });
  const { body, modules, style } = split(choices, shapes.module, dialect.importStyles);
  return {
    client,
    program: { head: client.head, body, isAsync: client.isAsync, modules, style },
    choices: [...choices.made],
  };
}

/** What goes into a request, by the names that it may have outside it. */
type Slot = 'chemin' | 'params' | 'entetes' | 'delai';

class Writer {
  private readonly has: {
    readonly instance: boolean;
    readonly timeout: 'none' | 'call' | 'instance' | 'both';
    readonly token: boolean;
  };
  private readonly isOfInstance: { readonly base: boolean; readonly query: boolean; readonly headers: boolean };
  private readonly inUrl: boolean;
  private readonly hasQuery: boolean;
  private readonly baseAndPath: { readonly base: string; readonly path: string };

  constructor(
    private readonly shapes: Shapes,
    private readonly client: GeneratedClient,
  ) {
    const { choices } = shapes;
    const takes = client.instance?.takes;
    const instance = client.instance !== null && choices.chance(50);
    const timeouts =
      takes?.timeout === true && instance
        ? (['none', 'call', 'instance', 'both'] as const)
        : (['none', 'call'] as const);
    this.has = { instance, timeout: choices.pick(timeouts), token: choices.chance(70) };
    this.isOfInstance = {
      base: instance && takes?.base === true && choices.chance(60),
      query: instance && takes?.query === true && choices.chance(50),
      headers: instance && takes?.headers === true && choices.chance(50),
    };
    this.hasQuery = client.takesQuery && choices.chance(80);
    this.inUrl = !client.takesQuery ? choices.chance(85) : choices.chance(20);
    const path = choices.pick(PATHS);
    const splits = [
      { base: HOST, path },
      { base: `${HOST}/v3`, path: path.slice('/v3'.length) },
      { base: `${HOST}/`, path: path.slice('/'.length) },
      { base: `${HOST}/v3/`, path: path.slice('/v3/'.length) },
    ];
    this.baseAndPath = choices.pick(splits);
  }

  /** The whole request, where it is sent. `supplied` are values that come from elsewhere. */
  request(supplied: Partial<Record<Slot, Expression>> = {}, instance: Expression | null = null): Expression {
    const { shapes } = this;
    const path = supplied.chemin ?? this.path();
    const address: Expression = this.isOfInstance.base
      ? path
      : { is: 'join', style: shapes.choices.pick(['template', 'plus']), parts: [this.base(), path] };
    const url = this.inUrl ? this.withQuery(address) : address;
    return this.client.send(shapes, {
      url,
      instance: this.has.instance ? (instance ?? this.instance()) : null,
      query: supplied.params ?? (this.hasQuery ? shapes.traceMap() : null),
      headers: supplied.entetes ?? (this.has.token && !this.isOfInstance.headers ? this.headers() : null),
      timeout: supplied.delai ?? (this.has.timeout === 'call' || this.has.timeout === 'both' ? shapes.limit() : null),
    });
  }

  private path(): Expression {
    return this.shapes.pieces(this.baseAndPath.path);
  }

  private base(): Expression {
    return this.shapes.dress('address', text(this.baseAndPath.base), () =>
      text(this.baseAndPath.base.replace('//', '//staging.')),
    );
  }

  private withQuery(address: Expression): Expression {
    const { shapes } = this;
    const { choices } = shapes;
    const query: Expression = choices.chance(60)
      ? { is: 'query', map: shapes.traceMap() }
      : text(
          choices.pick([
            'context=Aides&recipient=13002526500013&object=Dossier',
            'context=Aides&object=',
            'object=Dossier',
          ]),
        );
    return { is: 'join', style: choices.pick(['template', 'plus', 'format']), parts: [address, text('?'), query] };
  }

  private headers(): Expression {
    const { shapes } = this;
    const token: Expression = { is: 'environment', name: 'API_ENTREPRISE_TOKEN' };
    const value: Expression = {
      is: 'join',
      style: shapes.choices.pick(['template', 'plus']),
      parts: [text('Bearer '), token],
    };
    return shapes.dress('map', map([{ key: 'Authorization', value }]), () =>
      map([{ key: 'Accept', value: text('application/json') }]),
    );
  }

  private instance(supplied: Partial<Given> = {}): Expression {
    const { shapes, client, has, isOfInstance } = this;
    if (!client.instance) throw new Error(`${client.id} has no instances`);
    const made = client.instance.make(shapes, {
      base: isOfInstance.base ? this.base() : null,
      query: supplied.query ?? (isOfInstance.query ? shapes.traceMap() : null),
      headers: isOfInstance.headers && has.token ? this.headers() : null,
      timeout: supplied.timeout ?? (has.timeout === 'instance' || has.timeout === 'both' ? shapes.limit() : null),
    });
    if (client.instance.isConstant && isPortable(made)) {
      const { choices } = shapes;
      if (choices.chance(40)) return shapes.constant(made);
      if (choices.chance(30)) {
        const its = shapes.fresh('clientDe');
        shapes.routine({ name: its, parameters: [], body: [{ is: 'return', value: made }], sends: false });
        return { is: 'call', name: its, args: [] };
      }
    }
    const local = shapes.fresh('client');
    shapes.add({ is: 'let', name: local, value: made });
    return name(local);
  }

  /** A value of a slot, in the shape that it has where it is not sent, and one that it might be instead. */
  private value(slot: Slot): Expression {
    const { shapes } = this;
    switch (slot) {
      case 'chemin':
        return this.path();
      case 'params':
        return shapes.traceMap();
      case 'entetes':
        return this.headers();
      case 'delai':
        return shapes.limit();
    }
  }

  private slots(): Slot[] {
    const { has } = this;
    const all: readonly (readonly [Slot, boolean])[] = [
      ['chemin', true],
      ['params', this.hasQuery],
      ['delai', has.timeout === 'call' || has.timeout === 'both'],
      ['entetes', has.token && !this.isOfInstance.headers],
    ];
    return all.flatMap(([slot, isThere]) => (isThere ? [slot] : []));
  }

  /** Parameters for some slots, the arguments of a call, and what stands in the body for each. */
  private parametersFor(slots: readonly Slot[]): {
    readonly parameters: Parameter[];
    readonly args: () => Argument[];
    readonly inside: () => Partial<Record<Slot, Expression>>;
  } {
    const { shapes } = this;
    const { choices } = shapes;
    const chosen = slots.filter(() => choices.chance(50));
    const ways = chosen.map((slot) => ({
      slot,
      way: choices.pick(['required', 'default', 'fallback'] as const),
      isGiven: choices.chance(60),
      isNamed: choices.chance(30),
    }));
    const isSent = ({ way, isGiven }: (typeof ways)[number]): boolean => way === 'required' || isGiven;
    // What has to be given stands first.
    ways.sort((a, b) => rank(a) - rank(b));
    const parameters = ways.map(({ slot, way, isNamed }): Parameter => {
      const named = isNamed ? { isNamed } : {};
      if (way === 'required') return { name: slot, ...named };
      const its = way === 'default' ? this.portable(slot) : shapes.nothing();
      return { name: slot, default: its, ...named };
    });
    return {
      parameters,
      args: () => {
        const args: Argument[] = [];
        let isSkipped = false;
        // Where names are keys of one argument more, what stands before it has to be given.
        const isFull = shapes.hasUndefined && ways.some((each) => each.isNamed && isSent(each));
        for (const each of ways) {
          const { slot, isNamed } = each;
          if (!isSent(each)) {
            if (isFull && !isNamed) args.push({ value: UNDEFINED });
            else isSkipped ||= !isNamed;
            continue;
          }
          // A positional argument after one that is left out would be taken for it.
          if (isSkipped && !isNamed) continue;
          args.push({ value: this.value(slot), ...(isNamed ? { name: slot } : {}) });
        }
        return args;
      },
      inside: () =>
        Object.fromEntries(
          ways.map(({ slot, way }) => [slot, way === 'fallback' ? this.fallback(slot) : this.use(slot)]),
        ),
    };
  }

  private portable(slot: Slot): Expression {
    // Made in the module, where nothing of a function's own is at hand.
    let value: Expression = text('');
    const statements = this.shapes.body(() => {
      value = this.value(slot);
    });
    return statements.length === 0 ? value : this.plainValue(slot);
  }

  private plainValue(slot: Slot): Expression {
    switch (slot) {
      case 'chemin':
        return text(this.baseAndPath.path);
      case 'params':
        return map([{ key: 'context', value: text('Aides') }]);
      case 'entetes':
        return map([{ key: 'Accept', value: text('application/json') }]);
      case 'delai':
        return { is: 'limit' };
    }
  }

  private use(slot: Slot): Expression {
    const { shapes } = this;
    if (slot !== 'params' || !shapes.choices.chance(30)) return name(slot);
    const entries: Entry[] = [{ spread: name(slot) }, ...shapes.trace().slice(0, 1)];
    return map(shapes.choices.chance(50) ? entries : entries.reverse());
  }

  private fallback(slot: Slot): Expression {
    const { shapes } = this;
    return { is: 'or', left: name(slot), right: this.value(slot), style: shapes.choices.pick(['nothing', 'blank']) };
  }

  inFunction(): void {
    const { shapes } = this;
    const { parameters, args, inside } = this.parametersFor(this.slots());
    const body = shapes.body(() => {
      shapes.add({ is: 'return', value: this.request(inside()) });
    });
    const its = shapes.fresh('appelle');
    shapes.routine({ name: its, parameters, body, sends: true });
    const call: Expression = { is: 'call', name: its, args: args(), sends: true };
    // A function has its own names.
    if (!shapes.choices.chance(25) || !isPortable(call)) shapes.add({ is: 'do', value: call });
    else {
      const outer = shapes.fresh('lance');
      shapes.routine({ name: outer, parameters: [], body: [{ is: 'return', value: call }], sends: true });
      shapes.add({ is: 'do', value: { is: 'call', name: outer, args: [], sends: true } });
    }
  }

  /** A class that sends, some slots being fields, given to its maker or there from the start, or methods of its own. */
  inClass(): void {
    const { shapes } = this;
    const { choices } = shapes;
    const slots = this.slots();
    const owned = slots.filter(() => choices.chance(60));
    const ways = owned.map((slot) => ({
      slot,
      way: choices.pick(['field', 'method', 'maker', 'makerDefault'] as const),
    }));
    const own = (slot: Slot): Expression => {
      const way = ways.find((each) => each.slot === slot)?.way;
      if (way === 'method') return { is: 'method', of: { is: 'self' }, name: `${slot}Par`, args: [] };
      return { is: 'field', name: slot };
    };
    const isDerived = choices.chance(50);
    const fields = ways
      .filter(({ way }) => way === 'field')
      .map(({ slot }) => ({ name: slot, value: this.portable(slot) }));
    const method = (slot: Slot, value: Expression): Routine => ({
      name: `${slot}Par`,
      parameters: [],
      body: [{ is: 'return', value }],
      sends: false,
    });
    const methods = ways.filter(({ way }) => way === 'method').map(({ slot }) => method(slot, this.portable(slot)));
    const made = ways
      .filter(({ way }) => way === 'maker' || way === 'makerDefault')
      .sort((a, b) => (a.way === b.way ? 0 : a.way === 'maker' ? -1 : 1));
    const ofField = this.has.instance && choices.chance(60);
    const makerBody = shapes.body(() => {
      for (const { slot } of made) shapes.add({ is: 'setField', name: slot, value: name(slot) });
      if (ofField) shapes.add({ is: 'setField', name: 'client', value: this.instance() });
    });
    const maker: Routine | null =
      makerBody.length === 0
        ? null
        : {
            name: '',
            parameters: made.map(({ slot, way }) =>
              way === 'maker' ? { name: slot } : { name: slot, default: this.portable(slot) },
            ),
            body: makerBody,
            sends: false,
          };
    const rest = slots.filter((slot) => !owned.includes(slot));
    const { parameters, args, inside } = this.parametersFor(rest);
    const sender: Routine = {
      name: 'lire',
      parameters,
      body: shapes.body(() => {
        const supplied = { ...Object.fromEntries(owned.map((slot) => [slot, own(slot)])), ...inside() };
        shapes.add({ is: 'return', value: this.request(supplied, ofField ? { is: 'field', name: 'client' } : null) });
      }),
      sends: true,
    };
    const base = shapes.fresh('Entreprise');
    shapes.module.push({
      is: 'class',
      name: base,
      base: null,
      statics: [],
      fields,
      maker,
      methods: [...methods, sender],
    });
    const target = isDerived ? this.derived(base, ways) : base;
    const withDefault = made.filter(({ way }) => way === 'makerDefault');
    const makerArgs = made
      .filter(({ way }) => way === 'maker')
      .concat(withDefault.slice(0, choices.below(withDefault.length + 1)))
      .map(({ slot }): Argument => ({ value: this.value(slot) }));
    const object: Expression = { is: 'new', name: target, args: makerArgs };
    shapes.add({ is: 'do', value: { is: 'method', of: object, name: 'lire', args: args(), sends: true } });
  }

  private derived(base: string, ways: readonly { readonly slot: Slot; readonly way: string }[]): string {
    const { shapes } = this;
    const { choices } = shapes;
    const its = shapes.fresh('Adapte');
    const changed = ways.filter(() => choices.chance(50));
    const methods = changed
      .filter(({ way }) => way === 'method')
      .map(({ slot }): Routine => {
        const inherited: Expression = { is: 'super', name: `${slot}Par`, args: [] };
        const value: Expression =
          slot === 'params' && choices.chance(60)
            ? map([{ spread: inherited }, ...someTrace(shapes)])
            : choices.chance(30)
              ? inherited
              : this.portable(slot);
        return { name: `${slot}Par`, parameters: [], body: [{ is: 'return', value }], sends: false };
      });
    const fields = changed
      .filter(({ way }) => way === 'field')
      .map(({ slot }) => ({ name: slot, value: this.portable(slot) }));
    shapes.module.push({ is: 'class', name: its, base, statics: [], fields, maker: null, methods });
    return its;
  }
}

function rank({ way, isNamed }: { readonly way: string; readonly isNamed: boolean }): number {
  return (isNamed ? 2 : 0) + (way === 'required' ? 0 : 1);
}

/** Parameters with plain values only: no statement belongs into a class. */
function someTrace(shapes: Shapes): Entry[] {
  const { choices } = shapes;
  return [
    ...(choices.chance(50) ? [{ key: 'object', value: text('Dossier 7') }] : []),
    ...(choices.chance(50) ? [{ key: 'context', value: choices.chance(20) ? text('') : text('Aides') }] : []),
  ];
}
