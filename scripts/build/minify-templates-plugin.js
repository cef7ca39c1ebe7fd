// A plugin of the library build: templates lose the indentation and style sheets the comments they are written with, which
// no minifier of a host would dare to touch.
import MagicString from 'magic-string';

const minifyHtml = (text) => text.replace(/\s*\n\s*/g, ' ');
const minifyCss = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<![\d.])0(?=\.\d)/g, '');
const minifiers = {html: minifyHtml, svg: minifyHtml, css: minifyCss};

/** Every `html`, `svg` and `css` template in a syntax tree. */
function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(minifiers, node.tag.name)) yield node;
  for (const value of Object.values(node)) yield* templatesIn(value);
}

export const minifyTemplates = {
  name: 'minify-templates',
  renderChunk(code) {
    const result = new MagicString(code);
    for (const {tag, quasi} of templatesIn(this.parse(code))) {
      for (const {start, end} of quasi.quasis) {
        const text = code.slice(start, end);
        const shorter = minifiers[tag.name](text);
        if (shorter !== text) result.update(start, end, shorter);
      }
    }
    return result.hasChanged() ? {code: result.toString(), map: result.generateMap({hires: true})} : undefined;
  },
};
