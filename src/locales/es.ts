// Español. Se tutea.
import type {Locale} from './locale.js';

export const tag = 'es';

const kinds = {folder: 'una carpeta', link: 'un enlace', text: 'un texto'};

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'El servidor no ha respondido. Puede que tu cambio ya esté guardado: pulsa Reintentar para asegurarte.';
const unconfirmedOffline =
  'No tienes conexión. Puede que tu cambio ya esté guardado: pulsa Reintentar cuando vuelva, para asegurarte.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `Eso es ${kinds[kind]}, no una imagen. Elige un archivo de imagen.`,
  'several-files': () => 'Son varios archivos. Elige una sola imagen.',
  'file-empty': () => 'El archivo está vacío. Elige otra imagen.',
  'file-unreadable': () => 'Este archivo ya no se puede leer. Elígelo de nuevo o elige otra imagen.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `El archivo pesa ${bytes(actualBytes)}. Elige una imagen de hasta ${bytes(maxBytes)}.`,
  'file-truncated': () => 'El archivo está cortado. Expórtalo de nuevo o elige otra imagen.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Este archivo no es una imagen que se pueda abrir aquí. Elija otra.'
      : !fileType(type)
        ? `El archivo no es una imagen. Elige un archivo ${fileTypes(accept)}.`
        : `Es un archivo ${fileType(type)}. Elige un archivo ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `La imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Elige una de hasta ${number(maxPixels / 1e6)} megapíxeles.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `La imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Elige una de hasta ${number(maxEdgePx)} píxeles por lado.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `La imagen mide ${number(widthPx)} × ${number(heightPx)} píxeles. Elige una de al menos ${number(minEdgePx)} píxeles por lado.`,
  'animation-not-allowed': () => 'La imagen está animada. Elige una fija.',
  'decode-failed': () => 'La imagen está dañada y no se puede abrir. Elige otra.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Los navegadores no muestran este tipo de imágenes ${fileType(type)}. Guárdala de nuevo como JPG normal o elige otra.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Este navegador no abre imágenes ${fileType(type)}. Expórtala como JPG o elige otra.`,
  'canvas-blocked': () =>
    'Este navegador no deja que las páginas lean imágenes. Permítelo en este sitio o usa otro navegador.',
  'out-of-memory': () =>
    'Este dispositivo no tiene memoria libre suficiente para esta imagen. Cierra otras aplicaciones o elige una más pequeña.',
  'encode-failed': () => 'No se ha podido preparar la imagen. Inténtalo de nuevo o elige otra.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `La imagen no puede pesar menos de ${bytes(maxBytes)}. Aleja o elige una más sencilla.`,
  'camera-denied': () =>
    'La cámara está bloqueada en este sitio. Permítela en los ajustes del navegador e inténtalo de nuevo.',
  'camera-missing': () => 'No se ha encontrado ninguna cámara. Conecta una o elige un archivo.',
  'camera-busy': () => 'Otra aplicación está usando la cámara. Ciérrala e inténtalo de nuevo.',
  unauthorized: () => 'Has cerrado la sesión. Iníciala y pulsa Reintentar.',
  forbidden: () => 'No puedes cambiar esta imagen. Pregunta a la administración.',
  'not-found': () => 'Esta persona ya no está en el servidor. Recarga la página.',
  conflict: () => 'Alguien ha cambiado la imagen mientras tanto. Usa la suya o guarda la tuya encima.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `El servidor admite imágenes de hasta ${bytes(maxBytes)}. Elige una menor.`
      : 'La imagen es demasiado grande para el servidor. Elige una menor.',
  'unsupported-media-type': () => 'El servidor no admite este tipo de imagen. Elige otra.',
  'request-rejected': ({message}) =>
    message ? `El servidor ha rechazado la imagen: ${message}` : 'El servidor ha rechazado la imagen. Elige otra.',
  'too-many-requests': () => 'El servidor está ocupado. Espera un minuto y pulsa Reintentar.',
  'server-error': () => 'El servidor tiene un problema. Tu imagen sigue aquí: inténtalo dentro de un rato.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'El servidor no ha respondido a tiempo. Tu imagen sigue aquí: pulsa Reintentar.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'No tienes conexión. Tu imagen sigue aquí: pulsa Reintentar cuando vuelva.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'No se puede conectar con el servidor. Tu imagen sigue aquí: pulsa Reintentar.',
  'invalid-response': () =>
    'La página no entiende la respuesta del servidor. Tu imagen sigue aquí: inténtalo más tarde.',
  'remove-unsupported': () => 'Aquí no se pueden quitar imágenes. Elige otra en su lugar.',
  'storage-failed': () => 'El navegador no tiene sitio para la imagen. Libera espacio y pulsa Reintentar.',
  'field-invalid': ({message}) => message ?? 'El servidor no lo ha aceptado. Corrígelo y guarda de nuevo.',
  queued: () => 'Pendiente de envío. Tu imagen se queda en este navegador y se enviará cuando el servidor responda.',
  unknown: () => 'Algo ha ido mal. Tu imagen sigue aquí: pulsa Reintentar.',
};

export const badge: Locale['badge'] = {
  online: 'en línea',
  away: 'ausente',
  busy: 'ocupado',
  offline: 'sin conexión',
  fallbackName: 'Persona',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'persona' : 'personas'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Mostrar ${number(count)} ${plural(count) === 'one' ? 'persona' : 'personas'} más`,
  moreNotListed: (count, {number}) => `y ${number(count)} más`,
};

export const card: Locale['card'] = {
  changePicture: 'Cambiar la foto de perfil',
  loadFailed: 'No se pudo cargar el resto de la página. Comprueba la conexión e inténtalo de nuevo.',
  edit: 'Editar los datos de contacto',
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Datos de contacto guardados.',
  cancel: 'Cancelar',
  close: 'Cerrar',
  copy: ({value}) => `Copiar ${value}`,
  copied: 'Copiado.',
  copyFailed: 'Este navegador no deja copiar a las páginas. Selecciona el texto y cópialo.',
  localTime: ({time}) => `${time} hora local`,
  managed: ({system}) => `Gestionado por ${system}`,
  unlock: 'Gestionar a esta persona a mano',
  unlocking: 'Preguntando…',
  unlocked: 'Ya puedes cambiar a esta persona a mano.',
  syncName: 'Sincronización',
  syncing: 'Sincronizando…',
  synced: ({name}) => `${name}: listo.`,
  signOut: 'Cerrar sesión',
  signingOut: 'Cerrando sesión…',
  retry: 'Reintentar',
  unsaved: 'La imagen aún no está guardada.',
  keepEditing: 'Seguir editando',
  discard: 'Descartar la imagen',
  remoteValue: ({value}) => `Mientras tanto se ha cambiado a «${value}».`,
  remoteEmpty: 'Mientras tanto se ha quitado.',
  useServerVersion: 'Usar el otro',
  keepMyValue: 'Quedarme el mío',
  resolveConflict: 'Alguien lo ha cambiado mientras tanto. Elige cuál se queda.',
  emailInvalid: 'No es una dirección de correo. Escríbela como nombre@example.org.',
  phoneInvalid: 'No es un número de teléfono. Escribe al menos tres cifras.',
  tooLong: ({maxLength}, {number}) => `Es demasiado largo. Usa hasta ${number(maxLength)} caracteres.`,
  fields: {
    name: 'Nombre',
    pronouns: 'Pronombres',
    title: 'Cargo',
    organization: 'Organización',
    department: 'Departamento',
    email: 'Correo',
    phone: 'Teléfono',
    mobile: 'Móvil',
    location: 'Lugar',
    link: 'Enlace',
  },
  problems: {
    unauthorized: 'Has cerrado la sesión. Iníciala y pulsa Reintentar.',
    forbidden: 'No puedes cambiar esto. Pregunta a la administración.',
    'not-found': 'Esta persona ya no está en el servidor. Recarga la página.',
    conflict: 'Alguien lo ha cambiado mientras tanto. Recarga para verlo.',
    'too-many-requests': 'El servidor está ocupado. Espera un minuto y pulsa Reintentar.',
    'server-error': 'El servidor tiene un problema. Pulsa Reintentar dentro de un rato.',
    'timed-out': 'El servidor no ha respondido a tiempo. Pulsa Reintentar.',
    offline: 'No tienes conexión. Pulsa Reintentar cuando vuelva.',
    'network-error': 'No se puede conectar con el servidor. Pulsa Reintentar.',
    'field-invalid': 'El servidor no lo ha aceptado. Corrígelo y guarda de nuevo.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'El servidor no ha respondido. Puede que ya esté hecho: pulsa Reintentar para asegurarte.',
    other: 'No ha funcionado. Pulsa Reintentar.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Elegir archivo',
  takePhoto: 'Hacer foto',
  retakePhoto: 'Repetir',
  capture: 'Disparar',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Cualquier imagen')}, hasta ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Suelta aquí una imagen o pégala.' : 'Suelta aquí una imagen.';
    return pasting ? 'Pega aquí una imagen.' : 'Elige una imagen para empezar.';
  },
  dropActive: 'Suelta la imagen aquí',
  opening: 'Abriendo la imagen…',
  loadFailed: 'No se pudo cargar el resto de la página. Comprueba la conexión e inténtalo de nuevo.',
  actionFailed: 'No ha funcionado. Comprueba la conexión e inténtalo de nuevo.',
  startingCamera: 'Encendiendo la cámara…',
  cameraOn: 'La cámara está encendida. Mírala y pulsa Disparar.',
  camera: 'Imagen en directo de la cámara',
  chooseCamera: 'Cámara',
  cropArea: 'Encuadre de la imagen',
  cropAreaHelp:
    'Las flechas mueven la imagen, con Mayúsculas más lejos. Más y menos acercan y alejan, 0 la muestra entera, los corchetes la giran.',
  zoom: 'Zoom',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  adjust: 'Ajustar',
  straighten: 'Enderezar',
  rotateLeft: 'Girar a la izquierda',
  rotateRight: 'Girar a la derecha',
  flip: 'Voltear',
  undo: 'Deshacer',
  redo: 'Rehacer',
  reset: 'Restablecer',
  moveLeft: 'Mover a la izquierda',
  moveRight: 'Mover a la derecha',
  moveUp: 'Mover arriba',
  moveDown: 'Mover abajo',
  discard: 'Descartar esta imagen',
  unsaved: 'La imagen aún no está guardada.',
  keepEditing: 'Seguir editando',
  done: 'Listo',
  discarded: 'La imagen elegida se ha descartado.',
  opened: 'La imagen está abierta. Muévela y acércala para encuadrarla.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, girada ${number(rotation)}°` : '';
    return `Centro al ${share(x)} a lo ancho y al ${share(y)} a lo alto, zoom ${share(zoom)}${turned}${flipped ? ', volteada' : ''}`;
  },
  preview: ({name}) => (name ? `Así se verá a ${name}` : 'Así te verán'),
  you: 'Tú',
  previewMessage: 'Se ve bien en el chat',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `de ${format.bytes(bytes)}`,
  preparing: 'Preparando…',
  preparingFrames: ({share}, {number}) => `Preparando la animación: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Usar una imagen fija',
  animated: 'animada',
  firstFrameOnly: 'La animación no se conserva: solo se guarda su primera imagen.',
  flattened: 'Las partes transparentes no se conservan: se rellenan con un color.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Solo ${number(edgePx)} de ${number(wantedPx)} píxeles: puede verse borrosa. ${zoomed ? 'Aleja o elige una imagen mayor.' : 'Elige una imagen mayor.'}`,
  clear: 'Quitar',
  clearing: 'La imagen se quitará al guardar.',
  cancel: 'Cancelar',
  stop: 'Detener',
  save: 'Guardar',
  saving: ({share}, {number}) => `Guardando ${number(share, {style: 'percent'})}`,
  almostDone: 'Casi listo…',
  checking: 'Comprobando…',
  checkingStored: 'Comprobando qué está guardado en el servidor…',
  retry: 'Reintentar',
  chooseOther: 'Elegir otra imagen',
  useServerVersion: 'Usar la otra',
  overwrite: 'Guardar la mía',
  discardWaiting: 'Descartar',
  waitingDiscarded: 'La imagen pendiente se ha descartado.',
  saved: 'La imagen está guardada.',
  removed: 'La imagen se ha quitado.',
  stopped: 'Se ha detenido. Nada ha cambiado.',
  stoppedUnconfirmed: 'Se ha detenido, pero puede que tu cambio ya esté guardado. Guarda otra vez para asegurarte.',
  valueMissing: 'Elige una imagen.',
  managed: ({system}) => `${system} se encarga de esta imagen.`,
  unlock: 'Gestionar a esta persona a mano',
  unlocking: 'Preguntando…',
  unlocked: 'Ya puedes cambiar la imagen a mano.',
  name: ({name}) => (name ? `Imagen de ${name}` : 'Foto de perfil'),
};
