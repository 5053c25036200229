/** Qualities that speak for a thing when there is more of them. */
export const goodWords: ReadonlySet<string> = new Set(
  'better good great nice nicer best fine cheap cheaper affordable fast faster quick quicker light lighter soft softer strong stronger clean cleaner smooth smoother bright brighter warm warmer sturdy sturdier easy easier quiet quieter safe safer fresh fresher tasty tastier pretty prettier durable comfortable comfy reliable useful beautiful elegant sharp sharper solid accurate helpful friendly stable crisp rich richer handy convenient practical premium tougher sleeker comfier'.split(
    ' ',
  ),
)

/** Qualities that speak against a thing when there is more of them. */
export const badWords: ReadonlySet<string> = new Set(
  'worse bad poor poorer expensive pricey pricier costly heavy heavier slow slower loud louder noisy noisier weak weaker flimsy flimsier hard harder fragile ugly uglier cheap-looking uncomfortable unreliable difficult annoying rough rougher dull duller stale bulky bulkier clumsy dirty dirtier complicated fiddly'.split(
    ' ',
  ),
)
