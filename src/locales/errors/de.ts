// Deutsch: Fehler.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'Der Server hat Ihre Änderung nicht bestätigt. Vielleicht ist sie schon gespeichert. Versuchen Sie es zur Sicherheit erneut.';
const unconfirmedOffline =
  'Sie sind offline. Vielleicht ist Ihre Änderung schon gespeichert. Versuchen Sie es zur Sicherheit erneut, sobald Sie wieder online sind.';

const kinds = {folder: 'ein Ordner', link: 'ein Link', text: 'Text'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Das ist ${kinds[kind]}, kein Bild. Wählen Sie eine Bilddatei aus.`,
  'several-files': () => 'Wählen Sie nur ein einziges Bild aus.',
  'file-empty': () => 'Diese Datei ist leer. Wählen Sie ein anderes Bild aus.',
  'file-unreadable': () =>
    'Diese Datei kann nicht mehr gelesen werden. Wählen Sie sie noch einmal oder ein anderes Bild aus.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Diese Datei ist ${bytes(actualBytes)} groß. Wählen Sie ein Bild mit höchstens ${bytes(maxBytes)} aus.`,
  'file-truncated': () =>
    'Diese Datei ist unvollständig. Exportieren Sie sie noch einmal oder wählen Sie ein anderes Bild aus.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `${name}-Dateien können hier nicht verwendet werden.`
      : 'Dieser Dateityp kann hier nicht verwendet werden.';
    return `${problem} Wählen Sie ${names ? `ein Bild vom Typ ${names}` : 'ein anderes Bild'} aus.`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'Megapixel' : 'Megapixeln';
    return `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Wählen Sie ein Bild mit höchstens ${number(megapixels)} ${unit} aus.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Jede Seite darf höchstens ${number(maxEdgePx)} Pixel lang sein. Wählen Sie ein kleineres Bild aus.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Jede Seite muss mindestens ${number(minEdgePx)} Pixel lang sein. Wählen Sie ein größeres Bild aus.`,
  'animation-not-allowed': () => 'Dieses Bild ist animiert. Wählen Sie ein Standbild aus.',
  'decode-failed': () => 'Dieses Bild ist beschädigt und kann nicht geöffnet werden. Wählen Sie ein anderes Bild aus.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browser können diese Art von ${fileType(type)}-Bildern nicht anzeigen. Speichern Sie das Bild als normales JPG oder wählen Sie ein anderes aus.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Dieser Browser kann ${fileType(type)}-Bilder nicht öffnen. Speichern Sie das Bild als JPG oder wählen Sie ein anderes aus.`,
  'canvas-blocked': () =>
    'Eine Datenschutzeinstellung dieses Browsers blockiert die Bildbearbeitung. Erlauben Sie sie für diese Website oder verwenden Sie einen anderen Browser.',
  'out-of-memory': () =>
    'Dieses Gerät hat nicht genug freien Arbeitsspeicher für dieses Bild. Schließen Sie andere Apps oder wählen Sie ein kleineres Bild aus.',
  'encode-failed': () =>
    'Das Bild konnte nicht vorbereitet werden. Versuchen Sie es erneut oder wählen Sie ein anderes Bild aus.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Dieses Bild lässt sich nicht auf ${bytes(maxBytes)} verkleinern. Zoomen Sie heraus oder wählen Sie ein Bild mit weniger Details aus.`,
  'camera-denied': () =>
    'Die Kamera ist für diese Website blockiert. Erlauben Sie sie in den Browsereinstellungen und versuchen Sie es erneut.',
  'camera-missing': () => 'Keine Kamera gefunden. Schließen Sie eine Kamera an oder wählen Sie eine Datei aus.',
  'camera-busy': () =>
    'Eine andere App verwendet gerade die Kamera. Schließen Sie diese App und versuchen Sie es erneut.',
  unauthorized: () => 'Ihre Sitzung ist abgelaufen. Melden Sie sich an und versuchen Sie es erneut.',
  forbidden: () => 'Sie sind nicht berechtigt, dieses Bild zu ändern. Wenden Sie sich an die Administration.',
  'not-found': () => 'Dieses Profil gibt es nicht mehr. Laden Sie die Seite neu.',
  conflict: () =>
    'Jemand anderes hat dieses Bild geändert, während Sie es bearbeitet haben. Übernehmen Sie das andere Bild oder ersetzen Sie es durch Ihres.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Bilder dürfen höchstens ${bytes(maxBytes)} groß sein. Wählen Sie ein kleineres Bild aus.`
      : 'Das Bild ist zu groß für den Server. Wählen Sie ein kleineres Bild aus.',
  'unsupported-media-type': () => 'Dieser Bildtyp wird nicht unterstützt. Wählen Sie ein anderes Bild aus.',
  'request-rejected': ({message}) =>
    message
      ? `Das Bild wurde nicht angenommen: ${message}`
      : 'Das Bild wurde nicht angenommen. Wählen Sie ein anderes Bild aus.',
  'too-many-requests': () => 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
  'server-error': () =>
    'Auf dem Server ist ein Fehler aufgetreten. Ihr Bild geht nicht verloren. Versuchen Sie es in einigen Minuten erneut.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Der Server hat nicht rechtzeitig geantwortet. Ihr Bild geht nicht verloren. Versuchen Sie es erneut.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Sie sind offline. Ihr Bild geht nicht verloren. Versuchen Sie es erneut, sobald Sie wieder online sind.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Der Server ist nicht erreichbar. Ihr Bild geht nicht verloren. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'invalid-response': () =>
    'Der Server hat unerwartet geantwortet. Ihr Bild geht nicht verloren. Versuchen Sie es später erneut.',
  'remove-unsupported': () => 'Bilder können hier nicht entfernt werden. Wählen Sie stattdessen ein anderes Bild aus.',
  'storage-failed': () =>
    'Der Browser hat keinen Speicherplatz mehr. Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  'field-invalid': ({message}) =>
    message ?? 'Diese Eingabe wurde nicht angenommen. Korrigieren Sie sie und speichern Sie erneut.',
  queued: () =>
    'Wartet auf das Hochladen. Ihr Bild bleibt in diesem Browser und wird hochgeladen, sobald der Server erreichbar ist.',
  unknown: () => 'Ein Fehler ist aufgetreten. Ihr Bild geht nicht verloren. Versuchen Sie es erneut.',
};
