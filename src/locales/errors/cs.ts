// Čeština: chyby.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Server změnu nepotvrdil. Možná už je uložená. Pro jistotu to zkuste znovu.';
const unconfirmedOffline =
  'Jste offline. Změna už možná je uložená. Až se znovu připojíte, pro jistotu to zkuste znovu.';

const kinds = {folder: 'složka', link: 'odkaz', text: 'text'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Toto je ${kinds[kind]}, ne obrázek. Vyberte soubor s obrázkem.`,
  'several-files': () => 'Vyberte jen jeden obrázek.',
  'file-empty': () => 'Tento soubor je prázdný. Vyberte jiný obrázek.',
  'file-unreadable': () => 'Tento soubor už nelze přečíst. Vyberte ho znovu nebo vyberte jiný obrázek.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Tento soubor má ${bytes(actualBytes)}. Vyberte obrázek o velikosti do ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Tento soubor je neúplný. Exportujte ho znovu nebo vyberte jiný obrázek.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `Soubory ${name} tu nelze použít.` : 'Soubory tohoto typu tu nelze použít.';
    return `${problem} ${names ? `Vyberte obrázek typu ${names}.` : 'Vyberte jiný obrázek.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    // After “do” in the genitive: 1 and fractions take the singular.
    const unit = ['one', 'many'].includes(plural(megapixels)) ? 'megapixelu' : 'megapixelů';
    return `Tento obrázek má rozměry ${number(widthPx)} × ${number(heightPx)} pixelů. Vyberte obrázek s rozlišením do ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Tento obrázek má rozměry ${number(widthPx)} × ${number(heightPx)} pixelů. Každá strana může mít nejvýše ${number(maxEdgePx)} pixelů. Vyberte menší obrázek.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Tento obrázek má rozměry ${number(widthPx)} × ${number(heightPx)} pixelů. Každá strana musí mít aspoň ${number(minEdgePx)} pixelů. Vyberte větší obrázek.`,
  'animation-not-allowed': () => 'Tento obrázek je animovaný. Vyberte statický obrázek.',
  'decode-failed': () => 'Tento obrázek je poškozený a nelze ho otevřít. Vyberte jiný obrázek.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Prohlížeče neumí zobrazit tento druh obrázku ${fileType(type)}. Uložte ho jako běžný soubor JPG nebo vyberte jiný.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Tento prohlížeč neumí otevřít obrázky ${fileType(type)}. Uložte obrázek jako soubor JPG nebo vyberte jiný.`,
  'canvas-blocked': () =>
    'Nastavení ochrany soukromí v tomto prohlížeči blokuje úpravy obrázků. Povolte je pro tento web nebo použijte jiný prohlížeč.',
  'out-of-memory': () =>
    'Toto zařízení nemá pro tento obrázek dost volné paměti. Zavřete ostatní aplikace nebo vyberte menší obrázek.',
  'encode-failed': () => 'Obrázek se nepodařilo připravit. Zkuste to znovu nebo vyberte jiný obrázek.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Tento obrázek nelze zmenšit na ${bytes(maxBytes)}. Oddalte ho nebo vyberte obrázek, který má méně detailů.`,
  'camera-denied': () => 'Kamera je na tomto webu blokovaná. Povolte ji v nastavení prohlížeče a zkuste to znovu.',
  'camera-missing': () => 'Nenašla se žádná kamera. Připojte kameru nebo vyberte soubor.',
  'camera-busy': () => 'Kameru používá jiná aplikace. Zavřete tuto aplikaci a zkuste to znovu.',
  unauthorized: () => 'Vaše přihlášení vypršelo. Přihlaste se a zkuste to znovu.',
  forbidden: () => 'Nemáte oprávnění změnit tuto fotku. Obraťte se na správce.',
  'not-found': () => 'Tento profil už neexistuje. Načtěte stránku znovu.',
  conflict: () => 'Během vašich úprav tuto fotku změnil někdo jiný. Ponechte druhou fotku, nebo ji nahraďte svou.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Obrázek může mít nejvýše ${bytes(maxBytes)}. Vyberte menší obrázek.`
      : 'Obrázek je pro server příliš velký. Vyberte menší obrázek.',
  'unsupported-media-type': () => 'Obrázky tohoto typu nejsou podporované. Vyberte jiný obrázek.',
  'request-rejected': ({message}) =>
    message ? `Obrázek nebyl přijat: ${message}` : 'Obrázek nebyl přijat. Vyberte jiný obrázek.',
  'too-many-requests': () => 'Příliš mnoho pokusů. Počkejte minutu a zkuste to znovu.',
  'server-error': () => 'Na serveru došlo k chybě. O fotku jste nepřišli. Zkuste to znovu za několik minut.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Server neodpověděl včas. O fotku jste nepřišli. Zkuste to znovu.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Jste offline. O fotku jste nepřišli. Až se znovu připojíte, zkuste to ještě jednou.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Nelze se připojit k serveru. O fotku jste nepřišli. Zkontrolujte připojení a zkuste to znovu.',
  'invalid-response': () => 'Server poslal neočekávanou odpověď. O fotku jste nepřišli. Zkuste to znovu později.',
  'remove-unsupported': () => 'Fotky tu nelze odebírat. Místo toho vyberte jinou fotku.',
  'storage-failed': () => 'V prohlížeči došlo místo pro data. Uvolněte místo a zkuste to znovu.',
  'field-invalid': ({message}) => message ?? 'Tato hodnota nebyla přijata. Změňte ji a uložte znovu.',
  queued: () => 'Čeká na nahrání. Fotka zatím zůstává v tomto prohlížeči a nahraje se, jakmile bude server dostupný.',
  unknown: () => 'Došlo k chybě. O fotku jste nepřišli. Zkuste to znovu.',
};
