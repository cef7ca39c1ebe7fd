// Français. On vouvoie.
import type {Locale} from './locale.js';

export const tag = 'fr';

const kinds = {folder: 'un dossier', link: 'un lien', text: 'un texte'};

const unconfirmed =
  'Le serveur n’a pas répondu. Votre modification est peut-être déjà enregistrée : appuyez sur Réessayer pour vous en assurer.';
const unconfirmedOffline =
  'Vous êtes hors ligne. Votre modification est peut-être déjà enregistrée : appuyez sur Réessayer une fois de retour, pour vous en assurer.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `C’est ${kinds[kind]}, pas une image. Choisissez un fichier image.`,
  'several-files': () => 'Ce sont plusieurs fichiers. Choisissez une seule image.',
  'file-empty': () => 'Ce fichier est vide. Choisissez une autre image.',
  'file-unreadable': () => 'Ce fichier n’est plus lisible. Choisissez-le à nouveau ou choisissez une autre image.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Ce fichier fait ${bytes(actualBytes)}. Choisissez une image de ${bytes(maxBytes)} au plus.`,
  'file-truncated': () => 'Ce fichier est tronqué. Exportez-le à nouveau ou choisissez une autre image.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Ce fichier n’est pas une image que l’on peut ouvrir ici. Choisissez-en une autre.'
      : !fileType(type)
        ? `Ce fichier n’est pas une image. Choisissez un fichier ${fileTypes(accept)}.`
        : `C’est un fichier ${fileType(type)}. Choisissez un fichier ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Choisissez-en une de ${number(maxPixels / 1e6)} mégapixels au plus.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Choisissez-en une de ${number(maxEdgePx)} pixels de côté au plus.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Cette image fait ${number(widthPx)} × ${number(heightPx)} pixels. Choisissez-en une de ${number(minEdgePx)} pixels de côté au moins.`,
  'animation-not-allowed': () => 'Cette image est animée. Choisissez une image fixe.',
  'decode-failed': () => 'Cette image est abîmée et ne peut pas être ouverte. Choisissez-en une autre.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Les navigateurs n’affichent pas ce genre d’image ${fileType(type)}. Enregistrez-la de nouveau en JPG ordinaire ou choisissez-en une autre.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Ce navigateur n’ouvre pas les images ${fileType(type)}. Exportez-la en JPG ou choisissez-en une autre.`,
  'canvas-blocked': () =>
    'Ce navigateur empêche les pages de lire les images. Autorisez-le pour ce site ou changez de navigateur.',
  'out-of-memory': () =>
    'Cet appareil n’a pas assez de mémoire libre pour cette image. Fermez d’autres applications ou choisissez-en une plus petite.',
  'encode-failed': () => 'L’image n’a pas pu être préparée. Réessayez ou choisissez-en une autre.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Cette image ne peut pas peser moins de ${bytes(maxBytes)}. Dézoomez ou choisissez-en une plus simple.`,
  'camera-denied': () =>
    'La caméra est bloquée pour ce site. Autorisez-la dans les réglages du navigateur, puis réessayez.',
  'camera-missing': () => 'Aucune caméra n’a été trouvée. Branchez-en une ou choisissez un fichier.',
  'camera-busy': () => 'Une autre application utilise la caméra. Fermez-la, puis réessayez.',
  unauthorized: () => 'Vous êtes déconnecté. Reconnectez-vous, puis appuyez sur Réessayer.',
  forbidden: () => 'Vous ne pouvez pas changer cette image. Demandez à l’administration.',
  'not-found': () => 'Cette personne n’est plus sur le serveur. Rechargez la page.',
  conflict: () => 'Quelqu’un a changé cette image entre-temps. Prenez la sienne ou enregistrez la vôtre par-dessus.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Le serveur accepte les images de ${bytes(maxBytes)} au plus. Choisissez-en une plus petite.`
      : 'L’image est trop grande pour le serveur. Choisissez-en une plus petite.',
  'unsupported-media-type': () => 'Le serveur n’accepte pas ce type d’image. Choisissez-en une autre.',
  'request-rejected': ({message}) =>
    message ? `Le serveur a refusé l’image : ${message}` : 'Le serveur a refusé l’image. Choisissez-en une autre.',
  'too-many-requests': () => 'Le serveur est occupé. Attendez une minute, puis appuyez sur Réessayer.',
  'server-error': () => 'Le serveur a un problème. Votre image est gardée ici : réessayez dans un moment.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Le serveur n’a pas répondu à temps. Votre image est gardée ici : appuyez sur Réessayer.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Vous êtes hors ligne. Votre image est gardée ici : appuyez sur Réessayer une fois de retour.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Le serveur est injoignable. Votre image est gardée ici : appuyez sur Réessayer.',
  'invalid-response': () =>
    'La page ne comprend pas la réponse du serveur. Votre image est gardée ici : réessayez plus tard.',
  'remove-unsupported': () => 'On ne peut pas retirer d’image ici. Choisissez-en plutôt une autre.',
  'storage-failed': () => 'Le navigateur n’a plus de place. Libérez de l’espace, puis réessayez.',
  'field-invalid': ({message}) => message ?? 'Le serveur n’a pas accepté cela. Corrigez, puis enregistrez à nouveau.',
  queued: () => 'En attente d’envoi. Votre image reste dans ce navigateur et partira dès que le serveur répondra.',
  unknown: () => 'Quelque chose s’est mal passé. Votre image est gardée ici : appuyez sur Réessayer.',
};

export const badge: Locale['badge'] = {
  online: 'en ligne',
  away: 'absent',
  busy: 'occupé',
  offline: 'hors ligne',
  fallbackName: 'Personne',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'personne' : 'personnes'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Afficher ${number(count)} ${plural(count) === 'one' ? 'personne' : 'personnes'} de plus`,
  moreNotListed: (count, {number, plural}) => `et ${number(count)} autre${plural(count) === 'one' ? '' : 's'}`,
};

export const card: Locale['card'] = {
  changePicture: 'Changer la photo de profil',
  loadFailed: 'Le reste de la page n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  edit: 'Modifier les coordonnées',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Coordonnées enregistrées.',
  cancel: 'Annuler',
  close: 'Fermer',
  copy: ({value}) => `Copier ${value}`,
  copied: 'Copié.',
  copyFailed: 'Ce navigateur empêche les pages de copier. Sélectionnez le texte et copiez-le.',
  localTime: ({time}) => `${time} heure locale`,
  managed: ({system}) => `Géré par ${system}`,
  unlock: 'Gérer cette personne à la main',
  unlocking: 'Demande en cours…',
  unlocked: 'Vous pouvez maintenant modifier cette personne à la main.',
  syncName: 'Synchronisation',
  syncing: 'Synchronisation…',
  synced: ({name}) => `${name} : terminé.`,
  signOut: 'Se déconnecter',
  signingOut: 'Déconnexion…',
  retry: 'Réessayer',
  unsaved: 'Cette image n’est pas encore enregistrée.',
  keepEditing: 'Continuer',
  discard: 'Abandonner l’image',
  remoteValue: ({value}) => `Changé ailleurs entre-temps en « ${value} ».`,
  remoteEmpty: 'Retiré ailleurs entre-temps.',
  useServerVersion: 'Prendre l’autre',
  keepMyValue: 'Garder le mien',
  resolveConflict: 'Quelqu’un a changé cela entre-temps. Choisissez ce qui reste.',
  emailInvalid: 'Ce n’est pas une adresse e-mail. Écrivez-la comme nom@example.org.',
  phoneInvalid: 'Ce n’est pas un numéro de téléphone. Écrivez au moins trois chiffres.',
  tooLong: ({maxLength}, {number}) => `C’est trop long. Utilisez ${number(maxLength)} caractères au plus.`,
  fields: {
    name: 'Nom',
    pronouns: 'Pronoms',
    title: 'Fonction',
    organization: 'Organisation',
    department: 'Service',
    email: 'E-mail',
    phone: 'Téléphone',
    mobile: 'Mobile',
    location: 'Lieu',
    link: 'Lien',
  },
  problems: {
    unauthorized: 'Vous êtes déconnecté. Reconnectez-vous, puis appuyez sur Réessayer.',
    forbidden: 'Vous ne pouvez pas changer cela. Demandez à l’administration.',
    'not-found': 'Cette personne n’est plus sur le serveur. Rechargez la page.',
    conflict: 'Quelqu’un a changé cela entre-temps. Rechargez pour le voir.',
    'too-many-requests': 'Le serveur est occupé. Attendez une minute, puis appuyez sur Réessayer.',
    'server-error': 'Le serveur a un problème. Appuyez sur Réessayer dans un moment.',
    'timed-out': 'Le serveur n’a pas répondu à temps. Appuyez sur Réessayer.',
    offline: 'Vous êtes hors ligne. Appuyez sur Réessayer une fois de retour.',
    'network-error': 'Le serveur est injoignable. Appuyez sur Réessayer.',
    'field-invalid': 'Le serveur n’a pas accepté cela. Corrigez, puis enregistrez à nouveau.',
    unconfirmed: 'Le serveur n’a pas répondu. C’est peut-être déjà fait : appuyez sur Réessayer pour vous en assurer.',
    other: 'Cela n’a pas marché. Appuyez sur Réessayer.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Choisir un fichier',
  takePhoto: 'Prendre une photo',
  retakePhoto: 'Reprendre',
  capture: 'Déclencher',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Toute image')}, ${bytes(maxBytes)} au plus`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Déposez une image ici ou collez-en une.' : 'Déposez une image ici.';
    return pasting ? 'Collez une image ici.' : 'Choisissez une image pour commencer.';
  },
  dropActive: 'Déposez l’image ici',
  opening: 'Ouverture de l’image…',
  loadFailed: 'Le reste de la page n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  actionFailed: 'Cela n’a pas marché. Vérifiez la connexion, puis réessayez.',
  startingCamera: 'Démarrage de la caméra…',
  cameraOn: 'La caméra est allumée. Regardez-la et appuyez sur Déclencher.',
  camera: 'Image en direct de la caméra',
  chooseCamera: 'Caméra',
  cropArea: 'Cadrage de l’image',
  cropAreaHelp:
    'Les flèches déplacent l’image, avec Maj plus loin. Plus et moins zooment, 0 la montre entière, les crochets la tournent.',
  zoom: 'Zoom',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  adjust: 'Ajuster',
  straighten: 'Redresser',
  rotateLeft: 'Tourner à gauche',
  rotateRight: 'Tourner à droite',
  flip: 'Retourner',
  undo: 'Annuler la dernière action',
  redo: 'Rétablir',
  reset: 'Réinitialiser',
  moveLeft: 'Déplacer à gauche',
  moveRight: 'Déplacer à droite',
  moveUp: 'Déplacer vers le haut',
  moveDown: 'Déplacer vers le bas',
  discard: 'Abandonner cette image',
  unsaved: 'Cette image n’est pas encore enregistrée.',
  keepEditing: 'Continuer',
  done: 'Terminé',
  discarded: 'L’image choisie est abandonnée.',
  opened: 'L’image est ouverte. Déplacez-la et zoomez pour la cadrer.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, tournée de ${number(rotation)}°` : '';
    return `Centre à ${share(x)} en largeur, ${share(y)} en hauteur, zoom ${share(zoom)}${turned}${flipped ? ', retournée' : ''}`;
  },
  preview: ({name}) => (name ? `Comme on verra ${name}` : 'Comme on vous verra'),
  you: 'Vous',
  previewMessage: 'Bien dans la discussion',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `au lieu de ${format.bytes(bytes)}`,
  preparing: 'Préparation…',
  preparingFrames: ({share}, {number}) => `Préparation de l’animation : ${number(share, {style: 'percent'})}`,
  useStillImage: 'Utiliser une image fixe',
  animated: 'animée',
  firstFrameOnly: 'L’animation n’est pas conservée : seule sa première image est enregistrée.',
  flattened: 'Les parties transparentes ne sont pas conservées : elles sont remplies d’une couleur.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Seulement ${number(edgePx)} pixels sur ${number(wantedPx)} : elle peut paraître floue. ${zoomed ? 'Dézoomez ou choisissez une image plus grande.' : 'Choisissez une image plus grande.'}`,
  clear: 'Retirer',
  clearing: 'L’image sera retirée à l’enregistrement.',
  cancel: 'Annuler',
  stop: 'Arrêter',
  save: 'Enregistrer',
  saving: ({share}, {number}) => `Envoi ${number(share, {style: 'percent'})}`,
  almostDone: 'Presque terminé…',
  checking: 'Vérification…',
  checkingStored: 'Vérification de ce qui est enregistré sur le serveur…',
  retry: 'Réessayer',
  chooseOther: 'Choisir une autre image',
  useServerVersion: 'Prendre l’autre',
  overwrite: 'Enregistrer la mienne',
  discardWaiting: 'Abandonner',
  waitingDiscarded: 'L’image en attente est abandonnée.',
  saved: 'L’image est enregistrée.',
  removed: 'L’image est retirée.',
  stopped: 'L’enregistrement est arrêté. Rien n’a changé.',
  stoppedUnconfirmed:
    'L’enregistrement est arrêté, mais votre modification est peut-être déjà enregistrée. Enregistrez de nouveau pour vous en assurer.',
  valueMissing: 'Choisissez une image.',
  managed: ({system}) => `${system} s’occupe de cette image.`,
  unlock: 'Gérer cette personne à la main',
  unlocking: 'Demande en cours…',
  unlocked: 'Vous pouvez maintenant changer cette image à la main.',
  name: ({name}) => (name ? `Image de ${name}` : 'Photo de profil'),
};
