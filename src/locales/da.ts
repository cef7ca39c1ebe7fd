// Dansk.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/da.js';

export const tag = 'da';

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'ikke til stede',
  busy: 'optaget',
  offline: 'offline',
  fallbackName: 'Person',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) => `Vis ${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'} mere`,
  moreNotListed: (count, {number, plural}) => `og ${number(count)} ${plural(count) === 'one' ? 'anden' : 'andre'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Skift profilbillede',
  loadFailed: 'Redigeringsværktøjet kunne ikke indlæses. Tjek din forbindelse, og prøv igen.',
  edit: 'Rediger kontaktoplysninger',
  save: 'Gem',
  saving: 'Gemmer…',
  saved: 'Kontaktoplysningerne er gemt.',
  cancel: 'Annuller',
  close: 'Luk',
  copy: ({value}) => `Kopier ${value}`,
  copied: 'Kopieret.',
  copyFailed: 'Det kunne ikke kopieres. Marker teksten, og kopier den selv.',
  localTime: ({time}) => `${time} lokal tid`,
  managed: ({system}) => `Administreres af ${system}`,
  unlock: 'Administrer manuelt',
  unlocking: 'Anmoder om adgang…',
  unlocked: 'Du kan nu redigere profilen.',
  syncName: 'Synkroniser',
  syncing: 'I gang…',
  synced: ({name}) => `${name}: udført.`,
  signOut: 'Log ud',
  signingOut: 'Logger ud…',
  retry: 'Prøv igen',
  unsaved: 'Vil du lukke uden at gemme billedet?',
  keepEditing: 'Fortsæt redigering',
  discard: 'Kasser billedet',
  remoteValue: ({value}) => `Ændret til ”${value}”, mens du redigerede.`,
  remoteEmpty: 'Fjernet, mens du redigerede.',
  useServerVersion: 'Brug den anden',
  keepMyValue: 'Behold min',
  resolveConflict: 'En anden har ændret dette, mens du redigerede. Vælg, hvilken version der skal beholdes.',
  emailInvalid: 'Angiv en e-mailadresse som navn@example.org.',
  phoneInvalid: 'Angiv et telefonnummer med mindst 3 cifre.',
  tooLong: ({maxLength}, {number}) => `Teksten er for lang. Brug højst ${number(maxLength)} tegn.`,
  fields: {
    name: 'Navn',
    pronouns: 'Pronominer',
    title: 'Stilling',
    organization: 'Organisation',
    department: 'Afdeling',
    email: 'E-mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Sted',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Din session er udløbet. Log ind, og prøv igen.',
    forbidden: 'Du har ikke tilladelse til at gøre dette. Kontakt din administrator.',
    'not-found': 'Profilen findes ikke længere. Genindlæs siden.',
    conflict: 'En anden har ændret dette, mens du redigerede. Genindlæs siden for at se ændringerne.',
    'too-many-requests': 'For mange forsøg. Vent et minut, og prøv igen.',
    'server-error': 'Der opstod en fejl på serveren. Prøv igen om et par minutter.',
    'timed-out': 'Serveren svarede ikke i tide. Prøv igen.',
    offline: 'Du er offline. Prøv igen, når du er online.',
    'network-error': 'Der er ingen forbindelse til serveren. Tjek din forbindelse, og prøv igen.',
    'field-invalid': 'Dette blev ikke godkendt. Ret det, og gem igen.',
    unconfirmed: 'Serveren har ikke bekræftet dette. Det er måske allerede udført. Prøv igen for at være sikker.',
    other: 'Noget gik galt. Prøv igen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Vælg fil',
  takePhoto: 'Tag billede',
  retakePhoto: 'Tag et nyt',
  capture: 'Tag billedet',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alle billedtyper')}, højst ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Træk et billede hertil, eller indsæt et.' : 'Træk et billede hertil.';
    return pasting ? 'Indsæt et billede her.' : 'Vælg et billede for at begynde.';
  },
  dropActive: 'Slip billedet her',
  opening: 'Åbner billedet…',
  loadFailed: 'Redigeringsværktøjet kunne ikke indlæses. Tjek din forbindelse, og prøv igen.',
  actionFailed: 'Noget gik galt. Tjek din forbindelse, og prøv igen.',
  startingCamera: 'Starter kameraet…',
  cameraOn: 'Kameraet er tændt. Se ind i kameraet, og tag billedet.',
  camera: 'Livebillede fra kameraet',
  chooseCamera: 'Kamera',
  cropArea: 'Beskæringsområde',
  cropAreaHelp:
    'Piletasterne flytter billedet. Hold Skift nede for at flytte det længere. Plus og minus zoomer. Nul tilpasser billedet. Kantede parenteser roterer det.',
  zoom: 'Zoom',
  zoomIn: 'Zoom ind',
  zoomOut: 'Zoom ud',
  adjust: 'Juster',
  straighten: 'Ret op',
  rotateLeft: 'Roter til venstre',
  rotateRight: 'Roter til højre',
  flip: 'Spejlvend',
  undo: 'Fortryd',
  redo: 'Gentag',
  reset: 'Nulstil',
  moveLeft: 'Flyt til venstre',
  moveRight: 'Flyt til højre',
  moveUp: 'Flyt op',
  moveDown: 'Flyt ned',
  discard: 'Kasser dette billede',
  unsaved: 'Vil du lukke uden at gemme billedet?',
  keepEditing: 'Fortsæt redigering',
  done: 'Færdig',
  discarded: 'Billedet er kasseret.',
  opened: 'Billedet er klar. Flyt og zoom for at tilpasse det.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, roteret ${number(rotation)}°` : '';
    return `Midten er ${share(x)} fra venstre og ${share(y)} fra toppen, zoom ${share(zoom)}${rotated}${flipped ? ', spejlvendt' : ''}`;
  },
  preview: ({name}) => `Sådan ser andre ${name || 'dig'}`,
  you: 'Dig',
  previewMessage: 'Det ser godt ud i chatten',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Gør klar…',
  preparingFrames: ({share}, {number}) => `Gør animationen klar: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Brug et stillbillede',
  animated: 'animeret',
  firstFrameOnly: 'Kun animationens første billede gemmes.',
  flattened: 'De gennemsigtige dele udfyldes med en farve.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Udsnittet' : 'Billedet'} er lille (${number(edgePx)} × ${number(edgePx)} pixel, ${number(wantedPx)} × ${number(wantedPx)} er bedst) ` +
    `og kan virke sløret. ${zoomed ? 'Zoom ud, eller vælg' : 'Vælg'} et større billede.`,
  clear: 'Fjern billedet',
  clearing: 'Billedet fjernes, når du gemmer.',
  cancel: 'Annuller',
  stop: 'Stop',
  save: 'Gem',
  saving: ({share}, {number}) => `Gemmer ${number(share, {style: 'percent'})}`,
  almostDone: 'Næsten færdig…',
  checking: 'Kontrollerer…',
  checkingStored: 'Kontrollerer, hvad der er gemt på serveren…',
  retry: 'Prøv igen',
  chooseOther: 'Vælg et andet billede',
  useServerVersion: 'Brug det andet',
  overwrite: 'Gem mit',
  discardWaiting: 'Annuller upload',
  waitingDiscarded: 'Uploaden er annulleret.',
  saved: 'Billedet er gemt.',
  removed: 'Billedet er fjernet.',
  stopped: 'Lagringen blev stoppet. Intet er ændret.',
  stoppedUnconfirmed: 'Lagringen blev stoppet, men din ændring er måske allerede gemt. Gem igen for at være sikker.',
  valueMissing: 'Vælg et billede.',
  managed: ({system}) => `Billedet administreres i ${system}.`,
  unlock: 'Administrer manuelt',
  unlocking: 'Anmoder om adgang…',
  unlocked: 'Du kan nu ændre billedet.',
  name: ({name}) => (name ? `Billede af ${name}` : 'Profilbillede'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Beskåret til ansigtet. ${number(count)} ansigter fundet.` : 'Beskåret til ansigtet.',
  framePerson: ({position, count}, {number}) => `Beskær til denne person (${number(position)} af ${number(count)})`,
};
