import { actionKinds, actionStatuses } from '@redress/domain/actions/action'
import {
  complaintRoutes,
  complexities,
  detectionStages,
  effectivenesses,
  satisfactions,
} from '@redress/domain/complaints/assessment'
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
import { replyDecisions, replyPartKinds, replyStatuses } from '@redress/domain/replies/reply'
import { expect, test } from 'vitest'
import {
  ActionKind,
  ActionStatus,
  Channel,
  ComplaintKind,
  ComplaintRoute,
  ComplaintStep,
  Complexity,
  DetectionStage,
  Effectiveness,
  FaultSide,
  LastWord,
  MailStatus,
  MessageKind,
  Remedy,
  ReplyDecision,
  ReplyPartKind,
  ReplyStatus,
  Role,
  Satisfaction,
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
  ['ActionKind', ActionKind, actionKinds],
  ['ActionStatus', ActionStatus, actionStatuses],
  ['ComplaintRoute', ComplaintRoute, complaintRoutes],
  ['Complexity', Complexity, complexities],
  ['DetectionStage', DetectionStage, detectionStages],
  ['Effectiveness', Effectiveness, effectivenesses],
  ['Satisfaction', Satisfaction, satisfactions],
  ['ReplyStatus', ReplyStatus, replyStatuses],
  ['ReplyDecision', ReplyDecision, replyDecisions],
  ['ReplyPartKind', ReplyPartKind, replyPartKinds],
]

test.each(pairs)('DOMAIN §2: the database knows the same %s as the domain', (_name, stored, spoken) => {
  expect(Object.values(stored).sort()).toEqual([...spoken].sort())
})
