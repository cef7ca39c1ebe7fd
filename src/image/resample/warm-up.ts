// JIT warm-up: browsers optimise code only after it has run several times.
import type {ResampleContext} from './passes.js';
import {resample} from './resample.js';

let runsLeft = 3;

/** Scales a blank image three times in total, while a decoder works on another thread. */
export async function warmUpJit(context: ResampleContext): Promise<void> {
  while (runsLeft-- > 0) {
    const blank = new ImageData(96, 96);
    blank.data.fill(255);
    await resample(blank, 66, 66, context);
  }
}
