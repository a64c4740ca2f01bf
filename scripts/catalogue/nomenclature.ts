/**
 * The service's own list of its error codes, commons/data/errors_entreprise.yml: which operation declares which, under
 * which status. Only these facts are taken over, into nomenclature.json; what the service says of a code stays with it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { print } from './print.js';
import { dig, isNode, list, node, readYaml, text, type Node } from './yaml.js';

const Codes = z.record(z.string(), z.array(z.string()));

const Nomenclature = z.object({
  source: z.string(),
  /** First two digits of a code to the name of who it speaks of, those of API Particulier included. */
  providers: z.record(z.string(), z.string()),
  /** Status to codes that any call of a data endpoint may be answered with. */
  platform: Codes,
  /** Operation id to its own codes, by status. */
  operations: z.record(z.string(), Codes),
  /** Code to the seconds of its `meta.retry_in`, where they are constant. */
  retryIn: z.record(z.string(), z.number()),
});

export type Nomenclature = z.infer<typeof Nomenclature>;

const FILE = join(__dirname, 'nomenclature.json');

/** The facts as they were last taken over. */
export function readNomenclature(): Nomenclature {
  return z.parse(Nomenclature, JSON.parse(readFileSync(FILE, 'utf8')));
}

export function writeNomenclature(nomenclature: Nomenclature): void {
  writeFileSync(FILE, print(nomenclature));
}

/** The facts of a copy of the service's file; `source` says where and when it was taken from. */
export function nomenclatureOf(file: string, source: string): Nomenclature {
  const read = readYaml(file);
  const retryIn: Record<string, number> = {};
  const codes = (value: unknown, where: string): Record<string, string[]> => byStatus(value, where, retryIn);
  return {
    source,
    providers: Object.fromEntries(
      Object.entries(node(read['providers'], 'providers')).map(([prefix, name]) => [prefix, text(name, prefix)]),
    ),
    platform: codes(read['platform_codes'], 'platform_codes'),
    operations: Object.fromEntries(
      Object.entries(node(read['endpoints'], 'endpoints')).map(([id, entry]) => [id, codes(dig(entry, 'errors'), id)]),
    ),
    retryIn,
  };
}

function byStatus(value: unknown, where: string, retryIn: Record<string, number>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(node(value, where)).map(([status, errors]) => [
      status,
      list(errors, where).map((error) => codeOf(node(error, where), where, retryIn)),
    ]),
  );
}

function codeOf(error: Node, where: string, retryIn: Record<string, number>): string {
  const code = text(error['code'], where);
  const seconds = isNode(error['meta']) ? error['meta']['retry_in'] : undefined;
  if (typeof seconds === 'number') retryIn[code] = seconds;
  return code;
}

export function platformCodes({ platform }: Nomenclature): string[] {
  return Object.values(platform).flat();
}

/** The codes of an operation, those of the platform included. */
export function codesOf(id: string, nomenclature: Nomenclature): string[] {
  const own = nomenclature.operations[id];
  if (own === undefined) throw new Error(`${id}: not in the nomenclature of errors`);
  return [...new Set([...platformCodes(nomenclature), ...Object.values(own).flat()])].sort();
}

/** The statuses under which the service sends a code: `01001`, or `XX001` for that of any provider. */
export function statusesOf(code: string, { platform, operations }: Nomenclature): number[] {
  const statuses = [platform, ...Object.values(operations)].flatMap((groups) =>
    Object.entries(groups).flatMap(([status, codes]) =>
      codes.some((other) => other === code || (!other.startsWith('00') && `XX${other.slice(2)}` === code))
        ? [Number(status)]
        : [],
    ),
  );
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** API Particulier's alone: no code of API Entreprise begins so. */
const ofParticulier = ['20', '23', '24', '25', '26', '27', '30', '35', '36', '37', '39', '40', '41', '42', '51'];

export function prefixesOf({ providers }: Nomenclature): Record<string, string> {
  return Object.fromEntries(Object.entries(providers).filter(([prefix]) => !ofParticulier.includes(prefix)));
}
