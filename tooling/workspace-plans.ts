/** One workspace: whom it may import, and whether Node's own modules are open to it. */
export interface WorkspacePlan {
  readonly name: string
  readonly folder: string
  readonly imports: readonly string[]
  readonly importsInTests: readonly string[]
  readonly outside: 'declared' | readonly string[]
  readonly builtins: boolean
}

/** All workspaces of the repository. */
export const workspacePlans: readonly WorkspacePlan[] = [
  plain({ name: 'analysis', folder: 'packages/analysis', imports: [] }),
  { ...browserSafe({ name: 'contract', folder: 'packages/contract', imports: [] }), outside: ['zod'] },
  {
    ...browserSafe({ name: 'client', folder: 'packages/client', imports: ['contract'] }),
    outside: ['zod'],
  },
  { ...browserSafe({ name: 'locales', folder: 'packages/locales', imports: ['contract'] }), outside: [] },
  plain({ name: 'records', folder: 'packages/records', imports: [] }),
  { ...browserSafe({ name: 'markup', folder: 'packages/markup', imports: [] }), outside: [] },
  { ...browserSafe({ name: 'verifier', folder: 'packages/verifier', imports: [] }), outside: [] },
  { ...browserSafe({ name: 'survey', folder: 'packages/survey', imports: ['contract'] }), outside: [] },
  plain({ name: 'report', folder: 'packages/report', imports: ['analysis', 'locales', 'markup'] }),
  plain({
    name: 'cli',
    folder: 'packages/cli',
    imports: ['analysis', 'client', 'contract', 'locales', 'records', 'report', 'verifier'],
  }),
  {
    ...plain({
      name: 'server',
      folder: 'apps/server',
      imports: ['analysis', 'contract', 'locales', 'records', 'storefront', 'survey'],
    }),
    importsInTests: ['client', 'verifier'],
  },
  browserSafe({
    name: 'console',
    folder: 'apps/console',
    imports: ['client', 'contract', 'locales', 'survey', 'verifier'],
  }),
  plain({
    name: 'storefront',
    folder: 'apps/storefront',
    imports: ['contract', 'locales', 'markup', 'survey', 'verifier'],
  }),
]

type WorkspaceName = Pick<WorkspacePlan, 'name' | 'folder' | 'imports'>

function plain(workspace: WorkspaceName): WorkspacePlan {
  return { ...workspace, importsInTests: [], outside: 'declared', builtins: true }
}

/** Runs in browsers too, therefore without Node's own modules. */
function browserSafe(workspace: WorkspaceName): WorkspacePlan {
  return { ...workspace, importsInTests: [], outside: 'declared', builtins: false }
}
