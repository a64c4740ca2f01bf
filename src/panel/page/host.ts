import type { Lang, Message } from '../../text/message';
import { type Draft, parseDraft, type ToHost, toHostSchema } from '../shared/protocol';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Tells the host; what is no message of the protocol is a mistake of ours and goes nowhere. */
export function tell(message: ToHost): void {
  const parsed = toHostSchema.safeParse(message);
  if (parsed.success) api.postMessage(parsed.data);
}

export function keep(draft: Draft): void {
  api.setState(draft);
}

export function kept(): Draft | null {
  return parseDraft(api.getState());
}

export const language: Lang = document.documentElement.lang === 'fr' ? 'fr' : 'en';

/** A sentence in the language of the page. */
export function say(message: Message): string {
  return message[language];
}
