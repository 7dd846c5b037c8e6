import { defineConfig } from 'vite';

export default defineConfig({ build: { rollupOptions: { input: ['index.html', 'plain.html'].map((name) => `${import.meta.dirname}/${name}`) } } });
