import { createContext, useContext } from 'react'

export type Deed = {
  /** What was done, in words. */
  text: string
  takeBack: () => Promise<void>
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
