import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

const isCustomElement = (tag: string) => /^(avatar|profile)-/.test(tag);

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement}}})],
});
