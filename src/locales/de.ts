// Deutsch, mit „Sie“.
import type {Locale} from './locale.js';

export const tag = 'de';
const kinds = {folder: 'ein Ordner', link: 'ein Link', text: 'ein Text'};

const unconfirmed =
  'Vom Server kam keine Antwort. Ihre Änderung ist vielleicht schon gespeichert: Drücken Sie auf Wiederholen, um sicherzugehen.';
const unconfirmedOffline =
  'Sie sind offline. Ihre Änderung ist vielleicht schon gespeichert: Drücken Sie auf Wiederholen, sobald Sie wieder verbunden sind, um sicherzugehen.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `Das ist ${kinds[kind]}, kein Bild. Wählen Sie eine Bilddatei.`,
  'several-files': () => 'Das sind mehrere Dateien. Wählen Sie ein einzelnes Bild.',
  'file-empty': () => 'Diese Datei ist leer. Wählen Sie ein anderes Bild.',
  'file-unreadable': () => 'Diese Datei lässt sich nicht mehr lesen. Wählen Sie sie noch einmal oder ein anderes Bild.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Diese Datei hat ${bytes(actualBytes)}. Wählen Sie ein Bild mit höchstens ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Diese Datei ist abgeschnitten. Exportieren Sie sie neu oder wählen Sie ein anderes Bild.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Diese Datei ist kein Bild, das sich hier öffnen lässt. Wählen Sie ein anderes.'
      : !fileType(type)
        ? `Diese Datei ist kein Bild. Wählen Sie eine Datei vom Typ ${fileTypes(accept)}.`
        : `Diese Datei ist vom Typ ${fileType(type)}. Wählen Sie eine vom Typ ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Wählen Sie eines mit höchstens ${number(maxPixels / 1e6)} Megapixeln.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Wählen Sie eines mit höchstens ${number(maxEdgePx)} Pixeln je Seite.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Dieses Bild hat ${number(widthPx)} × ${number(heightPx)} Pixel. Wählen Sie eines mit mindestens ${number(minEdgePx)} Pixeln je Seite.`,
  'animation-not-allowed': () => 'Dieses Bild ist animiert. Wählen Sie ein unbewegtes.',
  'decode-failed': () => 'Dieses Bild ist beschädigt und lässt sich nicht öffnen. Wählen Sie ein anderes.',
  'coding-unsupported': () => 'Diese Art von JPG zeigt kein Browser. Speichern Sie es neu oder wählen Sie ein anderes.',
  'decoder-missing': ({type}, {fileType}) =>
    `Dieser Browser kann ${fileType(type)}-Bilder nicht öffnen. Exportieren Sie es als JPG oder wählen Sie ein anderes.`,
  'canvas-blocked': () =>
    'Dieser Browser lässt Seiten keine Bilder lesen. Erlauben Sie es für diese Website oder nehmen Sie einen anderen Browser.',
  'out-of-memory': () => 'Für dieses Bild hat das Gerät zu wenig freien Speicher. Wählen Sie ein kleineres Bild.',
  'encode-failed': () => 'Das Bild ließ sich nicht vorbereiten. Versuchen Sie es erneut oder wählen Sie ein anderes.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Dieses Bild lässt sich nicht auf ${bytes(maxBytes)} verkleinern. Zoomen Sie heraus oder wählen Sie ein einfacheres.`,
  'camera-denied': () =>
    'Die Kamera ist für diese Website gesperrt. Erlauben Sie sie in den Einstellungen des Browsers und versuchen Sie es noch einmal.',
  'camera-missing': () => 'Es wurde keine Kamera gefunden. Schließen Sie eine an oder wählen Sie eine Datei.',
  'camera-busy': () => 'Eine andere App benutzt die Kamera. Schließen Sie diese und versuchen Sie es erneut.',
  unauthorized: () => 'Sie sind abgemeldet. Melden Sie sich an und drücken Sie dann auf Wiederholen.',
  forbidden: () => 'Sie dürfen dieses Bild nicht ändern. Wenden Sie sich an die Administration.',
  'not-found': () => 'Diese Person gibt es auf dem Server nicht mehr. Laden Sie die Seite neu.',
  conflict: () => 'Jemand hat dieses Bild inzwischen geändert. Nehmen Sie jenes oder speichern Sie Ihres darüber.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Der Server nimmt Bilder bis ${bytes(maxBytes)}. Wählen Sie ein kleineres.`
      : 'Das Bild ist zu groß für den Server. Wählen Sie ein kleineres.',
  'unsupported-media-type': () => 'Der Server nimmt diese Art von Bild nicht. Wählen Sie ein anderes.',
  'request-rejected': ({message}) =>
    message
      ? `Der Server hat das Bild abgelehnt: ${message}`
      : 'Der Server hat das Bild abgelehnt. Wählen Sie ein anderes.',
  'too-many-requests': () => 'Der Server ist ausgelastet. Warten Sie eine Minute und drücken Sie dann auf Wiederholen.',
  'server-error': () => 'Der Server hat ein Problem. Ihr Bild bleibt hier: Versuchen Sie es später noch einmal.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Der Server hat nicht rechtzeitig geantwortet. Ihr Bild bleibt hier: Drücken Sie auf Wiederholen.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Sie sind offline. Ihr Bild bleibt hier: Drücken Sie auf Wiederholen, sobald Sie wieder verbunden sind.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Der Server ist nicht erreichbar. Ihr Bild bleibt hier: Drücken Sie auf Wiederholen.',
  'invalid-response': () =>
    'Diese Seite versteht die Antwort des Servers nicht. Ihr Bild bleibt hier: Versuchen Sie es später noch einmal.',
  'remove-unsupported': () => 'Bilder können hier nicht entfernt werden. Wählen Sie stattdessen ein anderes.',
  'storage-failed': () => 'Der Browser hat keinen Platz mehr. Schaffen Sie Platz und versuchen Sie es erneut.',
  'field-invalid': ({message}) =>
    message ?? 'Der Server hat das nicht angenommen. Berichtigen Sie es und speichern Sie noch einmal.',
  queued: () =>
    'Wartet auf das Hochladen. Ihr Bild bleibt in diesem Browser und wird gesendet, sobald der Server erreichbar ist.',
  unknown: () => 'Etwas ist schiefgegangen. Ihr Bild bleibt hier: Drücken Sie auf Wiederholen.',
};

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
    `${number(count)} weitere ${plural(count) === 'one' ? 'Person' : 'Personen'} zeigen`,
  moreNotListed: (count, {number, plural}) => `und ${number(count)} weitere${plural(count) === 'one' ? ' Person' : ''}`,
};

export const card: Locale['card'] = {
  changePicture: 'Profilbild ändern',
  loadFailed: 'Der Rest der Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  edit: 'Kontaktdaten bearbeiten',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: 'Kontaktdaten gespeichert.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: ({value}) => `${value} kopieren`,
  copied: 'Kopiert.',
  copyFailed: 'Dieser Browser lässt Seiten nicht kopieren. Markieren Sie den Text und kopieren Sie ihn.',
  localTime: ({time}) => `${time} Ortszeit`,
  managed: ({system}) => `Verwaltet von ${system}`,
  unlock: 'Diese Person von Hand verwalten',
  unlocking: 'Wird angefragt …',
  unlocked: 'Sie können diese Person jetzt von Hand ändern.',
  syncName: 'Abgleich',
  syncing: 'Wird abgeglichen …',
  synced: ({name}) => `${name}: fertig.`,
  signOut: 'Abmelden',
  signingOut: 'Wird abgemeldet …',
  retry: 'Wiederholen',
  unsaved: 'Dieses Bild ist noch nicht gespeichert.',
  keepEditing: 'Weiter bearbeiten',
  discard: 'Bild verwerfen',
  remoteValue: ({value}) => `Inzwischen anderswo geändert in „${value}“.`,
  remoteEmpty: 'Inzwischen anderswo entfernt.',
  useServerVersion: 'Andere Fassung nehmen',
  keepMyValue: 'Meine behalten',
  resolveConflict: 'Jemand anderes hat das inzwischen geändert. Wählen Sie, was bleiben soll.',
  emailInvalid: 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.',
  phoneInvalid: 'Das ist keine Telefonnummer. Schreiben Sie mindestens drei Ziffern.',
  tooLong: ({maxLength}, {number}) => `Das ist zu lang. Schreiben Sie höchstens ${number(maxLength)} Zeichen.`,
  fields: {
    name: 'Name',
    pronouns: 'Pronomen',
    title: 'Rolle',
    organization: 'Organisation',
    department: 'Abteilung',
    email: 'E-Mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Ort',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Sie sind abgemeldet. Melden Sie sich an und drücken Sie dann auf Wiederholen.',
    forbidden: 'Sie dürfen das nicht ändern. Wenden Sie sich an die Administration.',
    'not-found': 'Diese Person gibt es auf dem Server nicht mehr. Laden Sie die Seite neu.',
    conflict: 'Inzwischen hat jemand anderes das geändert. Laden Sie neu, um es zu sehen.',
    'too-many-requests': 'Der Server ist ausgelastet. Warten Sie eine Minute und drücken Sie dann auf Wiederholen.',
    'server-error': 'Der Server hat ein Problem. Drücken Sie später auf Wiederholen.',
    'timed-out': 'Der Server hat nicht rechtzeitig geantwortet. Drücken Sie auf Wiederholen.',
    offline: 'Sie sind offline. Drücken Sie auf Wiederholen, sobald Sie wieder verbunden sind.',
    'network-error': 'Der Server ist nicht erreichbar. Drücken Sie auf Wiederholen.',
    'field-invalid': 'Der Server hat das nicht angenommen. Berichtigen Sie es und speichern Sie noch einmal.',
    unconfirmed: 'Keine Antwort vom Server. Vielleicht hat es geklappt: Drücken Sie zur Sicherheit auf Wiederholen.',
    other: 'Das hat nicht geklappt. Drücken Sie auf Wiederholen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Datei wählen',
  takePhoto: 'Foto aufnehmen',
  retakePhoto: 'Neu aufnehmen',
  capture: 'Aufnehmen',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) => `${fileTypes(accept, 'Jedes Bild')}, bis ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Legen Sie ein Bild hier ab oder fügen Sie es ein.' : 'Legen Sie ein Bild hier ab.';
    return pasting ? 'Fügen Sie hier ein Bild ein.' : 'Wählen Sie zuerst ein Bild.';
  },
  dropActive: 'Bild hier ablegen',
  opening: 'Das Bild wird geöffnet …',
  loadFailed: 'Die Seite ist nicht ganz geladen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  actionFailed: 'Das hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  startingCamera: 'Die Kamera wird gestartet …',
  cameraOn: 'Die Kamera ist an. Schauen Sie hinein und drücken Sie auf Aufnehmen.',
  camera: 'Livebild der Kamera',
  chooseCamera: 'Kamera',
  cropArea: 'Bildausschnitt',
  cropAreaHelp:
    'Pfeiltasten bewegen das Bild, mit der Umschalttaste weiter. Plus und Minus zoomen, 0 zeigt alles, eckige Klammern drehen.',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  adjust: 'Anpassen',
  straighten: 'Gerade richten',
  rotateLeft: 'Nach links drehen',
  rotateRight: 'Nach rechts drehen',
  flip: 'Spiegeln',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  reset: 'Zurücksetzen',
  moveLeft: 'Nach links schieben',
  moveRight: 'Nach rechts schieben',
  moveUp: 'Nach oben schieben',
  moveDown: 'Nach unten schieben',
  discard: 'Dieses Bild verwerfen',
  unsaved: 'Dieses Bild ist noch nicht gespeichert.',
  keepEditing: 'Weiter bearbeiten',
  done: 'Fertig',
  discarded: 'Das gewählte Bild ist verworfen.',
  opened: 'Das Bild ist offen. Schieben und zoomen Sie es in den Rahmen.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, gedreht um ${number(rotation)}°` : '';
    return `Mitte bei ${share(x)} waagerecht, ${share(y)} senkrecht, Zoom ${share(zoom)}${turned}${flipped ? ', gespiegelt' : ''}`;
  },
  preview: ({name}) => (name ? `So wird ${name} gesehen` : 'So werden Sie gesehen'),
  you: 'Sie',
  previewMessage: 'Sieht im Chat gut aus',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `aus ${format.bytes(bytes)}`,
  preparing: 'Wird vorbereitet …',
  preparingFrames: ({share}, {number}) => `Animation wird vorbereitet: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Standbild verwenden',
  animated: 'animiert',
  firstFrameOnly: 'Die Animation bleibt nicht erhalten: Nur ihr erstes Bild wird gespeichert.',
  flattened: 'Die durchsichtigen Teile bleiben nicht erhalten: Sie werden mit einer Farbe gefüllt.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Nur ${number(edgePx)} von ${number(wantedPx)} Pixeln: Es kann unscharf wirken. ${zoomed ? 'Zoomen Sie heraus oder wählen Sie ein größeres Bild.' : 'Wählen Sie ein größeres Bild.'}`,
  clear: 'Entfernen',
  clearing: 'Das Bild wird beim Speichern entfernt.',
  cancel: 'Abbrechen',
  stop: 'Anhalten',
  save: 'Speichern',
  saving: ({share}, {number}) => `Speichern ${number(share, {style: 'percent'})}`,
  almostDone: 'Gleich fertig …',
  checking: 'Wird geprüft …',
  checkingStored: 'Es wird geprüft, was auf dem Server gespeichert ist …',
  retry: 'Wiederholen',
  chooseOther: 'Anderes Bild wählen',
  useServerVersion: 'Das andere nehmen',
  overwrite: 'Meines speichern',
  discardWaiting: 'Verwerfen',
  waitingDiscarded: 'Das wartende Bild ist verworfen.',
  saved: 'Das Bild ist gespeichert.',
  removed: 'Das Bild ist entfernt.',
  stopped: 'Das Speichern wurde angehalten. Nichts hat sich geändert.',
  stoppedUnconfirmed:
    'Das Speichern wurde angehalten, aber Ihre Änderung ist vielleicht schon gespeichert. Speichern Sie noch einmal, um sicherzugehen.',
  valueMissing: 'Wählen Sie ein Bild.',
  managed: ({system}) => `Um dieses Bild kümmert sich ${system}.`,
  unlock: 'Diese Person von Hand verwalten',
  unlocking: 'Wird angefragt …',
  unlocked: 'Sie können dieses Bild jetzt von Hand ändern.',
  name: ({name}) => (name ? `Bild von ${name}` : 'Profilbild'),
};
