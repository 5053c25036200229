export {
  DataFolderHeldError,
  EmbeddedPostgresError,
  type StartFailureReason,
} from './embedded-postgres-error.ts'
export { findRunningPostgres } from './find-running-postgres.ts'
export type { ConnectionParameters } from './server-plan.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts'
export type { StartStep } from './start-step.ts'
export type { UnexpectedExit } from './supervise-server.ts'
