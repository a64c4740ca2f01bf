import type { Choices } from './choices';
import {
  isPortable,
  joinStyles,
  LIMIT,
  map,
  MARK,
  mergeStyles,
  name,
  NOTHING,
  orStyles,
  text,
  UNDEFINED,
  type Entry,
  type Expression,
  type Parameter,
  type Routine,
  type Statement,
} from './model';

/** `address`: a text that is a piece of one, which has to stay what it is. */
type Kind = 'text' | 'address' | 'limit' | 'map';

/** Shapes a program has at most, those of its layout aside: more of them say no more, and bury what is wrong. */
const MOST = 7;

/** Dresses plain values in the shapes that real programs give them, and keeps the statements that these need. */
export class Shapes {
  readonly module: Statement[] = [];
  private scope: Statement[] = this.module;
  private count = 0;
  private left: number;
  readonly hasUndefined: boolean;
  private readonly blankIsFalse: boolean;

  constructor(
    readonly choices: Choices,
    { hasUndefined, blankIsFalse }: { readonly hasUndefined: boolean; readonly blankIsFalse: boolean },
  ) {
    this.left = choices.below(MOST + 1);
    this.hasUndefined = hasUndefined;
    this.blankIsFalse = blankIsFalse;
  }

  add(...statements: readonly Statement[]): void {
    this.scope.push(...statements);
  }

  /** What `write` adds, apart from what surrounds it. */
  body(write: () => void): Statement[] {
    const outer = this.scope;
    const inner: Statement[] = [];
    this.scope = inner;
    try {
      write();
    } finally {
      this.scope = outer;
    }
    return inner;
  }

  fresh(stem: string): string {
    this.count += 1;
    return `${stem}${String(this.count)}`;
  }

  freshConstant(): string {
    return this.fresh(this.choices.pick(['VALEUR_', 'REGLAGE_', 'DEFAUT_']));
  }

  /** A value under a name of its own, in the module where that is possible, and that name. */
  named(value: Expression, stem = 'valeur'): Expression {
    if (isPortable(value) && this.choices.chance(60)) return this.constant(value);
    const its = this.fresh(stem);
    this.add({ is: 'let', name: its, value });
    return name(its);
  }

  constant(value: Expression): Expression {
    const its = this.freshConstant();
    this.module.push({ is: 'let', name: its, value });
    return name(its);
  }

  routine(routine: Routine): void {
    this.module.push({ is: 'function', ...routine });
  }

  nothing(): Expression {
    return !this.hasUndefined || this.choices.chance(50) ? NOTHING : UNDEFINED;
  }

  /** Some of the traceability parameters, and what they may be. */
  trace(): Entry[] {
    const values: readonly (readonly [string, string])[] = [
      ['context', 'Aides publiques'],
      ['recipient', '13002526500013'],
      ['object', 'Dossier 2026-0042'],
      ['user_id', 'agent'],
    ];
    const { choices } = this;
    return values.flatMap(([key, value], index): Entry[] => {
      if (choices.chance(index === 3 ? 75 : 15)) return [];
      if (!choices.chance(12)) return [{ key, value: this.dress('text', text(value), () => text('Autre')) }];
      return [{ key, value: choices.chance(50) ? text('') : this.nothing() }];
    });
  }

  /** A map of some of the parameters, in its own shape. */
  traceMap(): Expression {
    return this.dress('map', map(this.trace()), () => map(this.trace()));
  }

  limit(): Expression {
    return this.dress('limit', LIMIT, () => (this.choices.chance(70) ? LIMIT : this.nothing()));
  }

  /** The same value or, where a shape holds two, perhaps the other one, in the shape of real programs. */
  dress(kind: Kind, plain: Expression, other: () => Expression): Expression {
    const { choices } = this;
    if (this.left <= 0 || !choices.chance(55)) return plain;
    this.left -= 1;
    const general = [
      () => this.named(plain),
      () => this.helper([], plain),
      () => this.choice(plain, other()),
      () => this.helperWithDefault(plain, other()),
      () => this.fallback(plain, other(), kind),
      () => this.member(plain, other()),
      () => this.reassigned(plain, other(), kind === 'limit' || kind === 'map'),
      () => this.staticMember(plain),
      () => this.passedThrough(plain),
      () => this.defaulted(plain, other(), kind),
      () => this.guarded(plain, other()),
      () => this.leftEarly(plain, other()),
      () => this.enclosed(plain),
      () => this.oneOfTwo(plain, other()),
    ];
    const ofMaps = [
      () => this.split(plain),
      () => this.overlaid(plain, other()),
      () => this.changed(plain, other()),
      () => this.merger(plain, other()),
      () => this.withOptional(plain),
      () => ({ is: 'compact', map: plain }) as const,
      () => this.copied(plain),
      () => this.gathered(plain),
      () => this.underTwoNames(plain),
      () => this.changedByFunction(plain),
    ];
    const shaped = choices.pick(kind === 'map' ? [...general, ...ofMaps, ...ofMaps] : general)();
    return choices.chance(40) ? this.dress(kind, shaped, other) : shaped;
  }

  /** A text in parts. */
  pieces(whole: string): Expression {
    const { choices } = this;
    if (this.left <= 0 || !choices.chance(50)) return text(whole);
    this.left -= 1;
    const word = ':siren';
    if (whole.includes(MARK) && choices.chance(25)) {
      const template = text(whole.replace(MARK, word));
      return {
        is: 'replaced',
        text: this.dress('address', template, () => template),
        word,
        by: this.named(text(MARK)),
      };
    }
    const slashes = [...whole.matchAll(/(?<=\w)\/(?=\w)/g)].map(({ index }) => index);
    const at = slashes.length === 0 ? 0 : choices.pick(slashes);
    if (at === 0) return text(whole);
    const style = choices.pick(joinStyles);
    const [before, after] = [whole.slice(0, at), whole.slice(style === 'list' ? at + 1 : at)];
    return {
      is: 'join',
      style,
      parts: [before, after].map((part) => this.dress('address', text(part), () => text(part))),
    };
  }

  /** Something that is known to be so or not, or cannot be known. */
  test(): Expression {
    const { choices } = this;
    const flag = (value: boolean): Expression => ({ is: 'flag', value });
    const tests: readonly (() => Expression)[] = [
      () => flag(choices.chance(50)),
      () => this.constant(flag(choices.chance(50))),
      () => ({ is: 'not', value: this.constant(flag(choices.chance(50))) }),
      () => ({
        is: 'equals',
        left: this.constant(text(choices.pick(['production', 'test']))),
        right: text('production'),
      }),
      () => ({ is: 'environment', name: choices.pick(['ENTREPRISE_DEBOGAGE', 'API_ENTREPRISE_TOKEN']) }),
    ];
    return choices.pick(tests)();
  }

  private choice(plain: Expression, other: Expression): Expression {
    const isFirst = !this.choices.chance(50);
    const test = this.test();
    return { is: 'choice', test, then: isFirst ? plain : other, otherwise: isFirst ? other : plain };
  }

  private helper(parameters: readonly Parameter[], value: Expression, before: readonly Statement[] = []): Expression {
    if (!isPortable(value) || before.some((each) => 'value' in each && !isPortable(each.value)))
      return this.named(value);
    const its = this.fresh('valeurDe');
    this.routine({ name: its, parameters, body: [...before, { is: 'return', value }], sends: false });
    return { is: 'call', name: its, args: [] };
  }

  private helperWithDefault(plain: Expression, other: Expression): Expression {
    const { choices } = this;
    const isNamed = choices.chance(30);
    const isGiven = choices.chance(60);
    const [given, fallback] = choices.chance(50) ? [other, plain] : [plain, other];
    if (!isPortable(fallback)) return this.named(plain);
    const its = this.fresh('choixDe');
    const parameter = { name: 'valeur', default: fallback, ...(isNamed ? { isNamed } : {}) };
    this.routine({ name: its, parameters: [parameter], body: [{ is: 'return', value: name('valeur') }], sends: false });
    const argument = { value: given, ...(isNamed ? { name: 'valeur' } : {}) };
    return { is: 'call', name: its, args: isGiven ? [argument] : [] };
  }

  private fallback(plain: Expression, other: Expression, kind: Kind): Expression {
    const style = this.choices.pick(orStyles);
    // Of an address that is blank there would be nothing to say.
    const mayBeBlank = kind === 'text' || (kind === 'address' && this.blankIsFalse && style === 'blank');
    const left = this.choices.pick([plain, this.nothing(), other, ...(mayBeBlank ? [text('')] : [])]);
    return { is: 'or', left: this.choices.chance(50) ? this.named(left) : left, right: plain, style };
  }

  private member(plain: Expression, other: Expression): Expression {
    const keys = this.choices.chance(50) ? ['valeur', 'autre'] : ['autre', 'valeur'];
    const entries = keys.map((key) => ({ key, value: key === 'valeur' ? plain : other }));
    const key = this.choices.chance(85) ? 'valeur' : 'autre';
    return { is: 'at', map: this.named(map(entries), 'reglages'), key };
  }

  private reassigned(plain: Expression, other: Expression, mayBeNothing: boolean): Expression {
    const its = this.fresh('valeur');
    this.add({ is: 'let', name: its, value: other });
    const assign: Statement = { is: 'assign', name: its, value: plain };
    if (this.choices.chance(30)) this.add(assign);
    else {
      const otherwise: Statement[] =
        mayBeNothing && this.choices.chance(30) ? [{ is: 'assign', name: its, value: this.nothing() }] : [];
      this.add({ is: 'if', test: this.test(), then: [assign], otherwise });
    }
    return name(its);
  }

  private staticMember(plain: Expression): Expression {
    if (!isPortable(plain)) return this.named(plain);
    const owner = this.fresh('Reglages');
    const statics = [{ name: 'VALEUR', value: plain }];
    this.module.push({ is: 'class', name: owner, base: null, statics, fields: [], maker: null, methods: [] });
    if (!this.choices.chance(30)) return { is: 'static', owner, name: 'VALEUR' };
    const derived = this.fresh('AutresReglages');
    this.module.push({ is: 'class', name: derived, base: owner, statics: [], fields: [], maker: null, methods: [] });
    return { is: 'static', owner: derived, name: 'VALEUR' };
  }

  private passedThrough(plain: Expression): Expression {
    const its = this.fresh('passe');
    const body: Statement[] = [{ is: 'return', value: name('valeur') }];
    this.routine({ name: its, parameters: [{ name: 'valeur' }], body, sends: false });
    return { is: 'call', name: its, args: [{ value: plain }] };
  }

  private split(plain: Expression): Expression {
    if (plain.is !== 'map' || plain.entries.length < 2) return this.merged([plain, map([])]);
    const at = 1 + this.choices.below(plain.entries.length - 1);
    const [before, after] = [plain.entries.slice(0, at), plain.entries.slice(at)];
    const { choices } = this;
    switch (choices.below(4)) {
      case 0:
        return map([{ spread: this.named(map(before), 'base') }, ...after]);
      case 1:
        return map([...before, { spread: this.named(map(after), 'suite') }]);
      case 2:
        return this.merged([this.named(map(before), 'base'), map(after)]);
      default:
        return map([...before, { spread: { is: 'choice', test: this.test(), then: map(after), otherwise: map([]) } }]);
    }
  }

  private overlaid(plain: Expression, other: Expression): Expression {
    const under = this.choices.chance(50) ? this.named(other, 'base') : other;
    return this.merged(this.choices.chance(50) ? [plain, under] : [under, plain]);
  }

  private merged(maps: readonly Expression[]): Expression {
    return { is: 'merge', maps, style: this.choices.pick(mergeStyles) };
  }

  private copied(plain: Expression): Expression {
    return map([{ spread: plain }]);
  }

  /** A map into which another is written entry by entry. */
  private gathered(plain: Expression): Expression {
    const its = this.fresh('carte');
    const first = this.choices.chance(50) ? map([]) : map(this.trace());
    this.add({ is: 'let', name: its, value: first }, { is: 'each', of: plain, into: its });
    return name(its);
  }

  /** A map that is changed under one name and used under another, which may be a copy of its own. */
  private underTwoNames(plain: Expression): Expression {
    const { choices } = this;
    const [its, same] = [this.fresh('carte'), this.fresh('carte')];
    const value = choices.chance(30) ? map([{ spread: name(its) }]) : name(its);
    const [used, changed] = choices.chance(50) ? [same, its] : [its, same];
    this.add(
      { is: 'let', name: its, value: map([{ spread: plain }]) },
      { is: 'let', name: same, value },
      this.change(changed),
    );
    return name(used);
  }

  /** A map that is handed to a function which changes it, or its own copy of it. */
  private changedByFunction(plain: Expression): Expression {
    const its = this.fresh('carte');
    const change = this.fresh('change');
    this.routine({ name: change, parameters: [{ name: 'carte' }], body: [this.change('carte')], sends: false });
    this.add(
      { is: 'let', name: its, value: map([{ spread: plain }]) },
      { is: 'do', value: { is: 'call', name: change, args: [{ value: name(its) }] } },
    );
    return name(its);
  }

  private change(its: string): Statement {
    const key = this.choices.pick(['object', 'context', 'user_id']);
    if (this.choices.chance(25)) return { is: 'delete', name: its, key };
    return { is: 'set', name: its, key, value: this.choices.pick([text('Un objet'), text(''), this.nothing()]) };
  }

  /** What stands in for a variable that holds nothing, or something blank. */
  private defaulted(plain: Expression, other: Expression, kind: Kind): Expression {
    const its = this.fresh('valeur');
    const style = this.choices.pick(orStyles);
    const first = this.choices.pick([this.nothing(), plain, other, ...(kind === 'text' ? [text('')] : [])]);
    this.add(
      { is: 'let', name: its, value: first },
      { is: 'assign', name: its, value: { is: 'or', left: name(its), right: plain, style } },
    );
    return name(its);
  }

  /** A variable that is written to where it holds nothing. */
  private guarded(plain: Expression, other: Expression): Expression {
    const its = this.fresh('valeur');
    const first = this.choices.pick([this.nothing(), other]);
    const assign: Statement = { is: 'assign', name: its, value: plain };
    const test: Expression = { is: 'not', value: name(its) };
    this.add({ is: 'let', name: its, value: first }, { is: 'if', test, then: [assign], otherwise: [] });
    return name(its);
  }

  /** A function that gives one value where a condition holds, and another at its end. */
  private leftEarly(plain: Expression, other: Expression): Expression {
    if (!isPortable(plain) || !isPortable(other)) return this.named(plain);
    const its = this.fresh('valeurDe');
    const [first, last] = this.choices.chance(50) ? [other, plain] : [plain, other];
    const body: Statement[] = [
      { is: 'if', test: this.test(), then: [{ is: 'return', value: first }], otherwise: [] },
      { is: 'return', value: last },
    ];
    this.routine({ name: its, parameters: [], body, sends: false });
    return { is: 'call', name: its, args: [] };
  }

  private enclosed(plain: Expression): Expression {
    const its = this.fresh('donne');
    this.add({ is: 'let', name: its, value: { is: 'closure', value: plain } });
    return { is: 'invoked', name: its };
  }

  private oneOfTwo(plain: Expression, other: Expression): Expression {
    const its = this.fresh('valeur');
    const rest = this.fresh('reste');
    const isFirst = !this.choices.chance(50);
    this.add({
      is: 'letBoth',
      names: isFirst ? [its, rest] : [rest, its],
      values: isFirst ? [plain, other] : [other, plain],
    });
    return name(its);
  }

  /** A map that is written step by step. */
  private changed(plain: Expression, other: Expression): Expression {
    const { choices } = this;
    const its = this.fresh('carte');
    const entries = plain.is === 'map' ? plain.entries : [];
    const later = entries.flatMap((entry) => ('key' in entry && choices.chance(50) ? [entry] : []));
    const first = plain.is === 'map' ? map(entries.filter((entry) => !later.some((each) => each === entry))) : plain;
    this.add({
      is: 'let',
      name: its,
      value: choices.chance(20) ? map([{ spread: other }, { spread: first }]) : map([{ spread: first }]),
    });
    for (const { key, value } of later) {
      const set: Statement = { is: 'set', name: its, key, value };
      this.add(choices.chance(30) ? { is: 'if', test: this.test(), then: [set], otherwise: [] } : set);
    }
    if (choices.chance(15)) this.add({ is: 'delete', name: its, key: choices.pick(['object', 'context']) });
    return name(its);
  }

  /** A function that adds what it is given to what it has. */
  private merger(plain: Expression, other: Expression): Expression {
    const { choices } = this;
    if (!isPortable(plain)) return this.overlaid(plain, other);
    const its = this.fresh('complete');
    const own = map([{ spread: plain }]);
    const parameter = { name: 'plus', default: choices.chance(50) ? map([]) : this.nothing() };
    const plus: Expression =
      parameter.default.is === 'map'
        ? name('plus')
        : { is: 'or', left: name('plus'), right: map([]), style: 'nothing' };
    const value = this.merged(choices.chance(50) ? [own, plus] : [plus, own]);
    this.routine({ name: its, parameters: [parameter], body: [{ is: 'return', value }], sends: false });
    return { is: 'call', name: its, args: choices.chance(60) ? [{ value: other }] : [] };
  }

  /** A function that adds a parameter only where it is given one. */
  private withOptional(plain: Expression): Expression {
    const { choices } = this;
    if (!isPortable(plain)) return this.copied(plain);
    const its = this.fresh('parametres');
    const key = choices.pick(['object', 'user_id', 'context']);
    const isNamed = choices.chance(40);
    const parameter = { name: 'libre', default: this.nothing(), ...(isNamed ? { isNamed } : {}) };
    const set: Statement = { is: 'set', name: 'carte', key, value: name('libre') };
    this.routine({
      name: its,
      parameters: [parameter],
      body: [
        { is: 'let', name: 'carte', value: map([{ spread: plain }]) },
        choices.chance(70) ? { is: 'if', test: name('libre'), then: [set], otherwise: [] } : set,
        { is: 'return', value: name('carte') },
      ],
      sends: false,
    });
    const argument = { value: text('Un objet'), ...(isNamed ? { name: 'libre' } : {}) };
    return { is: 'call', name: its, args: choices.chance(50) ? [argument] : [] };
  }
}
