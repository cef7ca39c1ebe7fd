// Español de América: los errores que difieren de los de España.
import type {ErrorMessages} from '../message.js';
import {errors as spanish} from './es.js';

const unconfirmed =
  'El servidor no confirmó el cambio. Puede que ya esté guardado. Inténtalo de nuevo para asegurarte.';

export const errors: ErrorMessages = {
  ...spanish,
  'encode-failed': () => 'No se pudo preparar la imagen. Inténtalo de nuevo o elige otra imagen.',
  'camera-denied': () =>
    'La cámara está bloqueada en este sitio web. Permítela en la configuración del navegador e inténtalo de nuevo.',
  'camera-missing': () => 'No se encontró ninguna cámara. Conecta una cámara o elige un archivo.',
  unauthorized: () => 'Tu sesión venció. Inicia sesión e inténtalo de nuevo.',
  forbidden: () => 'No tienes permiso para cambiar esta imagen. Comunícate con tu administrador.',
  conflict: () => 'Otra persona cambió esta imagen mientras la editabas. Conserva la suya o reemplázala por la tuya.',
  'request-rejected': ({message}) =>
    message ? `No se aceptó la imagen: ${message}` : 'No se aceptó la imagen. Elige otra imagen.',
  'server-error': () =>
    'Se produjo un error en el servidor. Tu imagen no se perdió. Inténtalo de nuevo en unos minutos.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'El servidor no respondió a tiempo. Tu imagen no se perdió. Inténtalo de nuevo.',
  offline: (facts, format) =>
    facts.mayBeStored
      ? spanish.offline(facts, format)
      : 'No tienes conexión. Tu imagen no se perdió. Inténtalo de nuevo cuando vuelvas a tener conexión.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'No se puede conectar con el servidor. Tu imagen no se perdió. Verifica la conexión e inténtalo de nuevo.',
  'invalid-response': () =>
    'El servidor envió una respuesta inesperada. Tu imagen no se perdió. Inténtalo de nuevo más tarde.',
  'field-invalid': ({message}) => message ?? 'No se aceptó este valor. Cámbialo y vuelve a guardar.',
  queued: () =>
    'Pendiente de carga. Tu imagen se conserva en este navegador y se cargará cuando haya conexión con el servidor.',
  unknown: () => 'Se produjo un error. Tu imagen no se perdió. Inténtalo de nuevo.',
};
