export type ServerExit = { code: number | null; signal: NodeJS.Signals | null; logTail: string }

/** One run of the server, from spawn to exit. */
export type RunningServer = {
  pid: number
  exited: Promise<ServerExit>
  signal(name: NodeJS.Signals): void
}
