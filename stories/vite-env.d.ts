// Pictures and style sheets, as Vite imports them.
declare module '*.webp' {
  const url: string;
  export default url;
}
declare module '*.css';
