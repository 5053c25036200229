import type { Client } from '@echoloop/client'
import type { LocaleName, Words } from '@echoloop/locales'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Notes } from './notes.ts'

/** What one journey gets. `page` is the signed-in console in the journey's language, 1440 × 900. */
export type Ground = {
  page: Page
  language: LocaleName
  words: Words
  server: JourneyServer
  /** What earlier journeys found out and later ones need. */
  notes: Notes
  /** Another person's browser, in the journey's language; watched like the first. */
  visit: (options?: BrowserContextOptions) => Promise<Visit>
  /** Messages of the browser's console that this journey provokes itself; all others fail it. */
  expectTrouble: (pattern: RegExp) => void
  /** Folder for the pictures of every page; undefined: none are wanted. */
  pictureFolder: string | undefined
  looks: Looks
}

/**
 * What is looked at in this language: what depends on no language is shared among those that walk, and each
 * does all of it when it walks alone.
 */
export type Looks = {
  /** Whether its colours can be read, light and dark. */
  colours: boolean
  /** All rules on a phone; its width is looked at in each language. */
  phone: boolean
  /** Every second page, each under all rules; the others are looked at in the other language. Undefined: every page. */
  pages: 'even' | 'odd' | undefined
  /** Each way of tampering with the log; a receipt is checked in each language. */
  tampering: boolean
}

export type Visit = { context: BrowserContext; page: Page }

export type JourneyServer = {
  url: string
  /** Address of the shop's site, played by the journey, below which shoppers reach this server; else undefined. */
  siteUrl: string | undefined
  /** One-time link, or the address of the set-up page, as the server printed it. */
  link: string
  dataFolder: string
  /** Speaks with the key that the server leaves for the command line on its machine. */
  client: () => Promise<Client>
}

export type Journey = {
  name: string
  walk: (ground: Ground) => Promise<void>
  /** Walked in this language alone unless all are asked for: the walks together must end within the time of CI. */
  usually?: LocaleName
}
