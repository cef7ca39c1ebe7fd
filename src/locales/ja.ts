// 日本語。
import type {Locale} from './locale.js';

export const tag = 'ja';

const kinds = {folder: 'フォルダー', link: 'リンク', text: 'テキスト'};

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'サーバーから返事がありませんでした。変更はすでに保存されているかもしれません。［再試行］を押して確かめてください。';
const unconfirmedOffline =
  'オフラインです。変更はすでに保存されているかもしれません。つながったら［再試行］を押して確かめてください。';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `これは${kinds[kind]}で、画像ではありません。画像ファイルを選んでください。`,
  'several-files': () => 'ファイルが複数あります。画像を 1 枚選んでください。',
  'file-empty': () => 'ファイルが空です。別の画像を選んでください。',
  'file-unreadable': () => 'このファイルは読み込めなくなりました。もう一度選ぶか、別の画像を選んでください。',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `このファイルは ${bytes(actualBytes)} です。${bytes(maxBytes)} までの画像を選んでください。`,
  'file-truncated': () => 'ファイルが途中で切れています。書き出し直すか、別の画像を選んでください。',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'このファイルはここで開ける画像ではありません。別の画像を選んでください。'
      : !fileType(type)
        ? `このファイルは画像ではありません。${fileTypes(accept)} ファイルを選んでください。`
        : `これは ${fileType(type)} ファイルです。${fileTypes(accept)} ファイルを選んでください。`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。${number(maxPixels / 1e6)} メガピクセルまでの画像を選んでください。`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。一辺 ${number(maxEdgePx)} ピクセルまでの画像を選んでください。`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。一辺 ${number(minEdgePx)} ピクセル以上の画像を選んでください。`,
  'animation-not-allowed': () => 'この画像は動きます。静止画を選んでください。',
  'decode-failed': () => 'この画像は壊れていて開けません。別の画像を選んでください。',
  'coding-unsupported': ({type}, {fileType}) =>
    `この種類の ${fileType(type)} 画像はブラウザーで表示できません。通常の JPG で保存し直すか、別の画像を選んでください。`,
  'decoder-missing': ({type}, {fileType}) =>
    `このブラウザーは ${fileType(type)} 画像を開けません。JPG で書き出すか、別の画像を選んでください。`,
  'canvas-blocked': () =>
    'このブラウザーはページが画像を読むのを止めています。このサイトに許可するか、別のブラウザーを使ってください。',
  'out-of-memory': () => 'この画像を扱うにはメモリが足りません。ほかのアプリを閉じるか、小さい画像を選んでください。',
  'encode-failed': () => '画像を準備できませんでした。もう一度試すか、別の画像を選んでください。',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `この画像は ${bytes(maxBytes)} より小さくできません。縮小表示にするか、もっと単純な画像を選んでください。`,
  'camera-denied': () => 'このサイトではカメラが止められています。ブラウザーの設定で許可して、もう一度試してください。',
  'camera-missing': () => 'カメラが見つかりません。つなぐか、ファイルを選んでください。',
  'camera-busy': () => 'カメラは別のアプリが使っています。そのアプリを閉じて、もう一度試してください。',
  unauthorized: () => 'サインアウトしています。サインインし直して［再試行］を押してください。',
  forbidden: () => 'この画像は変更できません。管理者に問い合わせてください。',
  'not-found': () => 'この人はもうサーバーにいません。ページを再読み込みしてください。',
  conflict: () => 'その間に別の人がこの画像を変えました。相手の画像を使うか、自分の画像で上書きしてください。',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `サーバーが受け取れる画像は ${bytes(maxBytes)} までです。小さい画像を選んでください。`
      : 'サーバーには画像が大きすぎます。小さい画像を選んでください。',
  'unsupported-media-type': () => 'サーバーはこの種類の画像を受け取れません。別の画像を選んでください。',
  'request-rejected': ({message}) =>
    message ? `サーバーが画像を断りました：${message}` : 'サーバーが画像を断りました。別の画像を選んでください。',
  'too-many-requests': () => 'サーバーが混み合っています。1 分待って［再試行］を押してください。',
  'server-error': () => 'サーバーに問題があります。画像はここに残っています。しばらくして試してください。',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'サーバーの返事が間に合いませんでした。画像はここに残っています。［再試行］を押してください。',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'オフラインです。画像はここに残っています。つながったら［再試行］を押してください。',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'サーバーにつながりません。画像はここに残っています。［再試行］を押してください。',
  'invalid-response': () =>
    'サーバーの返事をこのページは理解できません。画像はここに残っています。後で試してください。',
  'remove-unsupported': () => 'ここでは画像を削除できません。代わりに別の画像を選んでください。',
  'storage-failed': () => 'ブラウザーに画像を置く場所がありません。空きを作って［再試行］を押してください。',
  'field-invalid': ({message}) => message ?? 'サーバーが受け付けませんでした。直して、もう一度保存してください。',
  queued: () => '送信待ちです。画像はこのブラウザーに残り、サーバーにつながると送られます。',
  unknown: () => 'うまくいきませんでした。画像はここに残っています。［再試行］を押してください。',
};

export const badge: Locale['badge'] = {
  online: 'オンライン',
  away: '退席中',
  busy: '取り込み中',
  offline: 'オフライン',
  fallbackName: '人物',
};

export const group: Locale['group'] = {
  people: (count, {number}) => `${number(count)} 人`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number}) => `ほか ${number(count)} 人を表示`,
  moreNotListed: (count, {number}) => `ほか ${number(count)} 人`,
};

export const card: Locale['card'] = {
  changePicture: 'プロフィール画像を変更',
  loadFailed: 'ページの残りを読み込めませんでした。接続を確かめて、もう一度お試しください。',
  edit: '連絡先を編集',
  save: '保存',
  saving: '保存中…',
  saved: '連絡先を保存しました。',
  cancel: 'キャンセル',
  close: '閉じる',
  copy: ({value}) => `${value} をコピー`,
  copied: 'コピーしました。',
  copyFailed: 'このブラウザーではページがコピーできません。文字を選んでコピーしてください。',
  localTime: ({time}) => `現地時間 ${time}`,
  managed: ({system}) => `${system} が管理`,
  unlock: 'この社員を手動で管理',
  unlocking: '確認中…',
  unlocked: 'この人を手動で変更できるようになりました。',
  syncName: '同期',
  syncing: '同期中…',
  synced: ({name}) => `${name}：完了しました。`,
  signOut: 'サインアウト',
  signingOut: 'サインアウト中…',
  retry: '再試行',
  unsaved: 'この画像はまだ保存していません。',
  keepEditing: '編集を続ける',
  discard: '画像を破棄',
  remoteValue: ({value}) => `その間に別の場所で「${value}」に変わりました。`,
  remoteEmpty: 'その間に別の場所で削除されました。',
  useServerVersion: '相手のものを使う',
  keepMyValue: '自分のものを残す',
  resolveConflict: 'その間に別の人が変更しました。どちらを残すか選んでください。',
  emailInvalid: 'メールアドレスではありません。name@example.org のように書いてください。',
  phoneInvalid: '電話番号ではありません。3 桁以上の数字を書いてください。',
  tooLong: ({maxLength}, {number}) => `長すぎます。${number(maxLength)} 文字までにしてください。`,
  fields: {
    name: '名前',
    pronouns: '代名詞',
    title: '役職',
    organization: '組織',
    department: '部署',
    email: 'メール',
    phone: '電話',
    mobile: '携帯',
    location: '場所',
    link: 'リンク',
  },
  problems: {
    unauthorized: 'サインアウトしています。サインインし直して［再試行］を押してください。',
    forbidden: 'これは変更できません。管理者に問い合わせてください。',
    'not-found': 'この人はもうサーバーにいません。ページを再読み込みしてください。',
    conflict: 'その間に別の人が変更しました。再読み込みして確かめてください。',
    'too-many-requests': 'サーバーが混み合っています。1 分待って［再試行］を押してください。',
    'server-error': 'サーバーに問題があります。しばらくして［再試行］を押してください。',
    'timed-out': 'サーバーの返事が間に合いませんでした。［再試行］を押してください。',
    offline: 'オフラインです。つながったら［再試行］を押してください。',
    'network-error': 'サーバーにつながりません。［再試行］を押してください。',
    'field-invalid': 'サーバーが受け付けませんでした。直して、もう一度保存してください。',
    /** The request was sent completely, but no response arrived. */
    unconfirmed:
      'サーバーから返事がありませんでした。すでに完了しているかもしれません。［再試行］を押して確かめてください。',
    other: 'うまくいきませんでした。［再試行］を押してください。',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'ファイルを選択',
  takePhoto: '写真を撮る',
  retakePhoto: '撮り直す',
  capture: '撮影',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) => `${fileTypes(accept, 'すべての画像')}、${bytes(maxBytes)} まで`,
  dropHint: ({dropping, pasting}) => {
    if (dropping)
      return pasting ? 'ここに画像をドロップするか、貼り付けてください。' : 'ここに画像をドロップしてください。';
    return pasting ? 'ここに画像を貼り付けてください。' : 'まず画像を選んでください。';
  },
  dropActive: 'ここにドロップ',
  opening: '画像を開いています…',
  loadFailed: 'ページの残りを読み込めませんでした。接続を確かめて、もう一度お試しください。',
  actionFailed: 'うまくいきませんでした。接続を確かめて、もう一度お試しください。',
  startingCamera: 'カメラを起動しています…',
  cameraOn: 'カメラがついています。カメラを見て［撮影］を押してください。',
  camera: 'カメラの映像',
  chooseCamera: 'カメラ',
  cropArea: '画像の構図',
  cropAreaHelp: '矢印キーで画像を動かし、Shift で大きく動かします。＋と−で拡大縮小、0 で全体、角括弧で回転します。',
  zoom: 'ズーム',
  zoomIn: '拡大',
  zoomOut: '縮小',
  adjust: '調整',
  straighten: '傾き補正',
  rotateLeft: '左に回転',
  rotateRight: '右に回転',
  flip: '左右反転',
  undo: '元に戻す',
  redo: 'やり直す',
  reset: 'リセット',
  moveLeft: '左へ動かす',
  moveRight: '右へ動かす',
  moveUp: '上へ動かす',
  moveDown: '下へ動かす',
  discard: 'この画像を破棄',
  unsaved: 'この画像はまだ保存していません。',
  keepEditing: '編集を続ける',
  done: '完了',
  discarded: '選んだ画像を破棄しました。',
  opened: '画像を開きました。動かしたり拡大したりして構図を決めてください。',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `、回転 ${number(rotation)}°` : '';
    return `中心は横 ${share(x)}、縦 ${share(y)}、ズーム ${share(zoom)}${turned}${flipped ? '、左右反転' : ''}`;
  },
  preview: ({name}) => (name ? `${name} の見え方` : 'あなたの見え方'),
  you: 'あなた',
  previewMessage: 'チャットでもいい感じ',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `元は ${format.bytes(bytes)}`,
  preparing: '準備中…',
  preparingFrames: ({share}, {number}) => `アニメーションを準備しています：${number(share, {style: 'percent'})}`,
  useStillImage: '静止画を使う',
  animated: 'アニメーション',
  firstFrameOnly: 'アニメーションは残りません。最初の画像だけが保存されます。',
  flattened: '透明な部分は残りません。背景色で塗りつぶされます。',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${number(wantedPx)} ピクセルのうち ${number(edgePx)} ピクセルしかなく、ぼやけて見えることがあります。${zoomed ? '縮小表示にするか、大きい画像を選んでください。' : '大きい画像を選んでください。'}`,
  clear: '削除',
  clearing: '保存すると画像が削除されます。',
  cancel: 'キャンセル',
  stop: '停止',
  save: '保存',
  saving: ({share}, {number}) => `保存中 ${number(share, {style: 'percent'})}`,
  almostDone: 'もうすぐ完了します…',
  checking: '確認中…',
  checkingStored: 'サーバーに何が保存されているか確認しています…',
  retry: '再試行',
  chooseOther: '別の画像を選ぶ',
  useServerVersion: '相手の画像を使う',
  overwrite: '自分の画像を保存',
  discardWaiting: '破棄',
  waitingDiscarded: '送信待ちの画像を破棄しました。',
  saved: '画像を保存しました。',
  removed: '画像を削除しました。',
  stopped: '保存を止めました。何も変わっていません。',
  stoppedUnconfirmed:
    '保存を止めましたが、変更はすでに保存されているかもしれません。もう一度保存して確かめてください。',
  valueMissing: '画像を選んでください。',
  managed: ({system}) => `この画像は ${system} が管理しています。`,
  unlock: 'この社員を手動で管理',
  unlocking: '確認中…',
  unlocked: 'この画像を手動で変更できるようになりました。',
  name: ({name}) => (name ? `${name} の画像` : 'プロフィール画像'),
};
