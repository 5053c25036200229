// Sends what was tapped in a letter, once a person looks at the page. Programs that only fetch links change nothing.
const form = document.querySelector('form[data-tap]')
if (form instanceof HTMLFormElement) sendOnceSeen(form)

/** @param {HTMLFormElement} tapped */
function sendOnceSeen(tapped) {
  const send = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', send)
    const by = tapped.elements.namedItem('by')
    if (by instanceof HTMLInputElement) by.value = 'tap'
    tapped.submit()
  }
  document.addEventListener('visibilitychange', send)
  send()
}
