import {
  complaintKinds,
  complaintSteps,
  faultSides,
  lastWords,
  remedies,
  severities,
  validities,
} from '@redress/domain/complaints/complaint'
import { roles } from '@redress/domain/identity/role'
import { channels, mailStates, messageKinds } from '@redress/domain/messages/channel'
import { expect, test } from 'vitest'
import {
  Channel,
  ComplaintKind,
  ComplaintStep,
  FaultSide,
  LastWord,
  MailStatus,
  MessageKind,
  Remedy,
  Role,
  Severity,
  Validity,
} from '../generated/enums.ts'

const pairs: [string, Record<string, string>, readonly string[]][] = [
  ['Role', Role, roles],
  ['ComplaintStep', ComplaintStep, complaintSteps],
  ['ComplaintKind', ComplaintKind, complaintKinds],
  ['Severity', Severity, severities],
  ['Remedy', Remedy, remedies],
  ['Validity', Validity, validities],
  ['FaultSide', FaultSide, faultSides],
  ['LastWord', LastWord, lastWords],
  ['Channel', Channel, channels],
  ['MessageKind', MessageKind, messageKinds],
  ['MailStatus', MailStatus, mailStates],
]

test.each(pairs)('DOMAIN §2: the database knows the same %s as the domain', (_name, stored, spoken) => {
  expect(Object.values(stored).sort()).toEqual([...spoken].sort())
})
