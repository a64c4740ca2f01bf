/** All that leans on the catalogue and the templates: a bundle of its own, loaded when it is first needed. */
export * from './settings';
export * from './snippets';
export type { Lang, Target } from '../writing';
