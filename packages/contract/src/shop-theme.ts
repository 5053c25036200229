import { z } from 'zod'
import { contrastOf, nearestReadable } from './contrast.ts'
import { defineEndpoint } from './endpoint.ts'

/** Six hex digits and nothing else: the value goes into a style sheet. */
const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/)
  .toLowerCase()

export const themeGrounds = ['page', 'light', 'dark', 'auto'] as const
export const themeFonts = ['inherit', 'system', 'serif'] as const
export const themeDensities = ['compact', 'usual', 'airy'] as const
export const feedbackPlaces = ['end', 'start', 'none'] as const

const themeFields = {
  /** Links, buttons and chosen filters on light grounds. */
  accent: colour,
  /** The same on dark grounds. */
  accentDark: colour,
  star: colour,
  starDark: colour,
  /** `page`: transparent, text as the page has it. `auto`: light or dark as the reader's device. */
  ground: z.enum(themeGrounds),
  /** Corners, in pixels. */
  radius: z.number().int().min(0).max(24),
  font: z.enum(themeFonts),
  density: z.enum(themeDensities),
  /** Reviews that a list shows at first. */
  pageSize: z.number().int().min(5).max(20),
  /** Side of the screen where the feedback button hangs; `none`: it stands where it is put. */
  feedbackPlace: z.enum(feedbackPlaces),
}

/** How the elements and our own pages of a shop look. There is no field for what is shown or in which order. */
export const shopThemeSchema = z.strictObject(themeFields)

export type ShopTheme = z.infer<typeof shopThemeSchema>

/** `version` 0: never changed, as it comes. */
export const savedThemeSchema = z.object({
  version: z.number().int(),
  theme: shopThemeSchema,
  /** Style sheet for the shop's own pages. */
  cssUrl: z.string(),
})

export type SavedTheme = z.infer<typeof savedThemeSchema>

export const usualTheme: ShopTheme = {
  accent: '#0b6b5b',
  accentDark: '#63cdb7',
  star: '#b45309',
  starDark: '#f2b53f',
  ground: 'page',
  radius: 8,
  font: 'inherit',
  density: 'usual',
  pageSize: 10,
  feedbackPlace: 'end',
}

/** What each ground consists of: the plain one, and the raised one of boxes. */
export const themeGroundColours = {
  light: {
    ground: '#ffffff',
    raised: '#f6f7f7',
    text: '#1b1f23',
    quiet: '#59616a',
    line: '#dfe3e6',
    control: '#7a838c',
    bad: '#b3261e',
  },
  dark: {
    ground: '#15181b',
    raised: '#1e2226',
    text: '#e8eaec',
    quiet: '#a7afb7',
    line: '#33393f',
    control: '#868f98',
    bad: '#ff9d94',
  },
} as const

export const themeColourNames = ['accent', 'accentDark', 'star', 'starDark'] as const

export type ThemeColourName = (typeof themeColourNames)[number]

export type JudgedColour = {
  name: ThemeColourName
  colour: string
  /** The lower of the contrasts with the plain and the raised ground, cut to one digit as it is told. */
  ratio: number
  needed: number
  passes: boolean
  /** The nearest colour that passes; the colour itself when it does. */
  offered: string
}

/** Contrast of every colour that the chosen ground uses: 4.5 for text, 3 for stars (WCAG 2.2, 1.4.3 and 1.4.11). */
export function judgeTheme(theme: ShopTheme): JudgedColour[] {
  return themeColourNames.filter((name) => isUsed(name, theme)).map((name) => judgeColour(name, theme[name]))
}

/** One colour of a theme, on the ground that it is for. */
export function judgeColour(name: ThemeColourName, value: string): JudgedColour {
  const { ground, raised } = themeGroundColours[isForDark(name) ? 'dark' : 'light']
  const grounds = [ground, raised]
  const needed = name === 'accent' || name === 'accentDark' ? 4.5 : 3
  const exact = Math.min(...grounds.map((one) => contrastOf(value, one)))
  return {
    name,
    colour: value,
    ratio: Math.floor(exact * 10) / 10,
    needed,
    passes: exact >= needed,
    offered: nearestReadable(value, { grounds, needed }),
  }
}

function isUsed(name: ThemeColourName, { ground }: ShopTheme): boolean {
  if (ground === 'light') return !isForDark(name)
  if (ground === 'dark') return isForDark(name)
  return true
}

function isForDark(name: ThemeColourName): boolean {
  return name === 'accentDark' || name === 'starDark'
}

export const readTheme = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/theme',
  permission: 'storefront.write',
  summary: 'How the elements and the hosted pages of the shop look.',
  tag: 'storefront',
  reply: savedThemeSchema,
  status: 200,
})

export const putTheme = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/theme',
  permission: 'storefront.write',
  summary:
    'Set how they look. A colour that cannot be read is refused, with the nearest that can. No field hides or sorts reviews.',
  tag: 'storefront',
  body: z.strictObject({ version: z.number().int().min(0), theme: shopThemeSchema }),
  reply: savedThemeSchema,
  status: 200,
})
