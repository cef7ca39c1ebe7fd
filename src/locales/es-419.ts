// Español de América: lo que difiere del de España (es.ts).
import * as spanish from './es.js';
import type {Locale} from './locale.js';

export {badge, faces, group} from './es.js';
export {errors} from './errors/es-419.js';

export const tag = 'es-419';

const loadFailed = 'No se pudo cargar el editor. Verifica la conexión e inténtalo de nuevo.';
const unlock = 'Administrar manualmente';

export const card: Locale['card'] = {
  ...spanish.card,
  loadFailed,
  unlock,
  copyFailed: 'No se pudo copiar. Selecciona el texto y cópialo manualmente.',
  managed: ({system}) => `Administrado por ${system}`,
  remoteValue: ({value}) => `Cambiado a “${value}” mientras editabas.`,
  resolveConflict: 'Otra persona cambió esto mientras editabas. Elige qué versión conservar.',
  emailInvalid: 'Ingresa una dirección de correo como nombre@example.org.',
  phoneInvalid: 'Ingresa un número de teléfono con al menos 3 dígitos.',
  fields: {...spanish.card.fields, mobile: 'Celular'},
  problems: {
    ...spanish.card.problems,
    unauthorized: 'Tu sesión venció. Inicia sesión e inténtalo de nuevo.',
    forbidden: 'No tienes permiso para hacer esto. Comunícate con tu administrador.',
    conflict: 'Otra persona cambió esto mientras editabas. Recarga la página para ver los cambios.',
    'server-error': 'Se produjo un error en el servidor. Inténtalo de nuevo en unos minutos.',
    'timed-out': 'El servidor no respondió a tiempo. Inténtalo de nuevo.',
    'network-error': 'No se puede conectar con el servidor. Verifica la conexión e inténtalo de nuevo.',
    'field-invalid': 'No se aceptó este valor. Cámbialo y vuelve a guardar.',
    unconfirmed:
      'El servidor no confirmó la operación. Puede que ya se haya completado. Inténtalo de nuevo para asegurarte.',
    other: 'Se produjo un error. Inténtalo de nuevo.',
  },
};

export const editor: Locale['editor'] = {
  ...spanish.editor,
  loadFailed,
  unlock,
  actionFailed: 'Se produjo un error. Verifica la conexión e inténtalo de nuevo.',
  cropAreaHelp:
    'Las teclas de flecha mueven la imagen. Mantén presionada la tecla Mayús para moverla más. Más y menos cambian el zoom. Cero ajusta la imagen. Los corchetes la giran.',
  checking: 'Verificando…',
  checkingStored: 'Verificando qué hay guardado en el servidor…',
  discardWaiting: 'Cancelar carga',
  waitingDiscarded: 'Carga cancelada.',
  saved: 'Se guardó la imagen.',
  removed: 'Se quitó la imagen.',
  stopped: 'Se detuvo el guardado. No cambió nada.',
  stoppedUnconfirmed:
    'Se detuvo el guardado, pero puede que el cambio ya esté guardado. Vuelve a guardar para asegurarte.',
  managed: ({system}) => `Esta imagen se administra en ${system}.`,
};
