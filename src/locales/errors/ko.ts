// 한국어: 오류.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  '서버의 확인을 받지 못했습니다. 변경 사항이 이미 저장되었을 수 있습니다. 확실히 하려면 다시 시도하십시오.';
const unconfirmedOffline =
  '오프라인 상태입니다. 변경 사항이 이미 저장되었을 수 있습니다. 확실히 하려면 인터넷에 연결된 후 다시 시도하십시오.';

const kinds = {folder: '폴더', link: '링크', text: '텍스트'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `선택한 항목은 사진이 아니라 ${kinds[kind]}입니다. 사진 파일을 선택하십시오.`,
  'several-files': () => '사진을 하나만 선택하십시오.',
  'file-empty': () => '빈 파일입니다. 다른 사진을 선택하십시오.',
  'file-unreadable': () => '파일을 더 이상 읽을 수 없습니다. 파일을 다시 선택하거나 다른 사진을 선택하십시오.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `이 파일의 크기는 ${bytes(actualBytes)}입니다. ${bytes(maxBytes)} 이하의 사진을 선택하십시오.`,
  'file-truncated': () => '파일이 완전하지 않습니다. 다시 내보내거나 다른 사진을 선택하십시오.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `여기에서는 ${name} 파일을 사용할 수 없습니다.`
      : '여기에서는 이 형식의 파일을 사용할 수 없습니다.';
    return `${problem} ${names ? `${names} 형식의 사진을 선택하십시오.` : '다른 사진을 선택하십시오.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `이 사진의 크기는 ${number(widthPx)} × ${number(heightPx)}픽셀입니다. ${number(maxPixels / 1e4)}만 화소 이하의 사진을 선택하십시오.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `이 사진의 크기는 ${number(widthPx)} × ${number(heightPx)}픽셀입니다. 가로와 세로는 각각 ${number(maxEdgePx)}픽셀 이하여야 합니다. 더 작은 사진을 선택하십시오.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `이 사진의 크기는 ${number(widthPx)} × ${number(heightPx)}픽셀입니다. 가로와 세로는 각각 ${number(minEdgePx)}픽셀 이상이어야 합니다. 더 큰 사진을 선택하십시오.`,
  'animation-not-allowed': () => '움직이는 사진은 사용할 수 없습니다. 정지 이미지를 선택하십시오.',
  'decode-failed': () => '사진이 손상되어 열 수 없습니다. 다른 사진을 선택하십시오.',
  'coding-unsupported': ({type}, {fileType}) =>
    `브라우저에서 표시할 수 없는 종류의 ${fileType(type)} 사진입니다. 표준 JPG 파일로 저장하거나 다른 사진을 선택하십시오.`,
  'decoder-missing': ({type}, {fileType}) =>
    `이 브라우저에서는 ${fileType(type)} 사진을 열 수 없습니다. JPG 파일로 저장하거나 다른 사진을 선택하십시오.`,
  'canvas-blocked': () =>
    '이 브라우저의 개인정보 보호 설정이 사진 편집을 차단하고 있습니다. 이 사이트에서 허용하거나 다른 브라우저를 사용하십시오.',
  'out-of-memory': () =>
    '기기의 여유 메모리가 부족하여 이 사진을 처리할 수 없습니다. 다른 앱을 닫거나 더 작은 사진을 선택하십시오.',
  'encode-failed': () => '사진을 준비할 수 없습니다. 다시 시도하거나 다른 사진을 선택하십시오.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `이 사진은 ${bytes(maxBytes)}까지 줄일 수 없습니다. 사진을 축소하거나 더 단순한 사진을 선택하십시오.`,
  'camera-denied': () =>
    '이 사이트에서 카메라 사용이 차단되어 있습니다. 브라우저 설정에서 허용한 후 다시 시도하십시오.',
  'camera-missing': () => '카메라를 찾을 수 없습니다. 카메라를 연결하거나 파일을 선택하십시오.',
  'camera-busy': () => '다른 앱에서 카메라를 사용하고 있습니다. 해당 앱을 닫은 후 다시 시도하십시오.',
  unauthorized: () => '세션이 만료되었습니다. 로그인한 후 다시 시도하십시오.',
  forbidden: () => '이 사진을 변경할 권한이 없습니다. 관리자에게 문의하십시오.',
  'not-found': () => '더 이상 존재하지 않는 프로필입니다. 페이지를 새로 고치십시오.',
  conflict: () =>
    '편집하는 동안 다른 사용자가 이 사진을 변경했습니다. 변경된 사진을 유지하거나 내 사진으로 바꾸십시오.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `사진은 최대 ${bytes(maxBytes)}까지 사용할 수 있습니다. 더 작은 사진을 선택하십시오.`
      : '사진이 서버에서 허용하는 크기보다 큽니다. 더 작은 사진을 선택하십시오.',
  'unsupported-media-type': () => '이 형식의 사진은 사용할 수 없습니다. 다른 사진을 선택하십시오.',
  'request-rejected': ({message}) =>
    message ? `사진을 사용할 수 없습니다: ${message}` : '사진을 사용할 수 없습니다. 다른 사진을 선택하십시오.',
  'too-many-requests': () => '시도 횟수가 너무 많습니다. 1분 후에 다시 시도하십시오.',
  'server-error': () => '서버에 문제가 발생했습니다. 사진은 그대로 남아 있습니다. 몇 분 후에 다시 시도하십시오.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : '서버가 제시간에 응답하지 않았습니다. 사진은 그대로 남아 있습니다. 다시 시도하십시오.',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : '오프라인 상태입니다. 사진은 그대로 남아 있습니다. 인터넷에 연결된 후 다시 시도하십시오.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : '서버에 연결할 수 없습니다. 사진은 그대로 남아 있습니다. 연결을 확인한 후 다시 시도하십시오.',
  'invalid-response': () =>
    '서버에서 예상하지 못한 응답을 보냈습니다. 사진은 그대로 남아 있습니다. 나중에 다시 시도하십시오.',
  'remove-unsupported': () => '여기에서는 사진을 삭제할 수 없습니다. 대신 다른 사진을 선택하십시오.',
  'storage-failed': () => '브라우저의 저장 공간이 부족합니다. 공간을 확보한 후 다시 시도하십시오.',
  'field-invalid': ({message}) => message ?? '사용할 수 없는 값입니다. 수정한 후 다시 저장하십시오.',
  queued: () => '업로드 대기 중입니다. 사진은 이 브라우저에 보관되며 서버에 연결되면 업로드됩니다.',
  unknown: () => '문제가 발생했습니다. 사진은 그대로 남아 있습니다. 다시 시도하십시오.',
};
