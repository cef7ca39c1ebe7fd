// Español de España. Se tutea. es-419 cambia lo que en América se dice de otra manera.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/es.js';

export const tag = 'es';

/** From a million on with a preposition: '1.000.000 de personas'. */
function people(count: number, {number, plural}: NumberFormatters): string {
  const form = plural(count);
  return `${number(count)} ${form === 'one' ? 'persona' : form === 'many' ? 'de personas' : 'personas'}`;
}

export const badge: Locale['badge'] = {
  online: 'en línea',
  away: 'ausente',
  busy: 'no disponible',
  offline: 'sin conexión',
  fallbackName: 'Persona',
};

export const group: Locale['group'] = {
  people,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) => `Mostrar ${people(count, numbers)} más`,
  moreNotListed: (count, {number}) => `y ${number(count)} más`,
};

export const card: Locale['card'] = {
  changePicture: 'Cambiar foto de perfil',
  loadFailed: 'No se ha podido cargar el editor. Comprueba la conexión e inténtalo de nuevo.',
  edit: 'Editar datos de contacto',
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Datos de contacto guardados.',
  cancel: 'Cancelar',
  close: 'Cerrar',
  copy: ({value}) => `Copiar ${value}`,
  copied: 'Copiado.',
  copyFailed: 'No se ha podido copiar. Selecciona el texto y cópialo manualmente.',
  localTime: ({time}) => `${time} hora local`,
  managed: ({system}) => `Gestionado por ${system}`,
  unlock: 'Gestionar manualmente',
  unlocking: 'Solicitando acceso…',
  unlocked: 'Ya puedes editar este perfil.',
  syncName: 'Sincronizar',
  syncing: 'En curso…',
  synced: ({name}) => `${name}: listo.`,
  signOut: 'Cerrar sesión',
  signingOut: 'Cerrando sesión…',
  retry: 'Reintentar',
  unsaved: '¿Salir sin guardar esta imagen?',
  keepEditing: 'Seguir editando',
  discard: 'Descartar imagen',
  remoteValue: ({value}) => `Cambiado a «${value}» mientras editabas.`,
  remoteEmpty: 'Eliminado mientras editabas.',
  useServerVersion: 'Usar la otra',
  keepMyValue: 'Conservar la mía',
  resolveConflict: 'Otra persona ha cambiado esto mientras editabas. Elige qué versión conservar.',
  emailInvalid: 'Introduce una dirección de correo como nombre@example.org.',
  phoneInvalid: 'Introduce un número de teléfono con al menos 3 cifras.',
  tooLong: ({maxLength}, {number}) =>
    `El texto es demasiado largo. Escribe ${number(maxLength)} caracteres como máximo.`,
  fields: {
    name: 'Nombre',
    pronouns: 'Pronombres',
    title: 'Cargo',
    organization: 'Organización',
    department: 'Departamento',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    mobile: 'Móvil',
    location: 'Ubicación',
    link: 'Enlace',
  },
  problems: {
    unauthorized: 'Tu sesión ha caducado. Inicia sesión e inténtalo de nuevo.',
    forbidden: 'No tienes permiso para hacer esto. Contacta con tu administrador.',
    'not-found': 'Este perfil ya no existe. Recarga la página.',
    conflict: 'Otra persona ha cambiado esto mientras editabas. Recarga la página para ver los cambios.',
    'too-many-requests': 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
    'server-error': 'Se ha producido un error en el servidor. Inténtalo de nuevo dentro de unos minutos.',
    'timed-out': 'El servidor no ha respondido a tiempo. Inténtalo de nuevo.',
    offline: 'No tienes conexión. Inténtalo de nuevo cuando vuelvas a tener conexión.',
    'network-error': 'No se puede conectar con el servidor. Comprueba la conexión e inténtalo de nuevo.',
    'field-invalid': 'No se ha aceptado este valor. Cámbialo y vuelve a guardar.',
    unconfirmed:
      'El servidor no ha confirmado la operación. Puede que ya se haya completado. Inténtalo de nuevo para asegurarte.',
    other: 'Se ha producido un error. Inténtalo de nuevo.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Elegir archivo',
  takePhoto: 'Tomar foto',
  retakePhoto: 'Repetir foto',
  capture: 'Capturar',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Cualquier imagen')}, ${bytes(maxBytes)} como máximo`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Suelta una imagen aquí o pégala.' : 'Suelta una imagen aquí.';
    return pasting ? 'Pega una imagen aquí.' : 'Elige una imagen para empezar.';
  },
  dropActive: 'Suelta la imagen aquí',
  opening: 'Abriendo la imagen…',
  loadFailed: 'No se ha podido cargar el editor. Comprueba la conexión e inténtalo de nuevo.',
  actionFailed: 'Se ha producido un error. Comprueba la conexión e inténtalo de nuevo.',
  startingCamera: 'Iniciando la cámara…',
  cameraOn: 'La cámara está encendida. Mira a la cámara y toma la foto.',
  camera: 'Vista previa de la cámara',
  chooseCamera: 'Cámara',
  cropArea: 'Área de recorte',
  cropAreaHelp:
    'Las teclas de flecha mueven la imagen. Mantén pulsada la tecla Mayús para moverla más. Más y menos cambian el zoom. Cero ajusta la imagen. Los corchetes la giran.',
  zoom: 'Zoom',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  adjust: 'Ajustar',
  straighten: 'Enderezar',
  rotateLeft: 'Girar a la izquierda',
  rotateRight: 'Girar a la derecha',
  flip: 'Voltear horizontalmente',
  undo: 'Deshacer',
  redo: 'Rehacer',
  reset: 'Restablecer',
  moveLeft: 'Mover a la izquierda',
  moveRight: 'Mover a la derecha',
  moveUp: 'Mover hacia arriba',
  moveDown: 'Mover hacia abajo',
  discard: 'Descartar esta imagen',
  unsaved: '¿Salir sin guardar esta imagen?',
  keepEditing: 'Seguir editando',
  done: 'Listo',
  discarded: 'Imagen descartada.',
  opened: 'La imagen está lista. Muévela y usa el zoom para ajustarla.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, girada ${number(rotation)}°` : '';
    return `Centro al ${share(x)} desde la izquierda y al ${share(y)} desde arriba, zoom ${share(zoom)}${rotated}${flipped ? ', volteada horizontalmente' : ''}`;
  },
  preview: ({name}) => (name ? `Así ven los demás a ${name}` : 'Así te ven los demás'),
  you: 'Tú',
  previewMessage: 'Se ve bien en el chat',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Preparando…',
  preparingFrames: ({share}, {number}) => `Preparando la animación: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Usar una imagen fija',
  animated: 'animada',
  firstFrameOnly: 'Solo se guarda el primer fotograma de la animación.',
  flattened: 'Las partes transparentes se rellenan con un color.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Este recorte es pequeño' : 'Esta imagen es pequeña'} (${number(edgePx)} × ${number(edgePx)} píxeles, lo ideal es ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `y puede verse ${zoomed ? 'borroso. Aleja la imagen o elige una' : 'borrosa. Elige una imagen'} más grande.`,
  clear: 'Quitar imagen',
  clearing: 'La imagen se quitará al guardar.',
  cancel: 'Cancelar',
  stop: 'Detener',
  save: 'Guardar',
  saving: ({share}, {number}) => `Guardando: ${number(share, {style: 'percent'})}`,
  almostDone: 'Casi listo…',
  checking: 'Comprobando…',
  checkingStored: 'Comprobando qué hay guardado en el servidor…',
  retry: 'Reintentar',
  chooseOther: 'Elegir otra imagen',
  useServerVersion: 'Usar la otra',
  overwrite: 'Guardar la mía',
  discardWaiting: 'Cancelar subida',
  waitingDiscarded: 'Subida cancelada.',
  saved: 'Se ha guardado la imagen.',
  removed: 'Se ha quitado la imagen.',
  stopped: 'Se ha detenido el guardado. No ha cambiado nada.',
  stoppedUnconfirmed:
    'Se ha detenido el guardado, pero puede que el cambio ya esté guardado. Vuelve a guardar para asegurarte.',
  valueMissing: 'Elige una imagen.',
  managed: ({system}) => `Esta imagen se gestiona en ${system}.`,
  unlock: 'Gestionar manualmente',
  unlocking: 'Solicitando acceso…',
  unlocked: 'Ya puedes cambiar esta imagen.',
  name: ({name}) => (name ? `Imagen de ${name}` : 'Foto de perfil'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Encuadrada en la cara. Se han encontrado ${number(count)} caras.` : 'Encuadrada en la cara.',
  framePerson: ({position, count}, {number}) => `Encuadrar a esta persona (${number(position)} de ${number(count)})`,
};
