export type Lang = 'fr' | 'en';

/** A sentence in both languages; whoever shows it chooses. */
export type Message = Readonly<Record<Lang, string>>;
