// Pictures that are part of an address. Elements check bytes before they decode them; an `<img>` decodes an address unchecked.

/** A picture with more bytes is not read. */
export const MAX_PICTURE_BYTES = 10_000_000;

const RASTER_DATA = /^data:(image\/(?!svg)[^,;]+)[^,]*;base64,([^#]*)/i;

/** The picture of a `data:` address; `undefined` if that is none in base64, or too large. */
export function embeddedPicture(address: string): Blob | undefined {
  const [, type, base64 = ''] = RASTER_DATA.exec(new URL(address).href) ?? [];
  return type ? base64ToBlob(base64, type) : undefined;
}

/** Decodes base64. `undefined` if it is invalid or too large. */
export function base64ToBlob(base64: string, type: string): Blob | undefined {
  if (base64.length > (MAX_PICTURE_BYTES / 3) * 4) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(decodeURIComponent(base64)), (char) => char.charCodeAt(0))], {type});
  } catch {
    return undefined;
  }
}
