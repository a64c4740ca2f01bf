import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** Tells texts apart and does not tell what they say: 32 characters of SHA-256, the same wherever it runs. */
export function digest(text: string): string {
  return bytesToHex(sha256(text)).slice(0, 32);
}
