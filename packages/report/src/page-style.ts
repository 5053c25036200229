/** The style of the page; colours have a contrast of at least 4.5 to 1 on their ground, light and dark. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --raised: #f5f7f6; --text: #1b1f23; --quiet: #57606a; --line: #dde2e5;
  --accent: #0b6b5b; --good: #2f8f5b; --good-text: #1b6e43; --bad: #c8443a; --bad-text: #a8281f; --mixed: #c98a1b; --neutral: #9aa3ab; --ring: #0b6b5b55; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --raised: #1d2124; --text: #e8eaec; --quiet: #a7afb7; --line: #32383e;
  --accent: #63cdb7; --good: #4caf7d; --good-text: #7fd6a6; --bad: #e0695f; --bad-text: #ff9d94; --mixed: #d9a441; --neutral: #78828b; --ring: #63cdb755; } }
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; background: var(--ground); color: var(--text); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; line-break: strict; }
.choice { position: absolute; opacity: 0; pointer-events: none; }
.languages { position: absolute; top: 1.4rem; right: max(1.25rem, calc(50vw - 30rem)); display: flex; gap: .25rem; font-size: .875rem; }
.languages label { padding: .25rem .75rem; border-radius: 1rem; color: var(--quiet); cursor: pointer; }
.version { display: none; max-width: 62.5rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
#show-en:checked ~ .version[lang='en'], #show-zh:checked ~ .version[lang='zh-CN'] { display: block; }
#show-en:checked ~ .languages label[for='show-en'], #show-zh:checked ~ .languages label[for='show-zh'] { background: var(--raised); color: var(--text); font-weight: 600; }
#show-en:focus-visible ~ .languages label[for='show-en'], #show-zh:focus-visible ~ .languages label[for='show-zh'] { outline: 3px solid var(--ring); }
header { padding: 4.5rem 0 1.5rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 0 0 .2rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
p { margin: .4rem 0; }
.quiet { color: var(--quiet); font-size: .9rem; }
section { padding: 2.25rem 0 .5rem; }
section > .question { margin: .1rem 0 1rem; color: var(--quiet); }
.short { margin: 1rem 0 0; padding: 0; list-style: none; display: grid; gap: .6rem; }
.short li { padding: .7rem 1rem; background: var(--raised); border-radius: .6rem; border-left: .25rem solid var(--accent); }
.short li.bad { border-color: var(--bad); }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
a { color: var(--accent); text-underline-offset: .15em; }
.two { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
table { width: 100%; border-collapse: collapse; font-size: .93rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding-bottom: .5rem; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
thead th { font-weight: 600; color: var(--quiet); font-size: .85rem; }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.wide { width: 40%; } .even { table-layout: fixed; } .even th { width: 36%; }
.scroll { overflow-x: auto; }
svg { display: block; width: 100%; }
.good { fill: var(--good); } .bad-fill { fill: var(--bad); } .mixed { fill: var(--mixed); } .neutral { fill: var(--neutral); } .accent { fill: var(--accent); } .rest { fill: var(--raised); }
.axis { stroke: var(--line); } .whisker { stroke: var(--text); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.positive { color: var(--good-text); } .negative { color: var(--bad-text); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.legend svg { display: inline-block; width: .75rem; height: .75rem; margin-right: .4rem; }
.ends { display: flex; justify-content: space-between; color: var(--quiet); font-size: .85rem; margin-top: .3rem; }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
blockquote mark { background: none; color: inherit; font-weight: 600; }
blockquote footer { color: var(--quiet); font-size: .83rem; }
.points { display: grid; gap: 1rem; margin: 0; padding: 0; list-style: none; }
.points > li { padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: .7rem; }
.points strong { font-size: 1.05rem; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.tags li { padding: .25rem .8rem; border-radius: 2rem; border: 1px solid var(--line); font-size: .93rem; }
.tags li.positive { border-color: var(--good); } .tags li.negative { border-color: var(--bad); }
.tags span { color: var(--quiet); font-variant-numeric: tabular-nums; }
details { margin: .5rem 0; } summary { cursor: pointer; padding: .3rem 0; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--ring); border-radius: .2rem; }
.groups { margin: 0; padding: 0; list-style: none; }
.groups > li { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.inserted { color: var(--bad-text); font-weight: 600; }
@media (max-width: 40rem) { .wide { width: 26%; } .two { grid-template-columns: minmax(0, 1fr); } header { padding-top: 4rem; } .optional { display: none; } th, td { padding-right: .5rem; } }
@media print { .languages, nav { display: none; } section { break-inside: avoid; } html { font-size: 85%; } details::details-content { content-visibility: visible; } }
`
