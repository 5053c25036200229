/** Relative contrast of two colours `#rrggbb`, 1 to 21, by WCAG 2.2. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/**
 * The colour of the same hue, nearest in lightness (OKLCH, Ottosson 2020), that reaches `needed` on every ground.
 * Returns the colour itself when it does already; black or white reach 4.5 on any one ground.
 */
export function nearestReadable(colour: string, { grounds, needed }: Readable): string {
  const passes = (one: string) => grounds.every((ground) => contrastOf(one, ground) >= needed)
  if (passes(colour)) return colour
  const { lightness, chroma, hue } = toOklch(colour)
  for (let step = 1; step <= lightnessSteps; step += 1) {
    for (const way of [-1, 1]) {
      const tried = lightness + (way * step) / lightnessSteps
      if (tried < 0 || tried > 1) continue
      const offered = fromOklch({ lightness: tried, chroma, hue })
      if (passes(offered)) return offered
    }
  }
  return grounds.some((ground) => luminanceOf(ground) < 0.18) ? '#ffffff' : '#000000'
}

export type Readable = { grounds: readonly string[]; needed: number }

const lightnessSteps = 400

type Oklch = { lightness: number; chroma: number; hue: number }

function luminanceOf(colour: string): number {
  const [red, green, blue] = linearOf(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linearOf(colour: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function toOklch(colour: string): Oklch {
  const [red, green, blue] = linearOf(colour)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

/** Colours that no screen shows lose chroma until one does: hue and lightness stay. */
function fromOklch({ lightness, chroma, hue }: Oklch): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const channels = channelsOf({ lightness, chroma: chroma * share, hue })
    if (channels.every((value) => value >= -0.0005 && value <= 1.0005)) return writeColour(channels)
  }
  return writeColour(channelsOf({ lightness, chroma: 0, hue }))
}

function channelsOf({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function writeColour(channels: readonly number[]): string {
  const digits = channels.map((linear) => {
    const bounded = Math.min(1, Math.max(0, linear))
    const value = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}
