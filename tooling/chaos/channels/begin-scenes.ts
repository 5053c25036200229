import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'

/** Begins one scene after the other; an error names the scene that could not begin. */
export async function beginScenes(
  scenes: readonly ChannelScene[],
  place: ScenePlace,
): Promise<RunningScene[]> {
  const begun: RunningScene[] = []
  for (const { name, begin } of scenes) {
    try {
      begun.push(await begin(place))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`the scene ${name} did not begin: ${reason}`, { cause: error })
    }
  }
  return begun
}
