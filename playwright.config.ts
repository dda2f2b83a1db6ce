import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  // One app at a time: two cores, and each app is three processes.
  workers: 1,
  timeout: 120_000,
  // A busy machine now and then loses a key or a frame. What passes only the second time is listed as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  reporter: [['list']],
})
