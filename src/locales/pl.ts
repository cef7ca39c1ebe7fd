// Polski. Na „ty”, bez form, które zależą od płci.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/pl.js';

export const tag = 'pl';

/** The form of a word after a count: '1 osoba', '3 osoby', '5 osób'. */
function byCount(count: number, {plural}: NumberFormatters, one: string, few: string, many: string): string {
  const form = plural(count);
  return form === 'one' ? one : form === 'many' ? many : few;
}

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'status: zaraz wracam',
  busy: 'status: zajęty',
  offline: 'offline',
  fallbackName: 'Osoba',
};

export const group: Locale['group'] = {
  people: (count, numbers) => `${numbers.number(count)} ${byCount(count, numbers, 'osoba', 'osoby', 'osób')}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) =>
    `Pokaż jeszcze ${numbers.number(count)} ${byCount(count, numbers, 'osobę', 'osoby', 'osób')}`,
  moreNotListed: (count, numbers) =>
    `i ${numbers.number(count)} ${byCount(count, numbers, 'inna osoba', 'inne osoby', 'innych osób')}`,
};

export const card: Locale['card'] = {
  changePicture: 'Zmień zdjęcie profilowe',
  loadFailed: 'Nie udało się wczytać edytora. Sprawdź połączenie i spróbuj ponownie.',
  edit: 'Edytuj dane kontaktowe',
  save: 'Zapisz',
  saving: 'Zapisywanie…',
  saved: 'Zapisano dane kontaktowe.',
  cancel: 'Anuluj',
  close: 'Zamknij',
  copy: ({value}) => `Kopiuj ${value}`,
  copied: 'Skopiowano.',
  copyFailed: 'Nie udało się skopiować. Zaznacz tekst i skopiuj go ręcznie.',
  localTime: ({time}) => `${time} czasu lokalnego`,
  managed: ({system}) => `Zarządzane w systemie ${system}`,
  unlock: 'Zarządzaj ręcznie',
  unlocking: 'Wysyłanie prośby o dostęp…',
  unlocked: 'Możesz teraz edytować ten profil.',
  syncName: 'Synchronizuj',
  syncing: 'W toku…',
  synced: ({name}) => `${name}: gotowe.`,
  signOut: 'Wyloguj się',
  signingOut: 'Wylogowywanie…',
  retry: 'Spróbuj ponownie',
  unsaved: 'Zamknąć bez zapisywania zdjęcia?',
  keepEditing: 'Edytuj dalej',
  discard: 'Odrzuć zdjęcie',
  remoteValue: ({value}) => `W trakcie edycji zmieniono na „${value}”.`,
  remoteEmpty: 'Usunięto w trakcie edycji.',
  useServerVersion: 'Użyj tamtej wersji',
  keepMyValue: 'Zachowaj moją wersję',
  resolveConflict: 'W trakcie edycji ktoś inny zmienił te dane. Wybierz wersję, którą chcesz zachować.',
  emailInvalid: 'Wpisz adres e-mail w postaci nazwa@example.org.',
  phoneInvalid: 'Wpisz numer telefonu, który ma co najmniej 3 cyfry.',
  tooLong: ({maxLength}, {number}) => `Tekst jest za długi. Maksymalna liczba znaków: ${number(maxLength)}.`,
  fields: {
    name: 'Imię i nazwisko',
    pronouns: 'Zaimki',
    title: 'Stanowisko',
    organization: 'Organizacja',
    department: 'Dział',
    email: 'E-mail',
    phone: 'Telefon',
    mobile: 'Telefon komórkowy',
    location: 'Lokalizacja',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Twoja sesja wygasła. Zaloguj się i spróbuj ponownie.',
    forbidden: 'Nie masz uprawnień do tej czynności. Skontaktuj się z administratorem.',
    'not-found': 'Ten profil już nie istnieje. Odśwież stronę.',
    conflict: 'W trakcie edycji ktoś inny zmienił te dane. Odśwież stronę, aby zobaczyć zmiany.',
    'too-many-requests': 'Zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.',
    'server-error': 'Na serwerze wystąpił błąd. Spróbuj ponownie za kilka minut.',
    'timed-out': 'Serwer nie odpowiedział na czas. Spróbuj ponownie.',
    offline: 'Brak połączenia z internetem. Spróbuj ponownie po odzyskaniu połączenia.',
    'network-error': 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    'field-invalid': 'Ta wartość nie została przyjęta. Zmień ją i zapisz ponownie.',
    unconfirmed:
      'Serwer nie potwierdził tej operacji. Być może została już wykonana. Spróbuj ponownie, aby mieć pewność.',
    other: 'Wystąpił błąd. Spróbuj ponownie.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Wybierz plik',
  takePhoto: 'Zrób zdjęcie',
  retakePhoto: 'Zrób nowe zdjęcie',
  capture: 'Zrób zdjęcie',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Dowolny obraz')}, maksymalnie ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Przeciągnij tu obraz albo go wklej.' : 'Przeciągnij tu obraz.';
    return pasting ? 'Wklej tu obraz.' : 'Na początek wybierz obraz.';
  },
  dropActive: 'Upuść obraz tutaj',
  opening: 'Otwieranie obrazu…',
  loadFailed: 'Nie udało się wczytać edytora. Sprawdź połączenie i spróbuj ponownie.',
  actionFailed: 'Wystąpił błąd. Sprawdź połączenie i spróbuj ponownie.',
  startingCamera: 'Włączanie kamery…',
  cameraOn: 'Kamera jest włączona. Spójrz w kamerę i zrób zdjęcie.',
  camera: 'Podgląd z kamery',
  chooseCamera: 'Kamera',
  cropArea: 'Obszar kadrowania',
  cropAreaHelp:
    'Klawisze strzałek przesuwają zdjęcie. Przytrzymaj Shift, aby przesunąć je dalej. Plus i minus zmieniają powiększenie. Zero dopasowuje zdjęcie. Nawiasy kwadratowe je obracają.',
  zoom: 'Powiększenie',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  adjust: 'Dostosuj',
  straighten: 'Wyprostuj',
  rotateLeft: 'Obróć w lewo',
  rotateRight: 'Obróć w prawo',
  flip: 'Odbij w poziomie',
  undo: 'Cofnij',
  redo: 'Ponów',
  reset: 'Resetuj',
  moveLeft: 'Przesuń w lewo',
  moveRight: 'Przesuń w prawo',
  moveUp: 'Przesuń w górę',
  moveDown: 'Przesuń w dół',
  discard: 'Odrzuć to zdjęcie',
  unsaved: 'Zamknąć bez zapisywania zdjęcia?',
  keepEditing: 'Edytuj dalej',
  done: 'Gotowe',
  discarded: 'Odrzucono zdjęcie.',
  opened: 'Zdjęcie jest gotowe. Przesuń je i zmień powiększenie, aby je dopasować.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, obrót o ${number(rotation)}°` : '';
    return `Środek: ${share(x)} od lewej, ${share(y)} od góry, powiększenie ${share(zoom)}${rotated}${flipped ? ', odbicie w poziomie' : ''}`;
  },
  preview: ({name}) => (name ? `Podgląd dla innych: ${name}` : 'Tak widzą Cię inni'),
  you: 'Ty',
  previewMessage: 'Dobrze wygląda na czacie',
  resultInfo,
  originalSize: ({bytes}, format) => `Oryginał: ${format.bytes(bytes)}`,
  preparing: 'Przygotowywanie…',
  preparingFrames: ({share}, {number}) => `Przygotowywanie animacji: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Użyj nieruchomego obrazu',
  animated: 'animacja',
  firstFrameOnly: 'Zapisana zostanie tylko pierwsza klatka animacji.',
  flattened: 'Przezroczyste fragmenty zostaną wypełnione kolorem.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Ten kadr' : 'Ten obraz'} jest mały (${number(edgePx)} × ${number(edgePx)} px, najlepiej ${number(wantedPx)} × ${number(wantedPx)} px) ` +
    `i może być nieostry. ${zoomed ? 'Oddal obraz albo wybierz' : 'Wybierz'} większy.`,
  clear: 'Usuń zdjęcie',
  clearing: 'Zdjęcie zostanie usunięte po zapisaniu.',
  cancel: 'Anuluj',
  stop: 'Zatrzymaj',
  save: 'Zapisz',
  saving: ({share}, {number}) => `Zapisywanie: ${number(share, {style: 'percent'})}`,
  almostDone: 'Prawie gotowe…',
  checking: 'Sprawdzanie…',
  checkingStored: 'Sprawdzanie, co jest zapisane na serwerze…',
  retry: 'Spróbuj ponownie',
  chooseOther: 'Wybierz inne zdjęcie',
  useServerVersion: 'Użyj tamtego zdjęcia',
  overwrite: 'Zapisz moje zdjęcie',
  discardWaiting: 'Anuluj przesyłanie',
  waitingDiscarded: 'Anulowano przesyłanie.',
  saved: 'Zapisano zdjęcie.',
  removed: 'Usunięto zdjęcie.',
  stopped: 'Zapisywanie zostało zatrzymane. Nic się nie zmieniło.',
  stoppedUnconfirmed:
    'Zapisywanie zostało zatrzymane, ale zmiana być może jest już zapisana. Zapisz ponownie, aby mieć pewność.',
  valueMissing: 'Wybierz zdjęcie.',
  managed: ({system}) => `Tym zdjęciem zarządza się w systemie ${system}.`,
  unlock: 'Zarządzaj ręcznie',
  unlocking: 'Wysyłanie prośby o dostęp…',
  unlocked: 'Możesz teraz zmienić to zdjęcie.',
  name: ({name}) => (name ? `Zdjęcie: ${name}` : 'Zdjęcie profilowe'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Wykadrowano na twarz. Liczba znalezionych twarzy: ${number(count)}.` : 'Wykadrowano na twarz.',
  framePerson: ({position, count}, {number}) => `Wykadruj tę osobę (${number(position)} z ${number(count)})`,
};
