// 한국어. 하십시오체. 이름 뒤에는 ‘님’을 붙이고, 받침에 따라 달라지는 조사는 값 바로 뒤에 쓰지 않습니다.
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/ko.js';

export const tag = 'ko';

export const badge: Locale['badge'] = {
  online: '온라인',
  away: '자리 비움',
  busy: '다른 용무 중',
  offline: '오프라인',
  fallbackName: '사용자',
};

export const group: Locale['group'] = {
  people: (count, {number}) => `${number(count)}명`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number}) => `${number(count)}명 더 보기`,
  moreNotListed: (count, {number}) => `외 ${number(count)}명`,
};

export const card: Locale['card'] = {
  changePicture: '프로필 사진 변경',
  loadFailed: '편집기를 불러올 수 없습니다. 연결을 확인한 후 다시 시도하십시오.',
  edit: '연락처 정보 편집',
  save: '저장',
  saving: '저장 중…',
  saved: '연락처 정보를 저장했습니다.',
  cancel: '취소',
  close: '닫기',
  copy: ({value}) => `${value} 복사`,
  copied: '복사했습니다.',
  copyFailed: '복사할 수 없습니다. 텍스트를 선택하여 직접 복사하십시오.',
  localTime: ({time}) => `현지 시간 ${time}`,
  managed: ({system}) => `${system}에서 관리`,
  unlock: '직접 관리',
  unlocking: '권한 요청 중…',
  unlocked: '이제 이 프로필을 편집할 수 있습니다.',
  syncName: '동기화',
  syncing: '진행 중…',
  synced: ({name}) => `${name}: 완료되었습니다.`,
  signOut: '로그아웃',
  signingOut: '로그아웃 중…',
  retry: '다시 시도',
  unsaved: '이 사진을 저장하지 않고 나가시겠습니까?',
  keepEditing: '계속 편집',
  discard: '사진 버리기',
  remoteValue: ({value}) => `편집하는 동안 변경된 값: “${value}”`,
  remoteEmpty: '편집하는 동안 값이 삭제되었습니다.',
  useServerVersion: '변경된 값 사용',
  keepMyValue: '내 값 유지',
  resolveConflict: '편집하는 동안 다른 사용자가 이 정보를 변경했습니다. 유지할 값을 선택하십시오.',
  emailInvalid: 'name@example.org 형식의 이메일 주소를 입력하십시오.',
  phoneInvalid: '숫자가 3개 이상 포함된 전화번호를 입력하십시오.',
  tooLong: ({maxLength}, {number}) => `내용이 너무 깁니다. ${number(maxLength)}자 이내로 입력하십시오.`,
  fields: {
    name: '이름',
    pronouns: '인칭 대명사',
    title: '직함',
    organization: '조직',
    department: '부서',
    email: '이메일',
    phone: '전화',
    mobile: '휴대전화',
    location: '위치',
    link: '링크',
  },
  problems: {
    unauthorized: '세션이 만료되었습니다. 로그인한 후 다시 시도하십시오.',
    forbidden: '이 작업을 할 권한이 없습니다. 관리자에게 문의하십시오.',
    'not-found': '더 이상 존재하지 않는 프로필입니다. 페이지를 새로 고치십시오.',
    conflict: '편집하는 동안 다른 사용자가 이 정보를 변경했습니다. 변경된 내용을 보려면 페이지를 새로 고치십시오.',
    'too-many-requests': '시도 횟수가 너무 많습니다. 1분 후에 다시 시도하십시오.',
    'server-error': '서버에 문제가 발생했습니다. 몇 분 후에 다시 시도하십시오.',
    'timed-out': '서버가 제시간에 응답하지 않았습니다. 다시 시도하십시오.',
    offline: '오프라인 상태입니다. 인터넷에 연결된 후 다시 시도하십시오.',
    'network-error': '서버에 연결할 수 없습니다. 연결을 확인한 후 다시 시도하십시오.',
    'field-invalid': '사용할 수 없는 값입니다. 수정한 후 다시 저장하십시오.',
    unconfirmed: '서버의 확인을 받지 못했습니다. 작업이 이미 완료되었을 수 있습니다. 확실히 하려면 다시 시도하십시오.',
    other: '문제가 발생했습니다. 다시 시도하십시오.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: '파일 선택',
  takePhoto: '사진 찍기',
  retakePhoto: '다시 찍기',
  capture: '촬영',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) => `${fileTypes(accept, '모든 이미지')}, 최대 ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? '사진을 여기로 끌어다 놓거나 붙여넣으십시오.' : '사진을 여기로 끌어다 놓으십시오.';
    return pasting ? '사진을 여기에 붙여넣으십시오.' : '시작하려면 사진을 선택하십시오.';
  },
  dropActive: '사진을 여기에 놓으십시오',
  opening: '사진 여는 중…',
  loadFailed: '편집기를 불러올 수 없습니다. 연결을 확인한 후 다시 시도하십시오.',
  actionFailed: '문제가 발생했습니다. 연결을 확인한 후 다시 시도하십시오.',
  startingCamera: '카메라 켜는 중…',
  cameraOn: '카메라가 켜졌습니다. 카메라를 보고 사진을 찍으십시오.',
  camera: '카메라 미리보기',
  chooseCamera: '카메라',
  cropArea: '자르기 영역',
  cropAreaHelp:
    '화살표 키를 누르면 사진이 이동합니다. Shift 키를 함께 누르면 더 많이 이동합니다. 더하기 키와 빼기 키를 누르면 확대되거나 축소됩니다. 숫자 0 키를 누르면 사진이 영역에 맞춰집니다. 대괄호 키를 누르면 사진이 회전합니다.',
  zoom: '확대/축소',
  zoomIn: '확대',
  zoomOut: '축소',
  adjust: '조정',
  straighten: '수평 맞추기',
  rotateLeft: '왼쪽으로 회전',
  rotateRight: '오른쪽으로 회전',
  flip: '좌우 반전',
  undo: '실행 취소',
  redo: '다시 실행',
  reset: '초기화',
  moveLeft: '왼쪽으로 이동',
  moveRight: '오른쪽으로 이동',
  moveUp: '위로 이동',
  moveDown: '아래로 이동',
  discard: '이 사진 버리기',
  unsaved: '이 사진을 저장하지 않고 나가시겠습니까?',
  keepEditing: '계속 편집',
  done: '완료',
  discarded: '사진을 버렸습니다.',
  opened: '사진이 준비되었습니다. 이동하고 확대하거나 축소하여 조정하십시오.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, 회전 ${number(rotation)}°` : '';
    return `중심 위치: 왼쪽에서 ${share(x)}, 위에서 ${share(y)}, 배율 ${share(zoom)}${rotated}${flipped ? ', 좌우 반전됨' : ''}`;
  },
  preview: ({name}) => (name ? `다른 사람에게 보이는 ${name} 님의 사진` : '다른 사람에게 보이는 내 사진'),
  you: '나',
  previewMessage: '채팅에서도 잘 보이네요',
  resultInfo,
  originalSize: ({bytes}, format) => `원본: ${format.bytes(bytes)}`,
  preparing: '준비 중…',
  preparingFrames: ({share}, {number}) => `애니메이션 준비 중: ${number(share, {style: 'percent'})}`,
  useStillImage: '정지 이미지 사용',
  animated: '애니메이션',
  firstFrameOnly: '애니메이션의 첫 프레임만 저장됩니다.',
  flattened: '투명한 부분은 색으로 채워집니다.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? '자른 영역' : '사진'}의 크기가 작아(${number(edgePx)} × ${number(edgePx)}픽셀, 권장 ${number(wantedPx)} × ${number(wantedPx)}픽셀) 흐리게 보일 수 있습니다. ` +
    (zoomed ? '축소하거나 더 큰 사진을 선택하십시오.' : '더 큰 사진을 선택하십시오.'),
  clear: '사진 삭제',
  clearing: '저장하면 사진이 삭제됩니다.',
  cancel: '취소',
  stop: '중지',
  save: '저장',
  saving: ({share}, {number}) => `저장 중 ${number(share, {style: 'percent'})}`,
  almostDone: '거의 다 되었습니다…',
  checking: '확인 중…',
  checkingStored: '서버에 저장된 내용 확인 중…',
  retry: '다시 시도',
  chooseOther: '다른 사진 선택',
  useServerVersion: '변경된 사진 사용',
  overwrite: '내 사진 저장',
  discardWaiting: '업로드 취소',
  waitingDiscarded: '업로드를 취소했습니다.',
  saved: '사진을 저장했습니다.',
  removed: '사진을 삭제했습니다.',
  stopped: '저장을 중지했습니다. 변경된 내용이 없습니다.',
  stoppedUnconfirmed: '저장을 중지했지만 변경 사항이 이미 저장되었을 수 있습니다. 확실히 하려면 다시 저장하십시오.',
  valueMissing: '사진을 선택하십시오.',
  managed: ({system}) => `이 사진은 ${system}에서 관리됩니다.`,
  unlock: '직접 관리',
  unlocking: '권한 요청 중…',
  unlocked: '이제 이 사진을 변경할 수 있습니다.',
  name: ({name}) => (name ? `${name} 님의 사진` : '프로필 사진'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `얼굴에 맞춰 잘랐습니다. 얼굴 ${number(count)}개를 찾았습니다.` : '얼굴에 맞춰 잘랐습니다.',
  framePerson: ({position, count}, {number}) => `이 사람에 맞추기(${number(count)}명 중 ${number(position)}번째)`,
};
