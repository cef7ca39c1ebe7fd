// How pictures are requested, as on `<img>`: by the element's own properties, otherwise by those of the provider around it.
import {findProvided} from '../provided.js';

/** The properties of an element; a provider provides them under the same names. */
export interface PictureRequest {
  readonly crossOrigin?: string | null;
  readonly referrerPolicy?: string | null;
}

/** The attributes of the `<img>`. */
export function requestAttributes(element: Element & PictureRequest) {
  return {
    crossorigin: element.crossOrigin ?? findProvided<string>(element, 'crossOrigin'),
    referrerpolicy: element.referrerPolicy ?? findProvided<string>(element, 'referrerPolicy'),
  };
}
