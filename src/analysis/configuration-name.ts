/**
 * `.api-entreprise.json`: all that what is found depends on. The nearest one above a file counts, alone, up to the root
 * of its repository; nothing is merged, so that one file answers the question why.
 */
export const configurationName = '.api-entreprise.json';
