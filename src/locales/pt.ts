// Português do Brasil. O tratamento é «você». Portugal tem pt-PT.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/pt.js';

export const tag = 'pt';

/** From a million on with a preposition: '1.000.000 de pessoas'. */
function people(count: number, {number, plural}: NumberFormatters): string {
  const form = plural(count);
  return `${number(count)} ${form === 'one' ? 'pessoa' : form === 'many' ? 'de pessoas' : 'pessoas'}`;
}

export const badge: Locale['badge'] = {
  online: 'online',
  away: 'ausente',
  busy: 'indisponível',
  offline: 'offline',
  fallbackName: 'Pessoa',
};

export const group: Locale['group'] = {
  people,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) => `Mostrar mais ${people(count, numbers)}`,
  moreNotListed: (count, {number}) => `e mais ${number(count)}`,
};

export const card: Locale['card'] = {
  changePicture: 'Alterar foto de perfil',
  loadFailed: 'Não foi possível carregar o editor. Verifique a conexão e tente novamente.',
  edit: 'Editar dados de contato',
  save: 'Salvar',
  saving: 'Salvando…',
  saved: 'Dados de contato salvos.',
  cancel: 'Cancelar',
  close: 'Fechar',
  copy: ({value}) => `Copiar ${value}`,
  copied: 'Copiado.',
  copyFailed: 'Não foi possível copiar. Selecione o texto e copie manualmente.',
  localTime: ({time}) => `${time} (hora local)`,
  managed: ({system}) => `Gerenciado por ${system}`,
  unlock: 'Gerenciar manualmente',
  unlocking: 'Solicitando acesso…',
  unlocked: 'Agora você pode editar este perfil.',
  syncName: 'Sincronizar',
  syncing: 'Em andamento…',
  synced: ({name}) => `${name}: pronto.`,
  signOut: 'Sair',
  signingOut: 'Saindo…',
  retry: 'Tentar novamente',
  unsaved: 'Sair sem salvar esta imagem?',
  keepEditing: 'Continuar editando',
  discard: 'Descartar imagem',
  remoteValue: ({value}) => `Alterado para “${value}” enquanto você editava.`,
  remoteEmpty: 'Removido enquanto você editava.',
  useServerVersion: 'Usar a outra versão',
  keepMyValue: 'Manter a minha',
  resolveConflict: 'Outra pessoa fez alterações enquanto você editava. Escolha qual versão manter.',
  emailInvalid: 'Digite um e-mail como nome@example.org.',
  phoneInvalid: 'Digite um número de telefone com pelo menos 3 dígitos.',
  tooLong: ({maxLength}, {number}) => `O texto é longo demais. Digite até ${number(maxLength)} caracteres.`,
  fields: {
    name: 'Nome',
    pronouns: 'Pronomes',
    title: 'Cargo',
    organization: 'Organização',
    department: 'Departamento',
    email: 'E-mail',
    phone: 'Telefone',
    mobile: 'Celular',
    location: 'Localização',
    link: 'Link',
  },
  problems: {
    unauthorized: 'Sua sessão expirou. Entre e tente novamente.',
    forbidden: 'Você não tem permissão para fazer isso. Fale com o administrador.',
    'not-found': 'Este perfil não existe mais. Recarregue a página.',
    conflict: 'Outra pessoa fez alterações enquanto você editava. Recarregue a página para ver o que mudou.',
    'too-many-requests': 'Muitas tentativas. Aguarde um minuto e tente novamente.',
    'server-error': 'Ocorreu um erro no servidor. Tente novamente em alguns minutos.',
    'timed-out': 'O servidor não respondeu a tempo. Tente novamente.',
    offline: 'Você está sem conexão. Tente novamente quando a conexão voltar.',
    'network-error': 'Não foi possível conectar ao servidor. Verifique a conexão e tente novamente.',
    'field-invalid': 'Este valor não foi aceito. Altere-o e salve novamente.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed:
      'O servidor não confirmou a operação. Ela talvez já tenha sido concluída. Tente novamente para ter certeza.',
    other: 'Ocorreu um erro. Tente novamente.',
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
  loadFailed: 'Não foi possível carregar o editor. Verifique a conexão e tente novamente.',
  actionFailed: 'Ocorreu um erro. Verifique a conexão e tente novamente.',
  startingCamera: 'Iniciando a câmera…',
  cameraOn: 'A câmera está ligada. Olhe para a câmera e tire a foto.',
  camera: 'Visualização da câmera',
  chooseCamera: 'Câmera',
  cropArea: 'Área de corte',
  cropAreaHelp:
    'As setas movem a imagem. Com Shift pressionado, ela se move mais. Mais e menos alteram o zoom. Zero ajusta a imagem. Os colchetes giram a imagem.',
  zoom: 'Zoom',
  zoomIn: 'Aumentar zoom',
  zoomOut: 'Diminuir zoom',
  adjust: 'Ajustar',
  straighten: 'Alinhar',
  rotateLeft: 'Girar para a esquerda',
  rotateRight: 'Girar para a direita',
  flip: 'Inverter horizontalmente',
  undo: 'Desfazer',
  redo: 'Refazer',
  reset: 'Redefinir',
  moveLeft: 'Mover para a esquerda',
  moveRight: 'Mover para a direita',
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  discard: 'Descartar esta imagem',
  unsaved: 'Sair sem salvar esta imagem?',
  keepEditing: 'Continuar editando',
  done: 'Concluído',
  discarded: 'Imagem descartada.',
  opened: 'A imagem está pronta. Mova-a e use o zoom para ajustá-la.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, girada ${number(rotation)}°` : '';
    return `Centro a ${share(x)} da esquerda e a ${share(y)} do topo, zoom de ${share(zoom)}${turned}${flipped ? ', invertida horizontalmente' : ''}`;
  },
  preview: ({name}) => `Como os outros veem ${name || 'você'}`,
  you: 'Você',
  previewMessage: 'Fica bem no chat',
  resultInfo,
  originalSize: ({bytes}, format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Preparando…',
  preparingFrames: ({share}, {number}) => `Preparando a animação: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Usar uma imagem estática',
  animated: 'animada',
  firstFrameOnly: 'Somente o primeiro quadro da animação é salvo.',
  flattened: 'As partes transparentes são preenchidas com uma cor.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Este recorte é pequeno' : 'Esta imagem é pequena'} (${number(edgePx)} × ${number(edgePx)} pixels; o ideal é ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `e pode ficar ${zoomed ? 'desfocado. Diminua o zoom ou escolha' : 'desfocada. Escolha'} uma imagem maior.`,
  clear: 'Remover imagem',
  clearing: 'A imagem será removida quando você salvar.',
  cancel: 'Cancelar',
  stop: 'Parar',
  save: 'Salvar',
  saving: ({share}, {number}) => `Salvando ${number(share, {style: 'percent'})}`,
  almostDone: 'Quase pronto…',
  checking: 'Verificando…',
  checkingStored: 'Verificando o que está salvo no servidor…',
  retry: 'Tentar novamente',
  chooseOther: 'Escolher outra imagem',
  useServerVersion: 'Usar a outra',
  overwrite: 'Salvar a minha',
  discardWaiting: 'Cancelar envio',
  waitingDiscarded: 'Envio cancelado.',
  saved: 'Imagem salva.',
  removed: 'Imagem removida.',
  stopped: 'O salvamento foi interrompido. Nada mudou.',
  stoppedUnconfirmed:
    'O salvamento foi interrompido, mas a alteração talvez já esteja salva. Salve novamente para ter certeza.',
  valueMissing: 'Escolha uma imagem.',
  managed: ({system}) => `Esta imagem é gerenciada em ${system}.`,
  unlock: 'Gerenciar manualmente',
  unlocking: 'Solicitando acesso…',
  unlocked: 'Agora você pode alterar esta imagem.',
  name: ({name}) => (name ? `Imagem de ${name}` : 'Foto de perfil'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Enquadrada no rosto. ${number(count)} rostos encontrados.` : 'Enquadrada no rosto.',
  framePerson: ({position, count}, {number}) => `Enquadrar esta pessoa (${number(position)} de ${number(count)})`,
};
