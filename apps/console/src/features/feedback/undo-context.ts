import { createContext, useContext } from 'react'

export type Deed = {
  /** What was done, in words. */
  text: string
  takeBack: () => Promise<void>
  /** The way back ends after so many seconds, and when the room is left; without it it is kept. */
  endsAfterSeconds?: number
  /** What is said once it is taken back, in place of the usual words. */
  undoneText?: string
}

export type Undo = {
  /** Tells what was done and keeps the way back for a while. */
  offer: (deed: Deed) => void
  /** Something later was done, which has a way back of its own. */
  forget: () => void
  /** Takes the last deed back; false when none is kept. */
  takeLast: () => boolean
}

export const UndoContext = createContext<Undo>({
  offer: () => undefined,
  forget: () => undefined,
  takeLast: () => false,
})

export function useUndo(): Undo {
  return useContext(UndoContext)
}
