// Français. On vouvoie. Espaces insécables : U+202F devant ; ! ? et dans « », U+00A0 devant le deux-points.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/fr.js';

export const tag = 'fr';

/** From a million on with a preposition: '1 000 000 de personnes'. */
function people(count: number, {number, plural}: NumberFormatters): string {
  const form = plural(count);
  return `${number(count)} ${form === 'one' ? 'personne' : form === 'many' ? 'de personnes' : 'personnes'}`;
}

export const badge: Locale['badge'] = {
  online: 'en ligne',
  away: 'pas à son poste',
  busy: 'indisponible',
  offline: 'hors ligne',
  fallbackName: 'Personne',
};

export const group: Locale['group'] = {
  people,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) => `Afficher ${people(count, numbers)} de plus`,
  moreNotListed: (count, {number, plural}) => {
    const form = plural(count);
    return `et ${number(count)} ${form === 'one' ? 'autre' : form === 'many' ? 'd’autres' : 'autres'}`;
  },
};

export const card: Locale['card'] = {
  changePicture: 'Modifier la photo de profil',
  loadFailed: 'L’éditeur n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
  edit: 'Modifier les coordonnées',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Coordonnées enregistrées.',
  cancel: 'Annuler',
  close: 'Fermer',
  copy: ({value}) => `Copier ${value}`,
  copied: 'Copié.',
  copyFailed: 'La copie a échoué. Sélectionnez le texte et copiez-le vous-même.',
  localTime: ({time}) => `${time} heure locale`,
  managed: ({system}) => `Géré par ${system}`,
  unlock: 'Gérer manuellement',
  unlocking: 'Demande d’accès…',
  unlocked: 'Vous pouvez maintenant modifier ce profil.',
  syncName: 'Synchroniser',
  syncing: 'En cours…',
  synced: ({name}) => `${name}\u00a0: terminé.`,
  signOut: 'Se déconnecter',
  signingOut: 'Déconnexion…',
  retry: 'Réessayer',
  unsaved: 'Quitter sans enregistrer cette image\u202f?',
  keepEditing: 'Reprendre la modification',
  discard: 'Ne pas garder l’image',
  remoteValue: ({value}) => `Remplacé par «\u202f${value}\u202f» pendant votre modification.`,
  remoteEmpty: 'Supprimé pendant votre modification.',
  useServerVersion: 'Utiliser l’autre',
  keepMyValue: 'Garder la mienne',
  resolveConflict:
    'Une autre personne a changé cette valeur pendant votre modification. Choisissez la version à conserver.',
  emailInvalid: 'Saisissez une adresse e-mail du type nom@example.org.',
  phoneInvalid: 'Saisissez un numéro de téléphone d’au moins 3 chiffres.',
  tooLong: ({maxLength}, {number}) => `Ce texte est trop long. Saisissez ${number(maxLength)} caractères maximum.`,
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
    unauthorized: 'Votre session a expiré. Connectez-vous, puis réessayez.',
    forbidden: 'Vous n’avez pas l’autorisation d’effectuer cette action. Contactez votre administrateur.',
    'not-found': 'Ce profil n’existe plus. Actualisez la page.',
    conflict:
      'Une autre personne a changé ces données pendant votre modification. Actualisez la page pour voir les changements.',
    'too-many-requests': 'Trop de tentatives. Attendez une minute, puis réessayez.',
    'server-error': 'Une erreur s’est produite sur le serveur. Réessayez dans quelques minutes.',
    'timed-out': 'Le serveur n’a pas répondu à temps. Réessayez.',
    offline: 'Vous êtes hors ligne. Réessayez quand vous serez de nouveau en ligne.',
    'network-error': 'Le serveur est inaccessible. Vérifiez votre connexion, puis réessayez.',
    'field-invalid': 'Cette valeur n’a pas été acceptée. Modifiez-la, puis enregistrez de nouveau.',
    unconfirmed:
      'Le serveur n’a pas confirmé cette action. Elle est peut-être déjà effectuée. Réessayez pour vous en assurer.',
    other: 'Une erreur s’est produite. Réessayez.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Choisir un fichier',
  takePhoto: 'Prendre une photo',
  retakePhoto: 'Reprendre la photo',
  capture: 'Prendre la photo',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Tout type d’image')}, ${bytes(maxBytes)} maximum`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Déposez une image ici ou collez-en une.' : 'Déposez une image ici.';
    return pasting ? 'Collez une image ici.' : 'Choisissez une image pour commencer.';
  },
  dropActive: 'Déposez l’image ici',
  opening: 'Ouverture de l’image…',
  loadFailed: 'L’éditeur n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
  actionFailed: 'Une erreur s’est produite. Vérifiez votre connexion, puis réessayez.',
  startingCamera: 'Démarrage de la caméra…',
  cameraOn: 'La caméra est activée. Regardez l’objectif, puis prenez la photo.',
  camera: 'Aperçu de la caméra',
  chooseCamera: 'Caméra',
  cropArea: 'Zone de recadrage',
  cropAreaHelp:
    'Les touches fléchées déplacent l’image. Maintenez la touche Maj enfoncée pour la déplacer davantage. Plus et moins règlent le zoom. Zéro ajuste l’image. Les crochets la font pivoter.',
  zoom: 'Zoom',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  adjust: 'Ajuster',
  straighten: 'Redresser',
  rotateLeft: 'Faire pivoter à gauche',
  rotateRight: 'Faire pivoter à droite',
  flip: 'Retourner horizontalement',
  undo: 'Annuler la dernière action',
  redo: 'Rétablir',
  reset: 'Réinitialiser',
  moveLeft: 'Déplacer à gauche',
  moveRight: 'Déplacer à droite',
  moveUp: 'Déplacer vers le haut',
  moveDown: 'Déplacer vers le bas',
  discard: 'Ne pas garder cette image',
  unsaved: 'Quitter sans enregistrer cette image\u202f?',
  keepEditing: 'Reprendre la modification',
  done: 'OK',
  discarded: 'L’image n’a pas été conservée.',
  opened: 'L’image est prête. Déplacez-la et zoomez pour l’ajuster.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, pivotée de ${number(rotation)}°` : '';
    return `Centre à ${share(x)} de la gauche et à ${share(y)} du haut, zoom ${share(zoom)}${rotated}${flipped ? ', retournée horizontalement' : ''}`;
  },
  preview: ({name}) => (name ? `Aperçu\u00a0: ${name}` : 'Aperçu de votre photo'),
  you: 'Vous',
  previewMessage: 'Ça rend bien dans le chat',
  resultInfo,
  originalSize: ({bytes}, format) => `Original\u00a0: ${format.bytes(bytes)}`,
  preparing: 'Préparation…',
  preparingFrames: ({share}, {number}) => `Préparation de l’animation\u00a0: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Utiliser une image fixe',
  animated: 'animée',
  firstFrameOnly: 'Seule la première image de l’animation est enregistrée.',
  flattened: 'Les parties transparentes sont remplies d’une couleur.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Cette zone' : 'Cette image'} est petite (${number(edgePx)} × ${number(edgePx)} pixels, l’idéal est ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `et peut paraître floue. ${zoomed ? 'Effectuez un zoom arrière ou choisissez' : 'Choisissez'} une image plus grande.`,
  clear: 'Supprimer l’image',
  clearing: 'L’image sera supprimée à l’enregistrement.',
  cancel: 'Annuler',
  stop: 'Arrêter',
  save: 'Enregistrer',
  saving: ({share}, {number}) => `Enregistrement\u00a0: ${number(share, {style: 'percent'})}`,
  almostDone: 'Presque terminé…',
  checking: 'Vérification…',
  checkingStored: 'Vérification des données enregistrées sur le serveur…',
  retry: 'Réessayer',
  chooseOther: 'Choisir une autre image',
  useServerVersion: 'Utiliser l’autre',
  overwrite: 'Enregistrer la mienne',
  discardWaiting: 'Annuler l’envoi',
  waitingDiscarded: 'Envoi annulé.',
  saved: 'L’image est enregistrée.',
  removed: 'L’image est supprimée.',
  stopped: 'L’enregistrement a été arrêté. Rien n’a changé.',
  stoppedUnconfirmed:
    'L’enregistrement a été arrêté, mais votre modification est peut-être déjà enregistrée. Enregistrez de nouveau pour vous en assurer.',
  valueMissing: 'Choisissez une image.',
  managed: ({system}) => `Cette image est gérée dans ${system}.`,
  unlock: 'Gérer manuellement',
  unlocking: 'Demande d’accès…',
  unlocked: 'Vous pouvez maintenant modifier cette image.',
  name: ({name}) => (name ? `Image de ${name}` : 'Photo de profil'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Image cadrée sur le visage. ${number(count)} visages trouvés.` : 'Image cadrée sur le visage.',
  framePerson: ({position, count}, {number}) => `Cadrer cette personne (${number(position)} sur ${number(count)})`,
};
