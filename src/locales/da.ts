// Dansk.
import type {Locale} from './locale.js';

export const tag = 'da';

const kinds = {folder: 'en mappe', link: 'et link', text: 'en tekst'};

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Serveren svarede ikke. Din ændring er måske allerede gemt: tryk på Prøv igen for at være sikker.';
const unconfirmedOffline =
  'Du er offline. Din ændring er måske allerede gemt: tryk på Prøv igen, når du er tilbage, for at være sikker.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `Det er ${kinds[kind]}, ikke et billede. Vælg en billedfil.`,
  'several-files': () => 'Det er flere filer. Vælg ét billede.',
  'file-empty': () => 'Filen er tom. Vælg et andet billede.',
  'file-unreadable': () => 'Filen kan ikke længere læses. Vælg den igen, eller vælg et andet billede.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Filen fylder ${bytes(actualBytes)}. Vælg et billede på højst ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Filen er skåret over. Eksportér den igen, eller vælg et andet billede.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Denne fil er ikke et billede, der kan åbnes her. Vælg et andet.'
      : !fileType(type)
        ? `Filen er ikke et billede. Vælg en fil af typen ${fileTypes(accept)}.`
        : `Filen er af typen ${fileType(type)}. Vælg en af typen ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Billedet er ${number(widthPx)} × ${number(heightPx)} pixel. Vælg et på højst ${number(maxPixels / 1e6)} megapixel.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Billedet er ${number(widthPx)} × ${number(heightPx)} pixel. Vælg et på højst ${number(maxEdgePx)} pixel på hver led.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Billedet er ${number(widthPx)} × ${number(heightPx)} pixel. Vælg et på mindst ${number(minEdgePx)} pixel på hver led.`,
  'animation-not-allowed': () => 'Billedet er animeret. Vælg et, der står stille.',
  'decode-failed': () => 'Billedet er beskadiget og kan ikke åbnes. Vælg et andet.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browsere viser ikke denne slags ${fileType(type)}-billeder. Gem det igen som almindelig JPG, eller vælg et andet.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Denne browser kan ikke åbne ${fileType(type)}-billeder. Eksportér det som JPG, eller vælg et andet.`,
  'canvas-blocked': () =>
    'Denne browser lader ikke sider læse billeder. Tillad det for dette websted, eller brug en anden browser.',
  'out-of-memory': () =>
    'Enheden har ikke nok ledig hukommelse til dette billede. Luk andre apps, eller vælg et mindre.',
  'encode-failed': () => 'Billedet kunne ikke gøres klar. Prøv igen, eller vælg et andet.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Billedet kan ikke gøres mindre end ${bytes(maxBytes)}. Zoom ud, eller vælg et enklere.`,
  'camera-denied': () => 'Kameraet er blokeret for dette websted. Tillad det i browserens indstillinger, og prøv igen.',
  'camera-missing': () => 'Der blev ikke fundet noget kamera. Tilslut et, eller vælg en fil.',
  'camera-busy': () => 'Kameraet bruges af en anden app. Luk den, og prøv igen.',
  unauthorized: () => 'Du er logget ud. Log ind igen, og tryk så på Prøv igen.',
  forbidden: () => 'Du må ikke ændre dette billede. Spørg en administrator.',
  'not-found': () => 'Personen findes ikke længere på serveren. Genindlæs siden.',
  conflict: () => 'En anden har ændret billedet i mellemtiden. Brug deres, eller gem dit oven i.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Serveren tager billeder på højst ${bytes(maxBytes)}. Vælg et mindre.`
      : 'Billedet er for stort til serveren. Vælg et mindre.',
  'unsupported-media-type': () => 'Serveren tager ikke denne type billede. Vælg et andet.',
  'request-rejected': ({message}) =>
    message ? `Serveren afviste billedet: ${message}` : 'Serveren afviste billedet. Vælg et andet.',
  'too-many-requests': () => 'Serveren har travlt. Vent et minut, og tryk så på Prøv igen.',
  'server-error': () => 'Serveren har et problem. Dit billede er gemt her: prøv igen om lidt.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Serveren svarede ikke i tide. Dit billede er gemt her: tryk på Prøv igen.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'Du er offline. Dit billede er gemt her: tryk på Prøv igen, når du er tilbage.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Serveren kan ikke nås. Dit billede er gemt her: tryk på Prøv igen.',
  'invalid-response': () => 'Siden forstår ikke serverens svar. Dit billede er gemt her: prøv igen senere.',
  'remove-unsupported': () => 'Billeder kan ikke fjernes her. Vælg et andet billede i stedet.',
  'storage-failed': () => 'Browseren har ikke plads til billedet. Ryd op, og tryk så på Prøv igen.',
  'field-invalid': ({message}) => message ?? 'Serveren tog ikke imod det. Ret det, og gem igen.',
  queued: () => 'Venter på at blive sendt. Dit billede ligger i denne browser og sendes, når serveren kan nås.',
  unknown: () => 'Noget gik galt. Dit billede er gemt her: tryk på Prøv igen.',
};

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
  moreNotListed: (count, {number, plural}) =>
    plural(count) === 'one' ? `og ${number(count)} anden` : `og ${number(count)} andre`,
};

export const card: Locale['card'] = {
  changePicture: 'Skift profilbillede',
  loadFailed: 'Resten af siden kunne ikke hentes. Tjek forbindelsen, og prøv igen.',
  edit: 'Rediger kontaktoplysninger',
  save: 'Gem',
  saving: 'Gemmer …',
  saved: 'Kontaktoplysningerne er gemt.',
  cancel: 'Annuller',
  close: 'Luk',
  copy: ({value}) => `Kopiér ${value}`,
  copied: 'Kopieret.',
  copyFailed: 'Denne browser lader ikke sider kopiere. Markér teksten, og kopiér den.',
  localTime: ({time}) => `${time} lokal tid`,
  managed: ({system}) => `Styres af ${system}`,
  unlock: 'Styr denne medarbejder manuelt',
  unlocking: 'Spørger …',
  unlocked: 'Du kan nu ændre denne person manuelt.',
  syncName: 'Synkronisering',
  syncing: 'Synkroniserer …',
  synced: ({name}) => `${name}: færdig.`,
  signOut: 'Log ud',
  signingOut: 'Logger ud …',
  retry: 'Prøv igen',
  unsaved: 'Billedet er ikke gemt endnu.',
  keepEditing: 'Fortsæt',
  discard: 'Kassér billedet',
  remoteValue: ({value}) => `Ændret et andet sted i mellemtiden til “${value}”.`,
  remoteEmpty: 'Fjernet et andet sted i mellemtiden.',
  useServerVersion: 'Brug deres',
  keepMyValue: 'Behold mit',
  resolveConflict: 'En anden har ændret dette i mellemtiden. Vælg, hvad der skal gælde.',
  emailInvalid: 'Det er ikke en e-mailadresse. Skriv den som navn@example.org.',
  phoneInvalid: 'Det er ikke et telefonnummer. Skriv mindst tre cifre.',
  tooLong: ({maxLength}, {number}) => `Det er for langt. Brug højst ${number(maxLength)} tegn.`,
  fields: {
    name: 'Navn',
    pronouns: 'Pronominer',
    title: 'Rolle',
    organization: 'Organisation',
    department: 'Afdeling',
    email: 'E-mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Sted',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Du er logget ud. Log ind igen, og tryk så på Prøv igen.',
    forbidden: 'Du må ikke ændre dette. Spørg en administrator.',
    'not-found': 'Personen findes ikke længere på serveren. Genindlæs siden.',
    conflict: 'En anden har ændret dette i mellemtiden. Genindlæs for at se det.',
    'too-many-requests': 'Serveren har travlt. Vent et minut, og tryk så på Prøv igen.',
    'server-error': 'Serveren har et problem. Tryk på Prøv igen om lidt.',
    'timed-out': 'Serveren svarede ikke i tide. Tryk på Prøv igen.',
    offline: 'Du er offline. Tryk på Prøv igen, når du er tilbage.',
    'network-error': 'Serveren kan ikke nås. Tryk på Prøv igen.',
    'field-invalid': 'Serveren tog ikke imod det. Ret det, og gem igen.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'Serveren svarede ikke. Det er måske allerede gjort: tryk på Prøv igen for at være sikker.',
    other: 'Det lykkedes ikke. Tryk på Prøv igen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Vælg fil',
  takePhoto: 'Tag billede',
  retakePhoto: 'Tag om',
  capture: 'Tag',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alle billeder')}, højst ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Træk et billede hertil, eller indsæt et.' : 'Træk et billede hertil.';
    return pasting ? 'Indsæt et billede her.' : 'Vælg et billede for at begynde.';
  },
  dropActive: 'Slip billedet her',
  opening: 'Åbner billedet …',
  loadFailed: 'Resten af siden kunne ikke hentes. Tjek forbindelsen, og prøv igen.',
  actionFailed: 'Det lykkedes ikke. Tjek forbindelsen, og prøv igen.',
  startingCamera: 'Starter kameraet …',
  cameraOn: 'Kameraet er tændt. Se ind i det, og tryk på Tag.',
  camera: 'Levende billede fra kameraet',
  chooseCamera: 'Kamera',
  cropArea: 'Udsnit af billedet',
  cropAreaHelp:
    'Piletaster flytter billedet, med Skift længere. Plus og minus zoomer, 0 viser det hele, kantede parenteser drejer.',
  zoom: 'Zoom',
  zoomIn: 'Zoom ind',
  zoomOut: 'Zoom ud',
  adjust: 'Juster',
  straighten: 'Ret op',
  rotateLeft: 'Drej til venstre',
  rotateRight: 'Drej til højre',
  flip: 'Spejlvend',
  undo: 'Fortryd',
  redo: 'Gentag',
  reset: 'Nulstil',
  moveLeft: 'Flyt til venstre',
  moveRight: 'Flyt til højre',
  moveUp: 'Flyt op',
  moveDown: 'Flyt ned',
  discard: 'Kassér dette billede',
  unsaved: 'Billedet er ikke gemt endnu.',
  keepEditing: 'Fortsæt',
  done: 'Færdig',
  discarded: 'Det valgte billede er kasseret.',
  opened: 'Billedet er åbent. Flyt og zoom det på plads.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, drejet ${number(rotation)}°` : '';
    return `Midte ${share(x)} henne, ${share(y)} nede, zoom ${share(zoom)}${turned}${flipped ? ', spejlvendt' : ''}`;
  },
  preview: ({name}) => (name ? `Sådan ses ${name}` : 'Sådan ses du'),
  you: 'Dig',
  previewMessage: 'Ser godt ud i chatten',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `fra ${format.bytes(bytes)}`,
  preparing: 'Gør klar …',
  preparingFrames: ({share}, {number}) => `Gør animationen klar: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Brug et stillbillede',
  animated: 'animeret',
  firstFrameOnly: 'Animationen bevares ikke: kun dens første billede gemmes.',
  flattened: 'De gennemsigtige dele bevares ikke: de fyldes med en farve.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Kun ${number(edgePx)} af ${number(wantedPx)} pixel: det kan se uskarpt ud. ${zoomed ? 'Zoom ud, eller vælg et større billede.' : 'Vælg et større billede.'}`,
  clear: 'Fjern',
  clearing: 'Billedet fjernes, når du gemmer.',
  cancel: 'Annuller',
  stop: 'Stop',
  save: 'Gem',
  saving: ({share}, {number}) => `Gemmer ${number(share, {style: 'percent'})}`,
  almostDone: 'Næsten færdig…',
  checking: 'Kontrollerer …',
  checkingStored: 'Det kontrolleres, hvad der er gemt på serveren …',
  retry: 'Prøv igen',
  chooseOther: 'Vælg et andet billede',
  useServerVersion: 'Brug deres',
  overwrite: 'Gem mit',
  discardWaiting: 'Kassér',
  waitingDiscarded: 'Det ventende billede er kasseret.',
  saved: 'Billedet er gemt.',
  removed: 'Billedet er fjernet.',
  stopped: 'Det blev stoppet. Intet er ændret.',
  stoppedUnconfirmed: 'Det blev stoppet, men din ændring er måske allerede gemt. Gem igen for at være sikker.',
  valueMissing: 'Vælg et billede.',
  managed: ({system}) => `${system} tager sig af dette billede.`,
  unlock: 'Styr denne medarbejder manuelt',
  unlocking: 'Spørger …',
  unlocked: 'Du kan nu ændre billedet manuelt.',
  name: ({name}) => (name ? `Billede af ${name}` : 'Profilbillede'),
};
