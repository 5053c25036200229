/** An amount in the smallest unit of a currency, as people write it; a currency nobody named stays a plain number. */
export function formatMoney(amount: { cents: number; currency: string | null; language: string }): string {
  const { cents, currency, language } = amount
  if (currency === null) {
    return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(cents / 100)
  }
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(cents / 10 ** digits)
}
