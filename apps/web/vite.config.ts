import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Two products from one source: the staff desk, and the public pages that load a fraction of it. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rollupOptions: { input: { staff: page('index.html'), public: page('public.html') } },
  },
  server: {
    port: 4001,
    proxy: { '/api': 'http://127.0.0.1:4000' },
  },
})
