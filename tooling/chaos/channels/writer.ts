import type { MessengerDoor } from '@echoloop/contract'

export type Kind = MessengerDoor['kind']

/** One person with what was acknowledged, in the order in which it was said. */
export type Writer = {
  kind: Kind
  /** By which the platform knows the person. */
  id: string
  /** By which the person's words are known here. */
  name: string
  beganAt: number
  said: { id: string; text: string }[]
  answers: { id: string; text: string }[]
}
