// Português do Brasil: erros.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'O servidor não confirmou a alteração. Ela talvez já esteja salva. Tente novamente para ter certeza.';
const unconfirmedOffline =
  'Você está sem conexão. A alteração talvez já esteja salva. Tente novamente quando a conexão voltar, para ter certeza.';

const kinds = {folder: 'uma pasta', link: 'um link', text: 'texto'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `Isto é ${kinds[kind]}, não uma imagem. Escolha um arquivo de imagem.`,
  'several-files': () => 'Escolha apenas uma imagem.',
  'file-empty': () => 'Este arquivo está vazio. Escolha outra imagem.',
  'file-unreadable': () => 'Não é mais possível ler este arquivo. Escolha-o novamente ou escolha outra imagem.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `Este arquivo tem ${bytes(actualBytes)}. Escolha uma imagem de até ${bytes(maxBytes)}.`,
  'file-truncated': () => 'Este arquivo está incompleto. Exporte-o novamente ou escolha outra imagem.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `Arquivos ${name} não podem ser usados aqui.`
      : 'Este tipo de arquivo não pode ser usado aqui.';
    return `${problem} ${names ? `Escolha uma imagem do tipo ${names}.` : 'Escolha outra imagem.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'megapixel' : 'megapixels';
    return `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Escolha uma imagem de até ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Cada lado pode ter até ${number(maxEdgePx)} pixels. Escolha uma imagem menor.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `Esta imagem tem ${number(widthPx)} × ${number(heightPx)} pixels. Cada lado precisa ter pelo menos ${number(minEdgePx)} pixels. Escolha uma imagem maior.`,
  'animation-not-allowed': () => 'Esta imagem é animada. Escolha uma imagem estática.',
  'decode-failed': () => 'Esta imagem está danificada e não pode ser aberta. Escolha outra imagem.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Os navegadores não exibem este tipo de imagem ${fileType(type)}. Salve-a como JPG padrão ou escolha outra imagem.`,
  'decoder-missing': ({type}, {fileType}) =>
    `Este navegador não abre imagens ${fileType(type)}. Salve esta imagem como JPG ou escolha outra.`,
  'canvas-blocked': () =>
    'Uma configuração de privacidade deste navegador bloqueia a edição de imagens. Permita a edição neste site ou use outro navegador.',
  'out-of-memory': () =>
    'Este dispositivo não tem memória livre suficiente para esta imagem. Feche outros aplicativos ou escolha uma imagem menor.',
  'encode-failed': () => 'Não foi possível preparar a imagem. Tente novamente ou escolha outra imagem.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `Não é possível reduzir esta imagem a ${bytes(maxBytes)}. Diminua o zoom ou escolha uma imagem com menos detalhes.`,
  'camera-denied': () =>
    'A câmera está bloqueada neste site. Permita o acesso nas configurações do navegador e tente novamente.',
  'camera-missing': () => 'Nenhuma câmera foi encontrada. Conecte uma câmera ou escolha um arquivo.',
  'camera-busy': () => 'Outro aplicativo está usando a câmera. Feche esse aplicativo e tente novamente.',
  unauthorized: () => 'Sua sessão expirou. Entre e tente novamente.',
  forbidden: () => 'Você não tem permissão para alterar esta imagem. Fale com o administrador.',
  'not-found': () => 'Este perfil não existe mais. Recarregue a página.',
  conflict: () =>
    'Outra pessoa alterou esta imagem enquanto você editava. Mantenha a nova imagem ou substitua pela sua.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `As imagens podem ter até ${bytes(maxBytes)}. Escolha uma imagem menor.`
      : 'A imagem é grande demais para o servidor. Escolha uma imagem menor.',
  'unsupported-media-type': () => 'Este tipo de imagem não é aceito. Escolha outra imagem.',
  'request-rejected': ({message}) =>
    message ? `A imagem não foi aceita: ${message}` : 'A imagem não foi aceita. Escolha outra imagem.',
  'too-many-requests': () => 'Muitas tentativas. Aguarde um minuto e tente novamente.',
  'server-error': () => 'Ocorreu um erro no servidor. Sua imagem não foi perdida. Tente novamente em alguns minutos.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'O servidor não respondeu a tempo. Sua imagem não foi perdida. Tente novamente.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'Você está sem conexão. Sua imagem não foi perdida. Tente novamente quando a conexão voltar.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'Não foi possível conectar ao servidor. Sua imagem não foi perdida. Verifique a conexão e tente novamente.',
  'invalid-response': () =>
    'O servidor enviou uma resposta inesperada. Sua imagem não foi perdida. Tente novamente mais tarde.',
  'remove-unsupported': () => 'Não é possível remover imagens aqui. Escolha outra imagem no lugar.',
  'storage-failed': () => 'O navegador está sem espaço de armazenamento. Libere espaço e tente novamente.',
  'field-invalid': ({message}) => message ?? 'Este valor não foi aceito. Altere-o e salve novamente.',
  queued: () =>
    'Aguardando envio. Sua imagem está guardada neste navegador e será enviada quando houver conexão com o servidor.',
  unknown: () => 'Ocorreu um erro. Sua imagem não foi perdida. Tente novamente.',
};
