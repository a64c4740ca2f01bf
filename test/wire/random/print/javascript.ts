import type { Argument, Expression, Parameter, Routine, Statement, Type } from '../model';
import { Printer } from './printer';

type Of<K extends Expression['is']> = Extract<Expression, { is: K }>;
type StatementOf<K extends Statement['is']> = Extract<Statement, { is: K }>;

export class JavaScriptPrinter extends Printer {
  protected override readonly limit = '5000';
  protected override readonly nothing = 'null';
  protected override readonly undefined = 'undefined';
  protected override readonly self = 'this';

  protected override let({ name, value }: StatementOf<'let'>): string {
    return `${/^[A-Z]/.test(name) ? 'const' : 'let'} ${name} = ${this.expression(value)};`;
  }

  protected override assign({ name, value }: StatementOf<'assign'>): string {
    return `${name} = ${this.expression(value)};`;
  }

  protected override letBoth({ names, values }: StatementOf<'letBoth'>): string {
    return `let [${names.join(', ')}] = [${values.map((value) => this.expression(value)).join(', ')}];`;
  }

  protected override each({ of, into }: StatementOf<'each'>): void {
    this.line(`for (const [cle, valeur] of Object.entries(${this.expression(of)})) {`);
    this.indented(() => {
      this.line(`${into}[cle] = valeur;`);
    });
    this.line('}');
  }

  protected override set({ name, key, value }: StatementOf<'set'>): string {
    return `${name}.${key} = ${this.expression(value)};`;
  }

  protected override delete({ name, key }: StatementOf<'delete'>): string {
    return `delete ${name}.${key};`;
  }

  protected override setField({ name, value }: StatementOf<'setField'>): string {
    return `this.${name} = ${this.expression(value)};`;
  }

  protected override if({ test, then, otherwise }: StatementOf<'if'>): void {
    this.line(`if (${this.expression(test)}) {`);
    this.indented(() => {
      this.block(then);
    });
    if (otherwise.length > 0) {
      this.line('} else {');
      this.indented(() => {
        this.block(otherwise);
      });
    }
    this.line('}');
  }

  protected override function({ name, parameters, body, sends }: Routine, owner: Type | null): void {
    const asynchronous = sends ? 'async ' : '';
    const word = owner ? (name === '' ? 'constructor' : name) : `function ${name}`;
    this.line(`${asynchronous}${word}(${this.parameters(parameters)}) {`);
    this.indented(() => {
      this.block(body);
    });
    this.line('}');
  }

  protected override class(each: Type): void {
    this.line(`class ${each.name}${each.base === null ? '' : ` extends ${each.base}`} {`);
    this.indented(() => {
      for (const { name, value } of each.statics) this.line(`static ${name} = ${this.expression(value)};`);
      for (const { name, value } of each.fields) this.line(`${name} = ${this.expression(value)};`);
      if (each.maker) this.function(each.maker, each);
      for (const method of each.methods) this.function(method, each);
    });
    this.line('}');
  }

  protected override return({ value }: StatementOf<'return'>): string {
    return `return ${this.expression(value)};`;
  }

  protected override do({ value }: StatementOf<'do'>): string {
    return `${this.expression(value)};`;
  }

  protected override text(value: string): string {
    return `'${value}'`;
  }

  protected override flag(value: boolean): string {
    return String(value);
  }

  protected override name(its: string): string {
    return its;
  }

  protected override environment(its: string): string {
    return `process.env.${its}`;
  }

  protected override join({ parts, style }: Of<'join'>): string {
    switch (style) {
      case 'template':
      case 'format':
        return `\`${parts.map((part) => (part.is === 'text' ? part.value : `\${${this.expression(part)}}`)).join('')}\``;
      case 'plus':
        return `(${parts.map((part) => this.expression(part)).join(' + ')})`;
      case 'list':
        return `[${parts.map((part) => this.expression(part)).join(', ')}].join('/')`;
    }
  }

  protected override map({ entries }: Of<'map'>): string {
    const inner = entries.map((entry) => {
      if ('spread' in entry) return `...${this.expression(entry.spread)}`;
      const key = /^\w+$/.test(entry.key) ? entry.key : `'${entry.key}'`;
      return `${key}: ${this.expression(entry.value)}`;
    });
    return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
  }

  protected override merge({ maps, style }: Of<'merge'>): string {
    const each = maps.map((map) => this.expression(map));
    return style === 'spread'
      ? `{ ${each.map((map) => `...${map}`).join(', ')} }`
      : `Object.assign({}, ${each.join(', ')})`;
  }

  protected override compact(map: string): string {
    return `Object.fromEntries(Object.entries(${map}).filter(([, valeur]) => valeur))`;
  }

  protected override query(map: Expression): string {
    return `new URLSearchParams(${this.expression(map)})`;
  }

  protected override closure(value: string): string {
    return `() => (${value})`;
  }

  protected override at({ map, key }: Of<'at'>): string {
    return `${this.expression(map)}.${key}`;
  }

  protected override choice({ test, then, otherwise }: Of<'choice'>): string {
    return `(${this.expression(test)} ? ${this.expression(then)} : ${this.expression(otherwise)})`;
  }

  protected override or({ left, right, style }: Of<'or'>): string {
    return `(${this.expression(left)} ${style === 'nothing' ? '??' : '||'} ${this.expression(right)})`;
  }

  protected override equals(left: string, right: string): string {
    return `(${left} === ${right})`;
  }

  protected override not(value: string): string {
    return `!${value}`;
  }

  protected override new({ name, args }: Of<'new'>): string {
    return `new ${name}(${this.arguments(args)})`;
  }

  protected override method({ of, name, args }: Of<'method'>): string {
    return `${this.expression(of)}.${name}(${this.arguments(args)})`;
  }

  protected override super({ name, args }: Of<'super'>): string {
    return `super.${name}(${this.arguments(args)})`;
  }

  protected override field(its: string): string {
    return `this.${its}`;
  }

  protected override static({ owner, name }: Of<'static'>): string {
    return `${owner}.${name}`;
  }

  protected override options(map: Expression): string {
    return this.expression(map);
  }

  protected override arguments(args: readonly Argument[]): string {
    const named = args.filter(({ name }) => name !== undefined);
    const positional = args.filter(({ name }) => name === undefined).map(({ value }) => this.expression(value));
    if (named.length === 0) return positional.join(', ');
    const map = named.map(({ name, value }) => `${name ?? ''}: ${this.expression(value)}`);
    return [...positional, `{ ${map.join(', ')} }`].join(', ');
  }

  protected override parameters(parameters: readonly Parameter[]): string {
    const one = ({ name, default: its }: Parameter): string =>
      its === undefined || its.is === 'undefined' ? name : `${name} = ${this.expression(its)}`;
    const positional = parameters.filter(({ isNamed }) => isNamed !== true).map(one);
    const named = parameters.filter(({ isNamed }) => isNamed === true).map(one);
    return [...positional, ...(named.length === 0 ? [] : [`{ ${named.join(', ')} } = {}`])].join(', ');
  }
}
