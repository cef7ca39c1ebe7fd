// Svenska.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/sv.js';

export const tag = 'sv';

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'frånvarande',
  busy: 'upptagen',
  offline: 'offline',
  fallbackName: 'Person',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Visa ${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'} till`,
  moreNotListed: (count, {number, plural}) => `och ${number(count)} ${plural(count) === 'one' ? 'annan' : 'andra'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Ändra profilbild',
  loadFailed: 'Det gick inte att läsa in redigeraren. Kontrollera anslutningen och försök igen.',
  edit: 'Redigera kontaktuppgifter',
  save: 'Spara',
  saving: 'Sparar…',
  saved: 'Kontaktuppgifterna har sparats.',
  cancel: 'Avbryt',
  close: 'Stäng',
  copy: ({value}) => `Kopiera ${value}`,
  copied: 'Kopierat.',
  copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  localTime: ({time}) => `${time} lokal tid`,
  managed: ({system}) => `Hanteras av ${system}`,
  unlock: 'Hantera manuellt',
  unlocking: 'Begär åtkomst…',
  unlocked: 'Nu kan du redigera profilen.',
  syncName: 'Synkronisera',
  syncing: 'Pågår…',
  synced: ({name}) => `${name}: klart.`,
  signOut: 'Logga ut',
  signingOut: 'Loggar ut…',
  retry: 'Försök igen',
  unsaved: 'Vill du stänga utan att spara bilden?',
  keepEditing: 'Fortsätt redigera',
  discard: 'Släng bilden',
  remoteValue: ({value}) => `Ändrades till ”${value}” medan du redigerade.`,
  remoteEmpty: 'Togs bort medan du redigerade.',
  useServerVersion: 'Använd den andra',
  keepMyValue: 'Behåll min',
  resolveConflict: 'Någon annan ändrade detta medan du redigerade. Välj vilken version som ska behållas.',
  emailInvalid: 'Ange en e-postadress som namn@example.org.',
  phoneInvalid: 'Ange ett telefonnummer med minst 3 siffror.',
  tooLong: ({maxLength}, {number}) => `Texten är för lång. Ange högst ${number(maxLength)} tecken.`,
  fields: {
    name: 'Namn',
    pronouns: 'Pronomen',
    title: 'Befattning',
    organization: 'Organisation',
    department: 'Avdelning',
    email: 'E-post',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Plats',
    link: 'Länk',
  },
  problems: {
    unauthorized: 'Din session har gått ut. Logga in och försök igen.',
    forbidden: 'Du har inte behörighet att göra detta. Kontakta administratören.',
    'not-found': 'Profilen finns inte längre. Ladda om sidan.',
    conflict: 'Någon annan ändrade detta medan du redigerade. Ladda om sidan för att se ändringarna.',
    'too-many-requests': 'För många försök. Vänta en minut och försök igen.',
    'server-error': 'Ett fel uppstod på servern. Försök igen om några minuter.',
    'timed-out': 'Servern svarade inte i tid. Försök igen.',
    offline: 'Du är offline. Försök igen när du är online.',
    'network-error': 'Det går inte att nå servern. Kontrollera anslutningen och försök igen.',
    'field-invalid': 'Uppgiften godkändes inte. Ändra den och spara igen.',
    unconfirmed: 'Servern har inte bekräftat åtgärden. Den kan redan vara utförd. Försök igen för säkerhets skull.',
    other: 'Något gick fel. Försök igen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Välj fil',
  takePhoto: 'Ta ett foto',
  retakePhoto: 'Ta ett nytt foto',
  capture: 'Ta foto',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alla bildtyper')}, högst ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Dra hit en bild eller klistra in en.' : 'Dra hit en bild.';
    return pasting ? 'Klistra in en bild här.' : 'Börja med att välja en bild.';
  },
  dropActive: 'Släpp bilden här',
  opening: 'Öppnar bilden…',
  loadFailed: 'Det gick inte att läsa in redigeraren. Kontrollera anslutningen och försök igen.',
  actionFailed: 'Något gick fel. Kontrollera anslutningen och försök igen.',
  startingCamera: 'Startar kameran…',
  cameraOn: 'Kameran är på. Titta in i kameran och ta fotot.',
  camera: 'Förhandsvisning från kameran',
  chooseCamera: 'Kamera',
  cropArea: 'Beskärningsområde',
  cropAreaHelp:
    'Piltangenterna flyttar bilden. Håll ned Skift för att flytta den längre. Plus och minus zoomar. Noll anpassar bilden. Hakparenteser roterar den.',
  zoom: 'Zoom',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  adjust: 'Justera',
  straighten: 'Räta upp',
  rotateLeft: 'Rotera åt vänster',
  rotateRight: 'Rotera åt höger',
  flip: 'Vänd horisontellt',
  undo: 'Ångra',
  redo: 'Gör om',
  reset: 'Återställ',
  moveLeft: 'Flytta åt vänster',
  moveRight: 'Flytta åt höger',
  moveUp: 'Flytta uppåt',
  moveDown: 'Flytta nedåt',
  discard: 'Släng den här bilden',
  unsaved: 'Vill du stänga utan att spara bilden?',
  keepEditing: 'Fortsätt redigera',
  done: 'Klar',
  discarded: 'Bilden har slängts.',
  opened: 'Bilden är klar. Flytta och zooma för att justera den.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, roterad ${number(rotation)}°` : '';
    return `Mitten är ${share(x)} från vänster och ${share(y)} uppifrån, zoom ${share(zoom)}${rotated}${flipped ? ', vänd horisontellt' : ''}`;
  },
  preview: ({name}) => `Så ser andra ${name || 'dig'}`,
  you: 'Du',
  previewMessage: 'Ser bra ut i chatten',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Förbereder…',
  preparingFrames: ({share}, {number}) => `Förbereder animationen: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Använd en stillbild',
  animated: 'animerad',
  firstFrameOnly: 'Bara den första bilden i animationen sparas.',
  flattened: 'Genomskinliga delar fylls med en färg.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Utsnittet är litet' : 'Bilden är liten'} (${number(edgePx)} × ${number(edgePx)} pixlar, ${number(wantedPx)} × ${number(wantedPx)} är bäst) ` +
    `och kan se ${zoomed ? 'suddigt ut. Zooma ut eller välj' : 'suddig ut. Välj'} en större bild.`,
  clear: 'Ta bort bilden',
  clearing: 'Bilden tas bort när du sparar.',
  cancel: 'Avbryt',
  stop: 'Stoppa',
  save: 'Spara',
  saving: ({share}, {number}) => `Sparar: ${number(share, {style: 'percent'})}`,
  almostDone: 'Nästan klart…',
  checking: 'Kontrollerar…',
  checkingStored: 'Kontrollerar vad som finns sparat på servern…',
  retry: 'Försök igen',
  chooseOther: 'Välj en annan bild',
  useServerVersion: 'Använd den andra',
  overwrite: 'Spara min',
  discardWaiting: 'Avbryt uppladdningen',
  waitingDiscarded: 'Uppladdningen har avbrutits.',
  saved: 'Bilden har sparats.',
  removed: 'Bilden har tagits bort.',
  stopped: 'Sparandet stoppades. Inget har ändrats.',
  stoppedUnconfirmed: 'Sparandet stoppades, men ändringen kan redan vara sparad. Spara igen för säkerhets skull.',
  valueMissing: 'Välj en bild.',
  managed: ({system}) => `Bilden hanteras i ${system}.`,
  unlock: 'Hantera manuellt',
  unlocking: 'Begär åtkomst…',
  unlocked: 'Nu kan du ändra bilden.',
  name: ({name}) => (name ? `Bild på ${name}` : 'Profilbild'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Beskuren till ansiktet. ${number(count)} ansikten hittades.` : 'Beskuren till ansiktet.',
  framePerson: ({position, count}, {number}) =>
    `Beskär till den här personen (${number(position)} av ${number(count)})`,
};
