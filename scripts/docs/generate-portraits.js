// Portraits of no real person: drawn from a few shapes, for the demo's screenshots and the photos of its tests.
import sharp from 'sharp';

const skins = ['#f3cfb3', '#d9a47c', '#a86f4a', '#7c4a30', '#f6d9c4', '#c58a60'];
const hairs = ['#2b2019', '#6b4227', '#c79a4b', '#1a1a22', '#8a8f98', '#a4492f'];
const clothes = ['#2f5d8a', '#8a3b52', '#3f6b4f', '#c9862b', '#46476b', '#d8d5cc'];
const rooms = [
  ['#f7d9c0', '#e8a27c'],
  ['#cfe3f5', '#7fa8d6'],
  ['#d9ecd7', '#86b58a'],
  ['#ece0f6', '#a991cf'],
  ['#fbe7b4', '#e2b252'],
  ['#d6eef0', '#6fb0b5'],
];

/** Hair behind the head and in front of it, by style. */
const styles = [
  {
    back: '',
    front:
      'M300 395c-12-150 66-215 200-215s212 65 200 215c-30-75-62-112-104-128-70 22-190 22-236 4-30 24-50 66-60 124Z',
  },
  {
    back: 'M285 420c-30-190 70-262 215-262s245 72 215 262c-8 130 22 230 40 300-90 40-420 40-510 0 18-70 48-170 40-300Z',
    front: 'M305 400c-5-120 75-205 195-205s200 85 195 205c-60-24-120-80-150-140-50 70-150 110-240 140Z',
  },
  {
    back: '',
    front:
      'M312 370c-40-60-8-130 44-146 10-60 100-70 144-40 50-34 128-14 140 40 62 14 84 92 48 146-20-50-50-78-92-88-64 20-140 20-190 0-46 10-74 36-94 88Z',
  },
  {
    back: 'M500 60c60 0 100 42 100 92s-40 88-100 88-100-38-100-88 40-92 100-92Z',
    front: 'M302 390c-8-130 72-205 198-205s206 75 198 205c-24-90-90-140-198-140s-174 50-198 140Z',
  },
];

const pick = (list, number) => list[number % list.length];

/** The portrait with this number, as SVG of 1000 by 1000. */
export function portraitSvg(number) {
  const skin = pick(skins, number);
  const hair = pick(hairs, number * 5 + 2);
  const cloth = pick(clothes, number * 7 + 1);
  const [light, dark] = pick(rooms, number * 5 + 1);
  const {back, front} = pick(styles, number);
  const glasses =
    number % 3 === 1
      ? '<g fill="none" stroke="#23262d" stroke-width="9"><circle cx="430" cy="430" r="52"/><circle cx="570" cy="430" r="52"/><path d="M482 424q18-12 36 0"/></g>'
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">
    <defs>
      <radialGradient id="room" cx=".32" cy=".24" r="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></radialGradient>
      <linearGradient id="shade" x2="1"><stop offset=".45" stop-opacity="0"/><stop offset="1" stop-opacity=".16"/></linearGradient>
    </defs>
    <rect width="1000" height="1000" fill="url(#room)"/>
    <path d="${back}" fill="${hair}"/>
    <path d="M110 1000c10-190 130-262 290-285h200c160 23 280 95 290 285Z" fill="${cloth}"/>
    <path d="M418 600h164v118c-20 58-144 58-164 0Z" fill="${skin}"/>
    <path d="M418 640c40 50 124 50 164 0v40c-40 50-124 50-164 0Z" opacity=".12"/>
    <path d="M322 400c0-140 72-200 178-200s178 60 178 200c0 170-70 268-178 268s-178-98-178-268Z" fill="${skin}"/>
    <path d="M322 400c0-140 72-200 178-200s178 60 178 200c0 170-70 268-178 268s-178-98-178-268Z" fill="url(#shade)"/>
    <path d="${front}" fill="${hair}"/>
    <g fill="#22242b"><circle cx="432" cy="432" r="15"/><circle cx="568" cy="432" r="15"/></g>
    <g fill="none" stroke="#22242b" stroke-linecap="round" stroke-width="10" opacity=".75">
      <path d="M400 385q32-20 62-4M538 381q32-16 62 4"/>
      <path d="M440 556q60 48 120 0" stroke="#8d3b3b"/>
      <path d="M504 446q16 44-14 58" opacity=".5"/>
    </g>
    ${glasses}
    <rect width="1000" height="1000" fill="url(#shade)" opacity=".4"/>
  </svg>`;
}

/** The portrait as a photo from a camera would be: JPEG, grainy, as many pixels as asked for, the face in the middle. */
export async function portraitPhoto(number, {width = 1200, height = 1200} = {}) {
  const edge = Math.min(width, height);
  const face = await sharp(Buffer.from(portraitSvg(number)), {density: 72})
    .resize(edge, edge)
    .toBuffer();
  const grain = {width, height, channels: 3, noise: {type: 'gaussian', mean: 128, sigma: 10}};
  const [light] = pick(rooms, number * 5 + 1);
  return sharp({create: {width, height, channels: 3, background: light}})
    .composite([
      {input: face, gravity: 'centre'},
      {input: {create: grain}, blend: 'soft-light'},
    ])
    .jpeg({quality: 92})
    .toBuffer();
}
