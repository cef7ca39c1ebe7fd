// What docs/migration/ says of Uppy and FilePond, compiled against both: a name they no longer have is an error here. Their own
// typings are not ours to check.
import AwsS3 from '@uppy/aws-s3';
import Uppy from '@uppy/core';
import ImageEditor from '@uppy/image-editor';
import XHRUpload from '@uppy/xhr-upload';
import {create} from 'filepond';

const uppy = new Uppy({
  restrictions: {maxFileSize: 10_000_000, allowedFileTypes: ['image/jpeg'], maxNumberOfFiles: 1},
  locale: {strings: {}, pluralize: () => 0},
});
uppy.use(ImageEditor, {cropperOptions: {aspectRatio: 1, croppedCanvasOptions: {}}});
uppy.use(XHRUpload, {endpoint: '/people', method: 'PUT', fieldName: 'avatar', headers: {}});
uppy.use(AwsS3, {s3Endpoint: '/bucket', region: 'auto', signRequest: async () => ({url: '/signed'})});
uppy.on('upload-success', (file) => file?.name);
uppy.on('restriction-failed', (_file, error) => error.message);
// @ts-expect-error what the table says of Uppy before 6
uppy.use(AwsS3, {s3Endpoint: '/bucket', getUploadParameters: async () => ({url: '/signed'})});

create(document.body, {
  server: {process: '/process', revert: '/revert'},
  instantUpload: false,
  stylePanelLayout: 'compact circle',
  files: [{source: '/avatars/ada.webp', options: {type: 'local'}}],
  onprocessfile: (_error, file) => file.id,
  labelIdle: 'Choose a picture',
});
// @ts-expect-error an option that does not exist
create(document.body, {instantUploads: false});
