// Dansk: fejl.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'Serveren har ikke bekræftet din ændring. Den er måske allerede gemt. Prøv igen for at være sikker.';
const unconfirmedOffline =
  'Du er offline. Din ændring er måske allerede gemt. Prøv igen, når du er online, for at være sikker.';

const kinds = {folder: 'en mappe', link: 'et link', text: 'tekst'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Det er ${kinds[kind]}, ikke et billede. Vælg en billedfil.`,
  'several-files': () => 'Vælg kun ét billede.',
  'file-empty': () => 'Filen er tom. Vælg et andet billede.',
  'file-unreadable': () => 'Filen kan ikke længere læses. Vælg den igen, eller vælg et andet billede.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Filen fylder ${bytes(actualBytes)}. Vælg et billede på højst ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Filen er ufuldstændig. Eksporter den igen, eller vælg et andet billede.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `${name}-filer kan ikke bruges her.` : 'Denne filtype kan ikke bruges her.';
    return `${problem} ${names ? `Vælg et billede af typen ${names}.` : 'Vælg et andet billede.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Billedet er på ${number(widthPx)} × ${number(heightPx)} pixel. Vælg et billede på højst ${number(maxPixels / 1e6)} megapixel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Billedet er på ${number(widthPx)} × ${number(heightPx)} pixel. Hver side må højst være ${number(maxEdgePx)} pixel. Vælg et mindre billede.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Billedet er på ${number(widthPx)} × ${number(heightPx)} pixel. Hver side skal være mindst ${number(minEdgePx)} pixel. Vælg et større billede.`,
  'animation-not-allowed': () => 'Billedet er animeret. Vælg et stillbillede.',
  'decode-failed': () => 'Billedet er beskadiget og kan ikke åbnes. Vælg et andet billede.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browsere kan ikke vise denne slags ${fileType(type)}-billeder. Gem billedet som almindelig JPG, eller vælg et andet billede.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Denne browser kan ikke åbne ${fileType(type)}-billeder. Gem billedet som JPG, eller vælg et andet billede.`,
  'canvas-blocked': () =>
    'En privatlivsindstilling i denne browser blokerer for billedredigering. Tillad det for dette websted, eller brug en anden browser.',
  'out-of-memory': () =>
    'Enheden har ikke nok ledig hukommelse til dette billede. Luk andre apps, eller vælg et mindre billede.',
  'encode-failed': () => 'Billedet kunne ikke gøres klar. Prøv igen, eller vælg et andet billede.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Billedet kan ikke komprimeres til ${bytes(maxBytes)}. Zoom ud, eller vælg et billede med færre detaljer.`,
  'camera-denied': () => 'Kameraet er blokeret for dette websted. Tillad det i browserens indstillinger, og prøv igen.',
  'camera-missing': () => 'Der blev ikke fundet noget kamera. Tilslut et kamera, eller vælg en fil.',
  'camera-busy': () => 'En anden app bruger kameraet. Luk den app, og prøv igen.',
  unauthorized: () => 'Din session er udløbet. Log ind, og prøv igen.',
  forbidden: () => 'Du har ikke tilladelse til at ændre billedet. Kontakt din administrator.',
  'not-found': () => 'Profilen findes ikke længere. Genindlæs siden.',
  conflict: () =>
    'En anden har ændret billedet, mens du redigerede. Behold det nye billede, eller erstat det med dit eget.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Billedet må højst fylde ${bytes(maxBytes)}. Vælg et mindre billede.`
      : 'Billedet er for stort til serveren. Vælg et mindre billede.',
  'unsupported-media-type': () => 'Denne billedtype kan ikke bruges. Vælg et andet billede.',
  'request-rejected': ({message}) =>
    message ? `Billedet blev ikke godkendt: ${message}` : 'Billedet blev ikke godkendt. Vælg et andet billede.',
  'too-many-requests': () => 'For mange forsøg. Vent et minut, og prøv igen.',
  'server-error': () => 'Der opstod en fejl på serveren. Dit billede er ikke gået tabt. Prøv igen om et par minutter.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Serveren svarede ikke i tide. Dit billede er ikke gået tabt. Prøv igen.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'Du er offline. Dit billede er ikke gået tabt. Prøv igen, når du er online.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Der er ingen forbindelse til serveren. Dit billede er ikke gået tabt. Tjek din forbindelse, og prøv igen.',
  'invalid-response': () => 'Serveren sendte et uventet svar. Dit billede er ikke gået tabt. Prøv igen senere.',
  'remove-unsupported': () => 'Billeder kan ikke fjernes her. Vælg et andet billede i stedet.',
  'storage-failed': () => 'Browseren har ikke mere lagerplads. Frigør plads, og prøv igen.',
  'field-invalid': ({message}) => message ?? 'Dette blev ikke godkendt. Ret det, og gem igen.',
  queued: () =>
    'Venter på at blive uploadet. Billedet ligger i denne browser og bliver uploadet, når der er forbindelse til serveren.',
  unknown: () => 'Noget gik galt. Dit billede er ikke gået tabt. Prøv igen.',
};
