// Parents that a host puts elements into, and resets of a page. Each markup has one `$`, where the element goes.

export const parents: Readonly<Record<string, string>> = {
  block: '<div>$</div>',
  'flex row with a long name':
    '<div style="display:flex;width:180px">$<span style="white-space:nowrap">Wolfeschlegelsteinhausenbergerdorff</span></div>',
  'flex row that stretches': '<div style="display:flex;height:120px;align-items:stretch">$</div>',
  'flex column': '<div style="display:flex;flex-direction:column;width:200px">$<span>name</span></div>',
  'low flex column': '<div style="display:flex;flex-direction:column;height:20px">$<span>name</span></div>',
  'inline-flex': '<div style="display:inline-flex">$<span>name</span></div>',
  grid: '<div style="display:grid;grid-template-columns:auto 1fr;width:180px">$<span>name</span></div>',
  'stretching grid': '<div style="display:grid;width:180px;height:120px;place-items:stretch">$</div>',
  'grid with a narrow column':
    '<div style="display:grid;grid-template-columns:10px 1fr;width:180px">$<span>name</span></div>',
  'table cell': '<table style="width:120px"><tr><td>$</td><td>A long text in the cell beside it</td></tr></table>',
  float: '<div style="overflow:hidden"><div style="float:left">$</div></div>',
  absolute: '<div style="position:relative;height:120px"><div style="position:absolute">$</div></div>',
  'min-content': '<div style="width:min-content">$</div>',
  'small container': '<div style="width:12px;height:12px">$</div>',
  zoomed: '<div style="zoom:1.5">$</div>',
  transformed: '<div style="transform:scale(.5);width:400px">$</div>',
  'right to left':
    '<div dir="rtl" style="display:flex;width:180px">$<span style="white-space:nowrap">Wolfeschlegelsteinhausenbergerdorff</span></div>',
  'zoomed out': '<div style="zoom:.5">$</div>',
  'columns of text': '<div style="columns:2;width:300px">$<p>A text that takes the second column</p></div>',
  subgrid:
    '<div style="display:grid;grid-template-columns:auto 1fr;width:180px"><div style="display:grid;grid-template-columns:subgrid;grid-column:1/-1">$<span>name</span></div></div>',
  'no box of its own':
    '<div style="display:flex;width:180px"><div style="display:contents">$</div><span>name</span></div>',
  'query container': '<div style="container-type:inline-size;width:180px">$</div>',
  button: '<button type="button" style="font:inherit">$</button>',
  summary: '<details open style="width:180px"><summary>$</summary></details>',
  'fixed table': '<table style="table-layout:fixed;width:220px"><tr><td>$</td><td>beside</td></tr></table>',
  'aspect ratio': '<div style="aspect-ratio:2;width:120px;display:grid">$</div>',
  'fit-content': '<div style="width:fit-content;max-width:100%">$</div>',
  vertical: '<div style="writing-mode:vertical-rl;height:180px">$</div>',
};

/** Rules of a page, for everything inside `.reset`. */
export const resets: Readonly<Record<string, string>> = {
  none: '',
  pictures: 'img, canvas { max-width: 100%; height: auto; display: block }',
  everything:
    '*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; line-height: 1.5 }',
  minimum: '* { min-width: 0; min-height: 0 }',
  'content boxes': '*, *::before, *::after { box-sizing: content-box; display: block }',
  'as the parent': '* { line-height: inherit; font: inherit; text-align: inherit; max-width: 100% }',
  shrinking: '* { flex-shrink: 1; min-width: 0; min-height: 0 }',
};
