// Português de Portugal: os erros que diferem dos do português do Brasil.
import type {ErrorMessages} from '../message.js';
import {errors as brazilian} from './pt.js';

const unconfirmed =
  'O servidor não confirmou a alteração, mas esta pode já estar guardada. Tente novamente para ter a certeza.';
const unconfirmedOffline =
  'Não há ligação à Internet. A alteração pode já estar guardada. Tente novamente quando a ligação for restabelecida, para ter a certeza.';

const kinds = {folder: 'uma pasta', link: 'um link', text: 'texto'};

export const errors: ErrorMessages = {
  ...brazilian,
  'not-a-file': ({kind}) => `Isto é ${kinds[kind]}, não uma imagem. Escolha um ficheiro de imagem.`,
  'file-empty': () => 'Este ficheiro está vazio. Escolha outra imagem.',
  'file-unreadable': () => 'Já não é possível ler este ficheiro. Escolha-o novamente ou escolha outra imagem.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Este ficheiro tem ${bytes(actualBytes)}. Escolha uma imagem com um máximo de ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Este ficheiro está incompleto. Exporte-o novamente ou escolha outra imagem.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `Não é possível usar ficheiros ${name} aqui.`
      : 'Não é possível usar este tipo de ficheiro aqui.';
    return `${problem} ${names ? `Escolha uma imagem do tipo ${names}.` : 'Escolha outra imagem.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'megapíxel' : 'megapíxeis';
    return `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} píxeis. Escolha uma imagem com um máximo de ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} píxeis. Cada lado pode ter até ${number(maxEdgePx)} píxeis. Escolha uma imagem mais pequena.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} píxeis. Cada lado tem de ter, pelo menos, ${number(minEdgePx)} píxeis. Escolha uma imagem maior.`,
  'decode-failed': () => 'Esta imagem está danificada e não é possível abri-la. Escolha outra imagem.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Os navegadores não conseguem apresentar este tipo de imagem ${fileType(type)}. Guarde-a como JPG normal ou escolha outra imagem.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Este navegador não abre imagens ${fileType(type)}. Guarde esta imagem como JPG ou escolha outra.`,
  'canvas-blocked': () =>
    'Uma definição de privacidade deste navegador bloqueia a edição de imagens. Permita a edição neste site ou use outro navegador.',
  'out-of-memory': () =>
    'Este dispositivo não tem memória livre suficiente para esta imagem. Feche outras aplicações ou escolha uma imagem mais pequena.',
  'camera-denied': () =>
    'A câmara está bloqueada neste site. Permita o acesso nas definições do navegador e tente novamente.',
  'camera-missing': () => 'Não foi encontrada nenhuma câmara. Ligue uma câmara ou escolha um ficheiro.',
  'camera-busy': () => 'Outra aplicação está a usar a câmara. Feche essa aplicação e tente novamente.',
  unauthorized: () => 'A sessão expirou. Inicie sessão e tente novamente.',
  forbidden: () => 'Não tem permissão para alterar esta imagem. Contacte o administrador.',
  'not-found': () => 'Este perfil já não existe. Atualize a página.',
  conflict: () => 'Outra pessoa alterou esta imagem durante a edição. Mantenha essa imagem ou substitua-a pela sua.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `As imagens podem ter até ${bytes(maxBytes)}. Escolha uma imagem mais pequena.`
      : 'A imagem é demasiado grande para o servidor. Escolha uma imagem mais pequena.',
  'unsupported-media-type': () => 'Este tipo de imagem não é aceite. Escolha outra imagem.',
  'request-rejected': ({message}) =>
    message ? `A imagem não foi aceite: ${message}` : 'A imagem não foi aceite. Escolha outra imagem.',
  'too-many-requests': () => 'Demasiadas tentativas. Aguarde um minuto e tente novamente.',
  'server-error': () =>
    'Ocorreu um erro no servidor. A imagem não se perdeu. Tente novamente dentro de alguns minutos.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'O servidor não respondeu a tempo. A imagem não se perdeu. Tente novamente.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Não há ligação à Internet. A imagem não se perdeu. Tente novamente quando a ligação for restabelecida.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Não foi possível estabelecer ligação ao servidor. A imagem não se perdeu. Verifique a ligação e tente novamente.',
  'invalid-response': () =>
    'O servidor enviou uma resposta inesperada. A imagem não se perdeu. Tente novamente mais tarde.',
  'remove-unsupported': () => 'Não é possível remover imagens aqui. Em alternativa, escolha outra imagem.',
  'storage-failed': () => 'O navegador não tem espaço de armazenamento livre. Liberte espaço e tente novamente.',
  'field-invalid': ({message}) => message ?? 'Este valor não foi aceite. Altere-o e guarde novamente.',
  queued: () =>
    'A aguardar carregamento. A imagem fica, por agora, neste navegador e será carregada quando houver ligação ao servidor.',
  unknown: () => 'Ocorreu um erro. A imagem não se perdeu. Tente novamente.',
};
