import { z } from 'zod'

const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() }))

/** Lets a server that was started with `--inspect` throw away what nobody holds, so that two measurements compare. */
export async function collectGarbage(inspectorPort: number): Promise<void> {
  const [target] = targetsSchema.parse(await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json())
  if (!target) throw new Error('the server has no inspector')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })),
    )
    socket.addEventListener('message', () => resolve())
    socket.addEventListener('error', () => reject(new Error('the inspector refused')))
  })
  socket.close()
}
