import { printable, printableLines } from '../text/printable';
import { redactor } from '../token/redact';

const OWN = Symbol.for('api-entreprise.own');

/** Words of this command that are to be obeyed: a colour, a workflow command. Never holds what came from outside. */
export interface Own {
  readonly [OWN]: string;
}

/** A part of a line. What is no `Own` may come from anywhere. */
export type LinePart = string | Own;

export function own(words: string): Own {
  return { [OWN]: words };
}

/**
 * The one way to standard output or standard error. Whatever passes is without tokens, and nothing of it is obeyed by a
 * terminal or by what reads the log of a build.
 */
export class Writer {
  private readonly redact: (text: string) => string;
  private transientShown = false;

  constructor(
    private readonly raw: (text: string) => void,
    private readonly secrets: readonly string[] = [],
  ) {
    this.redact = redactor(secrets);
  }

  /** The same way out, with more to keep silent about. */
  without(...secrets: readonly string[]): Writer {
    return new Writer(this.raw, [...this.secrets, ...secrets]);
  }

  /** One line, whatever its parts hold. */
  line(...parts: readonly LinePart[]): void {
    const words = parts.map((part) => (typeof part === 'string' ? printable(this.redact(part)) : part[OWN]));
    this.send(`${words.join('')}\n`);
  }

  /** A text of several lines, with a line break at its end. */
  text(text: string): void {
    const clean = printableLines(this.redact(text));
    this.send(clean.endsWith('\n') || clean === '' ? clean : `${clean}\n`);
  }

  /** A value as an indented document. */
  json(value: unknown): void {
    this.send(`${printableLines(JSON.stringify(value, (_, inner: unknown) => this.cleared(inner), 2))}\n`);
  }

  /** For terminals: a line that the next one takes the place of; the empty one leaves nothing. */
  transient(words: string): void {
    if (words === '' && !this.transientShown) return;
    this.raw(`\r${printable(this.redact(words))}\u001b[K`);
    this.transientShown = words !== '';
  }

  private send(text: string): void {
    this.transient('');
    this.raw(text);
  }

  private cleared(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const keys = entries.map(([key]) => this.redact(key));
    return entries.every(([key], index) => key === keys[index])
      ? value
      : Object.fromEntries(entries.map(([, inner], index) => [keys[index] ?? '', inner]));
  }
}
