import type { Argument, Entry, Expression, Parameter, Routine, Statement, Type } from '../model';
import { Printer, type PrinterOptions } from './printer';

type Of<K extends Expression['is']> = Extract<Expression, { is: K }>;
type StatementOf<K extends Statement['is']> = Extract<Statement, { is: K }>;

export class PhpPrinter extends Printer {
  protected override readonly width = 2;
  protected override readonly limit = '5';
  protected override readonly nothing = 'null';
  protected override readonly undefined = 'null';
  protected override readonly self = '$this';

  protected override let({ name, value }: StatementOf<'let'>): string {
    if (!/^[A-Z]/.test(name)) return `$${name} = ${this.expression(value)};`;
    return isFixed(value)
      ? `const ${name} = ${this.expression(value)};`
      : `define('${name}', ${this.expression(value)});`;
  }

  protected override assign({ name, value }: StatementOf<'assign'>): string {
    return `$${name} = ${this.expression(value)};`;
  }

  protected override letBoth({ names, values }: StatementOf<'letBoth'>): string {
    const targets = names.map((name) => `$${name}`).join(', ');
    return `[${targets}] = [${values.map((value) => this.expression(value)).join(', ')}];`;
  }

  protected override each({ of, into }: StatementOf<'each'>): void {
    this.line(`foreach (${this.expression(of)} as $cle => $valeur) {`);
    this.indented(() => {
      this.line(`$${into}[$cle] = $valeur;`);
    });
    this.line('}');
  }

  protected override set({ name, key, value }: StatementOf<'set'>): string {
    return `$${name}['${key}'] = ${this.expression(value)};`;
  }

  protected override delete({ name, key }: StatementOf<'delete'>): string {
    return `unset($${name}['${key}']);`;
  }

  protected override setField({ name, value }: StatementOf<'setField'>): string {
    return `$this->${name} = ${this.expression(value)};`;
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

  protected override function({ name, parameters, body }: Routine, owner: Type | null): void {
    const word = owner ? 'public function' : 'function';
    this.line(`${word} ${name === '' ? '__construct' : name}(${this.parameters(parameters)})`);
    this.line('{');
    this.indented(() => {
      if (owner && name === '') this.computedFields(owner);
      // Defaults that a declaration cannot hold.
      for (const { name: its, default: value } of parameters)
        if (value && !isFixed(value)) this.line(`$${its} ??= ${this.expression(value)};`);
      this.block(body);
    });
    this.line('}');
  }

  /** Fields that a declaration cannot hold. */
  private computedFields({ fields }: Type): void {
    for (const { name, value } of fields) if (!isFixed(value)) this.line(`$this->${name} = ${this.expression(value)};`);
  }

  protected override class(each: Type): void {
    this.line(`class ${each.name}${each.base === null ? '' : ` extends ${each.base}`}`);
    this.line('{');
    this.indented(() => {
      for (const { name, value } of each.statics) {
        if (isFixed(value)) this.line(`const ${name} = ${this.expression(value)};`);
        else this.line(`const ${name} = ${this.expression({ is: 'text', value: 'Autre' })};`);
      }
      for (const { name, value } of each.fields)
        this.line(`protected $${name}${isFixed(value) ? ` = ${this.expression(value)}` : ''};`);
      const set = each.maker?.body.flatMap((one) => (one.is === 'setField' ? [one.name] : [])) ?? [];
      for (const name of set) if (!each.fields.some((field) => field.name === name)) this.line(`protected $${name};`);
      if (each.maker) this.function(each.maker, each);
      else if (each.fields.some(({ value }) => !isFixed(value))) this.maker(each);
      for (const method of each.methods) this.function(method, each);
    });
    this.line('}');
  }

  private maker(each: Type): void {
    const isDerived = each.base !== null;
    this.line(`public function __construct(${isDerived ? '...$valeurs' : ''})`);
    this.line('{');
    this.indented(() => {
      if (isDerived && this.makers.has(each.base)) this.line('parent::__construct(...$valeurs);');
      this.computedFields(each);
    });
    this.line('}');
  }

  /** @param makers classes with a maker, which alone may be called, of the files written so far */
  constructor(
    options: PrinterOptions,
    private readonly makers: Set<string | null>,
  ) {
    super(options);
  }

  protected override statement(each: Statement): void {
    if (each.is === 'class' && (each.maker || each.fields.some(({ value }) => !isFixed(value))))
      this.makers.add(each.name);
    super.statement(each);
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
    return /^[A-Z]/.test(its) ? its : `$${its}`;
  }

  protected override environment(its: string): string {
    return `getenv('${its}')`;
  }

  protected override join({ parts, style }: Of<'join'>): string {
    switch (style) {
      case 'template': {
        const isPlain = parts.every((part) => part.is === 'text' || (part.is === 'name' && !/^[A-Z]/.test(part.name)));
        if (!isPlain) return this.plus(parts);
        return `"${parts.map((part) => (part.is === 'text' ? part.value : `{${this.expression(part)}}`)).join('')}"`;
      }
      case 'format':
        return `sprintf('${parts.map((part) => (part.is === 'text' ? part.value : '%s')).join('')}', ${parts
          .filter((part) => part.is !== 'text')
          .map((part) => this.expression(part))
          .join(', ')})`;
      case 'plus':
        return this.plus(parts);
      case 'list':
        return `implode('/', [${parts.map((part) => this.expression(part)).join(', ')}])`;
    }
  }

  private plus(parts: readonly Expression[]): string {
    return `(${parts.map((part) => this.expression(part)).join(' . ')})`;
  }

  private entry(entry: Entry): string {
    return 'spread' in entry
      ? `...${this.expression(entry.spread)}`
      : `'${entry.key}' => ${this.expression(entry.value)}`;
  }

  protected override map({ entries }: Of<'map'>): string {
    return `[${entries.map((entry) => this.entry(entry)).join(', ')}]`;
  }

  protected override merge({ maps, style }: Of<'merge'>): string {
    const each = maps.map((map) => this.expression(map));
    switch (style) {
      case 'spread':
        return `[${each.map((map) => `...${map}`).join(', ')}]`;
      case 'operator':
        return `(${each.join(' + ')})`;
      case 'function':
        return `array_merge(${each.join(', ')})`;
    }
  }

  protected override compact(map: string): string {
    return `array_filter(${map})`;
  }

  protected override query(map: Expression): string {
    return `http_build_query(${this.expression(map)})`;
  }

  protected override replaced({ text, word, by }: Of<'replaced'>): string {
    return `str_replace(${this.text(word)}, ${this.expression(by)}, ${this.expression(text)})`;
  }

  protected override closure(value: string): string {
    return `fn () => ${value}`;
  }

  protected override at({ map, key }: Of<'at'>): string {
    return `${this.expression(map)}['${key}']`;
  }

  protected override choice({ test, then, otherwise }: Of<'choice'>): string {
    return `(${this.expression(test)} ? ${this.expression(then)} : ${this.expression(otherwise)})`;
  }

  protected override or({ left, right, style }: Of<'or'>): string {
    return `(${this.expression(left)} ${style === 'nothing' ? '??' : '?:'} ${this.expression(right)})`;
  }

  protected override equals(left: string, right: string): string {
    return `(${left} === ${right})`;
  }

  protected override not(value: string): string {
    return `!${value}`;
  }

  protected override new({ name, args }: Of<'new'>): string {
    return `(new ${name}(${this.arguments(args)}))`;
  }

  protected override method({ of, name, args }: Of<'method'>): string {
    return `${this.expression(of)}->${name}(${this.arguments(args)})`;
  }

  protected override super({ name, args }: Of<'super'>): string {
    return `parent::${name}(${this.arguments(args)})`;
  }

  protected override field(its: string): string {
    return `$this->${its}`;
  }

  protected override static({ owner, name }: Of<'static'>): string {
    return `${owner}::${name}`;
  }

  protected override options(map: Expression): string {
    return this.expression(map);
  }

  protected override arguments(args: readonly Argument[]): string {
    return args
      .map(({ name, value }) => `${name === undefined ? '' : `${name}: `}${this.expression(value)}`)
      .join(', ');
  }

  protected override parameters(parameters: readonly Parameter[]): string {
    return parameters
      .map(
        ({ name, default: its }) =>
          `$${name}${its === undefined ? '' : ` = ${isFixed(its) ? this.expression(its) : 'null'}`}`,
      )
      .join(', ');
  }
}

/** Whether a declaration of PHP may hold it: it calls nothing. */
function isFixed(value: Expression): boolean {
  switch (value.is) {
    case 'text':
    case 'limit':
    case 'flag':
    case 'nothing':
    case 'undefined':
    case 'static':
      return true;
    case 'name':
      return /^[A-Z]/.test(value.name);
    case 'join':
      return (value.style === 'plus' || value.style === 'template') && value.parts.every(isFixed);
    case 'map':
      return value.entries.every((entry) => isFixed('spread' in entry ? entry.spread : entry.value));
    case 'merge':
      return value.style !== 'function' && value.maps.every(isFixed);
    case 'at':
      return isFixed(value.map);
    case 'choice':
      return isFixed(value.test) && isFixed(value.then) && isFixed(value.otherwise);
    case 'or':
    case 'equals':
      return isFixed(value.left) && isFixed(value.right);
    case 'not':
      return isFixed(value.value);
    default:
      return false;
  }
}
