const key = 'echoloop.like'

/** Address of the reviews by people who say the same of themselves as was chosen in the form; what was left open says nothing. */
export function likeAddress(form: HTMLFormElement): string {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value)
  }
  return url.href
}

/** Keeps the choice on this device and nowhere else. */
export function rememberLike(form: HTMLFormElement): void {
  const chosen = selectsOf(form).map((select) => select.value)
  try {
    localStorage.setItem(key, chosen.filter(Boolean).join('\n'))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Puts the remembered choice into the form, so that one press shows these reviews; nothing is left out unasked. */
export function recallLike(root: ParentNode): void {
  let kept: string[] = []
  try {
    kept = (localStorage.getItem(key) ?? '').split('\n')
  } catch {
    return
  }
  for (const select of selectsOf(root)) {
    const value = kept.find((one) => [...select.options].some((option) => option.value === one))
    if (value && select.value === '') select.value = value
  }
}

function selectsOf(root: ParentNode): HTMLSelectElement[] {
  return [...root.querySelectorAll<HTMLSelectElement>('select[name="like"]')]
}
