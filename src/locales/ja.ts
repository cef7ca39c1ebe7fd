// 日本語。です・ます。人の名前には「さん」を付けます。
import type {Locale} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/ja.js';

export const tag = 'ja';

export const badge: Locale['badge'] = {
  online: 'オンライン',
  away: '退席中',
  busy: '取り込み中',
  offline: 'オフライン',
  fallbackName: 'ユーザー',
};

export const group: Locale['group'] = {
  people: (count, {number}) => `${number(count)} 人`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number}) => `ほか ${number(count)} 人を表示`,
  moreNotListed: (count, {number}) => `ほか ${number(count)} 人`,
};

export const card: Locale['card'] = {
  changePicture: 'プロフィール画像を変更',
  loadFailed: 'エディターを読み込めませんでした。接続を確認して、もう一度お試しください。',
  edit: '連絡先を編集',
  save: '保存',
  saving: '保存中…',
  saved: '連絡先を保存しました。',
  cancel: 'キャンセル',
  close: '閉じる',
  copy: ({value}) => `${value} をコピー`,
  copied: 'コピーしました。',
  copyFailed: 'コピーできませんでした。テキストを選択してコピーしてください。',
  localTime: ({time}) => `現地時間 ${time}`,
  managed: ({system}) => `${system} で管理`,
  unlock: '手動で管理',
  unlocking: 'アクセスをリクエスト中…',
  unlocked: 'このプロフィールを編集できるようになりました。',
  syncName: '同期',
  syncing: '実行中…',
  synced: ({name}) => `${name}：完了しました。`,
  signOut: 'サインアウト',
  signingOut: 'サインアウト中…',
  retry: '再試行',
  unsaved: 'この画像を保存せずに閉じますか？',
  keepEditing: '編集を続ける',
  discard: '画像を破棄',
  remoteValue: ({value}) => `編集中に「${value}」に変更されました。`,
  remoteEmpty: '編集中に削除されました。',
  useServerVersion: '変更後を使う',
  keepMyValue: '自分の入力を残す',
  resolveConflict: '編集中に別のユーザーが変更しました。どちらを残すか選択してください。',
  emailInvalid: 'name@example.org のようにメールアドレスを入力してください。',
  phoneInvalid: '3 桁以上の電話番号を入力してください。',
  tooLong: ({maxLength}, {number}) => `長すぎます。${number(maxLength)} 文字以内で入力してください。`,
  fields: {
    name: '名前',
    pronouns: '代名詞',
    title: '役職',
    organization: '組織',
    department: '部署',
    email: 'メール',
    phone: '電話',
    mobile: '携帯',
    location: '勤務地',
    link: 'リンク',
  },
  problems: {
    unauthorized: 'セッションが切れました。サインインしてから、もう一度お試しください。',
    forbidden: 'この操作を行う権限がありません。管理者にお問い合わせください。',
    'not-found': 'このプロフィールは見つかりません。ページを再読み込みしてください。',
    conflict: '編集中に別のユーザーが変更しました。ページを再読み込みして変更を確認してください。',
    'too-many-requests': '試行回数が多すぎます。1 分ほど待ってから、もう一度お試しください。',
    'server-error': 'サーバーでエラーが発生しました。数分後にもう一度お試しください。',
    'timed-out': '時間内にサーバーから応答がありませんでした。もう一度お試しください。',
    offline: 'オフラインです。オンラインに戻ったら、もう一度お試しください。',
    'network-error': 'サーバーに接続できません。接続を確認して、もう一度お試しください。',
    'field-invalid': '受け付けられませんでした。修正して、もう一度保存してください。',
    /** The request was sent completely, but no response arrived. */
    unconfirmed:
      'サーバーから確認の応答がありませんでした。すでに完了している可能性があります。確認のため、もう一度お試しください。',
    other: 'エラーが発生しました。もう一度お試しください。',
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
    return pasting ? 'ここに画像を貼り付けてください。' : '画像を選択してください。';
  },
  dropActive: 'ここにドロップ',
  opening: '画像を開いています…',
  loadFailed: 'エディターを読み込めませんでした。接続を確認して、もう一度お試しください。',
  actionFailed: 'エラーが発生しました。接続を確認して、もう一度お試しください。',
  startingCamera: 'カメラを起動しています…',
  cameraOn: 'カメラがオンです。カメラを見て撮影してください。',
  camera: 'カメラのプレビュー',
  chooseCamera: 'カメラ',
  cropArea: '切り抜き範囲',
  cropAreaHelp:
    '矢印キーで画像を移動します。Shift キーを押しながらで大きく移動します。プラスとマイナスで拡大縮小、0 で全体表示、角かっこで回転します。',
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
  moveLeft: '左へ移動',
  moveRight: '右へ移動',
  moveUp: '上へ移動',
  moveDown: '下へ移動',
  discard: 'この画像を破棄',
  unsaved: 'この画像を保存せずに閉じますか？',
  keepEditing: '編集を続ける',
  done: '完了',
  discarded: '画像を破棄しました。',
  opened: '画像の準備ができました。位置と大きさを調整してください。',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `、回転 ${number(rotation)}°` : '';
    return `中心は左から ${share(x)}、上から ${share(y)}、ズーム ${share(zoom)}${turned}${flipped ? '、左右反転' : ''}`;
  },
  preview: ({name}) => (name ? `${name}さんの表示イメージ` : 'ほかの人に見えるあなたの画像'),
  you: 'あなた',
  previewMessage: 'チャットでもよく見えます',
  resultInfo,
  originalSize: ({bytes}, format) => `元のサイズ：${format.bytes(bytes)}`,
  preparing: '準備中…',
  preparingFrames: ({share}, {number}) => `アニメーションを準備しています：${number(share, {style: 'percent'})}`,
  useStillImage: '静止画を使う',
  animated: 'アニメーション',
  firstFrameOnly: 'アニメーションの最初のフレームだけが保存されます。',
  flattened: '透明な部分は背景色で塗りつぶされます。',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? '切り抜き範囲' : '画像'}が小さいため（${number(edgePx)} × ${number(edgePx)} ピクセル、推奨 ${number(wantedPx)} × ${number(wantedPx)}）、ぼやけて見えることがあります。${zoomed ? '縮小表示にするか、' : ''}より大きい画像を選択してください。`,
  clear: '画像を削除',
  clearing: '保存すると画像が削除されます。',
  cancel: 'キャンセル',
  stop: '停止',
  save: '保存',
  saving: ({share}, {number}) => `保存中 ${number(share, {style: 'percent'})}`,
  almostDone: 'もうすぐ完了します…',
  checking: '確認中…',
  checkingStored: 'サーバーに何が保存されているか確認しています…',
  retry: '再試行',
  chooseOther: '別の画像を選択',
  useServerVersion: '変更後を使う',
  overwrite: '自分の画像を保存',
  discardWaiting: 'アップロードを中止',
  waitingDiscarded: 'アップロードを中止しました。',
  saved: '画像を保存しました。',
  removed: '画像を削除しました。',
  stopped: '保存を停止しました。何も変更されていません。',
  stoppedUnconfirmed:
    '保存を停止しましたが、変更はすでに保存されている可能性があります。確認のため、もう一度保存してください。',
  valueMissing: '画像を選択してください。',
  managed: ({system}) => `この画像は ${system} で管理されています。`,
  unlock: '手動で管理',
  unlocking: 'アクセスをリクエスト中…',
  unlocked: 'この画像を変更できるようになりました。',
  name: ({name}) => (name ? `${name}さんの画像` : 'プロフィール画像'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `顔に合わせて切り抜きました。${number(count)}人の顔が見つかりました。` : '顔に合わせて切り抜きました。',
  framePerson: ({position, count}, {number}) => `この人に合わせる（${number(count)}人中${number(position)}人目）`,
};
