import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** All of a body. */
export interface BodyText {
  readonly text: string;
  /** False where bytes are no UTF-8: each of them stands in the text as U+FFFD. */
  readonly isWhole: boolean;
}

/** Takes the pieces of a body. Past its limit it takes no more. */
export interface Sink {
  /** False when the limit is passed. Rejects when the file cannot be written. */
  write(chunk: Uint8Array): Promise<boolean>;
  /** All that came, where it was kept in memory; null where it was too large for that. */
  text(): BodyText | null;
  /** Puts the file in its place. */
  keep(): Promise<void>;
  /** Leaves nothing behind. Never rejects. */
  drop(): Promise<void>;
}

export function memorySink(limitBytes: number): Sink {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  return {
    write(chunk) {
      bytes += chunk.byteLength;
      if (bytes <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
      return Promise.resolve(bytes <= limitBytes);
    },
    text: () => (bytes <= limitBytes ? decoded(chunks) : null),
    keep: () => Promise.resolve(),
    drop() {
      chunks.length = 0;
      return Promise.resolve();
    },
  };
}

/** Written beside its place and moved there when it is whole; kept in memory as well while it is small. */
export class FileSink implements Sink {
  private readonly part: string;
  private readonly memory: Sink;
  private handle: FileHandle | null = null;
  private bytes = 0;

  constructor(
    private readonly file: string,
    private readonly limitBytes: number,
    memoryBytes: number,
  ) {
    this.part = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
    this.memory = memorySink(memoryBytes);
  }

  async write(chunk: Uint8Array): Promise<boolean> {
    this.bytes += chunk.byteLength;
    if (this.bytes > this.limitBytes) return false;
    await this.memory.write(chunk);
    const handle = await this.opened();
    for (let written = 0; written < chunk.byteLength;) {
      written += (await handle.write(chunk, written)).bytesWritten;
    }
    return true;
  }

  text(): BodyText | null {
    return this.memory.text();
  }

  async keep(): Promise<void> {
    const handle = await this.opened();
    await handle.close();
    this.handle = null;
    await rename(this.part, this.file);
  }

  async drop(): Promise<void> {
    await this.memory.drop();
    await this.handle?.close().catch(() => undefined);
    this.handle = null;
    await rm(this.part, { force: true }).catch(() => undefined);
  }

  /** Readable by its owner alone: answers hold personal data. */
  private async opened(): Promise<FileHandle> {
    this.handle ??= await open(this.part, 'wx', 0o600);
    return this.handle;
  }
}

function decoded(chunks: readonly Uint8Array[]): BodyText {
  const bytes = Buffer.concat(chunks);
  return { text: new TextDecoder().decode(bytes), isWhole: isUtf8(bytes) };
}
