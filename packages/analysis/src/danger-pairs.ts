import { hashWord, mixHashes } from './hash-units.ts'

const pairs =
  'burning smell,burnt smell,smells burning,smelled burning,knock off,caught fire,catch fire,on fire,started smoking,start smoking,' +
  'was smoking,electric shock,electrical shock,got shocked,shocked me,shocked my,burned me,burned my,burnt my,burnt me,fire hazard,' +
  'safety hazard,choking hazard,me sick,got sick,broke out,allergic reaction,allergic to,bad reaction,skin reaction,food poisoning,' +
  'is fake,are fake,was fake,were fake,a fake,fake product,fake item,not authentic,not genuine,not real,ripped off,identity theft,' +
  'legal action,class action,chemical burn,chemical burns,cut my,total scam,a scam,pure scam,total fraud,is dangerous,' +
  'very dangerous,extremely dangerous,so dangerous,mold in,moldy when,sue them,the police,the bbb,false claims,carbon monoxide,' +
  'emergency room,into flames,burned down,almost burned,nearly burned,burn marks,skin burned,face burned,burning skin,burned skin,' +
  'swelled up,swollen shut,almost choked,nearly choked,choked on,made sick,been sick,severe reaction,terrible reaction,' +
  'a counterfeit,counterfeit product,a knockoff,a replica,sells fake,selling fake,sold fake,sell fakes,selling fakes,' +
  'stole my,stolen my,credit fraud,toxic fumes,metal shavings,glass shards'
const known = new Set(pairs.split(',').map(pairHash))

/** True for two neighbouring words that name a danger together, given their hashes: "burning smell", "is fake". */
export function isDangerous(first: number, second: number): boolean {
  return known.has(mixHashes(first, second))
}

function pairHash(pair: string): number {
  const [first, second] = pair.split(' ')
  return mixHashes(hashWord(first), hashWord(second))
}
