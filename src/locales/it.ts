// Italiano, con il tu.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/it.js';

export const tag = 'it';

/** From a million on with a preposition: '1.000.000 di persone'. */
function people(count: number, {number, plural}: NumberFormatters): string {
  const form = plural(count);
  return `${number(count)} ${form === 'one' ? 'persona' : form === 'many' ? 'di persone' : 'persone'}`;
}

/** '1 altra persona', 'altre 3 persone'. */
const others: typeof people = (count, numbers) =>
  numbers.plural(count) === 'one' ? `${numbers.number(count)} altra persona` : `altre ${people(count, numbers)}`;

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'assente',
  busy: 'non disponibile',
  offline: 'offline',
  fallbackName: 'Persona',
};

export const group: Locale['group'] = {
  people,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) => `Mostra ${others(count, numbers)}`,
  moreNotListed: (count, numbers) => `e ${others(count, numbers)}`,
};

export const card: Locale['card'] = {
  changePicture: 'Cambia foto del profilo',
  loadFailed: 'Impossibile caricare l’editor. Controlla la connessione, poi riprova.',
  edit: 'Modifica i dati di contatto',
  save: 'Salva',
  saving: 'Salvataggio…',
  saved: 'Dati di contatto salvati.',
  cancel: 'Annulla',
  close: 'Chiudi',
  copy: ({value}) => `Copia ${value}`,
  copied: 'Copiato.',
  copyFailed: 'Impossibile copiare. Seleziona il testo e copialo manualmente.',
  localTime: ({time}) => `${time} ora locale`,
  managed: ({system}) => `Gestito da ${system}`,
  unlock: 'Gestisci manualmente',
  unlocking: 'Richiesta di accesso in corso…',
  unlocked: 'Ora puoi modificare questo profilo.',
  syncName: 'Sincronizza',
  syncing: 'In corso…',
  synced: ({name}) => `${name}: operazione completata.`,
  signOut: 'Esci',
  signingOut: 'Uscita in corso…',
  retry: 'Riprova',
  unsaved: 'Vuoi chiudere senza salvare questa immagine?',
  keepEditing: 'Continua a modificare',
  discard: 'Scarta immagine',
  remoteValue: ({value}) => `Modificato in “${value}” mentre stavi scrivendo.`,
  remoteEmpty: 'Rimosso mentre stavi scrivendo.',
  useServerVersion: 'Usa l’altra',
  keepMyValue: 'Mantieni la mia',
  resolveConflict: 'Un’altra persona ha modificato questo valore nel frattempo. Scegli quale versione mantenere.',
  emailInvalid: 'Inserisci un indirizzo email come nome@example.org.',
  phoneInvalid: 'Inserisci un numero di telefono con almeno 3 cifre.',
  tooLong: ({maxLength}, {number}) => `Il testo è troppo lungo. Inserisci al massimo ${number(maxLength)} caratteri.`,
  fields: {
    name: 'Nome',
    pronouns: 'Pronomi',
    title: 'Qualifica',
    organization: 'Organizzazione',
    department: 'Reparto',
    email: 'Email',
    phone: 'Telefono',
    mobile: 'Cellulare',
    location: 'Luogo',
    link: 'Link',
  },
  problems: {
    unauthorized: 'La sessione è scaduta. Accedi, poi riprova.',
    forbidden: 'Non hai l’autorizzazione per eseguire questa operazione. Contatta l’amministratore.',
    'not-found': 'Questo profilo non esiste più. Ricarica la pagina.',
    conflict: 'Un’altra persona ha modificato questi dati nel frattempo. Ricarica la pagina per vedere le modifiche.',
    'too-many-requests': 'Troppi tentativi. Attendi un minuto, poi riprova.',
    'server-error': 'Si è verificato un errore sul server. Riprova tra qualche minuto.',
    'timed-out': 'Il server non ha risposto in tempo. Riprova.',
    offline: 'Sei offline. Riprova quando torni online.',
    'network-error': 'Il server non è raggiungibile. Controlla la connessione, poi riprova.',
    'field-invalid': 'Questo valore non è stato accettato. Modificalo, poi salva di nuovo.',
    unconfirmed:
      'Il server non ha confermato l’operazione. Potrebbe essere già stata completata. Riprova per verificarlo.',
    other: 'Si è verificato un errore. Riprova.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Scegli file',
  takePhoto: 'Scatta foto',
  retakePhoto: 'Scatta di nuovo',
  capture: 'Scatta',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Qualsiasi immagine')}, massimo ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Trascina qui un’immagine o incollala.' : 'Trascina qui un’immagine.';
    return pasting ? 'Incolla qui un’immagine.' : 'Scegli un’immagine per iniziare.';
  },
  dropActive: 'Rilascia qui l’immagine',
  opening: 'Apertura dell’immagine…',
  loadFailed: 'Impossibile caricare l’editor. Controlla la connessione, poi riprova.',
  actionFailed: 'Si è verificato un errore. Controlla la connessione, poi riprova.',
  startingCamera: 'Avvio della fotocamera…',
  cameraOn: 'La fotocamera è attiva. Guarda l’obiettivo e scatta la foto.',
  camera: 'Anteprima della fotocamera',
  chooseCamera: 'Fotocamera',
  cropArea: 'Area di ritaglio',
  cropAreaHelp:
    'I tasti freccia spostano l’immagine. Tieni premuto Maiusc per spostarla di più. Più e meno regolano lo zoom. Zero adatta l’immagine. Le parentesi quadre la ruotano.',
  zoom: 'Zoom',
  zoomIn: 'Aumenta zoom',
  zoomOut: 'Riduci zoom',
  adjust: 'Regola',
  straighten: 'Raddrizza',
  rotateLeft: 'Ruota a sinistra',
  rotateRight: 'Ruota a destra',
  flip: 'Capovolgi orizzontalmente',
  undo: 'Annulla ultima azione',
  redo: 'Ripeti',
  reset: 'Ripristina',
  moveLeft: 'Sposta a sinistra',
  moveRight: 'Sposta a destra',
  moveUp: 'Sposta in alto',
  moveDown: 'Sposta in basso',
  discard: 'Scarta questa immagine',
  unsaved: 'Vuoi chiudere senza salvare questa immagine?',
  keepEditing: 'Continua a modificare',
  done: 'Fine',
  discarded: 'Immagine scartata.',
  opened: 'L’immagine è pronta. Spostala e usa lo zoom per adattarla.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, ruotata di ${number(rotation)}°` : '';
    return `Centro al ${share(x)} da sinistra e al ${share(y)} dall’alto, zoom ${share(zoom)}${rotated}${flipped ? ', capovolta orizzontalmente' : ''}`;
  },
  preview: ({name}) => (name ? `Come gli altri vedono ${name}` : 'Come ti vedono gli altri'),
  you: 'Tu',
  previewMessage: 'Sta bene in chat',
  resultInfo,
  originalSize: ({bytes}, format) => `Originale: ${format.bytes(bytes)}`,
  preparing: 'Preparazione…',
  preparingFrames: ({share}, {number}) => `Preparazione dell’animazione: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Usa un’immagine statica',
  animated: 'animata',
  firstFrameOnly: 'Viene salvato solo il primo fotogramma dell’animazione.',
  flattened: 'Le parti trasparenti vengono riempite con un colore.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Questo ritaglio è piccolo' : 'Questa immagine è piccola'} (${number(edgePx)} × ${number(edgePx)} pixel, l’ideale è ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `e può apparire ${zoomed ? 'sfocato. Riduci lo zoom o scegli' : 'sfocata. Scegli'} un’immagine più grande.`,
  clear: 'Rimuovi immagine',
  clearing: 'L’immagine verrà rimossa al salvataggio.',
  cancel: 'Annulla',
  stop: 'Interrompi',
  save: 'Salva',
  saving: ({share}, {number}) => `Salvataggio: ${number(share, {style: 'percent'})}`,
  almostDone: 'Quasi fatto…',
  checking: 'Controllo…',
  checkingStored: 'Controllo dei dati salvati sul server…',
  retry: 'Riprova',
  chooseOther: 'Scegli un’altra immagine',
  useServerVersion: 'Usa l’altra',
  overwrite: 'Salva la mia',
  discardWaiting: 'Annulla caricamento',
  waitingDiscarded: 'Caricamento annullato.',
  saved: 'L’immagine è stata salvata.',
  removed: 'L’immagine è stata rimossa.',
  stopped: 'Il salvataggio è stato interrotto. Non è cambiato nulla.',
  stoppedUnconfirmed:
    'Il salvataggio è stato interrotto, ma la modifica potrebbe essere già stata salvata. Salva di nuovo per verificarlo.',
  valueMissing: 'Scegli un’immagine.',
  managed: ({system}) => `Questa immagine è gestita in ${system}.`,
  unlock: 'Gestisci manualmente',
  unlocking: 'Richiesta di accesso in corso…',
  unlocked: 'Ora puoi cambiare questa immagine.',
  name: ({name}) => (name ? `Immagine di ${name}` : 'Foto del profilo'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Inquadratura sul volto. ${number(count)} volti trovati.` : 'Inquadratura sul volto.',
  framePerson: ({position, count}, {number}) => `Inquadra questa persona (${number(position)} di ${number(count)})`,
};
