import type { ModuleWords } from './modules.ts'

export const fil: ModuleWords = {
  thanks:
    'Mahal naming {contact},\n\nsalamat sa pagbibigay-alam tungkol sa {product}; humihingi kami ng paumanhin sa abala. Ang reklamo ninyo ay may numerong {number} at si {responsible} mismo ang humahawak nito. Makakarinig kayo muli sa amin bago o sa {due}.\n\nLubos na gumagalang\n{author}\n{company}',
  photos:
    'Mahal naming {contact},\n\npara makapagsimula kami agad, maaari po ba kayong magpadala ng dalawa o tatlong larawan ng mga sirang piyesa: isa ng buong piyesa, isang malapitan, at isa ng balot? Sapat na ang kuha sa telepono. Sagutin lang ang mensaheng ito o idagdag sa inyong pahina ng pagsubaybay.\n\nSalamat\n{author}',
  label:
    'Mahal naming {contact},\n\nmaaari po ba kayong magpadala ng larawan ng etiketa sa karton o sa {product}? Sa numero ng batch, masusuri namin ang aming imbentaryo sa araw ding iyon at masasabi kung may iba pang delivery na apektado.\n\nSalamat\n{author}',
  samples:
    'Mahal naming {contact},\n\nnais suriin ng aming laboratoryo ang tatlong sirang piyesa ({product}, batch {batch}). Magpapadala kami ng courier na kami ang magbabayad; sabihin lamang po kung kailan at saan kukunin, at isulat ang {number} sa pakete.\n\nLubos na gumagalang\n{author}',
  delay:
    'Mahal naming {contact},\n\nnangako kami ng sagot tungkol sa {number} at kailangan pa namin ng kaunting panahon. Humihingi ako ng paumanhin. Tumatakbo pa ang mga pagsusuri, at mas gusto kong magbigay ng resultang maaasahan ninyo. Susulat ako bago o sa {due}.\n\nLubos na gumagalang\n{author}',
  finding:
    'Sinuri namin ang mga piyesang inireklamo ninyo ({product}, batch {batch}, {quantity} piraso) at ang mga itinagong sample ng parehong batch. Naulit ang sirang inilarawan ninyo. Natagpuan at napatunayan ang sanhi; hinigpitan ang mga pagsusuring dapat sana ay nakapansin nito.',
  goodwill:
    'Bagaman walang nakitang pagkakamali sa aming panig, pinahahalagahan namin ang pakikipagtulungan sa {customer} at ayaw naming kayo lang ang pumasan ng gastos. Bilang tanda ng mabuting kalooban at nang hindi umaamin ng pananagutan, iniaalok naming palitan nang libre ang kalahati ng mga piyesa.',
  law: 'Ang aming pasya ay batay sa napagkasunduang espesipikasyon ng produkto at sa bahagi tungkol sa reklamo ng mga tuntunin ng paghahatid sa pagitan ng {customer} at {company}. Nananatili ang inyong mga karapatan ayon sa batas. Kung hindi kayo sang-ayon, sabihin po ang dahilan sa loob ng labing-apat na araw at muli namin itong susuriin.',
}
