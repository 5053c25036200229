/** Whether a path fits a pattern in which `*` stands for anything. A slash at the end makes no difference. */
export function matchPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = trimmed(pattern).split('*')
  const whole = trimmed(path)
  if (rest.length === 0) return whole === first
  if (!whole.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let from = first.length
  for (const part of rest) {
    const found = whole.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return whole.length - last.length >= from && whole.endsWith(last)
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}
