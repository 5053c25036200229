import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { SheetFault } from './sheet-fault.ts'

/** What is told of a document; names come without their prefix. */
export type XmlSink = {
  open: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const depthMax = 64
/** Longest stretch without a tag: an endless word or attribute must not fill the memory. */
const stretchMax = 16 * 1024 * 1024

/**
 * Reads XML in constant memory; gives the bytes read so far after each piece. Declared entities are never expanded:
 * a document type is refused, as workbooks have none.
 */
export async function* parseXml(stream: Readable, sink: XmlSink): AsyncGenerator<number, void, void> {
  const state = { depth: 0, stretch: 0 }
  const parser = createParser(sink, state)
  const decoder = new TextDecoder('utf-8')
  let bytes = 0
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new SheetFault('broken')
      const text = decoder.decode(chunk, { stream: true })
      bytes += chunk.length
      state.stretch += text.length
      parser.write(text)
      if (state.stretch > stretchMax) throw new SheetFault('too-large')
      yield bytes
    }
    parser.close()
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('broken', { cause: error })
  } finally {
    stream.destroy()
  }
}

/** Reads a small document to its end. */
export async function readXml(stream: Readable, sink: XmlSink): Promise<void> {
  for await (const bytes of parseXml(stream, sink)) {
    if (bytes > stretchMax * 4) throw new SheetFault('too-large')
  }
}

function createParser(sink: XmlSink, state: { depth: number; stretch: number }): SaxesParser {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw new SheetFault('broken', { cause: error })
  })
  parser.on('doctype', () => {
    throw new SheetFault('broken')
  })
  parser.on('opentag', (tag) => {
    state.stretch = 0
    state.depth += 1
    if (state.depth > depthMax) throw new SheetFault('broken')
    sink.open(bareTag(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    state.stretch = 0
    state.depth -= 1
    sink.close?.(bareTag(tag.name))
  })
  parser.on('text', (text) => sink.text?.(text))
  parser.on('cdata', (text) => sink.text?.(text))
  return parser
}

function bareTag(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
