// What a picture is, from its first bytes. The name and the type a client claims are never believed.

/** @type {{type: string, extension: string, at: (head: Buffer) => boolean}[]} */
const types = [
  {type: 'image/jpeg', extension: 'jpg', at: (head) => head.readUIntBE(0, 3) === 0xffd8ff},
  {type: 'image/png', extension: 'png', at: (head) => head.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'},
  {type: 'image/gif', extension: 'gif', at: (head) => /^GIF8[79]a$/.test(head.toString('latin1', 0, 6))},
  {type: 'image/webp', extension: 'webp', at: (head) => /^RIFF....WEBP$/s.test(head.toString('latin1', 0, 12))},
];

/**
 * The type of a picture this server keeps, or undefined for everything else.
 * @param {Buffer} bytes
 */
export function sniffImageType(bytes) {
  return bytes.length < 12 ? undefined : types.find(({at}) => at(bytes));
}

/**
 * The type of a stored file, from the extension this server gave it.
 * @param {string} file
 */
export function typeOfFile(file) {
  return types.find(({extension}) => file.endsWith(`.${extension}`))?.type;
}
