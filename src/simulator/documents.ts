/** The files behind `document_url`: small, valid, and gone after their time. */
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Catalogue, Operation } from '../catalogue/index';
import { uuidOf } from './payload/values';

export type DocumentType = 'pdf' | 'zip' | 'png';

export interface Document {
  readonly type: DocumentType;
  readonly title: string;
  /** In ms. */
  readonly expiresAt: number;
}

/** The oldest links go first when more are asked for. */
const MAX_LINKS = 10_000;

/** The links that were given, and until when they hold. */
export class Links {
  private readonly documents = new Map<string, Document>();

  constructor(private readonly catalogue: Catalogue) {}

  /** The path of a link, the same for the same seed; it lives as long as the service's. `now` in ms. */
  issue(
    operation: Operation,
    seed: string,
    now: number,
    how: { readonly type: DocumentType; readonly expired: boolean },
  ): string {
    const isInpi = operation.path.includes('/inpi/');
    const download = this.catalogue.downloads.find(({ path }) => path.includes('/inpi/') === isInpi);
    const id = uuidOf(`${operation.id} ${seed} ${how.type} ${how.expired}`);
    this.documents.delete(id);
    const lifetime = how.expired ? -1 : (download?.lifetimeMs ?? 86_400_000);
    this.documents.set(id, { type: how.type, title: operation.title, expiresAt: now + lifetime });
    const [oldest] = this.documents.keys();
    if (this.documents.size > MAX_LINKS && oldest !== undefined) this.documents.delete(oldest);
    return (download?.path ?? '/proxy/files/{uuid}').replace('{uuid}', id);
  }

  find(id: string): Document | undefined {
    return this.documents.get(id);
  }

  clear(): void {
    this.documents.clear();
  }
}

const types: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  png: 'image/png',
};

/** The bytes of a document and the headers that go with them. */
export function documentContent({ type, title }: Document): {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
} {
  const makers = { pdf, zip, png } as const;
  return {
    headers: { 'Content-Type': types[type], 'Content-Disposition': `attachment; filename="document.${type}"` },
    body: makers[type](title),
  };
}

/** One page, one sentence, in a font that every reader has. */
function pdf(title: string): Uint8Array {
  const shown = title.replaceAll(/[()\\]/g, ' ').replaceAll('’', "'");
  const page = `BT /F1 18 Tf 60 760 Td (${shown}) Tj 0 -28 Td /F1 12 Tf (Document fictif du simulateur.) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function zip(title: string): Uint8Array {
  return zipSync({ 'document.txt': strToU8(`${title}\nDocument fictif du simulateur.\n`) });
}

/** A grey square of 64 pixels: image files are told by their beginning, and opened by their end. */
function png(): Uint8Array {
  const size = 64;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8;
  const rows = Buffer.alloc((size + 1) * size, 0xb0);
  for (let row = 0; row < size; row += 1) rows[row * (size + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
