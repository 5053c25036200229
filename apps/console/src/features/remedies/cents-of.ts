/** How many digits a currency has after the point: 2 for CNY, 0 for JPY. */
export function digitsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    )
  } catch {
    return 2
  }
}

/** What a person typed, in the smallest unit of the currency. */
export function centsOf(amount: number, currency: string): number {
  return Math.round(amount * 10 ** digitsOf(currency))
}

/** The smallest unit as a person types it. */
export function amountOf(cents: number, currency: string): number {
  return cents / 10 ** digitsOf(currency)
}
