/** Two stripes on 64 × 64 pixels, as PNG. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAVklEQVR42u3PMQ0AMAgAMMTMFJamZ8ekcSKBi69JDTRO/lX31aoQEBAQEBAQEB' +
  'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEJg0MnhZlvQrTAgAAAAASUVORK5CYII=';

/**
 * A small valid picture to choose: a PNG of 64 × 64 pixels.
 * @param name - The name of the file
 * @example
 * import {samplePicture} from 'avatar-elements/testing';
 *
 * const file = samplePicture('ada.png');
 */
export function samplePicture(name = 'photo.png'): File {
  return new File([Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0))], name, {type: 'image/png'});
}
