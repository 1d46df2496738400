import type { TemplatePlace } from '../../generated/client.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { el } from './wording/modules/el.ts'
import { en } from './wording/modules/en.ts'
import { fil } from './wording/modules/fil.ts'
import { hy } from './wording/modules/hy.ts'
import { kk } from './wording/modules/kk.ts'
import type { ModuleWords } from './wording/modules/modules.ts'
import { pl } from './wording/modules/pl.ts'
import { zh } from './wording/modules/zh.ts'

const modules: readonly { trigger: keyof ModuleWords; place: TemplatePlace; title: string }[] = [
  { trigger: 'thanks', place: 'message', title: 'Thanks and next step' },
  { trigger: 'photos', place: 'message', title: 'Photos wanted' },
  { trigger: 'label', place: 'message', title: 'Photo of the batch label wanted' },
  { trigger: 'samples', place: 'message', title: 'Samples wanted' },
  { trigger: 'delay', place: 'message', title: 'Apology for a delay' },
  { trigger: 'finding', place: 'technical', title: 'Fault confirmed, cause proven' },
  { trigger: 'goodwill', place: 'commercial', title: 'Goodwill without fault' },
  { trigger: 'law', place: 'legal', title: 'Terms of delivery' },
]

/** A12: what the desk of the demo company sets into its messages and letters, in every language. */
export function keepModules(rows: DemoRows, random: Random, createdAt: Date): void {
  for (const { trigger, place, title } of modules) {
    const texts = {
      en: en[trigger],
      pl: pl[trigger],
      el: el[trigger],
      kk: kk[trigger],
      fil: fil[trigger],
      hy: hy[trigger],
      zh: zh[trigger],
    }
    rows.Template.push({ id: random.id(createdAt), place, trigger, title, texts, createdAt })
  }
}
