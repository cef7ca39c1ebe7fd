// Polski: błędy.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'Serwer nie potwierdził zmiany. Być może jest już zapisana. Spróbuj ponownie, aby mieć pewność.';
const unconfirmedOffline =
  'Brak połączenia z internetem. Zmiana być może jest już zapisana. Spróbuj ponownie po odzyskaniu połączenia, aby mieć pewność.';

const kinds = {folder: 'folder', link: 'link', text: 'tekst'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `To jest ${kinds[kind]}, a nie obraz. Wybierz plik z obrazem.`,
  'several-files': () => 'Wybierz tylko jeden obraz.',
  'file-empty': () => 'Ten plik jest pusty. Wybierz inny obraz.',
  'file-unreadable': () => 'Tego pliku nie można już odczytać. Wybierz go ponownie albo wybierz inny obraz.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Ten plik ma ${bytes(actualBytes)}. Wybierz obraz o rozmiarze do ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Ten plik jest niekompletny. Wyeksportuj go ponownie albo wybierz inny obraz.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `Nie można tu użyć pliku typu ${name}.` : 'Nie można tu użyć pliku tego typu.';
    return `${problem} ${names ? `Wybierz obraz typu ${names}.` : 'Wybierz inny obraz.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    // After “do” in the genitive: 1 and fractions take the singular.
    const unit = ['one', 'other'].includes(plural(megapixels)) ? 'megapiksela' : 'megapikseli';
    return `Ten obraz ma wymiary ${number(widthPx)} × ${number(heightPx)} px. Wybierz obraz o rozdzielczości do ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Ten obraz ma wymiary ${number(widthPx)} × ${number(heightPx)} px. Każdy bok może mieć najwyżej ${number(maxEdgePx)} px. Wybierz mniejszy obraz.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Ten obraz ma wymiary ${number(widthPx)} × ${number(heightPx)} px. Każdy bok musi mieć co najmniej ${number(minEdgePx)} px. Wybierz większy obraz.`,
  'animation-not-allowed': () => 'Ten obraz jest animowany. Wybierz obraz nieruchomy.',
  'decode-failed': () => 'Ten obraz jest uszkodzony i nie można go otworzyć. Wybierz inny obraz.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Przeglądarki nie wyświetlają tego rodzaju obrazów ${fileType(type)}. Zapisz obraz jako zwykły plik JPG albo wybierz inny.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Ta przeglądarka nie otwiera obrazów ${fileType(type)}. Zapisz obraz jako plik JPG albo wybierz inny.`,
  'canvas-blocked': () =>
    'Ustawienie prywatności tej przeglądarki blokuje edycję obrazów. Zezwól na nią w tej witrynie albo użyj innej przeglądarki.',
  'out-of-memory': () =>
    'To urządzenie ma za mało wolnej pamięci na ten obraz. Zamknij inne aplikacje albo wybierz mniejszy obraz.',
  'encode-failed': () => 'Nie udało się przygotować obrazu. Spróbuj ponownie albo wybierz inny obraz.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Tego obrazu nie można zmniejszyć do ${bytes(maxBytes)}. Oddal obraz albo wybierz taki, który ma mniej szczegółów.`,
  'camera-denied': () =>
    'Kamera jest zablokowana w tej witrynie. Zezwól na jej użycie w ustawieniach przeglądarki i spróbuj ponownie.',
  'camera-missing': () => 'Nie znaleziono kamery. Podłącz kamerę albo wybierz plik.',
  'camera-busy': () => 'Inna aplikacja używa kamery. Zamknij tę aplikację i spróbuj ponownie.',
  unauthorized: () => 'Twoja sesja wygasła. Zaloguj się i spróbuj ponownie.',
  forbidden: () => 'Nie masz uprawnień do zmiany tego zdjęcia. Skontaktuj się z administratorem.',
  'not-found': () => 'Ten profil już nie istnieje. Odśwież stronę.',
  conflict: () => 'W trakcie edycji ktoś inny zmienił to zdjęcie. Zachowaj tamto zdjęcie albo zastąp je swoim.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Obraz może mieć najwyżej ${bytes(maxBytes)}. Wybierz mniejszy obraz.`
      : 'Obraz jest za duży dla serwera. Wybierz mniejszy obraz.',
  'unsupported-media-type': () => 'Obrazy tego typu nie są obsługiwane. Wybierz inny obraz.',
  'request-rejected': ({message}) =>
    message ? `Obraz nie został przyjęty: ${message}` : 'Obraz nie został przyjęty. Wybierz inny obraz.',
  'too-many-requests': () => 'Zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.',
  'server-error': () => 'Na serwerze wystąpił błąd. Twoje zdjęcie nie przepadło. Spróbuj ponownie za kilka minut.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Serwer nie odpowiedział na czas. Twoje zdjęcie nie przepadło. Spróbuj ponownie.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Brak połączenia z internetem. Twoje zdjęcie nie przepadło. Spróbuj ponownie po odzyskaniu połączenia.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Nie można połączyć się z serwerem. Twoje zdjęcie nie przepadło. Sprawdź połączenie i spróbuj ponownie.',
  'invalid-response': () =>
    'Serwer przesłał nieoczekiwaną odpowiedź. Twoje zdjęcie nie przepadło. Spróbuj ponownie później.',
  'remove-unsupported': () => 'Tutaj nie można usuwać zdjęć. Zamiast tego wybierz inne zdjęcie.',
  'storage-failed': () => 'W przeglądarce brakuje miejsca na dane. Zwolnij miejsce i spróbuj ponownie.',
  'field-invalid': ({message}) => message ?? 'Ta wartość nie została przyjęta. Zmień ją i zapisz ponownie.',
  queued: () =>
    'Oczekuje na przesłanie. Zdjęcie jest przechowywane w tej przeglądarce i zostanie przesłane, gdy serwer będzie dostępny.',
  unknown: () => 'Wystąpił błąd. Twoje zdjęcie nie przepadło. Spróbuj ponownie.',
};
