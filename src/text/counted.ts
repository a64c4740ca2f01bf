type Lang = 'fr' | 'en';

const rules: Readonly<Record<Lang, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

/** A number with its noun in one language: zero is singular in French. */
export function plural(count: number, one: string, many: string, lang: Lang): string {
  return `${count} ${rules[lang].select(count) === 'one' ? one : many}`;
}

/** A number with its noun, singular or plural. */
export function counted(
  count: number,
  fr: readonly [string, string],
  en: readonly [string, string],
): Readonly<Record<Lang, string>> {
  return { fr: plural(count, ...fr, 'fr'), en: plural(count, ...en, 'en') };
}
