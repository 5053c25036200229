import type { StoreAnswer } from './ask-store.ts'
import type { ReadingOptions } from './reading-options.ts'
import type { StoreChange } from './store-change.ts'

export type Listed = 'products' | 'orders'

export type StoreFacts = { name: string | null; country: string | null }

/** One page of the store's list; each entry is read by itself, so that a broken one holds up no other. */
export type StorePage = { entries: unknown[]; next: string | null }

/** What we ask of a store, the same for every platform. */
export type StoreDoor = {
  /** Whether the address and the keys are right. */
  greet(): Promise<StoreAnswer<StoreFacts>>
  /** Has events sent to our address; those that are there already stay. */
  registerHooks(hook: { url: string }): Promise<StoreAnswer<null>>
  removeHooks(hook: { url: string }): Promise<StoreAnswer<null>>
  count(listed: Listed): Promise<StoreAnswer<number | null>>
  /** A page of the list; without a cursor the first. */
  page(listed: Listed, cursor: string | null): Promise<StoreAnswer<StorePage>>
  readEntry(listed: Listed, entry: unknown, options: ReadingOptions): StoreChange[]
  /** How a thing stands now. */
  truth(
    thing: { of: 'order' | 'product'; id: string },
    options: ReadingOptions,
  ): Promise<StoreAnswer<StoreChange[]>>
  /** The refunds of an order with their lines, where events do not carry them. */
  refunds(orderId: string): Promise<StoreAnswer<StoreChange[]>>
}
