// Deutsch, mit „Sie“.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/de.js';

export const tag = 'de';

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'abwesend',
  busy: 'beschäftigt',
  offline: 'offline',
  fallbackName: 'Person',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'Person' : 'Personen'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `${number(count)} weitere ${plural(count) === 'one' ? 'Person' : 'Personen'} anzeigen`,
  moreNotListed: (count, {number, plural}) => `und ${number(count)} weitere${plural(count) === 'one' ? ' Person' : ''}`,
};

export const card: Locale['card'] = {
  changePicture: 'Profilbild ändern',
  loadFailed: 'Der Editor konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  edit: 'Kontaktdaten bearbeiten',
  save: 'Speichern',
  saving: 'Wird gespeichert…',
  saved: 'Kontaktdaten gespeichert.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: ({value}) => `${value} kopieren`,
  copied: 'Kopiert.',
  copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.',
  localTime: ({time}) => `${time} Ortszeit`,
  managed: ({system}) => `Verwaltet von ${system}`,
  unlock: 'Manuell verwalten',
  unlocking: 'Zugriff wird angefordert…',
  unlocked: 'Sie können dieses Profil jetzt bearbeiten.',
  syncName: 'Synchronisieren',
  syncing: 'Läuft…',
  synced: ({name}) => `${name}: abgeschlossen.`,
  signOut: 'Abmelden',
  signingOut: 'Wird abgemeldet…',
  retry: 'Erneut versuchen',
  unsaved: 'Schließen, ohne das Bild zu speichern?',
  keepEditing: 'Weiter bearbeiten',
  discard: 'Bild verwerfen',
  remoteValue: ({value}) => `Während Ihrer Bearbeitung geändert in „${value}“.`,
  remoteEmpty: 'Während Ihrer Bearbeitung entfernt.',
  useServerVersion: 'Andere übernehmen',
  keepMyValue: 'Meine behalten',
  resolveConflict:
    'Jemand anderes hat dies geändert, während Sie es bearbeitet haben. Wählen Sie aus, welche Version erhalten bleibt.',
  emailInvalid: 'Geben Sie eine E-Mail-Adresse wie name@example.org ein.',
  phoneInvalid: 'Geben Sie eine Telefonnummer mit mindestens 3 Ziffern ein.',
  tooLong: ({maxLength}, {number}) => `Der Text ist zu lang. Geben Sie höchstens ${number(maxLength)} Zeichen ein.`,
  fields: {
    name: 'Name',
    pronouns: 'Pronomen',
    title: 'Position',
    organization: 'Organisation',
    department: 'Abteilung',
    email: 'E-Mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Ort',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Ihre Sitzung ist abgelaufen. Melden Sie sich an und versuchen Sie es erneut.',
    forbidden: 'Sie haben dafür keine Berechtigung. Wenden Sie sich an die Administration.',
    'not-found': 'Dieses Profil gibt es nicht mehr. Laden Sie die Seite neu.',
    conflict:
      'Jemand anderes hat dies geändert, während Sie es bearbeitet haben. Laden Sie die Seite neu, um die Änderungen zu sehen.',
    'too-many-requests': 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
    'server-error': 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es in einigen Minuten erneut.',
    'timed-out': 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
    offline: 'Sie sind offline. Versuchen Sie es erneut, sobald Sie wieder online sind.',
    'network-error': 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    'field-invalid': 'Diese Eingabe wurde nicht angenommen. Korrigieren Sie sie und speichern Sie erneut.',
    unconfirmed:
      'Der Server hat dies nicht bestätigt. Vielleicht ist es schon erledigt. Versuchen Sie es zur Sicherheit erneut.',
    other: 'Ein Fehler ist aufgetreten. Versuchen Sie es erneut.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Datei auswählen',
  takePhoto: 'Foto aufnehmen',
  retakePhoto: 'Neu aufnehmen',
  capture: 'Aufnehmen',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alle Bildtypen')}, höchstens ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping)
      return pasting ? 'Legen Sie ein Bild hier ab oder fügen Sie eines ein.' : 'Legen Sie ein Bild hier ab.';
    return pasting ? 'Fügen Sie hier ein Bild ein.' : 'Wählen Sie zuerst ein Bild aus.';
  },
  dropActive: 'Bild hier ablegen',
  opening: 'Das Bild wird geöffnet…',
  loadFailed: 'Der Editor konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  actionFailed: 'Ein Fehler ist aufgetreten. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  startingCamera: 'Die Kamera wird gestartet…',
  cameraOn: 'Die Kamera ist an. Schauen Sie in die Kamera und nehmen Sie das Foto auf.',
  camera: 'Kameravorschau',
  chooseCamera: 'Kamera',
  cropArea: 'Bildausschnitt',
  cropAreaHelp:
    'Die Pfeiltasten verschieben das Bild, mit gedrückter Umschalttaste weiter. Plus und Minus zoomen. Null passt das Bild ein. Eckige Klammern drehen es.',
  zoom: 'Zoom',
  zoomIn: 'Heranzoomen',
  zoomOut: 'Herauszoomen',
  adjust: 'Anpassen',
  straighten: 'Begradigen',
  rotateLeft: 'Nach links drehen',
  rotateRight: 'Nach rechts drehen',
  flip: 'Horizontal spiegeln',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  reset: 'Zurücksetzen',
  moveLeft: 'Nach links verschieben',
  moveRight: 'Nach rechts verschieben',
  moveUp: 'Nach oben verschieben',
  moveDown: 'Nach unten verschieben',
  discard: 'Dieses Bild verwerfen',
  unsaved: 'Schließen, ohne das Bild zu speichern?',
  keepEditing: 'Weiter bearbeiten',
  done: 'Fertig',
  discarded: 'Bild verworfen.',
  opened: 'Das Bild ist bereit. Verschieben und zoomen Sie es, um es anzupassen.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, um ${number(rotation)}° gedreht` : '';
    return `Mitte ${share(x)} von links, ${share(y)} von oben, Zoom ${share(zoom)}${rotated}${flipped ? ', horizontal gespiegelt' : ''}`;
  },
  preview: ({name}) => `So sehen andere ${name || 'Sie'}`,
  you: 'Sie',
  previewMessage: 'Sieht im Chat gut aus',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Wird vorbereitet…',
  preparingFrames: ({share}, {number}) => `Animation wird vorbereitet: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Standbild verwenden',
  animated: 'animiert',
  firstFrameOnly: 'Nur das erste Bild der Animation wird gespeichert.',
  flattened: 'Transparente Bereiche werden mit einer Farbe gefüllt.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Dieser Ausschnitt' : 'Dieses Bild'} ist klein (${number(edgePx)} × ${number(edgePx)} Pixel, ideal sind ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `und kann unscharf wirken. ${zoomed ? 'Zoomen Sie heraus oder wählen' : 'Wählen'} Sie ein größeres Bild aus.`,
  clear: 'Bild entfernen',
  clearing: 'Das Bild wird beim Speichern entfernt.',
  cancel: 'Abbrechen',
  stop: 'Stoppen',
  save: 'Speichern',
  saving: ({share}, {number}) => `Speichern: ${number(share, {style: 'percent'})}`,
  almostDone: 'Fast fertig…',
  checking: 'Wird geprüft…',
  checkingStored: 'Es wird geprüft, was auf dem Server gespeichert ist…',
  retry: 'Erneut versuchen',
  chooseOther: 'Anderes Bild auswählen',
  useServerVersion: 'Anderes übernehmen',
  overwrite: 'Mein Bild speichern',
  discardWaiting: 'Hochladen abbrechen',
  waitingDiscarded: 'Hochladen abgebrochen.',
  saved: 'Das Bild ist gespeichert.',
  removed: 'Das Bild ist entfernt.',
  stopped: 'Das Speichern wurde gestoppt. Es wurde nichts geändert.',
  stoppedUnconfirmed:
    'Das Speichern wurde gestoppt, aber vielleicht ist Ihre Änderung schon gespeichert. Speichern Sie noch einmal, um sicherzugehen.',
  valueMissing: 'Wählen Sie ein Bild aus.',
  managed: ({system}) => `Dieses Bild wird in ${system} verwaltet.`,
  unlock: 'Manuell verwalten',
  unlocking: 'Zugriff wird angefordert…',
  unlocked: 'Sie können dieses Bild jetzt ändern.',
  name: ({name}) => (name ? `Bild von ${name}` : 'Profilbild'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1
      ? `Der Ausschnitt zeigt das Gesicht. ${number(count)} Gesichter gefunden.`
      : 'Der Ausschnitt zeigt das Gesicht.',
  framePerson: ({position, count}, {number}) => `Diese Person zeigen (${number(position)} von ${number(count)})`,
};
