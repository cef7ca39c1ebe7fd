// What `<input accept>` means: MIME types, `image/*` and file extensions, turned into the types of our own list.
import type {ImageType} from './stages/types.js';

/** Every type that can become an avatar, with the extensions and other names people use for it. */
const typeAliases: Readonly<Record<ImageType, readonly string[]>> = {
  'image/jpeg': ['image/jpg', 'image/pjpeg', '.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['image/x-png', '.png'],
  'image/apng': ['image/png', 'image/x-png', '.apng', '.png'],
  'image/gif': ['.gif'],
  'image/bmp': ['image/x-ms-bmp', 'image/x-bmp', '.bmp', '.dib'],
  'image/webp': ['.webp'],
  'image/avif': ['.avif'],
  'image/heic': ['image/heif', '.heic', '.heif', '.hif'],
};

export function isImageType(type: string): type is ImageType {
  return Object.hasOwn(typeAliases, type);
}

/** True where a file of this type is meant by one of the tokens. */
export function accepts(accept: readonly string[], type: string): type is ImageType {
  if (!isImageType(type)) return false;
  return accept
    .map((token) => token.trim().toLowerCase())
    .some((token) => token === '*/*' || token === 'image/*' || token === type || typeAliases[type].includes(token));
}
