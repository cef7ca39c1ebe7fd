// Italiano: errori.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'Il server non ha confermato la modifica. Potrebbe essere già stata salvata. Riprova per verificarlo.';
const unconfirmedOffline =
  'Sei offline. La modifica potrebbe essere già stata salvata. Per verificarlo, riprova quando torni online.';

const kinds = {folder: 'una cartella', link: 'un link', text: 'un testo'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `L’elemento è ${kinds[kind]}, non un’immagine. Scegli un file immagine.`,
  'several-files': () => 'Scegli una sola immagine.',
  'file-empty': () => 'Questo file è vuoto. Scegli un’altra immagine.',
  'file-unreadable': () => 'Non è più possibile leggere questo file. Sceglilo di nuovo o scegli un’altra immagine.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Questo file pesa ${bytes(actualBytes)}. Scegli un’immagine di massimo ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Questo file è incompleto. Esportalo di nuovo o scegli un’altra immagine.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `I file ${name} non possono essere usati qui.`
      : 'Questo tipo di file non può essere usato qui.';
    return `${problem} ${names ? `Scegli un’immagine di tipo ${names}.` : 'Scegli un’altra immagine.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Questa immagine è di ${number(widthPx)} × ${number(heightPx)} pixel. Scegli un’immagine di massimo ${number(maxPixels / 1e6)} megapixel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Questa immagine è di ${number(widthPx)} × ${number(heightPx)} pixel. Ogni lato può essere di massimo ${number(maxEdgePx)} pixel. Scegli un’immagine più piccola.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Questa immagine è di ${number(widthPx)} × ${number(heightPx)} pixel. Ogni lato deve essere di almeno ${number(minEdgePx)} pixel. Scegli un’immagine più grande.`,
  'animation-not-allowed': () => 'Questa immagine è animata. Scegli un’immagine statica.',
  'decode-failed': () => 'Questa immagine è danneggiata e non può essere aperta. Scegli un’altra immagine.',
  'coding-unsupported': ({type}, {fileType}) =>
    `I browser non possono mostrare questo tipo di immagine ${fileType(type)}. Salvala come JPG standard o scegli un’altra immagine.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Questo browser non può aprire le immagini ${fileType(type)}. Salva questa come JPG o scegli un’altra immagine.`,
  'canvas-blocked': () =>
    'Un’impostazione di privacy di questo browser blocca la modifica delle immagini. Consentila per questo sito o usa un altro browser.',
  'out-of-memory': () =>
    'Questo dispositivo non ha abbastanza memoria libera per questa immagine. Chiudi altre app o scegli un’immagine più piccola.',
  'encode-failed': () => 'Impossibile preparare l’immagine. Riprova o scegli un’altra immagine.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Non è possibile ridurre questa immagine a ${bytes(maxBytes)}. Riduci lo zoom o scegli un’immagine con meno dettagli.`,
  'camera-denied': () =>
    'La fotocamera è bloccata per questo sito. Consentila nelle impostazioni del browser, poi riprova.',
  'camera-missing': () => 'Nessuna fotocamera trovata. Collega una fotocamera o scegli un file.',
  'camera-busy': () => 'Un’altra app sta usando la fotocamera. Chiudi quell’app, poi riprova.',
  unauthorized: () => 'La sessione è scaduta. Accedi, poi riprova.',
  forbidden: () => 'Non hai l’autorizzazione per modificare questa immagine. Contatta l’amministratore.',
  'not-found': () => 'Questo profilo non esiste più. Ricarica la pagina.',
  conflict: () =>
    'Un’altra persona ha cambiato questa immagine durante la modifica. Mantieni la sua o sostituiscila con la tua.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Le immagini possono essere di massimo ${bytes(maxBytes)}. Scegli un’immagine più piccola.`
      : 'L’immagine è troppo grande per il server. Scegli un’immagine più piccola.',
  'unsupported-media-type': () => 'Questo tipo di immagine non è supportato. Scegli un’altra immagine.',
  'request-rejected': ({message}) =>
    message
      ? `L’immagine non è stata accettata: ${message}`
      : 'L’immagine non è stata accettata. Scegli un’altra immagine.',
  'too-many-requests': () => 'Troppi tentativi. Attendi un minuto, poi riprova.',
  'server-error': () =>
    'Si è verificato un errore sul server. La tua immagine non è andata persa. Riprova tra qualche minuto.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Il server non ha risposto in tempo. La tua immagine non è andata persa. Riprova.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'Sei offline. La tua immagine non è andata persa. Riprova quando torni online.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Il server non è raggiungibile. La tua immagine non è andata persa. Controlla la connessione, poi riprova.',
  'invalid-response': () =>
    'Il server ha inviato una risposta imprevista. La tua immagine non è andata persa. Riprova più tardi.',
  'remove-unsupported': () => 'Qui non è possibile rimuovere le immagini. Scegli invece un’altra immagine.',
  'storage-failed': () => 'Lo spazio di archiviazione del browser è esaurito. Libera spazio, poi riprova.',
  'field-invalid': ({message}) => message ?? 'Questo valore non è stato accettato. Modificalo, poi salva di nuovo.',
  queued: () =>
    'In attesa di caricamento. L’immagine è conservata in questo browser e verrà caricata quando il server sarà raggiungibile.',
  unknown: () => 'Si è verificato un errore. La tua immagine non è andata persa. Riprova.',
};
