import type { Message } from '../../text/message.js';
import { shipped } from '../shipped.js';

/** Where the service publishes its OpenAPI file. */
export const publishedAddress = (): string => `https://${shipped().hosts.production}/v3/openapi-entreprise.yaml`;

/** Where it tells of its changes with their dates, for people. */
export const newsAddress = (): string => `https://${shipped().hosts.production}/nouveautes`;

/** A file that cannot be used: a sentence that says why, and what to do. */
export class PublishedError extends Error {
  override readonly name = 'PublishedError';

  constructor(readonly sentence: Message) {
    super(sentence.en);
  }
}

/** The day until which the facts of a catalogue go. */
export function dayOf({ source: { date, overlay } } = shipped()): string {
  return overlay > date ? overlay : date;
}
