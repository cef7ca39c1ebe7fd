// Nederlands, met ‘je’.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/nl.js';

export const tag = 'nl';

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'afwezig',
  busy: 'bezet',
  offline: 'offline',
  fallbackName: 'Persoon',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'persoon' : 'personen'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Nog ${number(count)} ${plural(count) === 'one' ? 'persoon' : 'personen'} weergeven`,
  moreNotListed: (count, {number, plural}) => `en ${number(count)} ${plural(count) === 'one' ? 'ander' : 'anderen'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Profielfoto wijzigen',
  loadFailed: 'De editor kan niet worden geladen. Controleer je verbinding en probeer het opnieuw.',
  edit: 'Contactgegevens bewerken',
  save: 'Opslaan',
  saving: 'Opslaan…',
  saved: 'Contactgegevens opgeslagen.',
  cancel: 'Annuleren',
  close: 'Sluiten',
  copy: ({value}) => `${value} kopiëren`,
  copied: 'Gekopieerd.',
  copyFailed: 'Kopiëren is niet gelukt. Selecteer de tekst en kopieer deze zelf.',
  localTime: ({time}) => `${time} lokale tijd`,
  managed: ({system}) => `Beheerd door ${system}`,
  unlock: 'Handmatig beheren',
  unlocking: 'Toegang aanvragen…',
  unlocked: 'Je kunt dit profiel nu bewerken.',
  syncName: 'Synchroniseren',
  syncing: 'Bezig…',
  synced: ({name}) => `${name}: voltooid.`,
  signOut: 'Uitloggen',
  signingOut: 'Bezig…',
  retry: 'Opnieuw proberen',
  unsaved: 'Sluiten zonder deze afbeelding op te slaan?',
  keepEditing: 'Verder bewerken',
  discard: 'Afbeelding weggooien',
  remoteValue: ({value}) => `Gewijzigd in ‘${value}’ terwijl je bezig was.`,
  remoteEmpty: 'Verwijderd terwijl je bezig was.',
  useServerVersion: 'Andere versie gebruiken',
  keepMyValue: 'Mijn versie behouden',
  resolveConflict: 'Iemand anders heeft dit gewijzigd terwijl je bezig was. Kies welke versie je wilt behouden.',
  emailInvalid: 'Vul een e-mailadres in zoals naam@example.org.',
  phoneInvalid: 'Vul een telefoonnummer in met minimaal 3 cijfers.',
  tooLong: ({maxLength}, {number}) => `De tekst is te lang. Gebruik maximaal ${number(maxLength)} tekens.`,
  fields: {
    name: 'Naam',
    pronouns: 'Voornaamwoorden',
    title: 'Functie',
    organization: 'Organisatie',
    department: 'Afdeling',
    email: 'E-mail',
    phone: 'Telefoon',
    mobile: 'Mobiel',
    location: 'Locatie',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Je sessie is verlopen. Log in en probeer het opnieuw.',
    forbidden: 'Je hebt hier geen toestemming voor. Neem contact op met je beheerder.',
    'not-found': 'Dit profiel bestaat niet meer. Laad de pagina opnieuw.',
    conflict:
      'Iemand anders heeft dit gewijzigd terwijl je bezig was. Laad de pagina opnieuw om de wijzigingen te zien.',
    'too-many-requests': 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.',
    'server-error': 'Er is iets misgegaan op de server. Probeer het over een paar minuten opnieuw.',
    'timed-out': 'De server heeft niet op tijd gereageerd. Probeer het opnieuw.',
    offline: 'Je bent offline. Probeer het opnieuw zodra je weer online bent.',
    'network-error': 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
    'field-invalid': 'Dit is niet geaccepteerd. Pas het aan en sla het opnieuw op.',
    unconfirmed:
      'De server heeft dit niet bevestigd. Misschien is het al uitgevoerd. Probeer het voor de zekerheid opnieuw.',
    other: 'Er is iets misgegaan. Probeer het opnieuw.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Bestand kiezen',
  takePhoto: 'Foto maken',
  retakePhoto: 'Nieuwe foto maken',
  capture: 'Foto maken',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Alle soorten afbeeldingen')}, maximaal ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Sleep een afbeelding hierheen of plak er een.' : 'Sleep een afbeelding hierheen.';
    return pasting ? 'Plak hier een afbeelding.' : 'Kies een afbeelding om te beginnen.';
  },
  dropActive: 'Laat de afbeelding hier los',
  opening: 'Afbeelding openen…',
  loadFailed: 'De editor kan niet worden geladen. Controleer je verbinding en probeer het opnieuw.',
  actionFailed: 'Er is iets misgegaan. Controleer je verbinding en probeer het opnieuw.',
  startingCamera: 'Camera starten…',
  cameraOn: 'De camera staat aan. Kijk in de camera en maak de foto.',
  camera: 'Cameravoorbeeld',
  chooseCamera: 'Camera',
  cropArea: 'Bijsnijdgebied',
  cropAreaHelp:
    'Met de pijltoetsen verplaats je de afbeelding. Houd Shift ingedrukt om de afbeelding verder te verplaatsen. Met plus en min zoom je. Met nul maak je de afbeelding passend. Met vierkante haken draai je de afbeelding.',
  zoom: 'Zoom',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  adjust: 'Aanpassen',
  straighten: 'Rechtzetten',
  rotateLeft: 'Linksom draaien',
  rotateRight: 'Rechtsom draaien',
  flip: 'Horizontaal spiegelen',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw uitvoeren',
  reset: 'Terugzetten',
  moveLeft: 'Naar links verplaatsen',
  moveRight: 'Naar rechts verplaatsen',
  moveUp: 'Omhoog verplaatsen',
  moveDown: 'Omlaag verplaatsen',
  discard: 'Deze afbeelding weggooien',
  unsaved: 'Sluiten zonder deze afbeelding op te slaan?',
  keepEditing: 'Verder bewerken',
  done: 'Klaar',
  discarded: 'Afbeelding weggegooid.',
  opened: 'De afbeelding is klaar. Verplaats en zoom om de uitsnede aan te passen.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, ${number(rotation)}° gedraaid` : '';
    return `Midden op ${share(x)} van links en ${share(y)} van boven, zoom ${share(zoom)}${rotated}${flipped ? ', horizontaal gespiegeld' : ''}`;
  },
  preview: ({name}) => `Zo zien anderen ${name || 'jou'}`,
  you: 'Jij',
  previewMessage: 'Ziet er goed uit in de chat',
  resultInfo,
  originalSize: ({bytes}, format) => `Origineel: ${format.bytes(bytes)}`,
  preparing: 'Voorbereiden…',
  preparingFrames: ({share}, {number}) => `Animatie voorbereiden: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Stilstaande afbeelding gebruiken',
  animated: 'geanimeerd',
  firstFrameOnly: 'Alleen het eerste beeld van de animatie wordt opgeslagen.',
  flattened: 'Transparante delen worden gevuld met een kleur.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Deze ${zoomed ? 'uitsnede' : 'afbeelding'} is klein (${number(edgePx)} × ${number(edgePx)} pixels, ${number(wantedPx)} × ${number(wantedPx)} is het best) ` +
    `en kan er onscherp uitzien. ${zoomed ? 'Zoom uit of kies' : 'Kies'} een grotere afbeelding.`,
  clear: 'Afbeelding verwijderen',
  clearing: 'De afbeelding wordt verwijderd als je opslaat.',
  cancel: 'Annuleren',
  stop: 'Stoppen',
  save: 'Opslaan',
  saving: ({share}, {number}) => `Opslaan: ${number(share, {style: 'percent'})}`,
  almostDone: 'Bijna klaar…',
  checking: 'Controleren…',
  checkingStored: 'Controleren wat er op de server is opgeslagen…',
  retry: 'Opnieuw proberen',
  chooseOther: 'Andere afbeelding kiezen',
  useServerVersion: 'Andere gebruiken',
  overwrite: 'Mijn afbeelding opslaan',
  discardWaiting: 'Upload annuleren',
  waitingDiscarded: 'Upload geannuleerd.',
  saved: 'De afbeelding is opgeslagen.',
  removed: 'De afbeelding is verwijderd.',
  stopped: 'Het opslaan is gestopt. Er is niets gewijzigd.',
  stoppedUnconfirmed:
    'Het opslaan is gestopt, maar je wijziging is misschien al opgeslagen. Sla voor de zekerheid opnieuw op.',
  valueMissing: 'Kies een afbeelding.',
  managed: ({system}) => `Deze afbeelding wordt beheerd in ${system}.`,
  unlock: 'Handmatig beheren',
  unlocking: 'Toegang aanvragen…',
  unlocked: 'Je kunt deze afbeelding nu wijzigen.',
  name: ({name}) => (name ? `Afbeelding van ${name}` : 'Profielfoto'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Uitgesneden rond het gezicht. ${number(count)} gezichten gevonden.` : 'Uitgesneden rond het gezicht.',
  framePerson: ({position, count}, {number}) => `Uitsnede rond deze persoon (${number(position)} van ${number(count)})`,
};
