/** English golden texts: sentiment (p, n, m, o for neutral), aspects with their polarity, text. */
export const englishTexts = `
p|quality+|Very well made, still like new after a year of daily use.
p|value+|Great price, cheaper than anywhere else in town.
p|speed+|Arrived two days early, very fast shipping.
p|attitude+|The support team was friendly and answered every question.
p|appearance+|Beautiful color, it looks even better on the wall.
p|fit+|Fits perfectly, true to size.
p|sensory+|So soft and comfortable, I wear it all day.
p|freshness+|The salad was fresh and crisp when it came.
p|sensory+|Delicious coffee, rich taste without bitterness.
p|performance+|Fast and smooth, never freezes.
p|packaging+|Carefully packed with plenty of padding.
p|usability+|Easy to set up, my dad did it alone.
p|authenticity+|Checked the serial number, it is genuine.
p|content+|A wonderful story, I could not put the book down.
p|description+|Exactly as described and pictured.
p|courier+|The driver carried it upstairs with a smile.
p|returns+|I got my refund the next day without any fuss.
p|warranty+|They replaced it under warranty, no questions asked.
p|overall+|I love it and would buy it again.
p|overall+|Highly recommend, excellent product.
p|overall+|Very happy with this purchase.
p|overall+|Amazing, five stars.
p|performance+|The battery lasts for days.
p|performance+|Sound is clear and the bass is strong.
p|performance+|Removes stains better than anything I have tried.
p|value+;quality+|Good quality for the money.
p|usability+|The hotel is close to the station, so getting around was easy.
p|quality+;attitude+|Clean rooms and helpful staff.
p|fit+;appearance+|This dress is flattering and fits me just right.
p|material+|Thick cotton, not see through at all.
p|sensory+|Smells lovely and leaves my hair soft.
p|performance+|No complaints, it works great.
p|overall+|Perfect gift, my sister was thrilled.
p|overall+|Nice, better than expected.
p|usability+|Love how simple the controls are.
p|promotion+|They even added a free sample, what a pleasant surprise.
p|quality+|Solid and sturdy, not cheap at all.
p|sensory+|The blanket feels warm and cozy.
p|speed+;packaging+|Quick delivery and the box was intact.
p|experience+|Checkout was simple and the website is clear.
p|overall+|Best one I have owned so far.
p|performance+|Keeps my drinks cold for hours.
n|quality-|It broke after two days, terrible quality.
n|quality-|Poorly made, the seams came apart in the first wash.
n|performance-|It keeps crashing and is painfully slow.
n|performance-|The battery dies within an hour.
n|speed-|Shipping took three weeks, far too long.
n|attitude-|Customer service was rude and hung up on me.
n|returns-|They refuse to refund me, still waiting.
n|packaging-|The box was crushed and the glass inside was broken.
n|accuracy-|They sent the wrong color.
n|accuracy-|Two parts were missing from the box.
n|authenticity-|This is a fake, the logo is wrong.
n|authenticity-|Sold as new but clearly used before.
n|freshness-|The strawberries were moldy when they arrived.
n|sensory-|Tastes awful, I threw it away.
n|sensory-|The fabric is itchy and uncomfortable.
n|fit-|Runs small, I could not get it over my shoulders.
n|fit-|Way too big and the sleeves are too long.
n|material-|Thin and see through fabric, feels like plastic.
n|description-|Nothing like the picture, very misleading.
n|value-|Overpriced, not worth the money.
n|promotion-|The price dropped the day after I ordered.
n|promotion-|The coupon never came and the promised gift was not included.
n|usability-|Hard to assemble and the instructions make no sense.
n|content-|Boring book, full of typos.
n|content-|The plot goes nowhere, a waste of time.
n|courier-|The driver threw the parcel over the fence.
n|warranty-|They would not honor the warranty.
n|experience-|The website kept rejecting my card.
n|overall-|Very disappointed, do not buy.
n|overall-|Horrible, I regret this purchase.
n|overall-|I hate it, complete junk.
n|overall-|Would not recommend to anyone.
n|performance-|It does not work at all.
n|performance-|Stopped working after a month.
n|performance-|The sound is weak and full of static.
n|sensory-|Gave me a rash after one use.
n|quality-|The room was dirty and the walls were thin.
n|appearance-|It looks cheap and ugly.
n|sensory-|Strong chemical smell that will not go away.
n|performance-|Did nothing for my skin.
n|quality-|Came with a big scratch on the screen.
n|fit-|Unflattering cut, it made me look huge, so I returned it.
n|speed-;attitude-|My order never shipped and nobody answers my emails.
n|usability-|The buttons are confusing and I could never connect it.
m|speed+;quality-|Fast delivery, but the lamp was scratched.
m|appearance+;fit-|Pretty dress, but it runs small.
m|value+;quality-|Cheap, but it feels flimsy.
m|attitude+;speed-|Friendly service, although the parcel came late.
m|sensory+;packaging-|The tea tastes good but the tin was dented.
m|performance+;performance-|Great camera, however the battery is poor.
m|content+;quality-|Good story, but pages fell out of the book.
m|quality+;value-|Nice quality but too expensive.
m|sensory+;fit-|Comfortable shoes, but a bit too wide for me.
m|usability+;performance-|Easy to use, yet it disconnects a lot.
m|appearance+;material-|I love the color, but the fabric is thin.
m|quality+;usability-|Sturdy desk, though putting it together was a pain.
o|overall=|It is okay, nothing special.
o|overall=|Average, does the job.
o||Bought it for my nephew, have not tried it yet.
o||Does this fit the older model?
o|quality=|The quality is so so.
o|sensory=|Tastes neither good nor bad.
`
