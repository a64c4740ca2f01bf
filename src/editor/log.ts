import { printableLines } from '../text/printable';
import { redact } from '../token/redact';

/** What a log is written to: a channel of the editor. */
export interface Channel {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

/** The log as the rest of the extension writes it. */
export type Log = Channel;

/** The one way to the channel: no token passes, and nothing that whoever reads the log's file would obey. */
export function logTo(channel: Channel): Log {
  const clean = (text: string): string => printableLines(redact(text));
  return {
    info: (text) => channel.info(clean(text)),
    warn: (text) => channel.warn(clean(text)),
    error: (text) => channel.error(clean(text)),
  };
}
