// Small stand-ins for finished pictures; what is in them matters to no adapter.

/** A file of so many bytes that begins like a PNG. */
export function picture(bytes = 1000, name = 'avatar.png'): File {
  const content = new Uint8Array(bytes);
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  crypto.getRandomValues(content.subarray(8, Math.min(bytes, 60_000)));
  return new File([content], name, {type: 'image/png'});
}
