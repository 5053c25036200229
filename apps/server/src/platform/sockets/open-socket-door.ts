import websocket, { type WebSocket } from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '../log/create-log.ts'
import { createPace } from './create-pace.ts'

/** One open socket, as the module that speaks over it sees it. */
export type SocketLink = {
  /** Sends text, or ends the socket when its reader is so slow that too much waits: it comes back and asks again. */
  send(text: string): void
  /** 1000 after a wish, 1008 against a rule, 1013 try again later. */
  close(code: number, reason: string): void
}

/** What a module does with one socket. */
export type SocketPart = {
  /** Whole frames of text, one after the other as they came. */
  hear(text: string): void
  /** Once, whatever ended it. */
  ended(): void
}

export type SocketDoor = {
  path: string
  /** Bytes of one frame; a larger one ends the socket. */
  frameBytesMax: number
  /** Frames that a socket may send in a second, and at once. */
  perSecond: number
  burst: number
  /** Throws the refusal of who may not come in; it is the answer to the upgrade. */
  admit(request: FastifyRequest): Promise<void>
  /** The refusal where no more are let in. */
  whenFull(): Error
  /** Who counts together, such as a network, and how many sockets they may have on this process. */
  groupOf(request: FastifyRequest): string
  perGroupMax: number
  allMax: number
  open(link: SocketLink, request: FastifyRequest): SocketPart
}

/** Bytes that may wait for a slow reader. */
const waitingBytesMax = 512 * 1024
const pingEveryMs = 25_000

/**
 * A WebSocket on the HTTP server. Who may not come in is answered before the upgrade; who floods, sends too much at
 * once, reads too slowly or no longer answers is ended. Nothing is compressed: that would cost memory per socket.
 */
export async function openSocketDoor(server: FastifyInstance, door: SocketDoor, log: Log): Promise<void> {
  const groups = new Map<string, number>()
  const alive = new Map<WebSocket, boolean>()
  const pace = createPace({ perSecond: door.perSecond, burst: door.burst })
  const isFull = (group: string) => alive.size >= door.allMax || (groups.get(group) ?? 0) >= door.perGroupMax
  const pulse = setInterval(() => pingAll(alive), pingEveryMs)
  pulse.unref()
  await server.register(async (part) => {
    await part.register(websocket, {
      options: { maxPayload: door.frameBytesMax, perMessageDeflate: false, clientTracking: true },
      errorHandler: (error, socket) => {
        log.debug({ err: error }, 'a socket broke')
        socket.terminate()
      },
    })
    part.addHook('onClose', async () => {
      clearInterval(pulse)
      pace.end()
    })
    part.route({
      method: 'GET',
      url: door.path,
      preValidation: async (request, reply) => {
        if (!request.ws) return
        // Whoever is refused is read the answer; then the connection ends.
        reply.header('connection', 'close')
        if (isFull(door.groupOf(request))) throw door.whenFull()
        await door.admit(request)
      },
      handler: (_request, reply) => reply.callNotFound(),
      wsHandler: (socket: WebSocket, request: FastifyRequest) => {
        const group = door.groupOf(request)
        // Many may have been admitted together while the last place was free.
        if (isFull(group)) return socket.close(1013, 'too many sockets')
        groups.set(group, (groups.get(group) ?? 0) + 1)
        alive.set(socket, true)
        const opened = door.open(linkOf(socket), request)
        socket.on('pong', () => alive.set(socket, true))
        socket.on('message', (data, isBinary) => {
          alive.set(socket, true)
          if (isBinary) return socket.close(1003, 'text only')
          if (!pace.mayPass(socket)) return socket.close(1008, 'too many frames')
          opened.hear(data.toString())
        })
        socket.on('close', () => {
          alive.delete(socket)
          pace.forget(socket)
          const left = (groups.get(group) ?? 1) - 1
          if (left > 0) groups.set(group, left)
          else groups.delete(group)
          opened.ended()
        })
      },
    })
  })
}

function linkOf(socket: WebSocket): SocketLink {
  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > waitingBytesMax) return socket.terminate()
      socket.send(text)
    },
    close: (code, reason) => socket.close(code, reason),
  }
}

/** Who did not answer the last ping is gone, whatever the network says. */
function pingAll(alive: Map<WebSocket, boolean>): void {
  for (const [socket, hasAnswered] of alive) {
    if (!hasAnswered) {
      socket.terminate()
      continue
    }
    alive.set(socket, false)
    socket.ping()
  }
}
