// Nederlands: fouten.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'De server heeft je wijziging niet bevestigd. Misschien is deze al opgeslagen. Probeer het voor de zekerheid opnieuw.';
const unconfirmedOffline =
  'Je bent offline. Misschien is je wijziging al opgeslagen. Probeer het voor de zekerheid opnieuw zodra je weer online bent.';

const kinds = {folder: 'een map', link: 'een link', text: 'tekst'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Dit is ${kinds[kind]}, geen afbeelding. Kies een afbeeldingsbestand.`,
  'several-files': () => 'Kies slechts één afbeelding.',
  'file-empty': () => 'Dit bestand is leeg. Kies een andere afbeelding.',
  'file-unreadable': () => 'Dit bestand kan niet meer worden gelezen. Kies het opnieuw of kies een andere afbeelding.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Dit bestand is ${bytes(actualBytes)} groot. Kies een afbeelding van maximaal ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Dit bestand is niet volledig. Exporteer het opnieuw of kies een andere afbeelding.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `${name}-bestanden kunnen hier niet worden gebruikt.`
      : 'Dit bestandstype kan hier niet worden gebruikt.';
    return `${problem} ${names ? `Kies een afbeelding van het type ${names}.` : 'Kies een andere afbeelding.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Deze afbeelding is ${number(widthPx)} × ${number(heightPx)} pixels. Kies een afbeelding van maximaal ${number(maxPixels / 1e6)} megapixel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Deze afbeelding is ${number(widthPx)} × ${number(heightPx)} pixels. Elke zijde mag maximaal ${number(maxEdgePx)} pixels lang zijn. Kies een kleinere afbeelding.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Deze afbeelding is ${number(widthPx)} × ${number(heightPx)} pixels. Elke zijde moet minimaal ${number(minEdgePx)} pixels lang zijn. Kies een grotere afbeelding.`,
  'animation-not-allowed': () => 'Deze afbeelding is geanimeerd. Kies een stilstaande afbeelding.',
  'decode-failed': () => 'Deze afbeelding is beschadigd en kan niet worden geopend. Kies een andere afbeelding.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browsers kunnen dit soort ${fileType(type)}-afbeeldingen niet weergeven. Sla de afbeelding op als gewone JPG of kies een andere.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Deze browser kan ${fileType(type)}-afbeeldingen niet openen. Sla de afbeelding op als JPG of kies een andere.`,
  'canvas-blocked': () =>
    'Een privacyinstelling in deze browser blokkeert het bewerken van afbeeldingen. Sta dit toe voor deze site of gebruik een andere browser.',
  'out-of-memory': () =>
    'Dit apparaat heeft niet genoeg vrij geheugen voor deze afbeelding. Sluit andere apps of kies een kleinere afbeelding.',
  'encode-failed': () => 'De afbeelding kan niet worden voorbereid. Probeer het opnieuw of kies een andere afbeelding.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Deze afbeelding kan niet worden verkleind tot ${bytes(maxBytes)}. Zoom uit of kies een afbeelding met minder details.`,
  'camera-denied': () =>
    'De camera is geblokkeerd voor deze site. Sta de camera toe in de browserinstellingen en probeer het opnieuw.',
  'camera-missing': () => 'Geen camera gevonden. Sluit een camera aan of kies een bestand.',
  'camera-busy': () => 'Een andere app gebruikt de camera. Sluit die app en probeer het opnieuw.',
  unauthorized: () => 'Je sessie is verlopen. Log in en probeer het opnieuw.',
  forbidden: () => 'Je hebt geen toestemming om deze afbeelding te wijzigen. Neem contact op met je beheerder.',
  'not-found': () => 'Dit profiel bestaat niet meer. Laad de pagina opnieuw.',
  conflict: () =>
    'Iemand anders heeft deze afbeelding gewijzigd terwijl je bezig was. Behoud die afbeelding of vervang deze door de jouwe.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Afbeeldingen mogen maximaal ${bytes(maxBytes)} groot zijn. Kies een kleinere afbeelding.`
      : 'De afbeelding is te groot voor de server. Kies een kleinere afbeelding.',
  'unsupported-media-type': () => 'Dit type afbeelding wordt niet geaccepteerd. Kies een andere afbeelding.',
  'request-rejected': ({message}) =>
    message
      ? `De afbeelding is niet geaccepteerd: ${message}`
      : 'De afbeelding is niet geaccepteerd. Kies een andere afbeelding.',
  'too-many-requests': () => 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.',
  'server-error': () =>
    'Er is iets misgegaan op de server. Je afbeelding is niet verloren gegaan. Probeer het over een paar minuten opnieuw.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'De server heeft niet op tijd gereageerd. Je afbeelding is niet verloren gegaan. Probeer het opnieuw.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Je bent offline. Je afbeelding is niet verloren gegaan. Probeer het opnieuw zodra je weer online bent.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'De server is niet bereikbaar. Je afbeelding is niet verloren gegaan. Controleer je verbinding en probeer het opnieuw.',
  'invalid-response': () =>
    'De server heeft een onverwacht antwoord gestuurd. Je afbeelding is niet verloren gegaan. Probeer het later opnieuw.',
  'remove-unsupported': () =>
    'Afbeeldingen kunnen hier niet worden verwijderd. Kies in plaats daarvan een andere afbeelding.',
  'storage-failed': () => 'De opslagruimte van de browser is vol. Maak ruimte vrij en probeer het opnieuw.',
  'field-invalid': ({message}) => message ?? 'Dit is niet geaccepteerd. Pas het aan en sla het opnieuw op.',
  queued: () =>
    'Wacht op uploaden. Je afbeelding is bewaard in deze browser en wordt geüpload zodra de server bereikbaar is.',
  unknown: () => 'Er is iets misgegaan. Je afbeelding is niet verloren gegaan. Probeer het opnieuw.',
};
