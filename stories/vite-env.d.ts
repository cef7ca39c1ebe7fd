// Pictures and style sheets, as Vite imports them.
declare module '*.webp' {
  const url: string;
  export default url;
}
declare module '*.css';

declare module '*.css?raw' {
  const css: string;
  export default css;
}
