// Suomi: virheet.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Palvelin ei vahvistanut muutosta. Se on ehkä jo tallennettu. Varmista asia yrittämällä uudelleen.';
const unconfirmedOffline =
  'Verkkoyhteys puuttuu. Muutos on ehkä jo tallennettu. Varmista asia yrittämällä uudelleen, kun yhteys toimii taas.';

const kinds = {folder: 'kansio', link: 'linkki', text: 'tekstiä'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Tämä on ${kinds[kind]}, ei kuva. Valitse kuvatiedosto.`,
  'several-files': () => 'Valitse vain yksi kuva.',
  'file-empty': () => 'Tiedosto on tyhjä. Valitse toinen kuva.',
  'file-unreadable': () => 'Tiedostoa ei voi enää lukea. Valitse se uudelleen tai valitse toinen kuva.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Tiedoston koko on ${bytes(actualBytes)}. Valitse kuva, jonka koko on enintään ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Tiedosto on vajaa. Vie se uudelleen tai valitse toinen kuva.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `${name}-tiedostoja ei voi käyttää tässä.` : 'Tätä tiedostotyyppiä ei voi käyttää tässä.';
    return `${problem} ${names ? `Valitse kuva, jonka tyyppi on ${names}.` : 'Valitse toinen kuva.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'megapikseli' : 'megapikseliä';
    return `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} pikseliä. Valitse kuva, jossa on enintään ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} pikseliä. Kumpikin sivu saa olla enintään ${number(maxEdgePx)} pikseliä pitkä. Valitse pienempi kuva.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Kuvan koko on ${number(widthPx)} × ${number(heightPx)} pikseliä. Kummankin sivun on oltava vähintään ${number(minEdgePx)} pikseliä pitkä. Valitse suurempi kuva.`,
  'animation-not-allowed': () => 'Kuva on animoitu. Valitse liikkumaton kuva.',
  'decode-failed': () => 'Kuva on vioittunut, eikä sitä voi avata. Valitse toinen kuva.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Selaimet eivät voi näyttää tällaista ${fileType(type)}-kuvaa. Tallenna se tavallisena JPG-kuvana tai valitse toinen kuva.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Tämä selain ei voi avata ${fileType(type)}-kuvia. Tallenna kuva JPG-muodossa tai valitse toinen kuva.`,
  'canvas-blocked': () =>
    'Tämän selaimen tietosuoja-asetus estää kuvien muokkaamisen. Salli se tällä sivustolla tai käytä toista selainta.',
  'out-of-memory': () =>
    'Laitteen vapaa muisti ei riitä tämän kuvan käsittelyyn. Sulje muita sovelluksia tai valitse pienempi kuva.',
  'encode-failed': () => 'Kuvan valmistelu ei onnistunut. Yritä uudelleen tai valitse toinen kuva.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Kuvan kokoa ei voi pienentää niin, että se olisi enintään ${bytes(maxBytes)}. Loitonna tai valitse kuva, jossa on vähemmän yksityiskohtia.`,
  'camera-denied': () =>
    'Kameran käyttö on estetty tällä sivustolla. Salli se selaimen asetuksissa ja yritä uudelleen.',
  'camera-missing': () => 'Kameraa ei löytynyt. Liitä kamera tai valitse tiedosto.',
  'camera-busy': () => 'Toinen sovellus käyttää kameraa. Sulje kyseinen sovellus ja yritä uudelleen.',
  unauthorized: () => 'Istuntosi on päättynyt. Kirjaudu sisään ja yritä uudelleen.',
  forbidden: () => 'Sinulla ei ole oikeutta vaihtaa tätä kuvaa. Ota yhteyttä järjestelmänvalvojaan.',
  'not-found': () => 'Tätä profiilia ei enää ole. Lataa sivu uudelleen.',
  conflict: () => 'Joku muu vaihtoi kuvan, kun olit muokkaamassa sitä. Säilytä vaihdettu kuva tai korvaa se omallasi.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Kuvan koko saa olla enintään ${bytes(maxBytes)}. Valitse pienempi kuva.`
      : 'Kuva on liian suuri palvelimelle. Valitse pienempi kuva.',
  'unsupported-media-type': () => 'Tätä kuvatyyppiä ei voi käyttää. Valitse toinen kuva.',
  'request-rejected': ({message}) =>
    message ? `Kuvaa ei hyväksytty: ${message}` : 'Kuvaa ei hyväksytty. Valitse toinen kuva.',
  'too-many-requests': () => 'Liian monta yritystä. Odota minuutti ja yritä uudelleen.',
  'server-error': () =>
    'Palvelimella tapahtui virhe. Kuvasi ei ole kadonnut. Yritä uudelleen muutaman minuutin päästä.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Palvelin ei vastannut ajoissa. Kuvasi ei ole kadonnut. Yritä uudelleen.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Verkkoyhteys puuttuu. Kuvasi ei ole kadonnut. Yritä uudelleen, kun yhteys toimii taas.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Palvelimeen ei saada yhteyttä. Kuvasi ei ole kadonnut. Tarkista yhteys ja yritä uudelleen.',
  'invalid-response': () =>
    'Palvelin lähetti odottamattoman vastauksen. Kuvasi ei ole kadonnut. Yritä myöhemmin uudelleen.',
  'remove-unsupported': () => 'Kuvia ei voi poistaa täällä. Valitse sen sijaan toinen kuva.',
  'storage-failed': () => 'Selaimen tallennustila on täynnä. Vapauta tilaa ja yritä uudelleen.',
  'field-invalid': ({message}) => message ?? 'Tätä ei hyväksytty. Muuta sitä ja tallenna uudelleen.',
  queued: () => 'Odottaa lähettämistä. Kuva säilyy tässä selaimessa, ja se lähetetään, kun palvelimeen saadaan yhteys.',
  unknown: () => 'Jokin meni vikaan. Kuvasi ei ole kadonnut. Yritä uudelleen.',
};
