// 日本語：エラー。
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed =
  'サーバーから確認の応答がありませんでした。変更はすでに保存されている可能性があります。確認のため、もう一度お試しください。';
const unconfirmedOffline =
  'オフラインです。変更はすでに保存されている可能性があります。オンラインに戻ったら、確認のため、もう一度お試しください。';

const kinds = {folder: 'フォルダー', link: 'リンク', text: 'テキスト'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `これは${kinds[kind]}で、画像ではありません。画像ファイルを選択してください。`,
  'several-files': () => '画像は 1 つだけ選択してください。',
  'file-empty': () => 'このファイルは空です。別の画像を選択してください。',
  'file-unreadable': () => 'このファイルは読み込めなくなりました。もう一度選択するか、別の画像を選択してください。',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `このファイルは ${bytes(actualBytes)} です。${bytes(maxBytes)} までの画像を選択してください。`,
  'file-truncated': () => 'このファイルは不完全です。もう一度書き出すか、別の画像を選択してください。',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name
      ? `ここでは ${name} ファイルを使用できません。`
      : 'この種類のファイルはここでは使用できません。';
    return `${problem}${names ? `${names} 形式の画像を選択してください。` : '別の画像を選択してください。'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。${number(maxPixels / 1e4)} 万ピクセルまでの画像を選択してください。`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。各辺 ${number(maxEdgePx)} ピクセルまで使用できます。より小さい画像を選択してください。`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `この画像は ${number(widthPx)} × ${number(heightPx)} ピクセルです。各辺 ${number(minEdgePx)} ピクセル以上が必要です。より大きい画像を選択してください。`,
  'animation-not-allowed': () => 'アニメーション画像は使用できません。静止画を選択してください。',
  'decode-failed': () => 'この画像は破損しているため開けません。別の画像を選択してください。',
  'coding-unsupported': ({type}, {fileType}) =>
    `この種類の ${fileType(type)} 画像はブラウザーで表示できません。標準の JPG で保存するか、別の画像を選択してください。`,
  'decoder-missing': ({type}, {fileType}) =>
    `このブラウザーでは ${fileType(type)} 画像を開けません。この画像を JPG で保存するか、別の画像を選択してください。`,
  'canvas-blocked': () =>
    'このブラウザーのプライバシー設定により、画像の編集がブロックされています。このサイトに許可するか、別のブラウザーをお使いください。',
  'out-of-memory': () =>
    'このデバイスの空きメモリでは、この画像を処理できません。ほかのアプリを閉じるか、より小さい画像を選択してください。',
  'encode-failed': () => '画像を準備できませんでした。もう一度お試しになるか、別の画像を選択してください。',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `この画像は ${bytes(maxBytes)} まで小さくできません。縮小表示にするか、より単純な画像を選択してください。`,
  'camera-denied': () =>
    'このサイトではカメラがブロックされています。ブラウザーの設定で許可してから、もう一度お試しください。',
  'camera-missing': () => 'カメラが見つかりません。カメラを接続するか、ファイルを選択してください。',
  'camera-busy': () => '別のアプリがカメラを使用しています。そのアプリを閉じてから、もう一度お試しください。',
  unauthorized: () => 'セッションが切れました。サインインしてから、もう一度お試しください。',
  forbidden: () => 'この画像を変更する権限がありません。管理者にお問い合わせください。',
  'not-found': () => 'このプロフィールは見つかりません。ページを再読み込みしてください。',
  conflict: () =>
    '編集中に別のユーザーがこの画像を変更しました。変更後の画像を使うか、自分の画像に置き換えてください。',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `使用できる画像は ${bytes(maxBytes)} までです。より小さい画像を選択してください。`
      : '画像がサーバーの上限を超えています。より小さい画像を選択してください。',
  'unsupported-media-type': () => 'この種類の画像は使用できません。別の画像を選択してください。',
  'request-rejected': ({message}) =>
    message
      ? `画像を受け付けられませんでした：${message}`
      : '画像を受け付けられませんでした。別の画像を選択してください。',
  'too-many-requests': () => '試行回数が多すぎます。1 分ほど待ってから、もう一度お試しください。',
  'server-error': () => 'サーバーでエラーが発生しました。画像は失われていません。数分後にもう一度お試しください。',
  'timed-out': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : '時間内にサーバーから応答がありませんでした。画像は失われていません。もう一度お試しください。',
  offline: ({mayBeStored}) =>
    mayBeStored
      ? unconfirmedOffline
      : 'オフラインです。画像は失われていません。オンラインに戻ったら、もう一度お試しください。',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'サーバーに接続できません。画像は失われていません。接続を確認して、もう一度お試しください。',
  'invalid-response': () =>
    'サーバーの応答を処理できませんでした。画像は失われていません。しばらくしてから、もう一度お試しください。',
  'remove-unsupported': () => 'ここでは画像を削除できません。代わりに別の画像を選択してください。',
  'storage-failed': () => 'ブラウザーの空き容量が足りません。空き容量を増やしてから、もう一度お試しください。',
  'field-invalid': ({message}) => message ?? '受け付けられませんでした。修正して、もう一度保存してください。',
  queued: () =>
    'アップロード待ちです。画像はこのブラウザーに保存されており、サーバーに接続できるとアップロードされます。',
  unknown: () => 'エラーが発生しました。画像は失われていません。もう一度お試しください。',
};
