const lettersMin = 8
const sampleMax = 200
const unbrokenMin = 60

/** True for a text that repeats a few characters or is one unbroken string such as base64: it tells nothing. */
export function isMonotonous(text: string): boolean {
  if (text.length < lettersMin) return false
  const end = Math.min(text.length, sampleMax)
  const distinct: number[] = []
  let letters = 0
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit <= 32) continue
    letters++
    if (!distinct.includes(unit)) distinct.push(unit)
    if (distinct.length > sampleMax / 12) return isUnbroken(text)
  }
  return letters >= lettersMin && (distinct.length <= 3 || distinct.length * 12 < letters)
}

function isUnbroken(text: string): boolean {
  return (
    text.length >= unbrokenMin &&
    /^[\x21-\x7e]{60}/.test(text) &&
    /^\S{200}|^\S+$/.test(text.slice(0, sampleMax))
  )
}
