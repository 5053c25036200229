/** Prints one line of JSON: a name and its figures, rounded to four digits. */
export function printRow(name: string, figures: Record<string, number | string>): void {
  const rounded = Object.entries(figures).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  ])
  process.stdout.write(`${JSON.stringify({ name, ...Object.fromEntries(rounded) })}\n`)
}
