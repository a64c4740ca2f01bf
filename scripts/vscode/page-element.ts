/**
 * What is read from an element inside the page. The project's own code has no page, so TypeScript is not told of the
 * browser's types: in the core they would make `document` look usable.
 */
export interface PageElement {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly top: number };
  querySelector(selector: string): PageElement | null;
}
