import type { Argument, Entry, Expression, Parameter, Routine, Statement, Type } from '../model';
import { Printer } from './printer';

type Of<K extends Expression['is']> = Extract<Expression, { is: K }>;
type StatementOf<K extends Statement['is']> = Extract<Statement, { is: K }>;

export class RubyPrinter extends Printer {
  protected override readonly limit = '5';
  protected override readonly nothing = 'nil';
  protected override readonly undefined = 'nil';
  protected override readonly self = 'self';

  protected override let({ name, value }: StatementOf<'let'>): string {
    return `${name} = ${this.expression(value)}`;
  }

  protected override assign({ name, value }: StatementOf<'assign'>): string {
    return `${name} = ${this.expression(value)}`;
  }

  protected override letBoth({ names, values }: StatementOf<'letBoth'>): string {
    return `${names.join(', ')} = ${values.map((value) => this.expression(value)).join(', ')}`;
  }

  protected override each({ of, into }: StatementOf<'each'>): void {
    this.line(`${this.expression(of)}.each do |cle, valeur|`);
    this.indented(() => {
      this.line(`${into}[cle] = valeur`);
    });
    this.line('end');
  }

  protected override set({ name, key, value }: StatementOf<'set'>): string {
    return `${name}[${this.key(key)}] = ${this.expression(value)}`;
  }

  private key(its: string): string {
    return /^[a-z]\w*$/.test(its) ? `:${its}` : `'${its}'`;
  }

  protected override delete({ name, key }: StatementOf<'delete'>): string {
    return `${name}.delete(${this.key(key)})`;
  }

  protected override setField({ name, value }: StatementOf<'setField'>): string {
    return `@${name} = ${this.expression(value)}`;
  }

  protected override if({ test, then, otherwise }: StatementOf<'if'>): void {
    this.line(`if ${this.expression(test)}`);
    this.branch(then);
    if (otherwise.length > 0) {
      this.line('else');
      this.branch(otherwise);
    }
    this.line('end');
  }

  /** What is left early says so. */
  private branch(statements: readonly Statement[]): void {
    this.indented(() => {
      for (const each of statements)
        if (each.is === 'return') this.line(`return ${this.expression(each.value)}`);
        else this.statement(each);
    });
  }

  protected override function({ name, parameters, body }: Routine, owner: Type | null): void {
    const list = this.parameters(parameters);
    this.line(`def ${name === '' ? 'initialize' : name}${list === '' ? '' : `(${list})`}`);
    this.indented(() => {
      if (owner && name === '') this.fields(owner);
      this.block(body);
    });
    this.line('end');
    if (!owner) this.line('');
  }

  private fields({ fields }: Type): void {
    for (const { name, value } of fields) this.line(`@${name} = ${this.expression(value)}`);
  }

  protected override class(each: Type): void {
    this.line(`class ${each.name}${each.base === null ? '' : ` < ${each.base}`}`);
    this.indented(() => {
      for (const { name, value } of each.statics) this.line(`${name} = ${this.expression(value)}`);
      if (each.maker) this.function(each.maker, each);
      else if (each.fields.length > 0) {
        this.line(each.base === null ? 'def initialize' : 'def initialize(...)');
        this.indented(() => {
          if (each.base !== null) this.line('super');
          this.fields(each);
        });
        this.line('end');
      }
      for (const method of each.methods) this.function(method, each);
    });
    this.line('end');
    this.line('');
  }

  protected override return({ value }: StatementOf<'return'>): string {
    return this.expression(value);
  }

  protected override do({ value }: StatementOf<'do'>): string {
    return this.expression(value);
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
    return `ENV['${its}']`;
  }

  protected override join({ parts, style }: Of<'join'>): string {
    switch (style) {
      case 'template':
        return `"${parts.map((part) => (part.is === 'text' ? part.value : `#{${this.expression(part)}}`)).join('')}"`;
      case 'format':
        return `format('${parts.map((part) => (part.is === 'text' ? part.value : '%s')).join('')}', ${parts
          .filter((part) => part.is !== 'text')
          .map((part) => this.expression(part))
          .join(', ')})`;
      case 'plus':
        return `(${parts.map((part) => this.expression(part)).join(' + ')})`;
      case 'list':
        return `[${parts.map((part) => this.expression(part)).join(', ')}].join('/')`;
    }
  }

  private entry(entry: Entry): string {
    if ('spread' in entry) return `**${this.expression(entry.spread)}`;
    return /^[a-z]\w*$/.test(entry.key)
      ? `${entry.key}: ${this.expression(entry.value)}`
      : `'${entry.key}' => ${this.expression(entry.value)}`;
  }

  protected override map({ entries }: Of<'map'>): string {
    return entries.length === 0 ? '{}' : `{ ${entries.map((entry) => this.entry(entry)).join(', ')} }`;
  }

  protected override merge({ maps, style }: Of<'merge'>): string {
    const each = maps.map((map) => this.expression(map));
    if (style === 'spread') return `{ ${each.map((map) => `**${map}`).join(', ')} }`;
    return `${each[0] ?? '{}'}.merge(${each.slice(1).join(', ')})`;
  }

  protected override compact(map: string): string {
    return `${map}.compact`;
  }

  protected override query(map: Expression): string {
    return `URI.encode_www_form(${this.expression(map)})`;
  }

  protected override replaced({ text, word, by }: Of<'replaced'>): string {
    return `${this.expression(text)}.sub(${this.text(word)}, ${this.expression(by)})`;
  }

  protected override closure(value: string): string {
    return `-> { ${value} }`;
  }

  protected override invoked(name: string): string {
    return `${name}.call`;
  }

  protected override at({ map, key }: Of<'at'>): string {
    return `${this.expression(map)}[${this.key(key)}]`;
  }

  protected override choice({ test, then, otherwise }: Of<'choice'>): string {
    return `(${this.expression(test)} ? ${this.expression(then)} : ${this.expression(otherwise)})`;
  }

  protected override or({ left, right }: Of<'or'>): string {
    return `(${this.expression(left)} || ${this.expression(right)})`;
  }

  protected override not(value: string): string {
    return `!${value}`;
  }

  protected override new({ name, args }: Of<'new'>): string {
    return args.length === 0 ? `${name}.new` : `${name}.new(${this.arguments(args)})`;
  }

  protected override method({ of, name, args }: Of<'method'>): string {
    const call = args.length === 0 ? name : `${name}(${this.arguments(args)})`;
    return of.is === 'self' ? call : `${this.expression(of)}.${call}`;
  }

  protected override super({ args }: Of<'super'>): string {
    return args.length === 0 ? 'super' : `super(${this.arguments(args)})`;
  }

  protected override field(its: string): string {
    return `@${its}`;
  }

  protected override static({ owner, name }: Of<'static'>): string {
    return `${owner}::${name}`;
  }

  protected override options(map: Expression): string {
    if (map.is !== 'map') return `**${this.expression(map)}`;
    return map.entries.map((entry) => this.entry(entry)).join(', ');
  }

  protected override arguments(args: readonly Argument[]): string {
    return args
      .map(({ name, value }) => `${name === undefined ? '' : `${name}: `}${this.expression(value)}`)
      .join(', ');
  }

  protected override parameters(parameters: readonly Parameter[]): string {
    return parameters
      .map(({ name, default: its, isNamed }) => {
        if (isNamed === true) return its === undefined ? `${name}:` : `${name}: ${this.expression(its)}`;
        return its === undefined ? name : `${name} = ${this.expression(its)}`;
      })
      .join(', ');
  }
}
