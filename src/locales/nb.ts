// Norsk bokmål.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/nb.js';

export const tag = 'nb';

export const badge: Locale['badge'] = {
  online: 'pålogget',
  away: 'borte',
  busy: 'opptatt',
  offline: 'frakoblet',
  fallbackName: 'Person',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) => `Vis ${number(count)} ${plural(count) === 'one' ? 'person' : 'personer'} til`,
  moreNotListed: (count, {number, plural}) => `og ${number(count)} ${plural(count) === 'one' ? 'annen' : 'andre'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Endre profilbilde',
  loadFailed: 'Kunne ikke laste inn redigeringsverktøyet. Sjekk tilkoblingen, og prøv igjen.',
  edit: 'Rediger kontaktinformasjon',
  save: 'Lagre',
  saving: 'Lagrer…',
  saved: 'Kontaktinformasjonen er lagret.',
  cancel: 'Avbryt',
  close: 'Lukk',
  copy: ({value}) => `Kopier ${value}`,
  copied: 'Kopiert.',
  copyFailed: 'Kunne ikke kopiere. Merk teksten, og kopier den selv.',
  localTime: ({time}) => `${time} lokal tid`,
  managed: ({system}) => `Administreres av ${system}`,
  unlock: 'Administrer manuelt',
  unlocking: 'Ber om tilgang…',
  unlocked: 'Nå kan du redigere profilen.',
  syncName: 'Synkroniser',
  syncing: 'Pågår…',
  synced: ({name}) => `${name}: fullført.`,
  signOut: 'Logg av',
  signingOut: 'Logger av…',
  retry: 'Prøv igjen',
  unsaved: 'Vil du lukke uten å lagre bildet?',
  keepEditing: 'Fortsett å redigere',
  discard: 'Forkast bildet',
  remoteValue: ({value}) => `Endret til «${value}» mens du redigerte.`,
  remoteEmpty: 'Fjernet mens du redigerte.',
  useServerVersion: 'Bruk den andre',
  keepMyValue: 'Behold min',
  resolveConflict: 'Noen andre endret dette mens du redigerte. Velg hvilken versjon som skal beholdes.',
  emailInvalid: 'Skriv inn en e-postadresse som navn@example.org.',
  phoneInvalid: 'Skriv inn et telefonnummer med minst 3 sifre.',
  tooLong: ({maxLength}, {number}) => `Teksten er for lang. Skriv inn maks. ${number(maxLength)} tegn.`,
  fields: {
    name: 'Navn',
    pronouns: 'Pronomen',
    title: 'Stilling',
    organization: 'Organisasjon',
    department: 'Avdeling',
    email: 'E-post',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Sted',
    link: 'Lenke',
  },
  problems: {
    unauthorized: 'Økten din er utløpt. Logg på, og prøv igjen.',
    forbidden: 'Du har ikke tillatelse til å gjøre dette. Kontakt administratoren.',
    'not-found': 'Profilen finnes ikke lenger. Last inn siden på nytt.',
    conflict: 'Noen andre endret dette mens du redigerte. Last inn siden på nytt for å se endringene.',
    'too-many-requests': 'For mange forsøk. Vent et minutt, og prøv igjen.',
    'server-error': 'Det oppsto en feil på serveren. Prøv igjen om noen minutter.',
    'timed-out': 'Serveren svarte ikke i tide. Prøv igjen.',
    offline: 'Du er frakoblet. Prøv igjen når du er på nett.',
    'network-error': 'Får ikke kontakt med serveren. Sjekk tilkoblingen, og prøv igjen.',
    'field-invalid': 'Dette ble ikke godtatt. Endre det, og lagre på nytt.',
    unconfirmed: 'Serveren har ikke bekreftet dette. Det kan allerede være utført. Prøv igjen for sikkerhets skyld.',
    other: 'Noe gikk galt. Prøv igjen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Velg fil',
  takePhoto: 'Ta bilde',
  retakePhoto: 'Ta nytt bilde',
  capture: 'Ta bildet',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alle bildetyper')}, maks. ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Dra et bilde hit, eller lim inn et.' : 'Dra et bilde hit.';
    return pasting ? 'Lim inn et bilde her.' : 'Velg et bilde for å begynne.';
  },
  dropActive: 'Slipp bildet her',
  opening: 'Åpner bildet…',
  loadFailed: 'Kunne ikke laste inn redigeringsverktøyet. Sjekk tilkoblingen, og prøv igjen.',
  actionFailed: 'Noe gikk galt. Sjekk tilkoblingen, og prøv igjen.',
  startingCamera: 'Starter kameraet…',
  cameraOn: 'Kameraet er på. Se inn i kameraet, og ta bildet.',
  camera: 'Forhåndsvisning fra kameraet',
  chooseCamera: 'Kamera',
  cropArea: 'Beskjæringsområde',
  cropAreaHelp:
    'Piltastene flytter bildet. Hold inne Shift for å flytte det lenger. Pluss og minus zoomer. Null tilpasser bildet. Hakeparenteser roterer det.',
  zoom: 'Zoom',
  zoomIn: 'Zoom inn',
  zoomOut: 'Zoom ut',
  adjust: 'Juster',
  straighten: 'Rett opp',
  rotateLeft: 'Roter mot venstre',
  rotateRight: 'Roter mot høyre',
  flip: 'Vend vannrett',
  undo: 'Angre',
  redo: 'Gjør om',
  reset: 'Tilbakestill',
  moveLeft: 'Flytt til venstre',
  moveRight: 'Flytt til høyre',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  discard: 'Forkast dette bildet',
  unsaved: 'Vil du lukke uten å lagre bildet?',
  keepEditing: 'Fortsett å redigere',
  done: 'Ferdig',
  discarded: 'Bildet er forkastet.',
  opened: 'Bildet er klart. Flytt og zoom for å tilpasse det.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, rotert ${number(rotation)}°` : '';
    return `Midten er ${share(x)} fra venstre og ${share(y)} fra toppen, zoom ${share(zoom)}${rotated}${flipped ? ', vendt vannrett' : ''}`;
  },
  preview: ({name}) => `Slik ser andre ${name || 'deg'}`,
  you: 'Du',
  previewMessage: 'Ser bra ut i chatten',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Klargjør…',
  preparingFrames: ({share}, {number}) => `Klargjør animasjonen: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Bruk et stillbilde',
  animated: 'animert',
  firstFrameOnly: 'Bare det første bildet i animasjonen lagres.',
  flattened: 'Gjennomsiktige deler fylles med en farge.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Utsnittet' : 'Bildet'} er lite (${number(edgePx)} × ${number(edgePx)} piksler, ${number(wantedPx)} × ${number(wantedPx)} er best) ` +
    `og kan se uskarpt ut. ${zoomed ? 'Zoom ut, eller velg' : 'Velg'} et større bilde.`,
  clear: 'Fjern bildet',
  clearing: 'Bildet fjernes når du lagrer.',
  cancel: 'Avbryt',
  stop: 'Stopp',
  save: 'Lagre',
  saving: ({share}, {number}) => `Lagrer: ${number(share, {style: 'percent'})}`,
  almostDone: 'Nesten ferdig…',
  checking: 'Kontrollerer…',
  checkingStored: 'Kontrollerer hva som er lagret på serveren…',
  retry: 'Prøv igjen',
  chooseOther: 'Velg et annet bilde',
  useServerVersion: 'Bruk det andre',
  overwrite: 'Lagre mitt',
  discardWaiting: 'Avbryt opplastingen',
  waitingDiscarded: 'Opplastingen er avbrutt.',
  saved: 'Bildet er lagret.',
  removed: 'Bildet er fjernet.',
  stopped: 'Lagringen ble stoppet. Ingenting er endret.',
  stoppedUnconfirmed:
    'Lagringen ble stoppet, men endringen kan allerede være lagret. Lagre på nytt for sikkerhets skyld.',
  valueMissing: 'Velg et bilde.',
  managed: ({system}) => `Bildet administreres i ${system}.`,
  unlock: 'Administrer manuelt',
  unlocking: 'Ber om tilgang…',
  unlocked: 'Nå kan du endre bildet.',
  name: ({name}) => (name ? `Bilde av ${name}` : 'Profilbilde'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Beskåret til ansiktet. ${number(count)} ansikter funnet.` : 'Beskåret til ansiktet.',
  framePerson: ({position, count}, {number}) => `Beskjær til denne personen (${number(position)} av ${number(count)})`,
};
