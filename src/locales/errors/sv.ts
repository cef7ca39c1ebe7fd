// Svenska: fel.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Servern har inte bekräftat ändringen. Den kan redan vara sparad. Försök igen för säkerhets skull.';
const unconfirmedOffline =
  'Du är offline. Ändringen kan redan vara sparad. Försök igen för säkerhets skull när du är online.';

const kinds = {folder: 'en mapp', link: 'en länk', text: 'text'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Det här är ${kinds[kind]}, inte en bild. Välj en bildfil.`,
  'several-files': () => 'Välj bara en bild.',
  'file-empty': () => 'Filen är tom. Välj en annan bild.',
  'file-unreadable': () => 'Filen går inte längre att läsa. Välj den igen eller välj en annan bild.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Filen är på ${bytes(actualBytes)}. Välj en bild på högst ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Filen är ofullständig. Exportera den igen eller välj en annan bild.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `${name}-filer kan inte användas här.` : 'Den här filtypen kan inte användas här.';
    return `${problem} ${names ? `Välj en bild av typen ${names}.` : 'Välj en annan bild.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Bilden är på ${number(widthPx)} × ${number(heightPx)} pixlar. Välj en bild på högst ${number(maxPixels / 1e6)} megapixel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Bilden är på ${number(widthPx)} × ${number(heightPx)} pixlar. Varje sida får vara högst ${number(maxEdgePx)} pixlar. Välj en mindre bild.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Bilden är på ${number(widthPx)} × ${number(heightPx)} pixlar. Varje sida måste vara minst ${number(minEdgePx)} pixlar. Välj en större bild.`,
  'animation-not-allowed': () => 'Bilden är animerad. Välj en stillbild.',
  'decode-failed': () => 'Bilden är skadad och kan inte öppnas. Välj en annan bild.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Webbläsare kan inte visa den här sortens ${fileType(type)}-bilder. Spara bilden som vanlig JPG eller välj en annan bild.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Den här webbläsaren kan inte öppna ${fileType(type)}-bilder. Spara bilden som JPG eller välj en annan bild.`,
  'canvas-blocked': () =>
    'En integritetsinställning i webbläsaren blockerar bildredigering. Tillåt det för den här webbplatsen eller använd en annan webbläsare.',
  'out-of-memory': () =>
    'Enheten har inte tillräckligt med ledigt minne för den här bilden. Stäng andra appar eller välj en mindre bild.',
  'encode-failed': () => 'Det gick inte att förbereda bilden. Försök igen eller välj en annan bild.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Bilden kan inte komprimeras till ${bytes(maxBytes)}. Zooma ut eller välj en bild med färre detaljer.`,
  'camera-denied': () =>
    'Kameran är blockerad för den här webbplatsen. Tillåt den i webbläsarens inställningar och försök igen.',
  'camera-missing': () => 'Ingen kamera hittades. Anslut en kamera eller välj en fil.',
  'camera-busy': () => 'En annan app använder kameran. Stäng den appen och försök igen.',
  unauthorized: () => 'Din session har gått ut. Logga in och försök igen.',
  forbidden: () => 'Du har inte behörighet att ändra bilden. Kontakta administratören.',
  'not-found': () => 'Profilen finns inte längre. Ladda om sidan.',
  conflict: () => 'Någon annan ändrade bilden medan du redigerade. Behåll den nya bilden eller ersätt den med din.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Bilder får vara på högst ${bytes(maxBytes)}. Välj en mindre bild.`
      : 'Bilden är för stor för servern. Välj en mindre bild.',
  'unsupported-media-type': () => 'Den här bildtypen kan inte användas. Välj en annan bild.',
  'request-rejected': ({message}) =>
    message ? `Bilden godkändes inte: ${message}` : 'Bilden godkändes inte. Välj en annan bild.',
  'too-many-requests': () => 'För många försök. Vänta en minut och försök igen.',
  'server-error': () => 'Ett fel uppstod på servern. Din bild har inte gått förlorad. Försök igen om några minuter.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Servern svarade inte i tid. Din bild har inte gått förlorad. Försök igen.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'Du är offline. Din bild har inte gått förlorad. Försök igen när du är online.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Det går inte att nå servern. Din bild har inte gått förlorad. Kontrollera anslutningen och försök igen.',
  'invalid-response': () => 'Servern skickade ett oväntat svar. Din bild har inte gått förlorad. Försök igen senare.',
  'remove-unsupported': () => 'Bilder kan inte tas bort här. Välj en annan bild i stället.',
  'storage-failed': () => 'Webbläsarens lagringsutrymme är fullt. Frigör utrymme och försök igen.',
  'field-invalid': ({message}) => message ?? 'Uppgiften godkändes inte. Ändra den och spara igen.',
  queued: () =>
    'Väntar på uppladdning. Bilden ligger kvar i den här webbläsaren och laddas upp när servern går att nå.',
  unknown: () => 'Något gick fel. Din bild har inte gått förlorad. Försök igen.',
};
