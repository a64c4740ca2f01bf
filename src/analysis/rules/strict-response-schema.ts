import type { Rule } from './rule';

/** The service adds keys to its answers without notice: what refuses keys that it does not know refuses the answer that day. */
export const strictResponseSchema: Rule = {
  id: 'strict-response-schema',
  severity: 'information',
  check: ({ answer, host }) =>
    answer.uses.flatMap(({ state, at, by }) =>
      state !== 'validated strictly' || host === 'retired'
        ? []
        : [
            {
              at,
              about: by,
              message: {
                fr: `Réponse refusée dès qu’une clé s’y ajoute (${by}) : le service en ajoute sans changer de version. Ignorez les clés inconnues.`,
                en: `The response is refused as soon as a key is added to it (${by}): the service adds some without changing its version. Ignore unknown keys.`,
              },
            },
          ],
    ),
};
