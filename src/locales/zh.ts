// 简体中文。
import type {Locale} from './locale.js';

export const tag = 'zh';

const kinds = {folder: '文件夹', link: '链接', text: '文字'};

/** The request was sent completely, but no response arrived. */
const unconfirmed = '服务器没有回应。你的更改可能已经保存：请按“重试”确认。';
const unconfirmedOffline = '你已离线。你的更改可能已经保存：恢复联网后请按“重试”确认。';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `这是${kinds[kind]}，不是图片。请选择图片文件。`,
  'several-files': () => '这是多个文件。请选择一张图片。',
  'file-empty': () => '文件是空的。请选择另一张图片。',
  'file-unreadable': () => '无法再读取此文件。请重新选择它，或选择另一张图片。',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `文件大小为 ${bytes(actualBytes)}。请选择不超过 ${bytes(maxBytes)} 的图片。`,
  'file-truncated': () => '文件不完整。请重新导出，或选择另一张图片。',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? '此文件不是可以在这里打开的图片。请选择另一张。'
      : !fileType(type)
        ? `这个文件不是图片。请选择 ${fileTypes(accept)} 文件。`
        : `这是 ${fileType(type)} 文件。请选择 ${fileTypes(accept)} 文件。`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `图片为 ${number(widthPx)} × ${number(heightPx)} 像素。请选择不超过 ${number(maxPixels / 1e6)} 百万像素的图片。`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `图片为 ${number(widthPx)} × ${number(heightPx)} 像素。请选择每边不超过 ${number(maxEdgePx)} 像素的图片。`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `图片为 ${number(widthPx)} × ${number(heightPx)} 像素。请选择每边至少 ${number(minEdgePx)} 像素的图片。`,
  'animation-not-allowed': () => '这是动图。请选择静态图片。',
  'decode-failed': () => '图片已损坏，无法打开。请选择另一张。',
  'coding-unsupported': ({type}, {fileType}) =>
    `浏览器无法显示这种 ${fileType(type)} 图片。请重新保存为普通 JPG，或选择另一张。`,
  'decoder-missing': ({type}, {fileType}) => `此浏览器无法打开 ${fileType(type)} 图片。请导出为 JPG，或选择另一张。`,
  'canvas-blocked': () => '此浏览器不让网页读取图片。请为本网站允许，或换用其他浏览器。',
  'out-of-memory': () => '此设备的可用内存不足以处理这张图片。请关闭其他应用，或选择较小的图片。',
  'encode-failed': () => '无法准备图片。请重试，或选择另一张。',
  'output-too-large': ({maxBytes}, {bytes}) => `图片无法小于 ${bytes(maxBytes)}。请缩小显示，或选择更简单的图片。`,
  'camera-denied': () => '本网站的摄像头已被阻止。请在浏览器设置中允许，然后重试。',
  'camera-missing': () => '未找到摄像头。请连接一个，或选择文件。',
  'camera-busy': () => '摄像头正被其他应用使用。请关闭该应用，然后重试。',
  unauthorized: () => '你已退出登录。请重新登录，然后按“重试”。',
  forbidden: () => '你不能更改这张图片。请联系管理员。',
  'not-found': () => '服务器上已没有此人。请重新加载页面。',
  conflict: () => '其间有人更改了这张图片。请用对方的，或用你的覆盖它。',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes ? `服务器接受不超过 ${bytes(maxBytes)} 的图片。请选择更小的。` : '图片对服务器来说太大。请选择更小的。',
  'unsupported-media-type': () => '服务器不接受此类图片。请选择另一张。',
  'request-rejected': ({message}) => (message ? `服务器拒绝了图片：${message}` : '服务器拒绝了图片。请选择另一张。'),
  'too-many-requests': () => '服务器繁忙。请等一分钟，然后按“重试”。',
  'server-error': () => '服务器出现问题。你的图片保留在这里：请稍后再试。',
  'timed-out': ({mayBeStored}) => (mayBeStored ? unconfirmed : '服务器没有及时回应。你的图片保留在这里：请按“重试”。'),
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : '你已离线。你的图片保留在这里：恢复联网后请按“重试”。',
  'network-error': ({mayBeStored}) => (mayBeStored ? unconfirmed : '无法连接服务器。你的图片保留在这里：请按“重试”。'),
  'invalid-response': () => '本页无法理解服务器的回应。你的图片保留在这里：请稍后再试。',
  'remove-unsupported': () => '此处无法移除图片。请改选另一张。',
  'storage-failed': () => '浏览器没有空间保存图片。请腾出空间，然后按“重试”。',
  'field-invalid': ({message}) => message ?? '服务器没有接受。请更正后再保存。',
  queued: () => '等待上传。你的图片保留在此浏览器中，连上服务器后即会发送。',
  unknown: () => '出了点问题。你的图片保留在这里：请按“重试”。',
};

export const badge: Locale['badge'] = {
  online: '在线',
  away: '离开',
  busy: '忙碌',
  offline: '离线',
  fallbackName: '人员',
};

export const group: Locale['group'] = {
  people: (count, {number}) => `${number(count)} 人`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, {number}) => `显示另外 ${number(count)} 人`,
  moreNotListed: (count, {number}) => `以及另外 ${number(count)} 人`,
};

export const card: Locale['card'] = {
  changePicture: '更换头像',
  loadFailed: '页面的其余部分无法加载。请检查网络连接，然后重试。',
  edit: '编辑联系方式',
  save: '保存',
  saving: '正在保存…',
  saved: '联系方式已保存。',
  cancel: '取消',
  close: '关闭',
  copy: ({value}) => `复制 ${value}`,
  copied: '已复制。',
  copyFailed: '此浏览器不让网页复制。请选中文字自行复制。',
  localTime: ({time}) => `当地时间 ${time}`,
  managed: ({system}) => `由 ${system} 管理`,
  unlock: '手动管理此员工',
  unlocking: '正在询问…',
  unlocked: '现在可以手动更改此人。',
  syncName: '同步',
  syncing: '正在同步…',
  synced: ({name}) => `${name}：完成。`,
  signOut: '退出登录',
  signingOut: '正在退出…',
  retry: '重试',
  unsaved: '这张图片尚未保存。',
  keepEditing: '继续编辑',
  discard: '放弃图片',
  remoteValue: ({value}) => `其间已在别处改为“${value}”。`,
  remoteEmpty: '其间已在别处移除。',
  useServerVersion: '用对方的',
  keepMyValue: '保留我的',
  resolveConflict: '其间有人更改了此项。请选择保留哪一个。',
  emailInvalid: '这不是电子邮件地址。请写成 name@example.org 的形式。',
  phoneInvalid: '这不是电话号码。请至少写三位数字。',
  tooLong: ({maxLength}, {number}) => `太长了。请不要超过 ${number(maxLength)} 个字符。`,
  fields: {
    name: '姓名',
    pronouns: '称谓代词',
    title: '职位',
    organization: '组织',
    department: '部门',
    email: '电子邮件',
    phone: '电话',
    mobile: '手机',
    location: '地点',
    link: '链接',
  },
  problems: {
    unauthorized: '你已退出登录。请重新登录，然后按“重试”。',
    forbidden: '你不能更改此项。请联系管理员。',
    'not-found': '服务器上已没有此人。请重新加载页面。',
    conflict: '其间有人更改了此项。请重新加载查看。',
    'too-many-requests': '服务器繁忙。请等一分钟，然后按“重试”。',
    'server-error': '服务器出现问题。请稍后按“重试”。',
    'timed-out': '服务器没有及时回应。请按“重试”。',
    offline: '你已离线。恢复联网后请按“重试”。',
    'network-error': '无法连接服务器。请按“重试”。',
    'field-invalid': '服务器没有接受。请更正后再保存。',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: '服务器没有回应。可能已经完成：请按“重试”确认。',
    other: '没有成功。请按“重试”。',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: '选择文件',
  takePhoto: '拍照',
  retakePhoto: '重拍',
  capture: '拍摄',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) => `${fileTypes(accept, '任何图片')}，不超过 ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? '将图片拖放到此处，或粘贴。' : '将图片拖放到此处。';
    return pasting ? '在此处粘贴图片。' : '请先选择一张图片。';
  },
  dropActive: '将图片放在此处',
  opening: '正在打开图片…',
  loadFailed: '页面的其余部分无法加载。请检查网络连接，然后重试。',
  actionFailed: '没有成功。请检查网络连接，然后重试。',
  startingCamera: '正在启动摄像头…',
  cameraOn: '摄像头已打开。请看着镜头，按“拍摄”。',
  camera: '摄像头实时画面',
  chooseCamera: '摄像头',
  cropArea: '图片取景',
  cropAreaHelp: '方向键移动图片，按住 Shift 移动更远。加号和减号缩放，0 显示全部，方括号旋转。',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  adjust: '调整',
  straighten: '拉直',
  rotateLeft: '向左旋转',
  rotateRight: '向右旋转',
  flip: '翻转',
  undo: '撤消',
  redo: '重做',
  reset: '重置',
  moveLeft: '左移',
  moveRight: '右移',
  moveUp: '上移',
  moveDown: '下移',
  discard: '放弃这张图片',
  unsaved: '这张图片尚未保存。',
  keepEditing: '继续编辑',
  done: '完成',
  discarded: '已放弃所选图片。',
  opened: '图片已打开。移动和缩放图片来取景。',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `，旋转 ${number(rotation)}°` : '';
    return `中心横向 ${share(x)}、纵向 ${share(y)}，缩放 ${share(zoom)}${turned}${flipped ? '，已翻转' : ''}`;
  },
  preview: ({name}) => (name ? `别人看到的 ${name}` : '别人看到的你'),
  you: '你',
  previewMessage: '在聊天里很好看',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `原为 ${format.bytes(bytes)}`,
  preparing: '正在准备…',
  preparingFrames: ({share}, {number}) => `正在准备动画：${number(share, {style: 'percent'})}`,
  useStillImage: '使用静态图片',
  animated: '动画',
  firstFrameOnly: '动画不会保留：只保存第一张画面。',
  flattened: '透明部分不会保留：将填充背景色。',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${number(wantedPx)} 像素中只有 ${number(edgePx)} 像素：可能会模糊。${zoomed ? '请缩小显示，或选择更大的图片。' : '请选择更大的图片。'}`,
  clear: '移除',
  clearing: '保存时将移除图片。',
  cancel: '取消',
  stop: '停止',
  save: '保存',
  saving: ({share}, {number}) => `正在保存 ${number(share, {style: 'percent'})}`,
  almostDone: '即将完成…',
  checking: '正在检查…',
  checkingStored: '正在检查服务器上保存了什么…',
  retry: '重试',
  chooseOther: '选择另一张图片',
  useServerVersion: '用对方的',
  overwrite: '保存我的',
  discardWaiting: '放弃',
  waitingDiscarded: '已放弃等待上传的图片。',
  saved: '图片已保存。',
  removed: '图片已移除。',
  stopped: '已停止保存。没有任何更改。',
  stoppedUnconfirmed: '已停止保存，但你的更改可能已经保存。请再保存一次以确认。',
  valueMissing: '请选择图片。',
  managed: ({system}) => `这张图片由 ${system} 管理。`,
  unlock: '手动管理此员工',
  unlocking: '正在询问…',
  unlocked: '现在可以手动更改这张图片。',
  name: ({name}) => (name ? `${name} 的图片` : '头像'),
};
