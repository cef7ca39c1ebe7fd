// Writes src/faces/weights.bin and the texts of its licence, from the face detector "BlazeFace full range" of MediaPipe:
//   node scripts/faces/convert.js
// The npm tarball is fetched to a temporary folder and its hash is checked. Only the result is committed.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {packWeights, readFloat16} from './pack-weights.js';
import {readTflite} from './read-tflite.js';

const SOURCE = '@mediapipe/face_detection@0.4.1657300184';
const SHA256 = 'a118cde74923dc4435257fbfbb613464a0f58d115dff6314d4ff96c8aebf6419';
const MODEL = 'package/face_detection_full_range.tflite';

function fetchModel() {
  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-faces-'));
  try {
    const [{filename}] = JSON.parse(execFileSync('npm', ['pack', SOURCE, '--json', '--pack-destination', folder]));
    const tarball = path.join(folder, path.basename(filename).replace('@', '').replace('/', '-'));
    const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex');
    if (hash !== SHA256) throw new Error(`The hash of ${SOURCE} is ${hash}, not ${SHA256}.`);
    execFileSync('tar', ['xzf', tarball, '-C', folder, MODEL]);
    return new Uint8Array(readFileSync(path.join(folder, MODEL)));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * The layers with ReLU merged into the layer before it, and without the steps that change nothing here: weights are read as they
 * are, a missing channel counts as 0 in `add`, and the outputs keep their shape.
 */
export function toNet({tensors, operators, input, outputs}) {
  const layers = [];
  const channels = [];
  /** Tensors that are another one by another name; `-1` is the picture. */
  const layerOf = new Map([[input, -1]]);
  const constants = new Map();
  const valuesOf = (tensor) => readFloat16(tensors[constants.get(tensor) ?? tensor].bytes);
  for (const {kind, inputs, output, stride} of operators) {
    const from = () => inputs.filter((tensor) => layerOf.has(tensor)).map((tensor) => layerOf.get(tensor));
    if (kind === 'dequantize') constants.set(output, inputs[0]);
    else if (kind === 'pad' || kind === 'reshape') layerOf.set(output, from()[0]);
    else if (kind === 'relu') {
      const [layer] = from();
      layers[layer].relu = true;
      layerOf.set(output, layer);
    } else {
      const depth = tensors[output].shape[3];
      const layer = {kind, from: from(), depth};
      if (kind === 'conv' || kind === 'depthwise') {
        layer.stride = stride;
        layer.size = tensors[inputs[1]].shape[1];
        addChannels(kind, tensors[inputs[1]].shape, valuesOf(inputs[1]), valuesOf(inputs[2]), channels);
      }
      layerOf.set(output, layers.push(layer) - 1);
    }
  }
  return {net: {layers, outputs: outputs.map((tensor) => layerOf.get(tensor))}, channels};
}

/** A convolution has its weights channel by channel, a depthwise one tap by tap. */
function addChannels(kind, shape, weights, biases, channels) {
  const count = biases.length;
  const each = weights.length / count;
  biases.forEach((bias, channel) => {
    const own =
      kind === 'conv'
        ? weights.subarray(channel * each, (channel + 1) * each)
        : Float32Array.from({length: each}, (_, tap) => weights[tap * count + channel]);
    channels.push({weights: own, bias});
  });
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const {net, channels} = toNet(readTflite(fetchModel()));
  const packed = packWeights(net, channels);
  writeFileSync('src/faces/weights.bin', packed);
  writeFileSync('src/faces/LICENSE.txt', readFileSync('node_modules/typescript/LICENSE.txt'));
  console.log(`${net.layers.length} layers, ${channels.length} channels, ${packed.length} bytes`);
}
