import { defineConfig } from 'vitest/config'

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 }
/** Their tests bring a database and an API of their own and share nothing else but what they import. */
const server = ['apps/server/src/modules/**/*.test.ts', 'apps/server/test/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['apps/server/test/global-setup.ts'],
    // One more than the two cores of CI: much of a test is waiting for workers, clocks and the database.
    maxWorkers: 3,
    projects: [
      // One process for many files: to load the whole server anew takes longer than most of its tests.
      { test: { name: 'server', include: server, pool: 'forks', isolate: false, ...timeouts } },
      {
        test: {
          name: 'others',
          include: [
            'apps/*/{src,test}/**/*.test.ts',
            'packages/*/{src,test}/**/*.test.ts',
            'tooling/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...server],
          pool: 'forks',
          isolate: false,
          ...timeouts,
        },
      },
    ],
  },
})
