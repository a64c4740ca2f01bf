import type { Argument, Expression, Parameter, Routine, Statement, Type } from '../model';

type Of<K extends Expression['is']> = Extract<Expression, { is: K }>;
type StatementOf<K extends Statement['is']> = Extract<Statement, { is: K }>;

export interface PrinterOptions {
  /** Whether sending has to be awaited. */
  readonly isAsync: boolean;
  readonly qualified?: ReadonlyMap<string, string>;
}

/** Writes programs in a language: one method for each thing that the model has, and what languages share. */
export abstract class Printer {
  private readonly lines: string[] = [];
  private depth = 0;
  protected readonly isAsync: boolean;

  /** What names of other files are called here, where it is not by themselves. */
  private readonly qualified: ReadonlyMap<string, string>;

  constructor({ isAsync, qualified = new Map() }: PrinterOptions) {
    this.isAsync = isAsync;
    this.qualified = qualified;
  }

  /** The text of a file, with what stands before and after its statements. */
  print(head: readonly string[], body: readonly Statement[], end: readonly string[] = []): string {
    this.lines.push(...head, '');
    this.block(body);
    this.lines.push(...end);
    return `${this.lines.join('\n')}\n`;
  }

  private known(name: string): string {
    return this.qualified.get(name) ?? name;
  }

  protected line(text: string): void {
    this.lines.push(text === '' ? '' : '  '.repeat(this.depth * this.width) + text);
  }

  /** How many times two spaces a block is indented by. */
  protected readonly width: number = 1;

  protected indented(write: () => void): void {
    this.depth += 1;
    write();
    this.depth -= 1;
  }

  protected block(statements: readonly Statement[]): void {
    for (const each of statements) this.statement(each);
  }

  protected statement(each: Statement): void {
    switch (each.is) {
      case 'let':
        this.line(this.let(each));
        break;
      case 'assign':
        this.line(this.assign(each));
        break;
      case 'letBoth':
        this.line(this.letBoth(each));
        break;
      case 'each':
        this.each(each);
        break;
      case 'set':
        this.line(this.set(each));
        break;
      case 'delete':
        this.line(this.delete(each));
        break;
      case 'setField':
        this.line(this.setField(each));
        break;
      case 'if':
        this.if(each);
        break;
      case 'function':
        this.function(each, null);
        break;
      case 'class':
        this.class(each.base === null ? each : { ...each, base: this.known(each.base) });
        break;
      case 'return':
        this.line(this.return(each));
        break;
      case 'do':
        this.line(this.do(each));
        break;
    }
  }

  protected abstract let(each: StatementOf<'let'>): string;
  protected abstract assign(each: StatementOf<'assign'>): string;
  protected abstract letBoth(each: StatementOf<'letBoth'>): string;
  protected abstract each(each: StatementOf<'each'>): void;
  protected abstract set(each: StatementOf<'set'>): string;
  protected abstract delete(each: StatementOf<'delete'>): string;
  protected abstract setField(each: StatementOf<'setField'>): string;
  protected abstract if(each: StatementOf<'if'>): void;
  protected abstract function(each: Routine, owner: Type | null): void;
  protected abstract class(each: Type): void;
  protected abstract return(each: StatementOf<'return'>): string;
  protected abstract do(each: StatementOf<'do'>): string;

  expression(each: Expression): string {
    switch (each.is) {
      case 'text':
        return this.text(each.value);
      case 'limit':
        return this.limit;
      case 'flag':
        return this.flag(each.value);
      case 'nothing':
        return this.nothing;
      case 'undefined':
        return this.undefined;
      case 'name':
        return this.name(this.known(each.name));
      case 'environment':
        return this.environment(each.name);
      case 'join':
        return this.join(each);
      case 'map':
        return this.map(each);
      case 'merge':
        return this.merge(each);
      case 'compact':
        return this.compact(this.expression(each.map));
      case 'query':
        return this.query(each.map);
      case 'replaced':
        return this.replaced(each);
      case 'closure':
        return this.closure(this.expression(each.value));
      case 'invoked':
        return this.invoked(this.name(each.name));
      case 'at':
        return this.at(each);
      case 'choice':
        return this.choice(each);
      case 'or':
        return this.or(each);
      case 'equals':
        return this.equals(this.expression(each.left), this.expression(each.right));
      case 'not':
        return this.not(this.expression(each.value));
      case 'call':
        return this.sent(`${this.known(each.name)}(${this.arguments(each.args)})`, each.sends);
      case 'new':
        return this.new({ ...each, name: this.known(each.name) });
      case 'method':
        return this.sent(this.method(each), each.sends);
      case 'super':
        return this.super(each);
      case 'self':
        return this.self;
      case 'field':
        return this.field(each.name);
      case 'static':
        return this.static({ ...each, owner: this.known(each.owner) });
      case 'code':
        return each.parts.map((part) => (typeof part === 'string' ? part : this.expression(part))).join('');
      case 'options':
        return this.options(each.map);
    }
  }

  protected abstract readonly limit: string;
  protected abstract readonly nothing: string;
  protected abstract readonly undefined: string;
  protected abstract readonly self: string;
  protected abstract text(value: string): string;
  protected abstract flag(value: boolean): string;
  protected abstract name(its: string): string;
  protected abstract environment(its: string): string;
  protected abstract join(each: Of<'join'>): string;
  protected abstract map(each: Of<'map'>): string;
  protected abstract merge(each: Of<'merge'>): string;
  protected abstract compact(map: string): string;
  protected abstract query(map: Expression): string;
  protected abstract closure(value: string): string;
  protected abstract at(each: Of<'at'>): string;
  protected abstract choice(each: Of<'choice'>): string;
  protected abstract or(each: Of<'or'>): string;
  protected abstract not(value: string): string;
  protected abstract new(each: Of<'new'>): string;
  protected abstract method(each: Of<'method'>): string;
  protected abstract super(each: Of<'super'>): string;
  protected abstract field(its: string): string;
  protected abstract static(each: Of<'static'>): string;
  protected abstract options(map: Expression): string;
  protected abstract arguments(args: readonly Argument[]): string;
  protected abstract parameters(parameters: readonly Parameter[]): string;

  protected replaced({ text, word, by }: Of<'replaced'>): string {
    return `${this.expression(text)}.replace(${this.text(word)}, ${this.expression(by)})`;
  }

  protected invoked(name: string): string {
    return `${name}()`;
  }

  protected equals(left: string, right: string): string {
    return `(${left} == ${right})`;
  }

  /** A call of a function that sends. */
  protected sent(call: string, sends: boolean | undefined): string {
    return sends === true && this.isAsync ? `await ${call}` : call;
  }
}
