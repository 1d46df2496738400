import type { Discipline } from './car.ts'

/** What a reviewer would strike out (CAR-9); worded in the catalogue by these codes. */
export const linterRules = [
  'future-tense',
  'will-be-updated',
  'person-as-cause',
  'blame',
  'speculation',
  'apology',
  'vague-quantity',
  'cause-in-problem',
] as const
export type LinterRule = (typeof linterRules)[number]

type Patterns = {
  rule: LinterRule
  /** Where it counts; everywhere when not said. */
  disciplines?: readonly Discipline[]
  /** Only of a root cause: on the way to one, what somebody did or left out is a fact like any other. */
  atEnd?: true
  /** English, Polish and Chinese stand side by side: nobody says which of them a text is in. */
  words: readonly RegExp[]
}

/** Words stand alone: JavaScript's own border of a word knows no letters but the Latin ones without accents. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Chinese has no borders between words. */
function han(pattern: string): RegExp {
  return new RegExp(pattern, 'gu')
}

const enThings =
  '(?:parts?|pieces?|units?|boxes|samples?|items?|keypads?|switches|boards?|batter(?:y|ies)|lots?|batches|pallets?)'
const plThings =
  '(?:sztuk|części|wyrobów|detali|pudeł|kartonów|próbek|partii|płytek|klawiatur|przycisków|baterii|palet)'
const zhThings = '(?:产品|零件|样品|样件|箱|批次?|件|不良品|按键|开关|电路板|电池|托盘)'

/** The rules as data; a rule that fires on harmless words is worse than none, so each is drawn narrowly. */
export const linterPatterns: readonly Patterns[] = [
  {
    rule: 'will-be-updated',
    disciplines: ['d7'],
    words: [
      word(
        '(?:will|shall|to|must) be (?:updated|revised|amended|changed)|(?:update|revision) (?:is )?(?:planned|pending)',
      ),
      word(
        '(?:będzie|będą|zostanie|zostaną) (?:zaktualizowan|zmienion|poprawion|uzupełnion)\\p{L}*|do aktualizacji|w trakcie aktualizacji',
      ),
      han('(?:将|将会|会|待|后续|计划|预计)(?:于[^，。；]{0,12})?(?:进行)?(?:更新|修订|修改)'),
    ],
  },
  {
    rule: 'future-tense',
    disciplines: ['d3', 'd6'],
    words: [
      word(
        '(?<!(?:at|good|free) )(?:will|shall)(?: not)?(?: be)? \\p{L}+|(?:is|are|am) going to|(?:is|are) (?:planned|scheduled)|plan(?:s|ning)? to|(?:is|are) to be|to be (?:checked|sorted|done|introduced|implemented|confirmed|defined)|intend(?:s)? to',
      ),
      word(
        'będzie(?:my|cie)?|będą|będę|zostanie|zostaną|planuj(?:emy|e|ą)|zamierza(?:my|ją)?|w planie|sprawdzimy|posortujemy|przesortujemy|wdrożymy|wprowadzimy|usuniemy|zrobimy|wykonamy|wymienimy|przeszkolimy|poprawimy|zmienimy|do (?:sprawdzenia|wykonania|wdrożenia|ustalenia)',
      ),
      han(
        '将会|将于|将要|即将|将(?:进行|实施|执行|安排|完成|开始|导入)|计划(?:于|在|将|进行|实施|导入)|拟(?:于|将|定|进行)|准备(?:进行|安排|实施)|待(?:实施|完成|确认|安排)|后续(?:会|将)|预计|会(?:进行|安排|实施|完成)',
      ),
    ],
  },
  {
    rule: 'person-as-cause',
    disciplines: ['d4', 'd5'],
    words: [
      word(
        "(?:operator|worker|employee|human|personnel)(?:['’]?s)? (?:error|mistake|fault|negligence|carelessness|inattention)s?(?![ -]?proof)|careless(?:ness|ly)?|inattent(?:ion|ive)|(?:operator|worker|employee) (?:forgot|did not pay attention|was not careful)",
      ),
      word(
        '(?:błąd|błędy|błędem|pomyłka|nieuwaga|niedbalstwo) (?:ludzk\\p{L}+|człowieka|operator\\p{L}*|pracowni\\p{L}+|montażyst\\p{L}+)|błąd ludzki|czynnik ludzki|nieuwag\\p{L}+|niedbal\\p{L}+|niedopatrzeni\\p{L}+|(?:operator|pracownik) (?:zapomniał|nie dopilnował|nie zauważył)',
      ),
      han(
        '人为(?:失误|错误|疏忽|原因|因素)|(?:操作|作业)(?:员|工|者|人员)?(?:的)?(?:失误|疏忽|疏漏|粗心|马虎)|(?:员工|工人|作业员|操作员|检验员|人员)(?:的)?(?:失误|疏忽|疏漏|粗心|大意|马虎|责任心)|粗心大意|疏忽大意|责任心不(?:强|足)',
      ),
    ],
  },
  {
    rule: 'person-as-cause',
    disciplines: ['d4'],
    atEnd: true,
    words: [
      word(
        "(?:operator|worker|employee|inspector|technician|fitter|assembler|colleague)s? (?:did(?: not|n['’]t)|does(?: not|n['’]t)|forgot|failed to|skipped|overlooked|missed|ignored|omitted|mixed up|(?:used|took|loaded|fitted) (?:the|a) wrong)",
      ),
      word(
        '(?:operator|pracowni|kontroler|monter|montażyst|brygadzist|technik)\\p{L}* (?:nie \\p{L}+ł[aoi]?|zapomniał[ao]?|zapomnieli|pomin(?:ął|ęła|ęli)|przeocz(?:ył[ao]?|yli)|pomylił[ao]?|pomylili)',
      ),
      han('(?:操作员|作业员|操作工|员工|工人|检验员|技术员|班长)(?:没有?|未|忘记|忘了|漏|错|误)'),
    ],
  },
  {
    rule: 'blame',
    words: [
      word(
        "(?:is|are|was|were) to blame|(?:customer|supplier|operator|client)(?:['’]s|s['’])? fault|fault of the (?:customer|supplier|operator|client)|incompeten(?:t|ce)|stupid(?:ity|ly)?|laz(?:y|iness)",
      ),
      word(
        'z winy (?:klienta|dostawcy|operatora|pracownika)|win(?:a|ą|ę) (?:klienta|dostawcy|operatora|pracownika|ponosi)|niekompeten\\p{L}+|głupot\\p{L}+|lenistw\\p{L}+',
      ),
      han(
        '(?:客户|供应商|操作员|员工|工人)的(?:过错|过失|错(?![误位开])|问题所在)|怪(?:客户|供应商|员工|操作员)|(?:客户|供应商|员工)自己(?:的)?(?:问题|原因)|不负责任|无能',
      ),
    ],
  },
  {
    rule: 'speculation',
    disciplines: ['d3', 'd4', 'd5', 'd6', 'd7', 'd8'],
    words: [
      word(
        'probabl[ye]|possibly|maybe|perhaps|presumabl[ye]|(?<!un)likely|apparently|seemingly|(?:might|may|could) (?:have|be)|(?:we|i) (?:think|believe|assume|suspect|guess|suppose)|it seems|seems to',
      ),
      word(
        'prawdopodobnie|chyba|być może|możliwe,? że|przypuszcz\\p{L}+|wydaje się|zapewne|podejrzewa\\p{L}+|sądzimy|sądzę|myślimy|najpewniej|raczej',
      ),
      han(
        '(?<![不尽有无])可能(?![性])|也许|大概(?!念)|或许|估计|推测|猜测|疑似|貌似|似乎|应该是|我们(?:认为|觉得|怀疑)',
      ),
    ],
  },
  {
    rule: 'apology',
    words: [
      word('sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|regret(?:s|ted|tably)?|unfortunately'),
      word('przeprasza\\p{L}+|przepraszam|przeprosin\\p{L}*|przykro|ubolewa\\p{L}+|niestety'),
      han('抱歉|对不起|道歉|歉意|致歉|遗憾|不好意思'),
    ],
  },
  {
    rule: 'vague-quantity',
    disciplines: ['d2', 'd3', 'd6'],
    words: [
      word(
        `(?:some|several|a few|few|many|most|various|numerous|a number of|a couple of|a lot of|almost all|nearly all|plenty of)(?: of)?(?: the)? (?:\\p{L}+ )?${enThings}`,
      ),
      word(
        `(?:kilka|kilkanaście|kilkadziesiąt|kilkaset|wiele|większość|dużo|sporo|trochę|część|pewn(?:a|ą) (?:ilość|liczb[aę])|prawie wszystkie) (?:\\p{L}+ )?${plThings}`,
      ),
      han(`(?:一些|少量|大量|许多|很多|若干|多数|大部分|几个|个别|少数|部分)(?:的)?${zhThings}`),
    ],
  },
  {
    rule: 'cause-in-problem',
    disciplines: ['d2'],
    words: [
      word('because(?: of)?|due to|caused by|owing to|root cause|as a (?:result|consequence) of'),
      word(
        'ponieważ|z powodu|spowodowan\\p{L}+|wskutek|na skutek|w wyniku|wynika z|przyczyn(?:a|ą) (?:jest|była|to)',
      ),
      han('因为|由于|原因(?:是|为|在于)|是由[^，。；]{1,20}(?:引起|造成|导致|所致)|根本原因'),
    ],
  },
]

/** Whether an action is nothing but telling people to do better: alone that is never enough. */
const training = [
  word(
    're-?train(?:ed|ing)?|train(?:ed|ing)?|instruct(?:ed|ion)?|remind(?:ed|er)?|brief(?:ed|ing)|awareness|sensiti[sz]ed',
  ),
  word(
    'przeszkol\\p{L}+|szkole\\p{L}+|doszkol\\p{L}+|poucz\\p{L}+|przypomni\\p{L}+|instruktaż\\p{L}*|uczul\\p{L}+',
  ),
  han('培训|教育|宣导|提醒|强调|交底'),
]

export function isTraining(title: string): boolean {
  return training.some((pattern) => title.search(pattern) >= 0)
}
