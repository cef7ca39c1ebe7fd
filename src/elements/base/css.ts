// Style sheets as text. A server needs the text, and a page constructs a sheet of it for the document that an element is in.

/** A style sheet as text. */
export interface Styles {
  readonly cssText: string;
}

/** Tag of a style sheet. The values are texts. */
export const css = (strings: TemplateStringsArray, ...values: readonly string[]): Styles => ({
  cssText: String.raw(strings, ...values),
});
