// gifenc has no types: these are the ones needed here. Its main file is CommonJS, for which bundlers add a helper to every page.
declare module 'gifenc/dist/gifenc.esm.js' {
  type Palette = [red: number, green: number, blue: number][];
  type Format = 'rgb444';
  interface FrameOptions {
    palette: Palette;
    delay: number;
    repeat: number;
    transparent: boolean;
    transparentIndex: number;
    dispose: number;
  }
  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
    bytesView(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, colours: number, options: {format: Format}): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette, format: Format): Uint8Array;
}
