/** Extensions of the files that are analysed, as globs write them; a test holds them to the languages'. */
export const extensions: readonly string[] = [
  ...['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'],
  ...['py', 'pyw', 'pyi'],
  ...['php', 'phtml', 'inc'],
  ...['rb', 'rake', 'ru'],
];
