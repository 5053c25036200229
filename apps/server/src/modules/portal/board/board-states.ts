import { type BoardItemState, type BoardState, boardStates } from '@echoloop/contract'

/** Whether everybody sees a suggestion in this state. Pure. */
export function isShown(state: BoardItemState): state is BoardState {
  return boardStates.some((one) => one === state)
}
