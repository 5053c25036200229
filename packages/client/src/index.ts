export type { Call, CallInput, Client, ClientOptions } from './create-client.ts'
export { createClient } from './create-client.ts'
export { ProblemError } from './problem-error.ts'
