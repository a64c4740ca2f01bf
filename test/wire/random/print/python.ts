import type { Argument, Entry, Expression, Parameter, Routine, Statement, Type } from '../model';
import { Printer } from './printer';

type Of<K extends Expression['is']> = Extract<Expression, { is: K }>;
type StatementOf<K extends Statement['is']> = Extract<Statement, { is: K }>;

export class PythonPrinter extends Printer {
  protected override readonly width = 2;
  protected override readonly limit = '5';
  protected override readonly nothing = 'None';
  protected override readonly undefined = 'None';
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
    this.line(`for cle, valeur in ${this.expression(of)}.items():`);
    this.indented(() => {
      this.line(`${into}[cle] = valeur`);
    });
  }

  protected override set({ name, key, value }: StatementOf<'set'>): string {
    return `${name}['${key}'] = ${this.expression(value)}`;
  }

  protected override delete({ name, key }: StatementOf<'delete'>): string {
    return `${name}.pop('${key}', None)`;
  }

  protected override setField({ name, value }: StatementOf<'setField'>): string {
    return `self.${name} = ${this.expression(value)}`;
  }

  protected override if({ test, then, otherwise }: StatementOf<'if'>): void {
    this.line(`if ${this.expression(test)}:`);
    this.suite(then);
    if (otherwise.length === 0) return;
    this.line('else:');
    this.suite(otherwise);
  }

  private suite(statements: readonly Statement[]): void {
    this.indented(() => {
      if (statements.length === 0) this.line('pass');
      this.block(statements);
    });
  }

  protected override function({ name, parameters, body, sends }: Routine, owner: Type | null): void {
    const word = sends && this.isAsync ? 'async def' : 'def';
    const own = [owner ? 'self' : '', this.parameters(parameters)].filter((each) => each !== '').join(', ');
    this.line(`${word} ${name === '' ? '__init__' : name}(${own}):`);
    this.suite(body);
    if (!owner) this.line('');
  }

  protected override class(each: Type): void {
    this.line(`class ${each.name}${each.base === null ? '' : `(${each.base})`}:`);
    this.indented(() => {
      for (const { name, value } of [...each.statics, ...each.fields]) this.line(`${name} = ${this.expression(value)}`);
      if (each.maker) this.function(each.maker, each);
      for (const method of each.methods) this.function(method, each);
      if ([...each.statics, ...each.fields, ...each.methods].length === 0 && !each.maker) this.line('pass');
    });
    this.line('');
  }

  protected override return({ value }: StatementOf<'return'>): string {
    return `return ${this.expression(value)}`;
  }

  protected override do({ value }: StatementOf<'do'>): string {
    const isSent = (value.is === 'call' || value.is === 'method') && value.sends === true;
    if (!isSent || !this.isAsync) return this.expression(value);
    return `asyncio.run(${this.expression({ ...value, sends: false })})`;
  }

  protected override text(value: string): string {
    return `'${value}'`;
  }

  protected override flag(value: boolean): string {
    return value ? 'True' : 'False';
  }

  protected override name(its: string): string {
    return its;
  }

  protected override environment(its: string): string {
    return its.endsWith('TOKEN') ? `os.environ['${its}']` : `os.environ.get('${its}')`;
  }

  protected override join({ parts, style }: Of<'join'>): string {
    switch (style) {
      case 'template': {
        // What a text in braces quotes is quoted otherwise, since only newer versions take the same quotes.
        const inner = parts.map((part) => (part.is === 'text' ? part.value : `{${this.expression(part)}}`));
        return inner.some((part) => /["\\]|f'|^\{.*\{/.test(part)) ? this.plus(parts) : `f"${inner.join('')}"`;
      }
      case 'format':
        return `'${parts.map((part) => (part.is === 'text' ? part.value : '{}')).join('')}'.format(${parts
          .filter((part) => part.is !== 'text')
          .map((part) => this.expression(part))
          .join(', ')})`;
      case 'plus':
        return this.plus(parts);
      case 'list':
        return `'/'.join([${parts.map((part) => this.expression(part)).join(', ')}])`;
    }
  }

  private plus(parts: readonly Expression[]): string {
    return `(${parts.map((part) => this.expression(part)).join(' + ')})`;
  }

  private entry(entry: Entry): string {
    return 'spread' in entry ? `**${this.expression(entry.spread)}` : `'${entry.key}': ${this.expression(entry.value)}`;
  }

  protected override map({ entries }: Of<'map'>): string {
    return `{${entries.map((entry) => this.entry(entry)).join(', ')}}`;
  }

  protected override merge({ maps, style }: Of<'merge'>): string {
    const each = maps.map((map) => this.expression(map));
    switch (style) {
      case 'spread':
        return `{${each.map((map) => `**${map}`).join(', ')}}`;
      case 'operator':
        return `(${each.join(' | ')})`;
      case 'function':
        return `dict(${[each[0] ?? '{}', ...each.slice(1).map((map) => `**${map}`)].join(', ')})`;
    }
  }

  protected override compact(map: string): string {
    return `{cle: valeur for cle, valeur in (${map}).items() if valeur}`;
  }

  protected override query(map: Expression): string {
    return `urlencode(${this.expression(map)})`;
  }

  protected override closure(value: string): string {
    return `lambda: ${value}`;
  }

  protected override at({ map, key }: Of<'at'>): string {
    return `${this.expression(map)}['${key}']`;
  }

  protected override choice({ test, then, otherwise }: Of<'choice'>): string {
    return `(${this.expression(then)} if ${this.expression(test)} else ${this.expression(otherwise)})`;
  }

  protected override or({ left, right, style }: Of<'or'>): string {
    if (style === 'nothing' && left.is === 'name')
      return `(${this.expression(right)} if ${this.expression(left)} is None else ${this.expression(left)})`;
    return `(${this.expression(left)} or ${this.expression(right)})`;
  }

  protected override not(value: string): string {
    return `(not ${value})`;
  }

  protected override new({ name, args }: Of<'new'>): string {
    return `${name}(${this.arguments(args)})`;
  }

  protected override method({ of, name, args }: Of<'method'>): string {
    return `${this.expression(of)}.${name}(${this.arguments(args)})`;
  }

  protected override super({ name, args }: Of<'super'>): string {
    return `super().${name}(${this.arguments(args)})`;
  }

  protected override field(its: string): string {
    return `self.${its}`;
  }

  protected override static({ owner, name }: Of<'static'>): string {
    return `${owner}.${name}`;
  }

  protected override options(map: Expression): string {
    if (map.is !== 'map' || map.entries.some((entry) => 'spread' in entry)) return `**${this.expression(map)}`;
    return map.entries
      .flatMap((entry) => ('spread' in entry ? [] : [`${entry.key}=${this.expression(entry.value)}`]))
      .join(', ');
  }

  protected override arguments(args: readonly Argument[]): string {
    return args.map(({ name, value }) => `${name === undefined ? '' : `${name}=`}${this.expression(value)}`).join(', ');
  }

  protected override parameters(parameters: readonly Parameter[]): string {
    const one = ({ name, default: its }: Parameter): string =>
      its === undefined ? name : `${name}=${this.expression(its)}`;
    const positional = parameters.filter(({ isNamed }) => isNamed !== true).map(one);
    const named = parameters.filter(({ isNamed }) => isNamed === true).map(one);
    return [...positional, ...(named.length === 0 ? [] : ['*', ...named])].join(', ');
  }
}
