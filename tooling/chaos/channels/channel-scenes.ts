import type { ChannelScene } from './channel-scene.ts'
import { mailScene } from './mail-scene.ts'
import { messengerScene } from './messenger-scene.ts'
import { phoneScene } from './phone-scene.ts'

/** All ways in that play at once. A channel that is added to the product adds its scene here. */
export const channelScenes: readonly ChannelScene[] = [messengerScene, phoneScene, mailScene]
