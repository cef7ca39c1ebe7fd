// It cannot crop: the shorter edge is brought to 512, as its users do before they crop.
import imageCompression from 'browser-image-compression';

export const run = (photo) =>
  imageCompression(new File([photo], 'photo', {type: photo.type}), {
    maxWidthOrHeight: 683,
    useWebWorker: true,
    libURL: new URL('/browser-image-compression-worker.js', location.href).href,
    initialQuality: 0.87,
    fileType: 'image/jpeg',
  });
