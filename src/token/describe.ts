import { daysLeft, type TokenFacts } from './classify';

/** A sentence in both languages. */
type Sentence = Readonly<Record<'fr' | 'en', string>>;

/** A date as people write it, in the time zone of France. */
export function dateOf(seconds: number): Sentence {
  const date = new Date(seconds * 1_000);
  const format = (language: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(date);
  return { fr: format('fr-FR'), en: format('en-GB') };
}

const MAX_SUBJECT = 60;

/** `production, « Demande de subvention », expire le 3 mars 2027, se termine par …x7Qa`: what tells a token without telling it. */
export function describe(facts: TokenFacts, now: number): Sentence {
  const subject = facts.subject.length > MAX_SUBJECT ? `${facts.subject.slice(0, MAX_SUBJECT - 1)}…` : facts.subject;
  const left = daysLeft(facts, now);
  const date = facts.expiresAt === null ? null : dateOf(facts.expiresAt);
  const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ');
  const environment =
    facts.environment === 'staging' ? { fr: 'test', en: 'staging' } : { fr: 'production', en: 'production' };
  return {
    fr: join([
      facts.editor ? `${environment.fr} (éditeur)` : environment.fr,
      subject === '' ? null : `« ${subject} »`,
      date === null || left === null
        ? null
        : left < 0
          ? `date d’expiration passée (${date.fr})`
          : `expire le ${date.fr}`,
      `se termine par ${facts.lastFour}`,
    ]),
    en: join([
      facts.editor ? `${environment.en} (software vendor)` : environment.en,
      subject === '' ? null : `“${subject}”`,
      date === null || left === null ? null : left < 0 ? `expiry date passed (${date.en})` : `expires on ${date.en}`,
      `ends in ${facts.lastFour}`,
    ]),
  };
}
