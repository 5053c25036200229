import './import-tables.ts'

export { channelsRoutes } from './channels-routes.ts'
export { importQueue } from './import-queue.ts'
export { removeOldRefusals } from './import-store.ts'
export { resumeImports } from './resume-imports.ts'
export { runImport } from './run-import.ts'
