/**
 * One row of RFC 4180 with its CRLF. A cell that a spreadsheet would take for a formula (first character
 * = + - @, their full-width forms, tab or carriage return) gets an apostrophe in front.
 */
export function writeCsvRow(values: string[]): string {
  return `${values.map(writeCell).join(',')}\r\n`
}

function writeCell(value: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
