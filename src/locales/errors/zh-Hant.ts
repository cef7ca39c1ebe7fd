// 繁體中文（台灣用語）：錯誤。
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = '伺服器尚未確認你的變更。變更可能已經儲存。請再試一次以確保已儲存。';
const unconfirmedOffline = '你目前處於離線狀態。變更可能已經儲存。請在恢復連線後再試一次，以確保已儲存。';

const kinds = {folder: '資料夾', link: '連結', text: '文字'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `這是${kinds[kind]}，不是圖片。請選擇圖片檔。`,
  'several-files': () => '只能選擇一張圖片。',
  'file-empty': () => '這個檔案是空的。請選擇其他圖片。',
  'file-unreadable': () => '已無法讀取這個檔案。請重新選擇，或選擇其他圖片。',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `這個檔案的大小為 ${bytes(actualBytes)}。請選擇不超過 ${bytes(maxBytes)} 的圖片。`,
  'file-truncated': () => '這個檔案不完整。請重新匯出，或選擇其他圖片。',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `這裡無法使用 ${name} 檔案。` : '這裡無法使用這種類型的檔案。';
    return `${problem}${names ? `請選擇下列格式的圖片：${names}。` : '請選擇其他圖片。'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `這張圖片的尺寸為 ${number(widthPx)} × ${number(heightPx)} 像素。請選擇不超過 ${number(maxPixels / 1e4)} 萬像素的圖片。`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `這張圖片的尺寸為 ${number(widthPx)} × ${number(heightPx)} 像素。每邊不可超過 ${number(maxEdgePx)} 像素。請選擇較小的圖片。`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `這張圖片的尺寸為 ${number(widthPx)} × ${number(heightPx)} 像素。每邊至少要有 ${number(minEdgePx)} 像素。請選擇較大的圖片。`,
  'animation-not-allowed': () => '這張圖片是動畫。請選擇靜態圖片。',
  'decode-failed': () => '這張圖片已損毀，無法開啟。請選擇其他圖片。',
  'coding-unsupported': ({type}, {fileType}) =>
    `瀏覽器無法顯示這種 ${fileType(type)} 圖片。請另存成標準的 JPG 檔，或選擇其他圖片。`,
  'decoder-missing': ({type}, {fileType}) =>
    `這個瀏覽器無法開啟 ${fileType(type)} 圖片。請將圖片另存成 JPG 檔，或選擇其他圖片。`,
  'canvas-blocked': () => '這個瀏覽器的隱私權設定封鎖了圖片編輯功能。請允許這個網站編輯圖片，或改用其他瀏覽器。',
  'out-of-memory': () => '這部裝置的可用記憶體不足，無法處理這張圖片。請關閉其他應用程式，或選擇較小的圖片。',
  'encode-failed': () => '無法準備圖片。請再試一次，或選擇其他圖片。',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `無法將這張圖片縮減到 ${bytes(maxBytes)}。請縮小顯示，或選擇細節較少的圖片。`,
  'camera-denied': () => '這個網站的攝影機存取權已遭封鎖。請在瀏覽器設定中允許，然後再試一次。',
  'camera-missing': () => '找不到攝影機。請連接攝影機，或選擇檔案。',
  'camera-busy': () => '其他應用程式正在使用攝影機。請關閉該應用程式，然後再試一次。',
  unauthorized: () => '登入已逾時。請重新登入，然後再試一次。',
  forbidden: () => '你沒有變更這張圖片的權限。請與管理員聯絡。',
  'not-found': () => '這份個人資料已不存在。請重新整理頁面。',
  conflict: () => '在你編輯期間，有其他人更換了這張圖片。請保留對方的圖片，或以你的圖片取代。',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes ? `圖片大小上限為 ${bytes(maxBytes)}。請選擇較小的圖片。` : '圖片超過伺服器的大小上限。請選擇較小的圖片。',
  'unsupported-media-type': () => '系統不接受這種類型的圖片。請選擇其他圖片。',
  'request-rejected': ({message}) =>
    message ? `系統不接受這張圖片：${message}` : '系統不接受這張圖片。請選擇其他圖片。',
  'too-many-requests': () => '嘗試次數過多。請稍候一分鐘，然後再試一次。',
  'server-error': () => '伺服器發生問題。你的圖片並未遺失。請過幾分鐘再試一次。',
  'timed-out': ({mayBeStored}) => (mayBeStored ? unconfirmed : '伺服器沒有及時回應。你的圖片並未遺失。請再試一次。'),
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : '你目前處於離線狀態。你的圖片並未遺失。請在恢復連線後再試一次。',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : '無法連線至伺服器。你的圖片並未遺失。請檢查網路連線，然後再試一次。',
  'invalid-response': () => '伺服器傳回非預期的回應。你的圖片並未遺失。請稍後再試一次。',
  'remove-unsupported': () => '這裡無法移除圖片。請改為選擇其他圖片。',
  'storage-failed': () => '瀏覽器的儲存空間不足。請釋出空間，然後再試一次。',
  'field-invalid': ({message}) => message ?? '系統不接受這項內容。請修改後再儲存一次。',
  queued: () => '等待上傳。你的圖片暫存在這個瀏覽器中，可連線至伺服器時就會上傳。',
  unknown: () => '發生問題。你的圖片並未遺失。請再試一次。',
};
