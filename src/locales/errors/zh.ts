// 简体中文：错误。
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = '服务器未确认此更改。更改可能已经保存。请重试以确认。';
const unconfirmedOffline = '你已离线。更改可能已经保存。请在恢复联网后重试以确认。';

const kinds = {folder: '文件夹', link: '链接', text: '文字'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `这是${kinds[kind]}，不是图片。请选择图片文件。`,
  'several-files': () => '只能选择一张图片。',
  'file-empty': () => '此文件是空的。请选择另一张图片。',
  'file-unreadable': () => '无法再读取此文件。请重新选择，或选择另一张图片。',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `此文件大小为 ${bytes(actualBytes)}。请选择不超过 ${bytes(maxBytes)} 的图片。`,
  'file-truncated': () => '此文件不完整。请重新导出，或选择另一张图片。',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `此处不能使用 ${name} 文件。` : '此处不能使用这种类型的文件。';
    return `${problem}${names ? `请选择 ${names} 格式的图片。` : '请选择另一张图片。'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `此图片为 ${number(widthPx)} × ${number(heightPx)} 像素。请选择不超过 ${number(maxPixels / 1e4)} 万像素的图片。`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `此图片为 ${number(widthPx)} × ${number(heightPx)} 像素。每边不能超过 ${number(maxEdgePx)} 像素。请选择更小的图片。`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `此图片为 ${number(widthPx)} × ${number(heightPx)} 像素。每边至少需要 ${number(minEdgePx)} 像素。请选择更大的图片。`,
  'animation-not-allowed': () => '此图片是动图。请选择静态图片。',
  'decode-failed': () => '此图片已损坏，无法打开。请选择另一张图片。',
  'coding-unsupported': ({type}, {fileType}) =>
    `浏览器无法显示这种 ${fileType(type)} 图片。请另存为标准 JPG，或选择另一张图片。`,
  'decoder-missing': ({type}, {fileType}) =>
    `此浏览器无法打开 ${fileType(type)} 图片。请将此图片另存为 JPG，或选择另一张图片。`,
  'canvas-blocked': () => '此浏览器的隐私设置阻止了图片编辑。请允许此网站编辑图片，或使用其他浏览器。',
  'out-of-memory': () => '此设备的可用内存不足以处理这张图片。请关闭其他应用，或选择更小的图片。',
  'encode-failed': () => '无法准备图片。请重试，或选择另一张图片。',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `无法将此图片减小到 ${bytes(maxBytes)}。请缩小显示，或选择细节较少的图片。`,
  'camera-denied': () => '已阻止此网站使用摄像头。请在浏览器设置中允许，然后重试。',
  'camera-missing': () => '未找到摄像头。请连接摄像头，或选择文件。',
  'camera-busy': () => '另一个应用正在使用摄像头。请关闭该应用，然后重试。',
  unauthorized: () => '登录已过期。请登录，然后重试。',
  forbidden: () => '你没有权限更改这张图片。请联系管理员。',
  'not-found': () => '此个人资料已不存在。请重新加载页面。',
  conflict: () => '在你编辑期间，其他人更改了这张图片。请保留那张图片，或用你的图片替换它。',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes ? `图片不能超过 ${bytes(maxBytes)}。请选择更小的图片。` : '图片超过了服务器的大小限制。请选择更小的图片。',
  'unsupported-media-type': () => '不接受这种类型的图片。请选择另一张图片。',
  'request-rejected': ({message}) => (message ? `图片未被接受：${message}` : '图片未被接受。请选择另一张图片。'),
  'too-many-requests': () => '尝试次数过多。请等一分钟，然后重试。',
  'server-error': () => '服务器出现问题。你的图片没有丢失。请几分钟后重试。',
  'timed-out': ({mayBeStored}) => (mayBeStored ? unconfirmed : '服务器没有及时响应。你的图片没有丢失。请重试。'),
  offline: ({mayBeStored}) => (mayBeStored ? unconfirmedOffline : '你已离线。你的图片没有丢失。请在恢复联网后重试。'),
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : '无法连接服务器。你的图片没有丢失。请检查网络连接，然后重试。',
  'invalid-response': () => '服务器返回了意外的响应。你的图片没有丢失。请稍后重试。',
  'remove-unsupported': () => '此处无法移除图片。请改为选择另一张图片。',
  'storage-failed': () => '浏览器的存储空间不足。请释放空间，然后重试。',
  'field-invalid': ({message}) => message ?? '此内容未被接受。请更改后重新保存。',
  queued: () => '等待上传。你的图片保存在此浏览器中，连接到服务器后会自动上传。',
  unknown: () => '出现问题。你的图片没有丢失。请重试。',
};
