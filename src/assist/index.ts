/** All that leans on the catalogue and the templates: a bundle of its own, loaded when it is first needed. */
export { parted, type Around } from './blank-lines';
export * from './call-facts';
export * from './calls-tree';
export * from './catalogue-tree';
export * from './endpoint-page';
export * from './habilitation';
export * from './error-code';
export * from './hover';
export * from './known-calls';
export { offersAt, type Offer, type WritingSite } from './offers';
export * from './projects';
export * from './routes';
export * from './settings';
export * from './snippets';
export type { TestedCall } from './subject';
export * from './tests';
export * from './token-coverage';
export { isWrittenLanguage, nameOfTarget, targetNamed, type Lang, type Runner, type Target } from '../writing';
