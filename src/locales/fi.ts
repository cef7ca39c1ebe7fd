// Suomi.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/fi.js';

export const tag = 'fi';

export const badge: Locale['badge'] = {
  online: 'paikalla',
  away: 'poissa',
  busy: 'varattu',
  offline: 'offline-tilassa',
  fallbackName: 'Henkilö',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'henkilö' : 'henkilöä'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Näytä ${number(count)} ${plural(count) === 'one' ? 'henkilö' : 'henkilöä'} lisää`,
  moreNotListed: (count, {number, plural}) => `ja ${number(count)} ${plural(count) === 'one' ? 'muu' : 'muuta'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Vaihda profiilikuva',
  loadFailed: 'Muokkausnäkymää ei voitu ladata. Tarkista yhteys ja yritä uudelleen.',
  edit: 'Muokkaa yhteystietoja',
  save: 'Tallenna',
  saving: 'Tallennetaan…',
  saved: 'Yhteystiedot tallennettu.',
  cancel: 'Peruuta',
  close: 'Sulje',
  copy: ({value}) => `Kopioi ${value}`,
  copied: 'Kopioitu.',
  copyFailed: 'Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.',
  localTime: ({time}) => `${time} paikallista aikaa`,
  managed: ({system}) => `Hallinnoidaan: ${system}`,
  unlock: 'Hallinnoi manuaalisesti',
  unlocking: 'Pyydetään käyttöoikeutta…',
  unlocked: 'Voit nyt muokata tätä profiilia.',
  syncName: 'Synkronoi',
  syncing: 'Käynnissä…',
  synced: ({name}) => `${name}: valmis.`,
  signOut: 'Kirjaudu ulos',
  signingOut: 'Kirjaudutaan ulos…',
  retry: 'Yritä uudelleen',
  unsaved: 'Poistutaanko tallentamatta kuvaa?',
  keepEditing: 'Jatka muokkausta',
  discard: 'Hylkää kuva',
  remoteValue: ({value}) => `Muutettu muokkauksesi aikana. Uusi arvo: ”${value}”.`,
  remoteEmpty: 'Poistettu muokkauksesi aikana.',
  useServerVersion: 'Käytä toista versiota',
  keepMyValue: 'Pidä oma versio',
  resolveConflict: 'Joku muu muutti tätä muokkauksesi aikana. Valitse, kumpi versio säilytetään.',
  emailInvalid: 'Anna sähköpostiosoite muodossa nimi@example.org.',
  phoneInvalid: 'Anna puhelinnumero, jossa on vähintään 3 numeroa.',
  tooLong: ({maxLength}, {number}) => `Teksti on liian pitkä. Merkkejä saa olla enintään ${number(maxLength)}.`,
  fields: {
    name: 'Nimi',
    pronouns: 'Pronominit',
    title: 'Tehtävänimike',
    organization: 'Organisaatio',
    department: 'Osasto',
    email: 'Sähköposti',
    phone: 'Puhelin',
    mobile: 'Matkapuhelin',
    location: 'Sijainti',
    link: 'Linkki',
  },
  problems: {
    unauthorized: 'Istuntosi on päättynyt. Kirjaudu sisään ja yritä uudelleen.',
    forbidden: 'Sinulla ei ole oikeutta tehdä tätä. Ota yhteyttä järjestelmänvalvojaan.',
    'not-found': 'Tätä profiilia ei enää ole. Lataa sivu uudelleen.',
    conflict: 'Joku muu muutti tätä muokkauksesi aikana. Lataa sivu uudelleen, niin näet muutokset.',
    'too-many-requests': 'Liian monta yritystä. Odota minuutti ja yritä uudelleen.',
    'server-error': 'Palvelimella tapahtui virhe. Yritä uudelleen muutaman minuutin päästä.',
    'timed-out': 'Palvelin ei vastannut ajoissa. Yritä uudelleen.',
    offline: 'Verkkoyhteys puuttuu. Yritä uudelleen, kun yhteys toimii taas.',
    'network-error': 'Palvelimeen ei saada yhteyttä. Tarkista yhteys ja yritä uudelleen.',
    'field-invalid': 'Tätä ei hyväksytty. Muuta sitä ja tallenna uudelleen.',
    unconfirmed: 'Palvelin ei vahvistanut tätä. Toiminto on ehkä jo tehty. Varmista asia yrittämällä uudelleen.',
    other: 'Jokin meni vikaan. Yritä uudelleen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Valitse tiedosto',
  takePhoto: 'Ota kuva',
  retakePhoto: 'Ota uusi kuva',
  capture: 'Ota kuva',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Mikä tahansa kuva')}, enintään ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Pudota kuva tähän tai liitä se.' : 'Pudota kuva tähän.';
    return pasting ? 'Liitä kuva tähän.' : 'Aloita valitsemalla kuva.';
  },
  dropActive: 'Pudota kuva tähän',
  opening: 'Avataan kuvaa…',
  loadFailed: 'Muokkausnäkymää ei voitu ladata. Tarkista yhteys ja yritä uudelleen.',
  actionFailed: 'Jokin meni vikaan. Tarkista yhteys ja yritä uudelleen.',
  startingCamera: 'Käynnistetään kameraa…',
  cameraOn: 'Kamera on päällä. Katso kameraan ja ota kuva.',
  camera: 'Kameran esikatselu',
  chooseCamera: 'Kamera',
  cropArea: 'Rajausalue',
  cropAreaHelp:
    'Nuolinäppäimet siirtävät kuvaa. Pidä vaihtonäppäin painettuna, jos haluat siirtää sitä enemmän. Plus ja miinus zoomaavat. Nolla sovittaa kuvan. Hakasulkeet kiertävät sitä.',
  zoom: 'Zoomaus',
  zoomIn: 'Lähennä',
  zoomOut: 'Loitonna',
  adjust: 'Säädä',
  straighten: 'Suorista',
  rotateLeft: 'Kierrä vasemmalle',
  rotateRight: 'Kierrä oikealle',
  flip: 'Käännä vaakasuunnassa',
  undo: 'Kumoa',
  redo: 'Tee uudelleen',
  reset: 'Palauta',
  moveLeft: 'Siirrä vasemmalle',
  moveRight: 'Siirrä oikealle',
  moveUp: 'Siirrä ylös',
  moveDown: 'Siirrä alas',
  discard: 'Hylkää tämä kuva',
  unsaved: 'Poistutaanko tallentamatta kuvaa?',
  keepEditing: 'Jatka muokkausta',
  done: 'Valmis',
  discarded: 'Kuva hylätty.',
  opened: 'Kuva on valmis. Säädä sitä siirtämällä ja zoomaamalla.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, kierretty ${number(rotation)}°` : '';
    return `Keskikohta vasemmalta ${share(x)}, ylhäältä ${share(y)}, zoomaus ${share(zoom)}${rotated}${flipped ? ', käännetty vaakasuunnassa' : ''}`;
  },
  preview: ({name}) => (name ? `Näin muut näkevät: ${name}` : 'Näin muut näkevät sinut'),
  you: 'Sinä',
  previewMessage: 'Näyttää hyvältä chatissa',
  resultInfo,
  originalSize: ({bytes}, format) => `Alkuperäinen: ${format.bytes(bytes)}`,
  preparing: 'Valmistellaan…',
  preparingFrames: ({share}, {number}) => `Valmistellaan animaatiota: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Käytä liikkumatonta kuvaa',
  animated: 'animoitu',
  firstFrameOnly: 'Vain animaation ensimmäinen kuva tallennetaan.',
  flattened: 'Läpinäkyvät osat täytetään värillä.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Rajattu alue' : 'Kuva'} on pieni (${number(edgePx)} × ${number(edgePx)} pikseliä, suositus ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `ja voi näyttää epätarkalta. ${zoomed ? 'Loitonna tai valitse' : 'Valitse'} suurempi kuva.`,
  clear: 'Poista kuva',
  clearing: 'Kuva poistetaan, kun tallennat.',
  cancel: 'Peruuta',
  stop: 'Pysäytä',
  save: 'Tallenna',
  saving: ({share}, {number}) => `Tallennetaan: ${number(share, {style: 'percent'})}`,
  almostDone: 'Melkein valmis…',
  checking: 'Tarkistetaan…',
  checkingStored: 'Tarkistetaan, mitä palvelimelle on tallennettu…',
  retry: 'Yritä uudelleen',
  chooseOther: 'Valitse toinen kuva',
  useServerVersion: 'Käytä toista kuvaa',
  overwrite: 'Tallenna oma kuva',
  discardWaiting: 'Peruuta lähetys',
  waitingDiscarded: 'Lähetys peruutettu.',
  saved: 'Kuva tallennettu.',
  removed: 'Kuva poistettu.',
  stopped: 'Tallennus pysäytettiin. Mitään ei muutettu.',
  stoppedUnconfirmed:
    'Tallennus pysäytettiin, mutta muutos on ehkä jo tallennettu. Varmista asia tallentamalla uudelleen.',
  valueMissing: 'Valitse kuva.',
  managed: ({system}) => `Tätä kuvaa hallinnoidaan järjestelmässä ${system}.`,
  unlock: 'Hallinnoi manuaalisesti',
  unlocking: 'Pyydetään käyttöoikeutta…',
  unlocked: 'Voit nyt vaihtaa tämän kuvan.',
  name: ({name}) => (name ? `Kuva: ${name}` : 'Profiilikuva'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Rajattu kasvoihin. Löydettyjä kasvoja: ${number(count)}.` : 'Rajattu kasvoihin.',
  framePerson: ({position, count}, {number}) => `Rajaa tähän henkilöön (${number(position)}/${number(count)})`,
};
