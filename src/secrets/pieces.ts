/** So many characters of a token in a row are no accident. */
export const PIECE = 16;

/** Whether a text holds a piece of a secret. The header of a token is the same in all of them and does not count. */
export function holdsPieceOf(text: string, secret: string): boolean {
  const dot = secret.indexOf('.');
  const own = secret.slice(dot + 1);
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    if (own.includes(text.slice(at, at + PIECE))) return true;
  }
  return false;
}
