import type { Templates, TextModules } from '@redress/contracts/templates'
import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import { type TemplateField, type TemplateTexts, textFor } from '@redress/domain/messages/template'
import type { Prisma } from '@redress/prisma/generated/client'
import { formatTime } from '@redress/texts/format'
import type { UserActor } from '../../platform/actor.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { mostTemplates } from './commands/save-template.ts'

const inOrder = [{ place: 'asc' }, { trigger: 'asc' }] satisfies Prisma.TemplateOrderByWithRelationInput[]

/** The column holds what `TemplateEntry` let in. */
const textsOf = (texts: Prisma.JsonValue) => texts as TemplateTexts

export async function listTemplates({ prisma }: Services): Promise<Templates> {
  const [templates, newest] = await Promise.all([
    prisma.template.findMany({ orderBy: inOrder, take: mostTemplates }),
    prisma.complaint.findFirst({ orderBy: { number: 'desc' }, select: { number: true } }),
  ])
  return {
    templates: templates.map((one) => ({ ...one, texts: textsOf(one.texts) })),
    sample: newest?.number ?? null,
  }
}

const facts = {
  customer: { select: { name: true } },
  contact: { select: { name: true } },
  responsible: { select: { name: true } },
  lines: {
    orderBy: { position: 'asc' },
    include: { product: { select: { number: true, name: true } }, batch: { select: { number: true } } },
  },
  thread: {
    select: {
      clocks: { where: { metAt: null }, orderBy: { dueAt: 'asc' }, take: 1, select: { dueAt: true } },
    },
  },
} as const satisfies Prisma.ComplaintInclude

type Found = Prisma.ComplaintGetPayload<{ include: typeof facts }>

const listed = (words: string[]) => [...new Set(words.filter(Boolean))].join(', ')

function fieldsOf(
  { env }: Services,
  c: Found,
  actor: UserActor,
  language: CustomerLanguage,
): Record<TemplateField, string> {
  const due = c.thread.clocks[0]?.dueAt
  const quantity = c.lines.reduce((sum, { quantityAffected }) => sum + (quantityAffected ?? 0), 0)
  return {
    number: c.number,
    customersNumber: c.customersNumber,
    customer: c.customer?.name ?? c.companyName,
    contact: c.contactName || (c.contact?.name ?? ''),
    product: listed(
      c.lines.map(({ product, productText }) =>
        product ? `${product.number} ${product.name}` : productText,
      ),
    ),
    batch: listed(c.lines.map(({ batch, batchText }) => batch?.number ?? batchText)),
    quantity: quantity > 0 ? String(quantity) : '',
    responsible: c.responsible?.name ?? '',
    author: actor.name,
    due: due ? formatTime(language, env.COMPANY_TIME_ZONE, due) : '',
    company: env.COMPANY_NAME,
  }
}

/** What the composer and the letter offer for one complaint (A12). */
export async function readTextModules(
  services: Services,
  number: string,
  actor: UserActor,
  wanted: CustomerLanguage | undefined,
): Promise<TextModules> {
  const { prisma } = services
  const [complaint, templates] = await Promise.all([
    prisma.complaint.findUnique({ where: { number }, include: facts }),
    prisma.template.findMany({ where: { active: true }, orderBy: inOrder, take: mostTemplates }),
  ])
  if (!complaint) throw problem('not-found')
  const language = wanted ?? (isCustomerLanguage(complaint.language) ? complaint.language : 'en')
  return {
    language,
    fields: fieldsOf(services, complaint, actor, language),
    modules: templates.flatMap(({ id, place, trigger, title, texts }) => {
      const found = textFor(textsOf(texts), language)
      return found ? [{ id, place, trigger, title, ...found }] : []
    }),
  }
}
