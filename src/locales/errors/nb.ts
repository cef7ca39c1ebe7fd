// Norsk bokmål: feil.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'Serveren har ikke bekreftet endringen. Den kan allerede være lagret. Prøv igjen for sikkerhets skyld.';
const unconfirmedOffline =
  'Du er frakoblet. Endringen kan allerede være lagret. Prøv igjen for sikkerhets skyld når du er på nett.';

const kinds = {folder: 'en mappe', link: 'en lenke', text: 'tekst'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Dette er ${kinds[kind]}, ikke et bilde. Velg en bildefil.`,
  'several-files': () => 'Velg bare ett bilde.',
  'file-empty': () => 'Filen er tom. Velg et annet bilde.',
  'file-unreadable': () => 'Filen kan ikke leses lenger. Velg den på nytt, eller velg et annet bilde.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Filen er på ${bytes(actualBytes)}. Velg et bilde på maks. ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Filen er ufullstendig. Eksporter den på nytt, eller velg et annet bilde.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `${name}-filer kan ikke brukes her.` : 'Denne filtypen kan ikke brukes her.';
    return `${problem} ${names ? `Velg et bilde av typen ${names}.` : 'Velg et annet bilde.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Bildet er på ${number(widthPx)} × ${number(heightPx)} piksler. Velg et bilde på maks. ${number(maxPixels / 1e6)} megapiksel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Bildet er på ${number(widthPx)} × ${number(heightPx)} piksler. Hver side kan være på maks. ${number(maxEdgePx)} piksler. Velg et mindre bilde.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Bildet er på ${number(widthPx)} × ${number(heightPx)} piksler. Hver side må være på minst ${number(minEdgePx)} piksler. Velg et større bilde.`,
  'animation-not-allowed': () => 'Bildet er animert. Velg et stillbilde.',
  'decode-failed': () => 'Bildet er skadet og kan ikke åpnes. Velg et annet bilde.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Nettlesere kan ikke vise denne typen ${fileType(type)}-bilder. Lagre bildet som vanlig JPG, eller velg et annet bilde.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Denne nettleseren kan ikke åpne ${fileType(type)}-bilder. Lagre bildet som JPG, eller velg et annet bilde.`,
  'canvas-blocked': () =>
    'En personverninnstilling i denne nettleseren blokkerer bilderedigering. Tillat det for dette nettstedet, eller bruk en annen nettleser.',
  'out-of-memory': () =>
    'Enheten har ikke nok ledig minne til dette bildet. Lukk andre apper, eller velg et mindre bilde.',
  'encode-failed': () => 'Bildet kunne ikke klargjøres. Prøv igjen, eller velg et annet bilde.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Bildet kan ikke komprimeres til ${bytes(maxBytes)}. Zoom ut, eller velg et bilde med færre detaljer.`,
  'camera-denied': () =>
    'Kameraet er blokkert for dette nettstedet. Tillat det i nettleserinnstillingene, og prøv igjen.',
  'camera-missing': () => 'Fant ikke noe kamera. Koble til et kamera, eller velg en fil.',
  'camera-busy': () => 'En annen app bruker kameraet. Lukk den appen, og prøv igjen.',
  unauthorized: () => 'Økten din er utløpt. Logg på, og prøv igjen.',
  forbidden: () => 'Du har ikke tillatelse til å endre bildet. Kontakt administratoren.',
  'not-found': () => 'Profilen finnes ikke lenger. Last inn siden på nytt.',
  conflict: () => 'Noen andre endret bildet mens du redigerte. Behold det nye bildet, eller erstatt det med ditt eget.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Bilder kan være på maks. ${bytes(maxBytes)}. Velg et mindre bilde.`
      : 'Bildet er for stort for serveren. Velg et mindre bilde.',
  'unsupported-media-type': () => 'Denne bildetypen kan ikke brukes. Velg et annet bilde.',
  'request-rejected': ({message}) =>
    message ? `Bildet ble ikke godtatt: ${message}` : 'Bildet ble ikke godtatt. Velg et annet bilde.',
  'too-many-requests': () => 'For mange forsøk. Vent et minutt, og prøv igjen.',
  'server-error': () => 'Det oppsto en feil på serveren. Bildet ditt er ikke tapt. Prøv igjen om noen minutter.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Serveren svarte ikke i tide. Bildet ditt er ikke tapt. Prøv igjen.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'Du er frakoblet. Bildet ditt er ikke tapt. Prøv igjen når du er på nett.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Får ikke kontakt med serveren. Bildet ditt er ikke tapt. Sjekk tilkoblingen, og prøv igjen.',
  'invalid-response': () => 'Serveren sendte et uventet svar. Bildet ditt er ikke tapt. Prøv igjen senere.',
  'remove-unsupported': () => 'Bilder kan ikke fjernes her. Velg et annet bilde i stedet.',
  'storage-failed': () => 'Nettleseren har ikke mer lagringsplass. Frigjør plass, og prøv igjen.',
  'field-invalid': ({message}) => message ?? 'Dette ble ikke godtatt. Endre det, og lagre på nytt.',
  queued: () =>
    'Venter på opplasting. Bildet ligger i denne nettleseren og lastes opp når det er kontakt med serveren.',
  unknown: () => 'Noe gikk galt. Bildet ditt er ikke tapt. Prøv igjen.',
};
