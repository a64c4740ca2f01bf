import type * as Assist from '../assist';

/** The catalogue and the templates, in a bundle of their own: read when they are first needed, never by activation. */
export const loadAssist = (): Promise<typeof Assist> => import('../assist');
