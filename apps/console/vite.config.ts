import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.ECHOLOOP_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Charts are one lazy piece by nature; the first load is measured apart.
    chunkSizeWarningLimit: 1000,
    // Small images stay files: the security policy serves styles and pictures from the same origin.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // Ant Design's parts do not say that they are free of side effects; without this every page loads the
        // whole form library for one context that it never fills.
        moduleSideEffects: [{ test: /node_modules\/@rc-component\//, sideEffects: false }],
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/v1': server } },
})
