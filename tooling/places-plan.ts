/** Where the code may ask the world, write any table, or read across shops. */
export interface PlacesPlan {
  readonly environment: readonly string[]
  readonly clock: readonly string[]
  readonly randomness: readonly string[]
  readonly anyTableWriters: readonly string[]
  readonly crossShopReaders: readonly string[]
  readonly crossShopFunctions: readonly string[]
  readonly appImporters: readonly string[]
}

const tests = ['**/*.test.ts', '**/*.test.tsx', 'apps/*/test/**', 'packages/*/test/**']

export const places: PlacesPlan = {
  environment: [
    'apps/server/src/config.ts',
    'packages/cli/src/main.ts',
    'packages/cli/src/read-cli-settings.ts',
    'tooling/**',
    '**/vite.config.ts',
    'vitest.config.ts',
    ...tests,
  ],
  clock: [
    'apps/server/src/platform/**',
    'apps/server/src/maintenance/**',
    'apps/server/src/start-steps.ts',
    'apps/server/src/worker.ts',
    'apps/{console,storefront}/src/**',
    'packages/{cli,verifier}/src/**',
    'packages/analysis/train/**',
    'tooling/**',
    ...tests,
  ],
  randomness: [
    'apps/server/src/platform/**',
    'apps/console/src/**/own-key.ts',
    'apps/console/src/**/draw-chance.ts',
    // A response that begins without a connection draws its own key, in the source and in what is made of it.
    'apps/storefront/src/elements/survey/survey-draft.ts',
    'apps/storefront/src/assets/{survey-page,widget-survey}.js',
    // A visitor who agreed draws an id that nobody else can guess, in the source and in what is made of it.
    'apps/storefront/src/elements/journey/visitor-memory.ts',
    'apps/storefront/src/assets/widget-journey.js',
    // A window of the chat draws the keys of its messages, in the source and in what is made of it.
    'apps/storefront/src/elements/chat/chat-memory.ts',
    'apps/storefront/src/assets/{chat-page,chat-room,widget-chat}.js',
    'tooling/**',
    ...tests,
  ],
  // Code that walks every table on purpose (erasure, backup): may write tables by computed names.
  anyTableWriters: ['apps/server/src/maintenance/**'],
  // Code that reads across shops on purpose.
  crossShopReaders: ['apps/server/src/maintenance/**'],
  // Single functions that do, as `path#name`: a person's own memberships, under a policy of their own.
  crossShopFunctions: ['apps/server/src/modules/shops/shop-queries.ts#membershipsOf'],
  // app.ts is for the entry, tests and tooling; main.ts is for nobody.
  appImporters: ['apps/server/src/main.ts', 'apps/server/src/start.ts', 'tooling/**', ...tests],
}
