/** What to do, in French and English, where many errors have the same next step. */
export const account = ['Vérifiez-le depuis votre compte.', 'Check it from your account.'] as const;
export const tryLater = ['Réessayez plus tard.', 'Try again later.'] as const;
export const status = [
  'Réessayez plus tard ; consultez https://status.entreprise.api.gouv.fr si cela dure.',
  'Try again later; check https://status.entreprise.api.gouv.fr if it persists.',
] as const;
export const support = [
  'Si cela continue, écrivez au support avec l’identifiant de la requête.',
  'If it persists, contact support and quote the request ID.',
] as const;
export const fix = ['Corrigez-le, puis relancez l’appel.', 'Correct it, then send the call again.'] as const;
export const otherWay = [
  'Prévoyez de demander le document à l’entreprise elle-même.',
  'Provide a way to ask the company itself for the document.',
] as const;
