-- CreateEnum
CREATE TYPE "ActionKind" AS ENUM ('containment', 'remedy', 'corrective', 'preventive', 'call_back', 'follow_up');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('proposed', 'open', 'done', 'verified', 'cancelled');

-- CreateEnum
CREATE TYPE "ComplaintRoute" AS ENUM ('none', 'four_d', 'eight_d');

-- CreateEnum
CREATE TYPE "Complexity" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "DetectionStage" AS ENUM ('incoming', 'in_process', 'final_inspection');

-- CreateEnum
CREATE TYPE "Effectiveness" AS ENUM ('effective', 'not_effective');

-- CreateEnum
CREATE TYPE "Satisfaction" AS ENUM ('satisfied', 'dissatisfied', 'no_answer');

-- CreateEnum
CREATE TYPE "ReplyStatus" AS ENUM ('draft', 'approved', 'sent', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "ReplyDecision" AS ENUM ('satisfied_fully', 'satisfied_partly', 'refused');

-- CreateEnum
CREATE TYPE "ReplyPartKind" AS ENUM ('technical', 'commercial', 'legal');

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "assessedAt" TIMESTAMPTZ(3),
ADD COLUMN     "assessedById" UUID,
ADD COLUMN     "cause" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "complexity" "Complexity",
ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "detectionStage" "DetectionStage",
ADD COLUMN     "effectiveness" "Effectiveness",
ADD COLUMN     "effectivenessById" UUID,
ADD COLUMN     "effectivenessReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "employeeConcerned" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "employeesOpinion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "factsClarified" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "immediateAction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "impact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "minutesSpent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ownOpinion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "process" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replySentAt" TIMESTAMPTZ(3),
ADD COLUMN     "route" "ComplaintRoute",
ADD COLUMN     "routeReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "safety" BOOLEAN,
ADD COLUMN     "satisfaction" "Satisfaction",
ADD COLUMN     "satisfactionAskedAt" TIMESTAMPTZ(3)[],
ADD COLUMN     "satisfactionNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "secondSignedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondSignedById" UUID,
ADD COLUMN     "supplierName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "validityGrounds" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wayOut" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ComplaintLine" ADD COLUMN     "quantityCausedByCustomer" INTEGER,
ADD COLUMN     "quantityJustified" INTEGER,
ADD COLUMN     "quantityNotFound" INTEGER;

-- AlterTable
ALTER TABLE "ClockPolicy" ADD COLUMN     "customerId" UUID;

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "ActionKind" NOT NULL,
    "status" "ActionStatus" NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "doneAt" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT '',
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionAttachment" (
    "actionId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "ActionAttachment_pkey" PRIMARY KEY ("actionId","attachmentId")
);

-- CreateTable
CREATE TABLE "ChronologyEntry" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "struckAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChronologyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NtfStep" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "test" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "doneBy" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "NtfStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintRepeat" (
    "laterId" UUID NOT NULL,
    "earlierId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ComplaintRepeat_pkey" PRIMARY KEY ("laterId","earlierId")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "status" "ReplyStatus" NOT NULL,
    "decision" "ReplyDecision",
    "gist" TEXT NOT NULL DEFAULT '',
    "amount" DECIMAL(14,2),
    "currency" TEXT NOT NULL DEFAULT '',
    "manner" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    "enclosures" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "silenceAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "bySilence" BOOLEAN NOT NULL DEFAULT false,
    "answerReason" TEXT NOT NULL DEFAULT '',
    "documentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyPart" (
    "replyId" UUID NOT NULL,
    "kind" "ReplyPartKind" NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "writtenById" UUID,
    "releasedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplyPart_pkey" PRIMARY KEY ("replyId","kind")
);

-- CreateIndex
CREATE INDEX "Action_ownerId_status_dueAt_id_idx" ON "Action"("ownerId", "status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Action_threadId_idx" ON "Action"("threadId");

-- CreateIndex
CREATE INDEX "Action_status_dueAt_id_idx" ON "Action"("status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "ChronologyEntry_complaintId_happenedAt_idx" ON "ChronologyEntry"("complaintId", "happenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "NtfStep_complaintId_position_key" ON "NtfStep"("complaintId", "position");

-- CreateIndex
CREATE INDEX "ComplaintRepeat_earlierId_idx" ON "ComplaintRepeat"("earlierId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_documentId_key" ON "Reply"("documentId");

-- CreateIndex
CREATE INDEX "Reply_status_silenceAt_idx" ON "Reply"("status", "silenceAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_complaintId_round_key" ON "Reply"("complaintId", "round");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionAttachment" ADD CONSTRAINT "ActionAttachment_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionAttachment" ADD CONSTRAINT "ActionAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_assessedById_fkey" FOREIGN KEY ("assessedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_secondSignedById_fkey" FOREIGN KEY ("secondSignedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChronologyEntry" ADD CONSTRAINT "ChronologyEntry_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NtfStep" ADD CONSTRAINT "NtfStep_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintRepeat" ADD CONSTRAINT "ComplaintRepeat_laterId_fkey" FOREIGN KEY ("laterId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintRepeat" ADD CONSTRAINT "ComplaintRepeat_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyPart" ADD CONSTRAINT "ReplyPart_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyPart" ADD CONSTRAINT "ReplyPart_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyPart" ADD CONSTRAINT "ReplyPart_releasedById_fkey" FOREIGN KEY ("releasedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPolicy" ADD CONSTRAINT "ClockPolicy_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say.

-- The verdict is the bridge between what the customer counts and what was agreed (AN-6).
ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_verdict_is_complete"
  CHECK (num_nulls("quantityJustified", "quantityNotFound", "quantityCausedByCustomer") IN (0, 3));

-- Nobody verifies own work (AC-1), and nobody signs twice (AN-6).
ALTER TABLE "Action" ADD CONSTRAINT "Action_verified_by_another" CHECK ("verifiedById" IS DISTINCT FROM "doneById" OR "verifiedById" IS NULL);
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_second_signature" CHECK ("secondSignedById" IS DISTINCT FROM "decidedById" OR "secondSignedById" IS NULL);
