// Português de Portugal: o que difere do português do Brasil (pt.ts). Imperativo impessoal, sem «você».
import type {Locale} from './locale.js';
import * as brazilian from './pt.js';

export {badge, faces, group} from './pt.js';
export {errors} from './errors/pt-PT.js';

export const tag = 'pt-PT';

const loadFailed = 'Não foi possível carregar o editor. Verifique a ligação e tente novamente.';
const unlock = 'Gerir manualmente';
const unlocking = 'A pedir acesso…';
const unsaved = 'Sair sem guardar esta imagem?';
const keepEditing = 'Continuar a editar';

export const card: Locale['card'] = {
  ...brazilian.card,
  loadFailed,
  unlock,
  unlocking,
  unsaved,
  keepEditing,
  edit: 'Editar dados de contacto',
  save: 'Guardar',
  saving: 'A guardar…',
  saved: 'Dados de contacto guardados.',
  copyFailed: 'Não foi possível copiar. Selecione o texto e copie-o manualmente.',
  managed: ({system}) => `Gerido por ${system}`,
  unlocked: 'Já pode editar este perfil.',
  syncing: 'Em curso…',
  synced: ({name}) => `${name}: concluído.`,
  signOut: 'Terminar sessão',
  signingOut: 'A terminar sessão…',
  remoteValue: ({value}) => `Alterado para «${value}» durante a edição.`,
  remoteEmpty: 'Removido durante a edição.',
  resolveConflict: 'Outra pessoa alterou estes dados durante a edição. Escolha a versão que pretende manter.',
  emailInvalid: 'Introduza um endereço de email como nome@example.org.',
  phoneInvalid: 'Introduza um número de telefone com, pelo menos, 3 dígitos.',
  tooLong: ({maxLength}, {number}) => `O texto é demasiado longo. Introduza até ${number(maxLength)} caracteres.`,
  fields: {...brazilian.card.fields, email: 'Email', mobile: 'Telemóvel'},
  problems: {
    ...brazilian.card.problems,
    unauthorized: 'A sessão expirou. Inicie sessão e tente novamente.',
    forbidden: 'Não tem permissão para realizar esta ação. Contacte o administrador.',
    'not-found': 'Este perfil já não existe. Atualize a página.',
    conflict: 'Outra pessoa alterou estes dados durante a edição. Atualize a página para ver as alterações.',
    'too-many-requests': 'Demasiadas tentativas. Aguarde um minuto e tente novamente.',
    'server-error': 'Ocorreu um erro no servidor. Tente novamente dentro de alguns minutos.',
    offline: 'Não há ligação à Internet. Tente novamente quando a ligação for restabelecida.',
    'network-error': 'Não foi possível estabelecer ligação ao servidor. Verifique a ligação e tente novamente.',
    'field-invalid': 'Este valor não foi aceite. Altere-o e guarde novamente.',
    unconfirmed:
      'O servidor não confirmou a operação, mas esta pode já estar concluída. Tente novamente para ter a certeza.',
  },
};

export const editor: Locale['editor'] = {
  ...brazilian.editor,
  loadFailed,
  unlock,
  unlocking,
  unsaved,
  keepEditing,
  chooseFile: 'Escolher ficheiro',
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Largue ou cole uma imagem aqui.' : 'Largue uma imagem aqui.';
    return pasting ? 'Cole uma imagem aqui.' : 'Escolha uma imagem para começar.';
  },
  dropActive: 'Largue a imagem aqui',
  opening: 'A abrir a imagem…',
  actionFailed: 'Ocorreu um erro. Verifique a ligação e tente novamente.',
  startingCamera: 'A iniciar a câmara…',
  cameraOn: 'A câmara está ligada. Olhe para a câmara e tire a foto.',
  camera: 'Pré-visualização da câmara',
  chooseCamera: 'Câmara',
  cropArea: 'Área de recorte',
  cropAreaHelp:
    'As teclas de seta movem a imagem. Mantenha premida a tecla Shift para a mover mais. Mais e menos alteram o zoom. Zero ajusta a imagem. Os parênteses retos rodam a imagem.',
  straighten: 'Endireitar',
  rotateLeft: 'Rodar para a esquerda',
  rotateRight: 'Rodar para a direita',
  flip: 'Inverter na horizontal',
  undo: 'Anular',
  reset: 'Repor',
  opened: 'A imagem está pronta. Mova-a e use o zoom para a ajustar.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, rodada ${number(rotation)}°` : '';
    return `Centro a ${share(x)} da esquerda e a ${share(y)} do topo, zoom de ${share(zoom)}${rotated}${flipped ? ', invertida na horizontal' : ''}`;
  },
  preview: ({name}) => (name ? `Como os outros veem ${name}` : 'O que os outros veem'),
  you: 'Eu',
  preparing: 'A preparar…',
  preparingFrames: ({share}, {number}) => `A preparar a animação: ${number(share, {style: 'percent'})}`,
  firstFrameOnly: 'Só é guardado o primeiro fotograma da animação.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Este recorte é pequeno' : 'Esta imagem é pequena'} (${number(edgePx)} × ${number(edgePx)} píxeis; o ideal é ${number(wantedPx)} × ${number(wantedPx)}) ` +
    `e pode ficar ${zoomed ? 'desfocado. Diminua o zoom ou escolha' : 'desfocada. Escolha'} uma imagem maior.`,
  clearing: 'A imagem será removida ao guardar.',
  save: 'Guardar',
  saving: ({share}, {number}) => `A guardar: ${number(share, {style: 'percent'})}`,
  almostDone: 'Quase concluído…',
  checking: 'A verificar…',
  checkingStored: 'A verificar o que está guardado no servidor…',
  overwrite: 'Guardar a minha',
  discardWaiting: 'Cancelar carregamento',
  waitingDiscarded: 'Carregamento cancelado.',
  saved: 'Imagem guardada.',
  stopped: 'A operação foi interrompida. Nada foi alterado.',
  stoppedUnconfirmed:
    'A operação foi interrompida, mas a alteração pode já estar guardada. Guarde novamente para ter a certeza.',
  managed: ({system}) => `Esta imagem é gerida em ${system}.`,
  unlocked: 'Já pode alterar esta imagem.',
};
