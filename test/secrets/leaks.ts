/** So many characters of a token in a row are no accident. */
const PIECE = 16;

/** What a secret is written as when somebody encodes it, or a text that it stands in. */
function encodings(secret: string): readonly (readonly [how: string, form: string])[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  return [
    ['plain', secret],
    ['backwards', Buffer.from(bytes).reverse().toString()],
    ['hexadecimal', hex],
    ['hexadecimal', hex.toUpperCase()],
    ['percent', hex.replace(/../g, '%$&')],
    ['percent', hex.toUpperCase().replace(/../g, '%$&')],
    ['utf-16', Buffer.from(secret, 'utf16le').toString('latin1')],
    ...[0, 1, 2].map((offset) => {
      const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
      // Characters at both ends depend on what stands beside the secret.
      return ['base64', encoded.slice(4, -4)] as const;
    }),
  ];
}

/** The two alphabets of base64 are one here. */
function inOneAlphabet(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * Where pieces of a token show in texts, whole or in any encoding. It is written apart from the redactor, so that what one
 * misses the other may see. The header of a token is the same in all of them and gives nothing away.
 * @param size how many characters in a row are a leak
 * @returns a line per leak: the encoding, and the text around
 */
export function leaksOf(secret: string, texts: Iterable<string>, size = PIECE): string[] {
  const pieces = new Map<string, string>();
  for (const [how, form] of encodings(secret.slice(secret.indexOf('.') + 1))) {
    for (let at = 0; at + size <= form.length; at += 1) pieces.set(inOneAlphabet(form.slice(at, at + size)), how);
  }
  const leaks: string[] = [];
  for (const text of new Set(texts)) {
    const seen = inOneAlphabet(text);
    for (let at = 0; at + size <= seen.length; at += 1) {
      const how = pieces.get(seen.slice(at, at + size));
      if (how === undefined) continue;
      leaks.push(`${how}: ${text.slice(Math.max(0, at - 40), at + 60)}`);
      break;
    }
  }
  return leaks;
}
