// Español: errores.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'El servidor no ha confirmado el cambio. Puede que ya esté guardado. Inténtalo de nuevo para asegurarte.';
const unconfirmedOffline =
  'No tienes conexión. Puede que el cambio ya esté guardado. Inténtalo de nuevo cuando vuelvas a tener conexión para asegurarte.';

const kinds = {folder: 'una carpeta', link: 'un enlace', text: 'texto'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Esto es ${kinds[kind]}, no una imagen. Elige un archivo de imagen.`,
  'several-files': () => 'Elige una sola imagen.',
  'file-empty': () => 'Este archivo está vacío. Elige otra imagen.',
  'file-unreadable': () => 'Este archivo ya no se puede leer. Vuelve a elegirlo o elige otra imagen.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Este archivo ocupa ${bytes(actualBytes)}. Elige una imagen de hasta ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Este archivo está incompleto. Expórtalo de nuevo o elige otra imagen.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `Aquí no se pueden usar archivos ${name}.` : 'Aquí no se puede usar este tipo de archivo.';
    return `${problem} ${names ? `Elige una imagen de tipo ${names}.` : 'Elige otra imagen.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'megapíxel' : 'megapíxeles';
    return `Esta imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Elige una imagen de hasta ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Cada lado puede medir ${number(maxEdgePx)} píxeles como máximo. Elige una imagen más pequeña.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Cada lado debe medir ${number(minEdgePx)} píxeles como mínimo. Elige una imagen más grande.`,
  'animation-not-allowed': () => 'Esta imagen está animada. Elige una imagen fija.',
  'decode-failed': () => 'Esta imagen está dañada y no se puede abrir. Elige otra imagen.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Los navegadores no pueden mostrar este tipo de imagen ${fileType(type)}. Guárdala como JPG estándar o elige otra imagen.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Este navegador no puede abrir imágenes ${fileType(type)}. Guarda esta como JPG o elige otra imagen.`,
  'canvas-blocked': () =>
    'Una opción de privacidad de este navegador bloquea la edición de imágenes. Permítela en este sitio web o usa otro navegador.',
  'out-of-memory': () =>
    'Este dispositivo no tiene memoria suficiente para esta imagen. Cierra otras aplicaciones o elige una imagen más pequeña.',
  'encode-failed': () => 'No se ha podido preparar la imagen. Inténtalo de nuevo o elige otra imagen.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Esta imagen no se puede reducir a ${bytes(maxBytes)}. Aleja la imagen o elige una con menos detalle.`,
  'camera-denied': () =>
    'La cámara está bloqueada en este sitio web. Permítela en los ajustes del navegador e inténtalo de nuevo.',
  'camera-missing': () => 'No se ha encontrado ninguna cámara. Conecta una cámara o elige un archivo.',
  'camera-busy': () => 'Otra aplicación está usando la cámara. Cierra esa aplicación e inténtalo de nuevo.',
  unauthorized: () => 'Tu sesión ha caducado. Inicia sesión e inténtalo de nuevo.',
  forbidden: () => 'No tienes permiso para cambiar esta imagen. Contacta con tu administrador.',
  'not-found': () => 'Este perfil ya no existe. Recarga la página.',
  conflict: () =>
    'Otra persona ha cambiado esta imagen mientras la editabas. Conserva la suya o sustitúyela por la tuya.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Las imágenes pueden ocupar ${bytes(maxBytes)} como máximo. Elige una imagen más pequeña.`
      : 'La imagen es demasiado grande para el servidor. Elige una imagen más pequeña.',
  'unsupported-media-type': () => 'Este tipo de imagen no se admite. Elige otra imagen.',
  'request-rejected': ({message}) =>
    message ? `No se ha aceptado la imagen: ${message}` : 'No se ha aceptado la imagen. Elige otra imagen.',
  'too-many-requests': () => 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
  'server-error': () =>
    'Se ha producido un error en el servidor. Tu imagen no se ha perdido. Inténtalo de nuevo dentro de unos minutos.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'El servidor no ha respondido a tiempo. Tu imagen no se ha perdido. Inténtalo de nuevo.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'No tienes conexión. Tu imagen no se ha perdido. Inténtalo de nuevo cuando vuelvas a tener conexión.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'No se puede conectar con el servidor. Tu imagen no se ha perdido. Comprueba la conexión e inténtalo de nuevo.',
  'invalid-response': () =>
    'El servidor ha enviado una respuesta inesperada. Tu imagen no se ha perdido. Inténtalo de nuevo más tarde.',
  'remove-unsupported': () => 'Aquí no se pueden quitar imágenes. Elige otra imagen en su lugar.',
  'storage-failed': () => 'El navegador no tiene espacio de almacenamiento. Libera espacio e inténtalo de nuevo.',
  'field-invalid': ({message}) => message ?? 'No se ha aceptado este valor. Cámbialo y vuelve a guardar.',
  queued: () =>
    'Pendiente de subir. Tu imagen se conserva en este navegador y se subirá cuando haya conexión con el servidor.',
  unknown: () => 'Se ha producido un error. Tu imagen no se ha perdido. Inténtalo de nuevo.',
};
