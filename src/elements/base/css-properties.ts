// Custom properties from a template: `style=${cssProperties({'--size': '40px'})}`. Lit's own styleMap writes its first value as
// a style attribute, which a strict CSP refuses; this goes through the CSSOM, which it allows. A server writes the attribute.
import {noChange, type AttributePart} from 'lit';
import {Directive, directive} from 'lit/directive.js';

export type CssProperties = Readonly<Record<`--${string}`, string | undefined>>;

class CssPropertiesDirective extends Directive {
  #set: CssProperties = {};

  render(properties: CssProperties): string {
    return Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}:${value};`)
      .join('');
  }

  override update({element}: AttributePart, [properties]: [CssProperties]): typeof noChange {
    const {style} = element;
    for (const name of Object.keys({...this.#set, ...properties}) as `--${string}`[]) {
      const value = properties[name];
      if (value === undefined) style.removeProperty(name);
      else if (value !== this.#set[name]) style.setProperty(name, value);
    }
    this.#set = properties;
    return noChange;
  }
}

export const cssProperties = directive(CssPropertiesDirective);
