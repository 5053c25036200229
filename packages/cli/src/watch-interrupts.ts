import type { Notices } from './create-notices.ts'

/** Why the command stops before the import is done: left to the server, or cancelled. */
export type StopReason = 'leave' | 'cancel'

/** What Ctrl+C does while a file is imported. */
export type Interrupts = {
  /** Aborted with a StopReason. */
  signal: AbortSignal
  /** From here on the server has the file and goes on by itself; `id` is how to find it again. */
  markSent: (sentences: string[]) => void
  isSent: () => boolean
  end: () => void
}

const secondPressWithinMs = 3000

/**
 * Counts Ctrl+C. Once the server has the file the first press says how to find the import again and leaves it
 * running after three seconds; before that it only warns. The second press cancels.
 */
export function watchInterrupts(options: { notices: Notices; warning: string }): Interrupts {
  const stop = new AbortController()
  let sentences: string[] | undefined
  let presses = 0
  let timer: NodeJS.Timeout | undefined
  const onPress = (): void => {
    presses += 1
    if (presses > 1) stop.abort('cancel' satisfies StopReason)
    else {
      for (const sentence of sentences ?? [options.warning]) options.notices.say(sentence)
      timer = setTimeout(() => leaveOrForget(), secondPressWithinMs)
    }
  }
  const leaveOrForget = (): void => {
    if (sentences === undefined) presses = 0
    else stop.abort('leave' satisfies StopReason)
  }
  process.on('SIGINT', onPress)
  return {
    signal: stop.signal,
    markSent: (found) => {
      sentences = found
    },
    isSent: () => sentences !== undefined,
    end: () => {
      clearTimeout(timer)
      process.off('SIGINT', onPress)
    },
  }
}
