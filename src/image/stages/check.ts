// Stage 2 of 7 (check): a sniffed file in, a checked file or every violation out. Nothing is decoded.
import {FileRejectedError, type RuleViolation} from '../../errors.js';
import {fillDefaults} from '../../shared/fill-defaults.js';
import {accepts} from '../accept.js';
import type {ImageSize} from '../geometry/crop-geometry.js';
import {hasImageDecoder} from '../jobs/decode/image-decoder.js';
import type {CheckedFile, Limits, SniffedFile} from './types.js';

/**
 * The limits that hold where a host sets none.
 * @example
 * import {defaultLimits} from 'avatar-elements/image';
 *
 * console.log(`Up to ${defaultLimits.maxBytes / 1e6} MB`);
 */
export const defaultLimits: Limits = {
  accept: ['image/*'],
  maxBytes: 10_000_000,
  maxPixels: 250_000_000,
  minEdgePx: 1,
  // The longest edge that the canvas of every browser supports.
  maxEdgePx: 32_767,
  animation: 'keep',
  // About ten seconds of work: 40 ms for each frame of 512 pixels that is encoded, 25 ms for each megapixel that is decoded.
  maxFrames: 200,
  maxAnimationPixels: 100_000_000,
};

/** What is decoded as a whole needs 4 bytes for each pixel. A JPEG is decoded at 1/8 of its size, if the browser can do that. */
const MAX_WHOLE_PIXELS = 120_000_000;

/** The limits of two products people know, one line each for a host. */
export const presets: {readonly dashboard: Partial<Limits>; readonly crm: Partial<Limits>} = {
  dashboard: {maxBytes: 10_000_000, accept: ['image/jpeg', 'image/png']},
  crm: {maxBytes: 20_000_000, accept: ['image/jpeg', 'image/png', 'image/gif', 'image/bmp']},
};

/**
 * Every rule the file breaks; an empty list where it breaks none.
 * @param file - What `sniff` found
 * @param limits - Rules in place of those of `defaultLimits`
 * @example
 * import {check, sniff} from 'avatar-elements/image';
 *
 * const violations = check(await sniff(photo), {maxBytes: 5_000_000});
 * if (violations.length) console.log(violations[0].code);
 */
export function check(file: SniffedFile, limits: Partial<Limits> = {}): RuleViolation[] {
  const {accept, maxBytes, minEdgePx, maxEdgePx, animation, ...own} = fillDefaults(defaultLimits, limits);
  const {type, animated, truncated, unsupported, blob} = file;
  const maxPixels =
    hasImageDecoder && type === 'image/jpeg' ? own.maxPixels : Math.min(own.maxPixels, MAX_WHOLE_PIXELS);
  const {width: widthPx, height: heightPx} = largestCanvas(file);
  if (blob.size === 0) return [{code: 'file-empty'}];
  const found: RuleViolation[] = [];
  if (!accepts(accept, type)) found.push({code: 'type-not-accepted', type, accept});
  if (blob.size > maxBytes) found.push({code: 'file-too-large', maxBytes, actualBytes: blob.size});
  if (animated && animation === 'reject') found.push({code: 'animation-not-allowed', type});
  if (truncated) found.push({code: 'file-truncated', type});
  if (unsupported) found.push({code: 'coding-unsupported', type});
  if (truncated || widthPx === 0 || heightPx === 0) return found;
  if (widthPx * heightPx > maxPixels) found.push({code: 'too-many-pixels', maxPixels, widthPx, heightPx});
  if (Math.max(widthPx, heightPx) > maxEdgePx) found.push({code: 'edge-too-long', maxEdgePx, widthPx, heightPx});
  if (Math.min(widthPx, heightPx) < minEdgePx) found.push({code: 'edge-too-short', minEdgePx, widthPx, heightPx});
  return found;
}

/**
 * The same file as one that may be decoded. An animation beyond `maxFrames` or `maxAnimationPixels` counts as a still picture: its
 * first frame.
 * @param file - What `sniff` found
 * @param limits - Rules in place of those of `defaultLimits`
 * @throws FileRejectedError with every broken rule
 * @example
 * import {assertValid, decode, sniff} from 'avatar-elements/image';
 *
 * const image = await decode(assertValid(await sniff(photo)));
 */
export function assertValid(file: SniffedFile, limits: Partial<Limits> = {}): CheckedFile {
  const violations = check(file, limits);
  if (violations.length > 0) throw new FileRejectedError(violations);
  const animated = file.animated && fitsAnimation(file, limits);
  return {...file, animated, type: file.type as CheckedFile['type'], checked: true};
}

/** The largest size in pixels that is decoded: frames of a GIF may be larger than the picture. */
function largestCanvas({width, height, largestFrame = {width: 0, height: 0}}: SniffedFile): ImageSize {
  return largestFrame.width * largestFrame.height > width * height ? largestFrame : {width, height};
}

/** False if the animation has so many frames or pixels that only its first frame is used. */
function fitsAnimation(file: SniffedFile, limits: Partial<Limits>): boolean {
  const {maxFrames, maxAnimationPixels} = fillDefaults(defaultLimits, limits);
  const {frames = 1} = file;
  const {width, height} = largestCanvas(file);
  return frames <= maxFrames && frames * width * height <= maxAnimationPixels;
}
