type Lang = 'fr' | 'en';

/** A number with its noun in one language. */
export function plural(count: number, one: string, many: string, lang: Lang): string {
  // Zero is singular in French.
  return count === 1 || (count === 0 && lang === 'fr') ? `${count} ${one}` : `${count} ${many}`;
}

/** A number with its noun, singular or plural. */
export function counted(
  count: number,
  fr: readonly [string, string],
  en: readonly [string, string],
): Readonly<Record<Lang, string>> {
  return { fr: plural(count, ...fr, 'fr'), en: plural(count, ...en, 'en') };
}
