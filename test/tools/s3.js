// An object store with the API of S3, and the host's server that signs for it with the AWS SDK.
import {createHash, randomUUID} from 'node:crypto';
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import {DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {createPresignedPost} from '@aws-sdk/s3-presigned-post';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';
import S3rver from 's3rver';
import {s3Gate} from '../support/servers/s3-gate.js';

const Bucket = 'avatars';
const secretAccessKey = 'S3RVER'; // The one account s3rver knows.
const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>POST</AllowedMethod><AllowedMethod>GET</AllowedMethod>
  <AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader>
</CORSRule></CORSConfiguration>`;

/**
 * s3rver answers a PUT as soon as it has read the object, before the file is written: a GET that follows at once may find nothing or a
 * part. It also removes a folder with its last object, although the next one is being written into it. Here an object is whole when it
 * is there, the answer comes after that, and folders stay.
 */
function storeWholeObjects(files) {
  const pathOf = ({bucket, key}, part) => files.getResourcePath(bucket, key, part);
  files.putObject = async (object) => {
    const bytes = Buffer.isBuffer(object.content) ? object.content : await buffer(object.content);
    const target = pathOf(object, 'object');
    const md5 = createHash('md5').update(bytes).digest('hex');
    await mkdir(path.dirname(target), {recursive: true});
    await files.putMetadata(object.bucket, object.key, object.metadata, md5);
    const unfinished = `${target}.${randomUUID()}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
    return {size: bytes.length, md5};
  };
  files.deleteObject = async (bucket, key) => {
    for (const part of ['object', 'object.md5', 'metadata.json']) await rm(pathOf({bucket, key}, part), {force: true});
  };
}

/** Starts the store; says where it is, where its signer is, and how to stop both. */
export async function startS3(listen) {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'));
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{name: Bucket, configs: [cors]}],
  });
  storeWholeObjects(store.store);
  const {port} = await store.run();
  const endpoint = await listen(s3Gate(() => `http://127.0.0.1:${port}`, secretAccessKey));
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: {accessKeyId: 'S3RVER', secretAccessKey},
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });

  const sign = {
    async PUT(Key, ContentType) {
      const command = new PutObjectCommand({Bucket, Key, ContentType});
      const url = await getSignedUrl(client, command, {expiresIn: 60, signableHeaders: new Set(['content-type'])});
      return {url, headers: {'Content-Type': ContentType}};
    },
    POST: (Key, ContentType) =>
      createPresignedPost(client, {
        Bucket,
        Key,
        Conditions: [['content-length-range', 1, 2_000_000], {'Content-Type': ContentType}],
        Fields: {'Content-Type': ContentType},
        Expires: 60,
      }),
  };
  const listed = async (Prefix) => (await client.send(new ListObjectsV2Command({Bucket, Prefix}))).Contents ?? [];

  const signer = await listen(async (request, response) => {
    const {pathname, searchParams: query} = new URL(request.url, 'http://signer');
    const prefix = `${query.get('person')}/`;
    let answer;
    if (pathname === '/sign') {
      const key = `${prefix}${query.get('key')}`;
      const signed = await sign[query.get('method')](key, query.get('type'));
      answer = {...signed, publicUrl: `${endpoint}/${Bucket}/${key}`};
    } else if (pathname === '/list') {
      answer = (await listed(prefix)).map(({Key}) => `${endpoint}/${Bucket}/${Key}`);
    } else {
      for (const {Key} of await listed(prefix)) await client.send(new DeleteObjectCommand({Bucket, Key}));
      answer = {};
    }
    response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(answer));
  });

  return {
    endpoint,
    signer,
    async stop() {
      client.destroy();
      await store.close();
      await rm(directory, {recursive: true, force: true});
    },
  };
}
