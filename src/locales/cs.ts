// Čeština. Vykání, bez tvarů závislých na rodu.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/cs.js';

export const tag = 'cs';

/** The form of a word after a count: '1 osoba', '3 osoby', '5 osob', '1,5 osoby' (`many` is a fraction). */
function byCount(count: number, {plural}: NumberFormatters, one: string, few: string, other: string): string {
  const form = plural(count);
  return form === 'one' ? one : form === 'other' ? other : few;
}

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'pryč',
  busy: 'nemá čas',
  offline: 'offline',
  fallbackName: 'Osoba',
};

export const group: Locale['group'] = {
  people: (count, numbers) => `${numbers.number(count)} ${byCount(count, numbers, 'osoba', 'osoby', 'osob')}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) =>
    `Zobrazit ještě ${numbers.number(count)} ${byCount(count, numbers, 'osobu', 'osoby', 'osob')}`,
  moreNotListed: (count, numbers) =>
    `a ještě ${numbers.number(count)} ${byCount(count, numbers, 'osoba', 'osoby', 'osob')}`,
};

export const card: Locale['card'] = {
  changePicture: 'Změnit profilovou fotku',
  loadFailed: 'Editor se nepodařilo načíst. Zkontrolujte připojení a zkuste to znovu.',
  edit: 'Upravit kontaktní údaje',
  save: 'Uložit',
  saving: 'Ukládání…',
  saved: 'Kontaktní údaje byly uloženy.',
  cancel: 'Zrušit',
  close: 'Zavřít',
  copy: ({value}) => `Kopírovat ${value}`,
  copied: 'Zkopírováno.',
  copyFailed: 'Zkopírování se nezdařilo. Označte text a zkopírujte ho ručně.',
  localTime: ({time}) => `${time} místního času`,
  managed: ({system}) => `Spravováno v systému ${system}`,
  unlock: 'Spravovat ručně',
  unlocking: 'Odesílání žádosti o přístup…',
  unlocked: 'Teď můžete tento profil upravit.',
  syncName: 'Synchronizovat',
  syncing: 'Probíhá…',
  synced: ({name}) => `${name}: hotovo.`,
  signOut: 'Odhlásit se',
  signingOut: 'Odhlašování…',
  retry: 'Zkusit znovu',
  unsaved: 'Odejít bez uložení této fotky?',
  keepEditing: 'Pokračovat v úpravách',
  discard: 'Zahodit fotku',
  remoteValue: ({value}) => `Během vašich úprav se hodnota změnila na „${value}“.`,
  remoteEmpty: 'Během vašich úprav byla tato hodnota odebrána.',
  useServerVersion: 'Použít druhou verzi',
  keepMyValue: 'Ponechat mou verzi',
  resolveConflict: 'Během vašich úprav tento údaj změnil někdo jiný. Vyberte, kterou verzi chcete ponechat.',
  emailInvalid: 'Zadejte e-mailovou adresu ve tvaru jmeno@example.org.',
  phoneInvalid: 'Zadejte telefonní číslo, které má aspoň 3 číslice.',
  tooLong: ({maxLength}, {number}) => `Text je příliš dlouhý. Maximální počet znaků: ${number(maxLength)}.`,
  fields: {
    name: 'Jméno',
    pronouns: 'Zájmena',
    title: 'Pracovní pozice',
    organization: 'Organizace',
    department: 'Oddělení',
    email: 'E-mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    location: 'Místo',
    link: 'Odkaz',
  },
  problems: {
    unauthorized: 'Vaše přihlášení vypršelo. Přihlaste se a zkuste to znovu.',
    forbidden: 'K této akci nemáte oprávnění. Obraťte se na správce.',
    'not-found': 'Tento profil už neexistuje. Načtěte stránku znovu.',
    conflict: 'Během vašich úprav tento údaj změnil někdo jiný. Načtěte stránku znovu, aby se změny zobrazily.',
    'too-many-requests': 'Příliš mnoho pokusů. Počkejte minutu a zkuste to znovu.',
    'server-error': 'Na serveru došlo k chybě. Zkuste to znovu za několik minut.',
    'timed-out': 'Server neodpověděl včas. Zkuste to znovu.',
    offline: 'Jste offline. Až se znovu připojíte, zkuste to ještě jednou.',
    'network-error': 'Nelze se připojit k serveru. Zkontrolujte připojení a zkuste to znovu.',
    'field-invalid': 'Tato hodnota nebyla přijata. Změňte ji a uložte znovu.',
    unconfirmed: 'Server tuto akci nepotvrdil. Možná už proběhla. Pro jistotu to zkuste znovu.',
    other: 'Došlo k chybě. Zkuste to znovu.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Vybrat soubor',
  takePhoto: 'Pořídit fotku',
  retakePhoto: 'Vyfotit znovu',
  capture: 'Vyfotit',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Jakýkoli obrázek')}, nejvýše ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Přetáhněte sem obrázek nebo ho vložte ze schránky.' : 'Přetáhněte sem obrázek.';
    return pasting ? 'Vložte sem obrázek ze schránky.' : 'Začněte výběrem obrázku.';
  },
  dropActive: 'Pusťte obrázek sem',
  opening: 'Otevírání obrázku…',
  loadFailed: 'Editor se nepodařilo načíst. Zkontrolujte připojení a zkuste to znovu.',
  actionFailed: 'Došlo k chybě. Zkontrolujte připojení a zkuste to znovu.',
  startingCamera: 'Spouštění kamery…',
  cameraOn: 'Kamera je zapnutá. Podívejte se do ní a vyfoťte se.',
  camera: 'Náhled kamery',
  chooseCamera: 'Kamera',
  cropArea: 'Oblast oříznutí',
  cropAreaHelp:
    'Klávesami se šipkami fotku posunete. S podrženou klávesou Shift ji posunete dál. Klávesami plus a minus změníte přiblížení. Klávesou nula ji přizpůsobíte oblasti. Hranatými závorkami ji otočíte.',
  zoom: 'Přiblížení',
  zoomIn: 'Přiblížit',
  zoomOut: 'Oddálit',
  adjust: 'Upravit',
  straighten: 'Narovnat',
  rotateLeft: 'Otočit doleva',
  rotateRight: 'Otočit doprava',
  flip: 'Převrátit vodorovně',
  undo: 'Vrátit zpět',
  redo: 'Provést znovu',
  reset: 'Resetovat',
  moveLeft: 'Posunout doleva',
  moveRight: 'Posunout doprava',
  moveUp: 'Posunout nahoru',
  moveDown: 'Posunout dolů',
  discard: 'Zahodit tuto fotku',
  unsaved: 'Odejít bez uložení této fotky?',
  keepEditing: 'Pokračovat v úpravách',
  done: 'Hotovo',
  discarded: 'Fotka byla zahozena.',
  opened: 'Fotka je připravená. Posuňte ji a upravte přiblížení.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, otočení o ${number(rotation)}°` : '';
    return `Střed: ${share(x)} zleva, ${share(y)} shora, přiblížení ${share(zoom)}${rotated}${flipped ? ', převráceno vodorovně' : ''}`;
  },
  preview: ({name}) => (name ? `Co vidí ostatní: ${name}` : 'Jak vás vidí ostatní'),
  you: 'Vy',
  previewMessage: 'V chatu to vypadá dobře',
  resultInfo,
  originalSize: ({bytes}, format) => `Originál: ${format.bytes(bytes)}`,
  preparing: 'Příprava…',
  preparingFrames: ({share}, {number}) => `Příprava animace: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Použít statický obrázek',
  animated: 'animace',
  firstFrameOnly: 'Uloží se jen první snímek animace.',
  flattened: 'Průhledné části se vyplní barvou.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Tento výřez' : 'Tento obrázek'} je malý (${number(edgePx)} × ${number(edgePx)} pixelů, ideální je ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `a může být rozmazaný. ${zoomed ? 'Oddalte fotku nebo vyberte' : 'Vyberte'} větší obrázek.`,
  clear: 'Odebrat fotku',
  clearing: 'Po uložení se fotka odebere.',
  cancel: 'Zrušit',
  stop: 'Zastavit',
  save: 'Uložit',
  saving: ({share}, {number}) => `Ukládání: ${number(share, {style: 'percent'})}`,
  almostDone: 'Téměř hotovo…',
  checking: 'Kontrola…',
  checkingStored: 'Kontrola dat uložených na serveru…',
  retry: 'Zkusit znovu',
  chooseOther: 'Vybrat jinou fotku',
  useServerVersion: 'Ponechat druhou fotku',
  overwrite: 'Uložit mou fotku',
  discardWaiting: 'Zrušit nahrávání',
  waitingDiscarded: 'Nahrávání bylo zrušeno.',
  saved: 'Fotka byla uložena.',
  removed: 'Fotka byla odebrána.',
  stopped: 'Ukládání bylo zastaveno. Nic se nezměnilo.',
  stoppedUnconfirmed: 'Ukládání bylo zastaveno, ale změna už možná je uložená. Pro jistotu ji uložte znovu.',
  valueMissing: 'Vyberte fotku.',
  managed: ({system}) => `Tato fotka se spravuje v systému ${system}.`,
  unlock: 'Spravovat ručně',
  unlocking: 'Odesílání žádosti o přístup…',
  unlocked: 'Teď můžete tuto fotku změnit.',
  name: ({name}) => (name ? `Fotka: ${name}` : 'Profilová fotka'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Oříznuto na obličej. Počet nalezených obličejů: ${number(count)}.` : 'Oříznuto na obličej.',
  framePerson: ({position, count}, {number}) => `Oříznout na tuto osobu (${number(position)} z ${number(count)})`,
};
