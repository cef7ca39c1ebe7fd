import Compressor from 'compressorjs';

export const run = (photo) =>
  new Promise((success, error) => {
    new Compressor(photo, {
      width: 512,
      height: 512,
      resize: 'cover',
      mimeType: 'image/jpeg',
      quality: 0.87,
      success,
      error,
    });
  });
