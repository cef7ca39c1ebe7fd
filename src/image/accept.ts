// The meaning of `<input accept>`: MIME types, `image/*` and file extensions, as supported types.
import type {ImageType} from './stages/types.js';

/** Every supported type, with its file extensions and other names. */
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

/** True if one of the tokens includes this type. */
export function accepts(accept: readonly string[], type: string): type is ImageType {
  if (!isImageType(type)) return false;
  return accept
    .map((token) => token.trim().toLowerCase())
    .some((token) => token === '*/*' || token === 'image/*' || token === type || typeAliases[type].includes(token));
}
