import type { Prisma } from '@redress/prisma/generated/client'

const named = { select: { id: true, name: true } } as const
const nameOnly = { select: { name: true } } as const
const file = { select: { id: true, name: true, mediaType: true, size: true, previewHash: true } } as const

/** Everything of one CAR in one go; what was struck is left out, the trail keeps it. */
export const carParts = {
  include: {
    customer: named,
    leader: named,
    champion: named,
    openedBy: nameOnly,
    effectivenessBy: nameOnly,
    reopenedFor: { select: { number: true } },
    product: {
      select: {
        id: true,
        number: true,
        name: true,
        customerParts: { select: { customerId: true, number: true } },
      },
    },
    complaints: {
      orderBy: [{ linkedAt: 'asc' }, { complaintId: 'asc' }],
      select: {
        complaint: {
          select: {
            number: true,
            customersNumber: true,
            companyName: true,
            subject: true,
            wording: true,
            receivedAt: true,
            customer: nameOnly,
            lines: {
              orderBy: { position: 'asc' },
              select: {
                productText: true,
                batchText: true,
                product: { select: { number: true } },
                batch: { select: { number: true } },
                quantityAffected: true,
                quantitySupplied: true,
                quantityJustified: true,
              },
            },
          },
        },
      },
    },
    members: { where: { leftAt: null }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
    fields: { orderBy: { name: 'asc' }, include: { changedBy: nameOnly } },
    isNot: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    lots: { orderBy: { lot: 'asc' }, include: { signedBy: nameOnly } },
    stock: {
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { responsible: named, doneBy: nameOnly },
    },
    causes: {
      where: { struckAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        verifiedBy: nameOnly,
        files: { select: { attachment: file } },
        fits: { select: { isNotId: true, verdict: true, assumption: true } },
      },
    },
    tests: {
      where: { struckAt: null },
      orderBy: { position: 'asc' },
      include: { files: { select: { attachment: file } } },
    },
    photos: { where: { struckAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    readAcross: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { owner: named } },
    documents: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    gates: { include: { submittedBy: named, decidedBy: named } },
    signatures: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    remarks: { orderBy: { at: 'asc' }, include: { by: nameOnly } },
    thread: {
      select: {
        actions: {
          where: { status: { not: 'cancelled' } },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          include: {
            owner: named,
            verifiedBy: nameOnly,
            liftedBy: nameOnly,
            attachments: { select: { attachment: file } },
          },
        },
      },
    },
  },
} satisfies Prisma.CarDefaultArgs
