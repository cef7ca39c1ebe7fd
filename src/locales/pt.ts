// Português.
import type {Locale} from './locale.js';

export const tag = 'pt';

const kinds = {folder: 'uma pasta', link: 'um link', text: 'um texto'};

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'O servidor não respondeu. Sua alteração talvez já esteja salva: pressione Tentar de novo para ter certeza.';
const unconfirmedOffline =
  'Você está sem conexão. Sua alteração talvez já esteja salva: pressione Tentar de novo quando voltar, para ter certeza.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `Isto é ${kinds[kind]}, não uma imagem. Escolha um arquivo de imagem.`,
  'several-files': () => 'São vários arquivos. Escolha uma só imagem.',
  'file-empty': () => 'O arquivo está vazio. Escolha outra imagem.',
  'file-unreadable': () => 'Não é mais possível ler este arquivo. Escolha-o de novo ou escolha outra imagem.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `O arquivo tem ${bytes(actualBytes)}. Escolha uma imagem de até ${bytes(maxBytes)}.`,
  'file-truncated': () => 'O arquivo está cortado. Exporte-o de novo ou escolha outra imagem.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'Este arquivo não é uma imagem que possa ser aberta aqui. Escolha outra.'
      : !fileType(type)
        ? `O arquivo não é uma imagem. Escolha um arquivo ${fileTypes(accept)}.`
        : `Este é um arquivo ${fileType(type)}. Escolha um arquivo ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `A imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Escolha uma de até ${number(maxPixels / 1e6)} megapixels.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `A imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Escolha uma de até ${number(maxEdgePx)} pixels de lado.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `A imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Escolha uma de pelo menos ${number(minEdgePx)} pixels de lado.`,
  'animation-not-allowed': () => 'A imagem é animada. Escolha uma parada.',
  'decode-failed': () => 'A imagem está danificada e não abre. Escolha outra.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Os navegadores não mostram este tipo de imagem ${fileType(type)}. Salve-a de novo como JPG comum ou escolha outra.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Este navegador não abre imagens ${fileType(type)}. Exporte-a como JPG ou escolha outra.`,
  'canvas-blocked': () =>
    'Este navegador não deixa as páginas lerem imagens. Permita neste site ou use outro navegador.',
  'out-of-memory': () =>
    'Este aparelho não tem memória livre suficiente para esta imagem. Feche outros aplicativos ou escolha uma menor.',
  'encode-failed': () => 'Não foi possível preparar a imagem. Tente de novo ou escolha outra.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `A imagem não pode ter menos de ${bytes(maxBytes)}. Afaste ou escolha uma mais simples.`,
  'camera-denied': () =>
    'A câmera está bloqueada neste site. Permita-a nas configurações do navegador e tente de novo.',
  'camera-missing': () => 'Nenhuma câmera foi encontrada. Conecte uma ou escolha um arquivo.',
  'camera-busy': () => 'Outro aplicativo está usando a câmera. Feche-o e tente de novo.',
  unauthorized: () => 'Você saiu da conta. Entre de novo e pressione Tentar de novo.',
  forbidden: () => 'Você não pode mudar esta imagem. Fale com a administração.',
  'not-found': () => 'Esta pessoa já não está no servidor. Recarregue a página.',
  conflict: () => 'Alguém mudou esta imagem enquanto isso. Use a outra ou salve a sua por cima.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `O servidor aceita imagens de até ${bytes(maxBytes)}. Escolha uma menor.`
      : 'A imagem é grande demais para o servidor. Escolha uma menor.',
  'unsupported-media-type': () => 'O servidor não aceita este tipo de imagem. Escolha outra.',
  'request-rejected': ({message}) =>
    message ? `O servidor recusou a imagem: ${message}` : 'O servidor recusou a imagem. Escolha outra.',
  'too-many-requests': () => 'O servidor está ocupado. Espere um minuto e pressione Tentar de novo.',
  'server-error': () => 'O servidor tem um problema. Sua imagem continua aqui: tente daqui a pouco.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'O servidor não respondeu a tempo. Sua imagem continua aqui: pressione Tentar de novo.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Você está sem conexão. Sua imagem continua aqui: pressione Tentar de novo quando voltar.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'Não há como chegar ao servidor. Sua imagem continua aqui: pressione Tentar de novo.',
  'invalid-response': () => 'A página não entende a resposta do servidor. Sua imagem continua aqui: tente mais tarde.',
  'remove-unsupported': () => 'Aqui não é possível remover imagens. Escolha outra no lugar.',
  'storage-failed': () => 'O navegador não tem espaço para a imagem. Libere espaço e pressione Tentar de novo.',
  'field-invalid': ({message}) => message ?? 'O servidor não aceitou isto. Corrija e salve de novo.',
  queued: () => 'Aguardando envio. Sua imagem fica neste navegador e será enviada quando o servidor responder.',
  unknown: () => 'Algo deu errado. Sua imagem continua aqui: pressione Tentar de novo.',
};

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'ausente',
  busy: 'ocupado',
  offline: 'offline',
  fallbackName: 'Pessoa',
};

export const group: Locale['group'] = {
  people: (count, {number, plural}) => `${number(count)} ${plural(count) === 'one' ? 'pessoa' : 'pessoas'}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number, plural}) =>
    `Mostrar mais ${number(count)} ${plural(count) === 'one' ? 'pessoa' : 'pessoas'}`,
  moreNotListed: (count, {number}) => `e mais ${number(count)}`,
};

export const card: Locale['card'] = {
  changePicture: 'Mudar a foto de perfil',
  loadFailed: 'Não foi possível carregar o resto da página. Verifique a conexão e tente de novo.',
  edit: 'Editar os contatos',
  save: 'Salvar',
  saving: 'Salvando…',
  saved: 'Contatos salvos.',
  cancel: 'Cancelar',
  close: 'Fechar',
  copy: ({value}) => `Copiar ${value}`,
  copied: 'Copiado.',
  copyFailed: 'Este navegador não deixa as páginas copiarem. Selecione o texto e copie.',
  localTime: ({time}) => `${time} hora local`,
  managed: ({system}) => `Gerido por ${system}`,
  unlock: 'Gerir esta pessoa à mão',
  unlocking: 'Perguntando…',
  unlocked: 'Agora você pode mudar esta pessoa à mão.',
  syncName: 'Sincronização',
  syncing: 'Sincronizando…',
  synced: ({name}) => `${name}: pronto.`,
  signOut: 'Sair',
  signingOut: 'Saindo…',
  retry: 'Tentar de novo',
  unsaved: 'Esta imagem ainda não foi salva.',
  keepEditing: 'Continuar editando',
  discard: 'Descartar a imagem',
  remoteValue: ({value}) => `Mudado enquanto isso para “${value}”.`,
  remoteEmpty: 'Removido enquanto isso.',
  useServerVersion: 'Usar o outro',
  keepMyValue: 'Manter o meu',
  resolveConflict: 'Alguém mudou isto enquanto isso. Escolha o que fica.',
  emailInvalid: 'Isto não é um e-mail. Escreva como nome@example.org.',
  phoneInvalid: 'Isto não é um telefone. Escreva pelo menos três algarismos.',
  tooLong: ({maxLength}, {number}) => `É longo demais. Use até ${number(maxLength)} caracteres.`,
  fields: {
    name: 'Nome',
    pronouns: 'Pronomes',
    title: 'Cargo',
    organization: 'Organização',
    department: 'Departamento',
    email: 'E-mail',
    phone: 'Telefone',
    mobile: 'Celular',
    location: 'Local',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Você saiu da conta. Entre de novo e pressione Tentar de novo.',
    forbidden: 'Você não pode mudar isto. Fale com a administração.',
    'not-found': 'Esta pessoa já não está no servidor. Recarregue a página.',
    conflict: 'Alguém mudou isto enquanto isso. Recarregue para ver.',
    'too-many-requests': 'O servidor está ocupado. Espere um minuto e pressione Tentar de novo.',
    'server-error': 'O servidor tem um problema. Pressione Tentar de novo daqui a pouco.',
    'timed-out': 'O servidor não respondeu a tempo. Pressione Tentar de novo.',
    offline: 'Você está sem conexão. Pressione Tentar de novo quando voltar.',
    'network-error': 'Não há como chegar ao servidor. Pressione Tentar de novo.',
    'field-invalid': 'O servidor não aceitou isto. Corrija e salve de novo.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'O servidor não respondeu. Talvez já esteja feito: pressione Tentar de novo para ter certeza.',
    other: 'Não deu certo. Pressione Tentar de novo.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Escolher arquivo',
  takePhoto: 'Tirar foto',
  retakePhoto: 'Tirar outra',
  capture: 'Capturar',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Qualquer imagem')}, até ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Solte uma imagem aqui ou cole uma.' : 'Solte uma imagem aqui.';
    return pasting ? 'Cole uma imagem aqui.' : 'Escolha uma imagem para começar.';
  },
  dropActive: 'Solte a imagem aqui',
  opening: 'Abrindo a imagem…',
  loadFailed: 'Não foi possível carregar o resto da página. Verifique a conexão e tente de novo.',
  actionFailed: 'Não deu certo. Verifique a conexão e tente de novo.',
  startingCamera: 'Ligando a câmera…',
  cameraOn: 'A câmera está ligada. Olhe para ela e pressione Capturar.',
  camera: 'Imagem ao vivo da câmera',
  chooseCamera: 'Câmera',
  cropArea: 'Enquadramento da imagem',
  cropAreaHelp:
    'As setas movem a imagem, com Shift mais longe. Mais e menos aproximam e afastam, 0 mostra tudo, os colchetes giram.',
  zoom: 'Zoom',
  zoomIn: 'Aproximar',
  zoomOut: 'Afastar',
  adjust: 'Ajustar',
  straighten: 'Endireitar',
  rotateLeft: 'Girar para a esquerda',
  rotateRight: 'Girar para a direita',
  flip: 'Espelhar',
  undo: 'Desfazer',
  redo: 'Refazer',
  reset: 'Redefinir',
  moveLeft: 'Mover para a esquerda',
  moveRight: 'Mover para a direita',
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  discard: 'Descartar esta imagem',
  unsaved: 'Esta imagem ainda não foi salva.',
  keepEditing: 'Continuar editando',
  done: 'Concluir',
  discarded: 'A imagem escolhida foi descartada.',
  opened: 'A imagem está aberta. Mova-a e aproxime-a para enquadrar.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, girada ${number(rotation)}°` : '';
    return `Centro a ${share(x)} na largura, ${share(y)} na altura, zoom ${share(zoom)}${turned}${flipped ? ', espelhada' : ''}`;
  },
  preview: ({name}) => (name ? `Como verão ${name}` : 'Como verão você'),
  you: 'Você',
  previewMessage: 'Fica bem no chat',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `de ${format.bytes(bytes)}`,
  preparing: 'Preparando…',
  preparingFrames: ({share}, {number}) => `Preparando a animação: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Usar uma imagem parada',
  animated: 'animada',
  firstFrameOnly: 'A animação não é mantida: só a primeira imagem é salva.',
  flattened: 'As partes transparentes não são mantidas: são preenchidas com uma cor.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `Só ${number(edgePx)} de ${number(wantedPx)} pixels: pode parecer desfocada. ${zoomed ? 'Afaste ou escolha uma imagem maior.' : 'Escolha uma imagem maior.'}`,
  clear: 'Remover',
  clearing: 'A imagem será removida ao salvar.',
  cancel: 'Cancelar',
  stop: 'Parar',
  save: 'Salvar',
  saving: ({share}, {number}) => `Salvando ${number(share, {style: 'percent'})}`,
  almostDone: 'Quase pronto…',
  checking: 'Verificando…',
  checkingStored: 'Verificando o que está salvo no servidor…',
  retry: 'Tentar de novo',
  chooseOther: 'Escolher outra imagem',
  useServerVersion: 'Usar a outra',
  overwrite: 'Salvar a minha',
  discardWaiting: 'Descartar',
  waitingDiscarded: 'A imagem em espera foi descartada.',
  saved: 'A imagem está salva.',
  removed: 'A imagem foi removida.',
  stopped: 'O envio parou. Nada mudou.',
  stoppedUnconfirmed: 'O envio parou, mas sua alteração talvez já esteja salva. Salve de novo para ter certeza.',
  valueMissing: 'Escolha uma imagem.',
  managed: ({system}) => `${system} cuida desta imagem.`,
  unlock: 'Gerir esta pessoa à mão',
  unlocking: 'Perguntando…',
  unlocked: 'Agora você pode mudar esta imagem à mão.',
  name: ({name}) => (name ? `Imagem de ${name}` : 'Foto de perfil'),
};
