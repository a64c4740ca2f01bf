import { printable } from '../../../../text/printable';
import type { Lang, Message } from '../../../../text/message';
import { redact } from '../../../../token/redact';

/** Markup of this report: what comes from outside is made part of it by `plainText` alone. */
export interface Html {
  readonly html: string;
}

/** A text from wherever: without tokens, on one line, and only ever read. */
export function plainText(text: string): Html {
  return { html: codeLine(printable(redact(text))) };
}

/** Code of a person's file, as one line. */
export function codeLine(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Markup with values in it; texts among them are shown, lists joined. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | number | readonly Html[])[]
): Html {
  const put = (value: (typeof values)[number]): string => {
    if (typeof value === 'string') return plainText(value).html;
    if (typeof value === 'number') return String(value);
    return 'html' in value ? value.html : value.map((each) => each.html).join('');
  };
  return { html: parts.map((part, index) => part + (index < values.length ? put(values[index] ?? '') : '')).join('') };
}

const languages: readonly Lang[] = ['fr', 'en'];

/** A sentence in both languages, of which the page shows one. */
export function bothLanguages(message: Message): Html {
  return inBoth((lang) => plainText(message[lang]));
}

/** Something in both languages; where they are the same it stands there once. */
export function inBoth(make: (lang: Lang) => Html, tag: 'span' | 'div' = 'span'): Html {
  const [fr, en] = languages.map(make);
  if (fr && en && fr.html === en.html) return fr;
  return { html: languages.map((lang) => `<${tag} lang="${lang}">${make(lang).html}</${tag}>`).join('') };
}
