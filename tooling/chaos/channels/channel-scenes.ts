import type { ChannelScene } from './channel-scene.ts'
import { chatScene } from './chat-scene.ts'
import { incidentScene } from './incident-scene.ts'
import { listeningScene } from './listening-scene.ts'
import { mailScene } from './mail-scene.ts'
import { messengerScene } from './messenger-scene.ts'
import { phoneScene } from './phone-scene.ts'

/** All ways in that play at once. A channel that is added to the product adds its scene here. */
export const channelScenes: readonly ChannelScene[] = [
  messengerScene,
  phoneScene,
  mailScene,
  chatScene,
  listeningScene,
  incidentScene,
]
