/** Shows suggestions that say much the same while somebody writes one; the form is complete without it. */
const waitMs = 400
const lettersMin = 4

/** @typedef {{ title: string, votes: number, url: string }} Similar */

const box = document.querySelector('.similar')
const field = document.getElementById('text')
if (box instanceof HTMLElement && field instanceof HTMLTextAreaElement) showWhileTyping(box, field)

/**
 * @param {HTMLElement} place
 * @param {HTMLTextAreaElement} input
 */
function showWhileTyping(place, input) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let asked = ''
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const text = input.value.trim().slice(0, 500)
      if (text === asked) return
      asked = text
      const items = [...text].length < lettersMin ? [] : await find(place, text)
      if (text === asked) show(place, items)
    }, waitMs)
  })
}

/**
 * Without an answer nothing is shown: the suggestion is taken all the same.
 * @param {HTMLElement} place
 * @param {string} text
 * @returns {Promise<Similar[]>}
 */
async function find(place, text) {
  try {
    const answer = await fetch(`${place.dataset.similar}&q=${encodeURIComponent(text)}`)
    return answer.ok ? (await answer.json()).items : []
  } catch {
    return []
  }
}

/**
 * @param {HTMLElement} place
 * @param {Similar[]} items
 */
function show(place, items) {
  place.querySelector('ul')?.replaceChildren(...items.map((item) => lineOf(place, item)))
  place.hidden = items.length === 0
}

/**
 * @param {HTMLElement} place
 * @param {Similar} item
 */
function lineOf({ dataset }, { title, votes, url }) {
  const { pathname, search } = new URL(url)
  const line = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${pathname}${search}&lang=${dataset.language}`
  link.textContent = title
  const count = votes === 1 ? dataset.one : dataset.many?.replace('{count}', String(votes))
  line.append(link, ` · ${count}`)
  return line
}
