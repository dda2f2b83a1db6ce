import { availableParallelism } from 'node:os'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

/** A minute, and more where `npm run test:full` asks for more runs of each law than are usual (60). */
const testTimeout = 60_000 * Math.max(1, Number(process.env['FIELDLINE_RUNS'] ?? 60) / 60)

export default defineConfig({
  test: {
    // By itself vitest leaves one core to others: on two that is one worker.
    maxWorkers: Math.max(1, Math.min(availableParallelism(), 8)),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,scripts}/**/*.test.ts'],
          testTimeout,
          setupFiles: ['tests/support/font-files.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.ts'],
          testTimeout,
          setupFiles: ['tests/support/font-files.ts'],
        },
      },
    ],
  },
})
