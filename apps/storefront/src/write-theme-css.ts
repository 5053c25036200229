import { contrastOf, type ShopTheme, themeGroundColours } from '@echoloop/contract'
import { elementReserves, writeReserves } from './element-reserves.ts'

/** Where the page's own font is wished for, nothing is set: the elements inherit it, our pages have theirs. */
const fonts = {
  inherit: undefined,
  system: 'system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif',
  serif: 'Georgia, "Songti SC", "Noto Serif SC", "SimSun", serif',
} as const

/** The usual size is that of the page around. */
const sizes = { compact: '14px', usual: undefined, airy: '18px' } as const

const places = {
  end: { position: 'fixed', start: 'auto', end: '1rem' },
  start: { position: 'fixed', start: '1rem', end: 'auto' },
  none: { position: 'static', start: 'auto', end: 'auto' },
} as const

/** How pages commonly say that they are dark now; only there the elements of a page's own ground turn dark. */
const darkPages = '.dark, [data-theme="dark"], [data-bs-theme="dark"], [data-scheme="dark"]'

const elements = Object.keys(elementReserves).join(', ')

/**
 * A theme as a style sheet for shops’ pages: variables on the elements, never on `:root`, and the room that each element
 * keeps until it is there. Every value comes from a closed list, a number or six hex digits.
 */
export function writeThemeCss(theme: ShopTheme): string {
  const { ground } = theme
  const first = ground === 'dark' ? 'dark' : 'light'
  const rules = [rule(`:is(${elements})`, { ...coloursOf(theme, first), ...shape(theme) })]
  if (ground === 'page')
    rules.push(
      rule(`:is(${darkPages}) :is(${elements}), :is(${elements})[theme="dark"]`, coloursOf(theme, 'dark')),
    )
  else rules.push(rule(`:is(${elements})`, groundVariables(first)))
  if (ground === 'auto')
    rules.push(inDark(rule(`:is(${elements})`, { ...coloursOf(theme, 'dark'), ...groundVariables('dark') })))
  return `${rules.join('\n')}\n${writeReserves()}`
}

/** The same theme for our own pages, which are all the shop’s. A theme of one ground has one set of colours. */
export function writePageThemeCss(theme: ShopTheme): string {
  const { ground } = theme
  const light = coloursOf(theme, ground === 'dark' ? 'dark' : 'light')
  const dark = coloursOf(theme, ground === 'light' ? 'light' : 'dark')
  const ofDark = Object.fromEntries(Object.entries(dark).map(([name, value]) => [`${name}-dark`, value]))
  const rules = [rule(':root', { ...light, ...ofDark, ...shape(theme) })]
  if (ground === 'light' || ground === 'dark')
    rules.push(rule(':root', { 'color-scheme': ground, ...groundVariables(ground) }))
  return `${rules.join('\n')}\n`
}

type Variables = Record<string, string>

function coloursOf(theme: ShopTheme, ground: 'light' | 'dark'): Variables {
  const accent = ground === 'dark' ? theme.accentDark : theme.accent
  return {
    '--echoloop-accent': accent,
    '--echoloop-on-accent': textOn(accent),
    '--echoloop-star': ground === 'dark' ? theme.starDark : theme.star,
  }
}

function shape({ radius, font, density, feedbackPlace }: ShopTheme): Variables {
  const { position, start, end } = places[feedbackPlace]
  const family = fonts[font]
  const size = sizes[density]
  return {
    '--echoloop-radius': `${radius}px`,
    ...(family ? { '--echoloop-font': family } : {}),
    ...(size ? { '--echoloop-font-size': size } : {}),
    '--echoloop-feedback-position': position,
    '--echoloop-feedback-start': start,
    '--echoloop-feedback-end': end,
  }
}

function groundVariables(name: 'light' | 'dark'): Variables {
  return Object.fromEntries(
    Object.entries(themeGroundColours[name]).map(([part, colour]) => [`--echoloop-${part}`, colour]),
  )
}

function textOn(colour: string): string {
  const { ground } = themeGroundColours.dark
  return contrastOf(colour, '#ffffff') >= contrastOf(colour, ground) ? '#ffffff' : ground
}

function rule(selector: string, variables: Variables): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};`)
  return `${selector} {\n${lines.join('\n')}\n}`
}

function inDark(text: string): string {
  return `@media (prefers-color-scheme: dark) {\n${text}\n}`
}
