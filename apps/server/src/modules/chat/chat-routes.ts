import type { Files } from '../../platform/files/open-files.ts'
import type { Route } from '../../platform/http/route.ts'
import type { LiveHub } from '../../platform/live/live-hub.ts'
import type { AskHelp } from './chat-bot.ts'
import { chatRoomRoutes } from './room/chat-room-routes.ts'
import { openChatHub } from './socket/chat-hub.ts'
import { visitorRoutes } from './visitor/visitor-routes.ts'

export type ChatRouteParts = {
  /** Address under which shoppers reach this server, without a slash at its end. */
  publicUrl: string
  files: Files
  live: LiveHub
  canMail: boolean
  /** Undefined: no bot answers. */
  askHelp?: AskHelp | undefined
}

export function chatRoutes({ publicUrl, files, live, canMail, askHelp }: ChatRouteParts): Route[] {
  return [
    ...chatRoomRoutes({ publicUrl, files, hasBot: askHelp !== undefined }),
    ...visitorRoutes({ publicUrl, files, hub: openChatHub(live), canMail, askHelp }),
  ]
}
