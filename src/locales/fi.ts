// Suomi.
import type {Locale} from './locale.js';

export const tag = 'fi';

const kinds = {folder: 'kansio', link: 'linkki', text: 'teksti'};

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Palvelin ei vastannut. Muutoksesi on ehkä jo tallennettu: varmista painamalla Yritä uudelleen.';
const unconfirmedOffline =
  'Verkkoyhteys puuttuu. Muutoksesi on ehkä jo tallennettu: varmista painamalla Yritä uudelleen, kun yhteys palaa.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `Tämä on ${kinds[kind]}, ei kuva. Valitse kuvatiedosto.`,
  'several-files': () => 'Tiedostoja on useita. Valitse yksi kuva.',
  'file-empty': () => 'Tiedosto on tyhjä. Valitse toinen kuva.',
  'file-unreadable': () => 'Tiedostoa ei voi enää lukea. Valitse se uudelleen tai valitse toinen kuva.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Tiedoston koko on ${bytes(actualBytes)}. Valitse enintään ${bytes(maxBytes)} kokoinen kuva.`,
  'file-truncated': () => 'Tiedosto on katkennut. Vie se uudelleen tai valitse toinen kuva.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Tiedosto ei ole kuva, jonka voi avata tässä. Valitse toinen.'
      : !fileType(type)
        ? `Tiedosto ei ole kuva. Valitse ${fileTypes(accept)}-tiedosto.`
        : `Tämä on ${fileType(type)}-tiedosto. Valitse ${fileTypes(accept)}-tiedosto.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} kuvapistettä. Valitse enintään ${number(maxPixels / 1e6)} megapikselin kuva.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} kuvapistettä. Valitse kuva, jonka sivu on enintään ${number(maxEdgePx)} kuvapistettä.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} kuvapistettä. Valitse kuva, jonka sivu on vähintään ${number(minEdgePx)} kuvapistettä.`,
  'animation-not-allowed': () => 'Kuva on animoitu. Valitse liikkumaton kuva.',
  'decode-failed': () => 'Kuva on vioittunut eikä avaudu. Valitse toinen.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Selaimet eivät näytä tällaisia ${fileType(type)}-kuvia. Tallenna kuva uudelleen tavallisena JPG-kuvana tai valitse toinen.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Tämä selain ei avaa ${fileType(type)}-kuvia. Vie kuva JPG-muodossa tai valitse toinen.`,
  'canvas-blocked': () =>
    'Tämä selain ei anna sivujen lukea kuvia. Salli se tälle sivustolle tai käytä toista selainta.',
  'out-of-memory': () =>
    'Laitteen vapaa muisti ei riitä tälle kuvalle. Sulje muita sovelluksia tai valitse pienempi kuva.',
  'encode-failed': () => 'Kuvaa ei voitu valmistella. Yritä uudelleen tai valitse toinen.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Kuvaa ei saa pienemmäksi kuin ${bytes(maxBytes)}. Loitonna tai valitse yksinkertaisempi kuva.`,
  'camera-denied': () => 'Kamera on estetty tällä sivustolla. Salli se selaimen asetuksissa ja yritä uudelleen.',
  'camera-missing': () => 'Kameraa ei löytynyt. Liitä kamera tai valitse tiedosto.',
  'camera-busy': () => 'Toinen sovellus käyttää kameraa. Sulje se ja yritä uudelleen.',
  unauthorized: () => 'Olet kirjautunut ulos. Kirjaudu sisään ja paina sitten Yritä uudelleen.',
  forbidden: () => 'Et voi vaihtaa tätä kuvaa. Kysy ylläpitäjältä.',
  'not-found': () => 'Henkilöä ei enää ole palvelimella. Lataa sivu uudelleen.',
  conflict: () => 'Joku muu vaihtoi kuvan sillä välin. Käytä heidän kuvaansa tai tallenna omasi sen päälle.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Palvelin ottaa enintään ${bytes(maxBytes)} kokoisia kuvia. Valitse pienempi.`
      : 'Kuva on palvelimelle liian suuri. Valitse pienempi.',
  'unsupported-media-type': () => 'Palvelin ei ota tällaisia kuvia. Valitse toinen.',
  'request-rejected': ({message}) =>
    message ? `Palvelin hylkäsi kuvan: ${message}` : 'Palvelin hylkäsi kuvan. Valitse toinen.',
  'too-many-requests': () => 'Palvelin on kiireinen. Odota minuutti ja paina sitten Yritä uudelleen.',
  'server-error': () => 'Palvelimessa on vika. Kuvasi on tallessa tässä: yritä hetken päästä uudelleen.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Palvelin ei vastannut ajoissa. Kuvasi on tallessa tässä: paina Yritä uudelleen.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Verkkoyhteys puuttuu. Kuvasi on tallessa tässä: paina Yritä uudelleen, kun yhteys palaa.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Palvelimeen ei saada yhteyttä. Kuvasi on tallessa tässä: paina Yritä uudelleen.',
  'invalid-response': () =>
    'Sivu ei ymmärrä palvelimen vastausta. Kuvasi on tallessa tässä: yritä myöhemmin uudelleen.',
  'remove-unsupported': () => 'Kuvia ei voi poistaa täällä. Valitse sen sijaan toinen kuva.',
  'storage-failed': () => 'Selaimessa ei ole tilaa kuvalle. Vapauta tilaa ja paina sitten Yritä uudelleen.',
  'field-invalid': ({message}) => message ?? 'Palvelin ei hyväksynyt tätä. Korjaa se ja tallenna uudelleen.',
  queued: () => 'Odottaa lähetystä. Kuvasi on tallessa tässä selaimessa ja lähtee, kun palvelimeen saadaan yhteys.',
  unknown: () => 'Jokin meni vikaan. Kuvasi on tallessa tässä: paina Yritä uudelleen.',
};

export const badge: Locale['badge'] = {
  online: 'paikalla',
  away: 'poissa',
  busy: 'varattu',
  offline: 'ei linjoilla',
  fallbackName: 'Henkilö',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'henkilö' : 'henkilöä'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Näytä ${number(count)} ${plural(count) === 'one' ? 'henkilö' : 'henkilöä'} lisää`,
  moreNotListed: (count, {number, plural}) =>
    plural(count) === 'one' ? `ja ${number(count)} muu` : `ja ${number(count)} muuta`,
};

export const card: Locale['card'] = {
  changePicture: 'Vaihda profiilikuva',
  loadFailed: 'Sivun loppuosaa ei voitu ladata. Tarkista yhteys ja yritä uudelleen.',
  edit: 'Muokkaa yhteystietoja',
  save: 'Tallenna',
  saving: 'Tallennetaan…',
  saved: 'Yhteystiedot on tallennettu.',
  cancel: 'Peruuta',
  close: 'Sulje',
  copy: ({value}) => `Kopioi ${value}`,
  copied: 'Kopioitu.',
  copyFailed: 'Tämä selain ei anna sivujen kopioida. Valitse teksti ja kopioi se.',
  localTime: ({time}) => `${time} paikallista aikaa`,
  managed: ({system}) => `Ylläpitäjä: ${system}`,
  unlock: 'Hallitse tätä työntekijää itse',
  unlocking: 'Kysytään…',
  unlocked: 'Voit nyt muokata tätä henkilöä itse.',
  syncName: 'Synkronointi',
  syncing: 'Synkronoidaan…',
  synced: ({name}) => `${name}: valmis.`,
  signOut: 'Kirjaudu ulos',
  signingOut: 'Kirjaudutaan ulos…',
  retry: 'Yritä uudelleen',
  unsaved: 'Kuvaa ei ole vielä tallennettu.',
  keepEditing: 'Jatka muokkausta',
  discard: 'Hylkää kuva',
  remoteValue: ({value}) => `Muutettu muualla sillä välin: ”${value}”.`,
  remoteEmpty: 'Poistettu muualla sillä välin.',
  useServerVersion: 'Käytä heidän',
  keepMyValue: 'Pidä omani',
  resolveConflict: 'Joku muu muutti tätä sillä välin. Valitse, kumpi jää.',
  emailInvalid: 'Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@example.org.',
  phoneInvalid: 'Tämä ei ole puhelinnumero. Kirjoita vähintään kolme numeroa.',
  tooLong: ({maxLength}, {number}) => `Tämä on liian pitkä. Käytä enintään ${number(maxLength)} merkkiä.`,
  fields: {
    name: 'Nimi',
    pronouns: 'Pronominit',
    title: 'Tehtävä',
    organization: 'Organisaatio',
    department: 'Osasto',
    email: 'Sähköposti',
    phone: 'Puhelin',
    mobile: 'Matkapuhelin',
    location: 'Sijainti',
    link: 'Linkki',
  },
  problems: {
    unauthorized: 'Olet kirjautunut ulos. Kirjaudu sisään ja paina sitten Yritä uudelleen.',
    forbidden: 'Et voi muuttaa tätä. Kysy ylläpitäjältä.',
    'not-found': 'Henkilöä ei enää ole palvelimella. Lataa sivu uudelleen.',
    conflict: 'Joku muu muutti tätä sillä välin. Lataa sivu nähdäksesi muutoksen.',
    'too-many-requests': 'Palvelin on kiireinen. Odota minuutti ja paina sitten Yritä uudelleen.',
    'server-error': 'Palvelimessa on vika. Paina hetken päästä Yritä uudelleen.',
    'timed-out': 'Palvelin ei vastannut ajoissa. Paina Yritä uudelleen.',
    offline: 'Verkkoyhteys puuttuu. Paina Yritä uudelleen, kun yhteys palaa.',
    'network-error': 'Palvelimeen ei saada yhteyttä. Paina Yritä uudelleen.',
    'field-invalid': 'Palvelin ei hyväksynyt tätä. Korjaa se ja tallenna uudelleen.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'Palvelin ei vastannut. Se on ehkä jo tehty: varmista painamalla Yritä uudelleen.',
    other: 'Se ei onnistunut. Paina Yritä uudelleen.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Valitse tiedosto',
  takePhoto: 'Ota kuva',
  retakePhoto: 'Ota uusi',
  capture: 'Kuvaa',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Mikä tahansa kuva')}, enintään ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Pudota kuva tähän tai liitä se.' : 'Pudota kuva tähän.';
    return pasting ? 'Liitä kuva tähän.' : 'Aloita valitsemalla kuva.';
  },
  dropActive: 'Pudota kuva tähän',
  opening: 'Avataan kuvaa…',
  loadFailed: 'Sivun loppuosaa ei voitu ladata. Tarkista yhteys ja yritä uudelleen.',
  actionFailed: 'Se ei onnistunut. Tarkista yhteys ja yritä uudelleen.',
  startingCamera: 'Käynnistetään kameraa…',
  cameraOn: 'Kamera on päällä. Katso kameraan ja paina Kuvaa.',
  camera: 'Kameran elävä kuva',
  chooseCamera: 'Kamera',
  cropArea: 'Kuvan rajaus',
  cropAreaHelp:
    'Nuolinäppäimet siirtävät kuvaa, vaihtonäppäimen kanssa enemmän. Plus ja miinus zoomaavat, 0 näyttää koko kuvan, hakasulkeet kääntävät.',
  zoom: 'Zoomaus',
  zoomIn: 'Lähennä',
  zoomOut: 'Loitonna',
  adjust: 'Säädä',
  straighten: 'Suorista',
  rotateLeft: 'Käännä vasemmalle',
  rotateRight: 'Käännä oikealle',
  flip: 'Peilaa',
  undo: 'Kumoa',
  redo: 'Tee uudelleen',
  reset: 'Palauta',
  moveLeft: 'Siirrä vasemmalle',
  moveRight: 'Siirrä oikealle',
  moveUp: 'Siirrä ylös',
  moveDown: 'Siirrä alas',
  discard: 'Hylkää tämä kuva',
  unsaved: 'Kuvaa ei ole vielä tallennettu.',
  keepEditing: 'Jatka muokkausta',
  done: 'Valmis',
  discarded: 'Valittu kuva on hylätty.',
  opened: 'Kuva on auki. Siirrä ja zoomaa se kohdalleen.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, käännetty ${number(rotation)}°` : '';
    return `Keskikohta ${share(x)} vaakasuunnassa, ${share(y)} pystysuunnassa, zoomaus ${share(zoom)}${turned}${flipped ? ', peilattu' : ''}`;
  },
  preview: ({name}) => (name ? `Näin muut näkevät: ${name}` : 'Näin muut näkevät sinut'),
  you: 'Sinä',
  previewMessage: 'Näyttää hyvältä keskustelussa',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `alun perin ${format.bytes(bytes)}`,
  preparing: 'Valmistellaan…',
  preparingFrames: ({share}, {number}) => `Valmistellaan animaatiota: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Käytä pysäytyskuvaa',
  animated: 'animoitu',
  firstFrameOnly: 'Animaatio ei säily: vain sen ensimmäinen kuva tallennetaan.',
  flattened: 'Läpinäkyvät osat eivät säily: ne täytetään värillä.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Vain ${number(edgePx)} kuvapistettä ${number(wantedPx)}:sta: kuva voi näyttää epätarkalta. ${zoomed ? 'Loitonna tai valitse suurempi kuva.' : 'Valitse suurempi kuva.'}`,
  clear: 'Poista',
  clearing: 'Kuva poistetaan, kun tallennat.',
  cancel: 'Peruuta',
  stop: 'Pysäytä',
  save: 'Tallenna',
  saving: ({share}, {number}) => `Tallennetaan ${number(share, {style: 'percent'})}`,
  almostDone: 'Melkein valmis…',
  checking: 'Tarkistetaan…',
  checkingStored: 'Tarkistetaan, mitä palvelimelle on tallennettu…',
  retry: 'Yritä uudelleen',
  chooseOther: 'Valitse toinen kuva',
  useServerVersion: 'Käytä heidän',
  overwrite: 'Tallenna omani',
  discardWaiting: 'Hylkää',
  waitingDiscarded: 'Odottava kuva on hylätty.',
  saved: 'Kuva on tallennettu.',
  removed: 'Kuva on poistettu.',
  stopped: 'Tallennus pysäytettiin. Mikään ei muuttunut.',
  stoppedUnconfirmed:
    'Tallennus pysäytettiin, mutta muutoksesi on ehkä jo tallennettu. Varmista tallentamalla uudelleen.',
  valueMissing: 'Valitse kuva.',
  managed: ({system}) => `${system} huolehtii tästä kuvasta.`,
  unlock: 'Hallitse tätä työntekijää itse',
  unlocking: 'Kysytään…',
  unlocked: 'Voit nyt vaihtaa kuvan itse.',
  name: ({name}) => (name ? `Kuva: ${name}` : 'Profiilikuva'),
};
