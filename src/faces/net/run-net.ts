// Runs the layers of the net one after the other.
import type {JobContext} from '../../image/jobs/context.js';
import {add, conv, depthwise, maxPool, resize, type Tensor} from './kernels.js';
import type {Layer, Net} from './read-net.js';

const operations: Record<Layer['kind'], (inputs: [Tensor, Tensor], layer: Layer) => Tensor> = {
  conv: ([input], layer) => conv(input, layer),
  depthwise: ([input], layer) => depthwise(input, layer),
  maxPool: ([input]) => maxPool(input),
  resize: ([input]) => resize(input),
  add: ([first, second], {relu}) => add(first, second, relu),
};

/** `picture`: 192 × 192 pixels, each channel from -1 to 1. */
export async function runNet(
  {layers, outputs}: Net,
  picture: Tensor,
  {signal, yieldToMain}: Pick<JobContext, 'signal' | 'yieldToMain'>,
): Promise<{boxes: Tensor; scores: Tensor}> {
  const results: Tensor[] = [];
  const result = (layer: number) => (layer < 0 ? picture : (results[layer] as Tensor));
  for (const layer of layers) {
    const pause = yieldToMain();
    if (pause) await pause;
    signal.throwIfAborted();
    results.push(operations[layer.kind](layer.from.map(result) as [Tensor, Tensor], layer));
  }
  const [boxes, scores] = outputs.map(result) as [Tensor, Tensor];
  return {boxes, scores};
}
