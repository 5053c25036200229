/** What a start is busy with, for the person who watches it; `detail` is a plain English addition. */
export type StartStep = {
  kind:
    | 'initialising'
    | 'starting'
    | 'waiting-for-owner'
    | 'taking-over'
    | 'copied-binaries'
    | 'moved-folder'
    | 'ready'
  detail?: string
}

export type SayStep = (step: StartStep) => void
