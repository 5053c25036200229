import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { reconnectWait } from '../../../apps/storefront/src/elements/chat/reconnect-wait.ts'
import type { SetUpShop } from '../set-up-shop.ts'
import { collectGarbage } from './collect-garbage.ts'

export type SocketsOrder = { shop: SetUpShop; url: string; sockets: number; inspectorPort: number }

export type SocketsOutcome = {
  faults: string[]
  opened: number
  residentKbPerSocket: number
  heapKbPerSocket: number
  /** After all were cut at once: until all of them are back and know what is new. */
  stormSeconds: number
  /** What the storm cost the server itself, however busy the machine is beside it. */
  stormCpuSeconds: number
  /** The slowest answer of another door meanwhile. */
  slowestMsInStorm: number
}

/** Windows that one conversation has here; the server lets eight in. */
const windowsEach = 8
const origin = 'https://shop.example'

type Window = { socket: WebSocket; isTold: Promise<void>; texts: string[] }

/** Thousands of idle windows on one process: what each costs, what happens when all come back at once, and floods. */
export async function openManySockets({
  shop,
  url,
  sockets,
  inspectorPort,
}: SocketsOrder): Promise<SocketsOutcome> {
  const faults: string[] = []
  const tokens = await beginConversations({ shop, url, count: Math.ceil(sockets / windowsEach) })
  const place = { url, shop: shop.publicId }
  // What the first ones cost is the program's own.
  for (const warm of await openAll({ ...place, tokens: tokens.slice(0, 5), count: 40 })) warm.socket.close()
  await sleep(3000)
  await collectGarbage(inspectorPort)
  const before = await figuresOf(url)
  const windows = await openAll({ ...place, tokens, count: sockets })
  await sleep(5000)
  await collectGarbage(inspectorPort)
  const after = await figuresOf(url)
  const opened = windows.filter(({ socket }) => socket.readyState === WebSocket.OPEN).length
  if (opened !== sockets) faults.push(`${opened} of ${sockets} sockets are open`)
  const storm = await stormBack({ ...place, tokens, windows })
  faults.push(...storm.faults)
  faults.push(...(await refuseFloods({ ...place, token: tokens[0] ?? '' })))
  return {
    faults,
    opened,
    residentKbPerSocket: (after.resident - before.resident) / 1024 / sockets,
    heapKbPerSocket: (after.heap - before.heap) / 1024 / sockets,
    stormSeconds: storm.seconds,
    stormCpuSeconds: storm.cpuSeconds,
    slowestMsInStorm: storm.slowestMs,
  }
}

/** Each from a network of its own, as behind a proxy. */
async function beginConversations({
  shop,
  url,
  count,
}: {
  shop: SetUpShop
  url: string
  count: number
}): Promise<string[]> {
  const tokens: string[] = []
  for (let number = 0; number < count; number++) {
    const client = createClient({
      baseUrl: url,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers)
        headers.set('x-forwarded-for', networkOf(number))
        return fetch(input, { ...init, headers })
      },
    })
    const { token } = await client.call(endpoints.startChat, {
      body: { shop: shop.publicId, key: newKey(), text: `Question ${number}`, language: 'en' },
    })
    tokens.push(token)
  }
  return tokens
}

type Opening = { url: string; shop: string; tokens: readonly string[]; count: number }

async function openAll({ tokens, count, ...place }: Opening): Promise<Window[]> {
  const windows: Window[] = []
  for (let number = 0; number < count; number++) {
    const token = tokens[number % tokens.length] ?? ''
    windows.push(openWindow({ ...place, token, network: networkOf(number) }))
    if (number % 100 === 99) await Promise.all(windows.slice(-100).map(({ isTold }) => isTold))
  }
  await Promise.all(windows.map(({ isTold }) => isTold))
  return windows
}

function openWindow({
  url,
  shop,
  token,
  network,
}: {
  url: string
  shop: string
  token: string
  network: string
}): Window {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/chat/socket?shop=${shop}`, {
    headers: { origin, 'x-forwarded-for': network },
  })
  const texts: string[] = []
  socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'join', token, after: 0 })))
  const isTold = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const said = JSON.parse(String(data))
      if (said.type !== 'news') return
      texts.push(...said.messages.flatMap(({ text }: { text: string | null }) => text ?? []))
      resolve()
    })
    socket.addEventListener('error', () => resolve())
    socket.addEventListener('close', () => resolve())
  })
  return { socket, isTold, texts }
}

type Storm = { url: string; shop: string; tokens: readonly string[]; windows: readonly Window[] }

async function stormBack({
  windows,
  tokens,
  ...place
}: Storm): Promise<{ faults: string[]; seconds: number; cpuSeconds: number; slowestMs: number }> {
  const { cpuSeconds: cpuBefore } = await figuresOf(place.url)
  for (const { socket } of windows) socket.close()
  const begun = performance.now()
  let slowestMs = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const asked = performance.now()
      await fetch(`${place.url}/v1/storefront/chat?shop=${place.shop}`)
      slowestMs = Math.max(slowestMs, performance.now() - asked)
      await sleep(50)
    }
  })()
  const back = await Promise.all(
    windows.map((_one, number) =>
      comeBack({ ...place, token: tokens[number % tokens.length] ?? '', network: networkOf(number) }),
    ),
  )
  const seconds = (performance.now() - begun) / 1000
  const { cpuSeconds: cpuAfter } = await figuresOf(place.url)
  isOver = true
  await watching
  const told = back.filter(
    ({ socket, texts }) => socket.readyState === WebSocket.OPEN && texts.length > 0,
  ).length
  for (const { socket } of back) socket.close()
  await sleep(1000)
  return {
    faults: told === windows.length ? [] : [`${told} of ${windows.length} are back`],
    seconds,
    cpuSeconds: cpuAfter - cpuBefore,
    slowestMs,
  }
}

/** Worse than windows in browsers, it comes back at once; refused or cut off, it waits as they do. */
async function comeBack(place: Parameters<typeof openWindow>[0]): Promise<Window> {
  for (let tries = 1; ; tries++) {
    const opened = openWindow(place)
    await opened.isTold
    if (opened.texts.length > 0 || tries > 12) return opened
    opened.socket.close()
    await sleep(reconnectWait(tries, Math.random()))
  }
}

async function refuseFloods({
  token,
  ...place
}: {
  url: string
  shop: string
  token: string
}): Promise<string[]> {
  const faults: string[] = []
  const closedBy = async (flood: (socket: WebSocket) => void): Promise<number> => {
    const { socket, isTold } = openWindow({ ...place, token, network: '198.51.100.7' })
    await isTold
    const closed = new Promise<number>((resolve) => {
      socket.addEventListener('close', ({ code }) => resolve(code))
    })
    flood(socket)
    return Promise.race([closed, sleep(5000).then(() => 0)])
  }
  const frames = await closedBy((socket) => {
    for (let count = 0; count < 500; count++) socket.send('{"type":"alive"}')
  })
  if (frames !== 1008) faults.push(`500 frames at once ended with ${frames}`)
  const large = await closedBy((socket) => socket.send('x'.repeat(100_000)))
  if (large !== 1009) faults.push(`a frame of 100 kB ended with ${large}`)
  const crowd = await openAll({ ...place, tokens: [token], count: 1 })
  const crowding = Array.from({ length: 260 }, () => openWindow({ ...place, token, network: '203.0.113.9' }))
  await Promise.all(crowding.map(({ isTold }) => isTold))
  const inside = crowding.filter(({ socket }) => socket.readyState === WebSocket.OPEN).length
  if (inside > 200) faults.push(`${inside} sockets of one network were let in`)
  for (const { socket } of [...crowd, ...crowding]) socket.close()
  return faults
}

function networkOf(number: number): string {
  return `10.${Math.floor(number / 60 / 250) % 250}.${Math.floor(number / 60) % 250}.${number % 250}`
}

function newKey(): string {
  return randomBytes(16).toString('hex')
}

async function figuresOf(url: string): Promise<{ resident: number; heap: number; cpuSeconds: number }> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    resident: figure('process_resident_memory_bytes'),
    cpuSeconds: figure('process_cpu_seconds_total'),
    heap: figure('nodejs_heap_size_used_bytes') + figure('nodejs_external_memory_bytes'),
  }
}
