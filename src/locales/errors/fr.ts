// Français : erreurs.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'Le serveur n’a pas confirmé votre modification. Elle est peut-être déjà enregistrée. Réessayez pour vous en assurer.';
const unconfirmedOffline =
  'Vous êtes hors ligne. Votre modification est peut-être déjà enregistrée. Pour vous en assurer, réessayez quand vous serez de nouveau en ligne.';

const kinds = {folder: 'd’un dossier', link: 'd’un lien', text: 'de texte'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Il s’agit ${kinds[kind]}, pas d’une image. Choisissez un fichier image.`,
  'several-files': () => 'Choisissez une seule image.',
  'file-empty': () => 'Ce fichier est vide. Choisissez une autre image.',
  'file-unreadable': () => 'Ce fichier ne peut plus être lu. Choisissez-le de nouveau ou choisissez une autre image.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Ce fichier pèse ${bytes(actualBytes)}. Choisissez une image de ${bytes(maxBytes)} maximum.`,
  'file-truncated': () => 'Ce fichier est incomplet. Exportez-le de nouveau ou choisissez une autre image.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `Les fichiers ${name} ne peuvent pas être utilisés ici.`
      : 'Ce type de fichier ne peut pas être utilisé ici.';
    return `${problem} ${names ? `Choisissez une image de type ${names}.` : 'Choisissez une autre image.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'mégapixel' : 'mégapixels';
    return `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Choisissez une image de ${number(megapixels)} ${unit} maximum.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Chaque côté doit faire ${number(maxEdgePx)} pixels maximum. Choisissez une image plus petite.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Chaque côté doit faire ${number(minEdgePx)} pixels minimum. Choisissez une image plus grande.`,
  'animation-not-allowed': () => 'Cette image est animée. Choisissez une image fixe.',
  'decode-failed': () => 'Cette image est endommagée et ne peut pas être ouverte. Choisissez une autre image.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Les navigateurs ne peuvent pas afficher ce type d’image ${fileType(type)}. Enregistrez-la au format JPG standard ou choisissez une autre image.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Ce navigateur ne peut pas ouvrir les images ${fileType(type)}. Enregistrez celle-ci au format JPG ou choisissez une autre image.`,
  'canvas-blocked': () =>
    'Un paramètre de confidentialité de ce navigateur bloque la retouche d’images. Autorisez-la pour ce site ou utilisez un autre navigateur.',
  'out-of-memory': () =>
    'Cet appareil n’a pas assez de mémoire disponible pour cette image. Fermez d’autres applications ou choisissez une image plus petite.',
  'encode-failed': () => 'L’image n’a pas pu être préparée. Réessayez ou choisissez une autre image.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Cette image ne peut pas être réduite à ${bytes(maxBytes)}. Effectuez un zoom arrière ou choisissez une image moins détaillée.`,
  'camera-denied': () =>
    'La caméra est bloquée pour ce site. Autorisez-la dans les paramètres du navigateur, puis réessayez.',
  'camera-missing': () => 'Aucune caméra détectée. Branchez une caméra ou choisissez un fichier.',
  'camera-busy': () => 'Une autre application utilise la caméra. Fermez cette application, puis réessayez.',
  unauthorized: () => 'Votre session a expiré. Connectez-vous, puis réessayez.',
  forbidden: () => 'Vous n’avez pas l’autorisation de modifier cette image. Contactez votre administrateur.',
  'not-found': () => 'Ce profil n’existe plus. Actualisez la page.',
  conflict: () =>
    'Une autre personne a changé cette image pendant votre modification. Gardez la nouvelle image ou remplacez-la par la vôtre.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Les images ne doivent pas dépasser ${bytes(maxBytes)}. Choisissez une image plus petite.`
      : 'L’image est trop lourde pour le serveur. Choisissez une image plus petite.',
  'unsupported-media-type': () => 'Ce type d’image n’est pas accepté. Choisissez une autre image.',
  'request-rejected': ({message}) =>
    message
      ? `L’image n’a pas été acceptée\u00a0: ${message}`
      : 'L’image n’a pas été acceptée. Choisissez une autre image.',
  'too-many-requests': () => 'Trop de tentatives. Attendez une minute, puis réessayez.',
  'server-error': () =>
    'Une erreur s’est produite sur le serveur. Votre image n’est pas perdue. Réessayez dans quelques minutes.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Le serveur n’a pas répondu à temps. Votre image n’est pas perdue. Réessayez.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Vous êtes hors ligne. Votre image n’est pas perdue. Réessayez quand vous serez de nouveau en ligne.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Le serveur est inaccessible. Votre image n’est pas perdue. Vérifiez votre connexion, puis réessayez.',
  'invalid-response': () =>
    'Le serveur a envoyé une réponse inattendue. Votre image n’est pas perdue. Réessayez plus tard.',
  'remove-unsupported': () => 'Les images ne peuvent pas être supprimées ici. Choisissez plutôt une autre image.',
  'storage-failed': () => 'Le navigateur n’a plus d’espace de stockage. Libérez de l’espace, puis réessayez.',
  'field-invalid': ({message}) =>
    message ?? 'Cette valeur n’a pas été acceptée. Modifiez-la, puis enregistrez de nouveau.',
  queued: () =>
    'En attente d’envoi. Votre image est conservée dans ce navigateur et sera envoyée dès que le serveur sera accessible.',
  unknown: () => 'Une erreur s’est produite. Votre image n’est pas perdue. Réessayez.',
};
