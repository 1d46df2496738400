-- CreateEnum
CREATE TYPE "CarKind" AS ENUM ('four_d', 'eight_d');

-- CreateEnum
CREATE TYPE "CarStatus" AS ENUM ('open', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "CarOrigin" AS ENUM ('complaint', 'signal', 'survey', 'audit', 'internal');

-- CreateEnum
CREATE TYPE "Discipline" AS ENUM ('d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8');

-- CreateEnum
CREATE TYPE "CarGate" AS ENUM ('d1_d3', 'd4', 'd5_d6', 'd7', 'd8');

-- CreateEnum
CREATE TYPE "GateStatus" AS ENUM ('draft', 'submitted', 'sent_back', 'accepted');

-- CreateEnum
CREATE TYPE "IsNotDimension" AS ENUM ('what', 'where', 'when', 'extent');

-- CreateEnum
CREATE TYPE "StockPlace" AS ENUM ('raw_material', 'semi_finished', 'finished_goods', 'in_transit', 'at_customer');

-- CreateEnum
CREATE TYPE "CauseKind" AS ENUM ('technical_occurrence', 'technical_escape', 'systemic_occurrence', 'systemic_escape');

-- CreateEnum
CREATE TYPE "CauseBranch" AS ENUM ('person', 'machine', 'material', 'method', 'measurement', 'environment');

-- CreateEnum
CREATE TYPE "CauseStatus" AS ENUM ('suspected', 'ruled_out', 'confirmed', 'root');

-- CreateEnum
CREATE TYPE "FitVerdict" AS ENUM ('explains', 'explains_if', 'does_not');

-- CreateEnum
CREATE TYPE "TestVerdict" AS ENUM ('confirms', 'rules_out', 'inconclusive');

-- CreateEnum
CREATE TYPE "PhotoSide" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "CarDocumentKind" AS ENUM ('dfmea', 'pfmea', 'control_plan', 'work_instruction', 'drawing', 'training', 'other');

-- CreateEnum
CREATE TYPE "SignatureMeaning" AS ENUM ('submitted', 'accepted', 'sent_back', 'unaccounted', 'hold_released', 'closed');

-- CreateEnum
CREATE TYPE "CarStage" AS ENUM ('d3', 'd4', 'd6', 'd8');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('sent', 'accepted', 'sent_back');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ClockKind" ADD VALUE 'd3';
ALTER TYPE "ClockKind" ADD VALUE 'd4';
ALTER TYPE "ClockKind" ADD VALUE 'd5_d6';
ALTER TYPE "ClockKind" ADD VALUE 'd7_d8';

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "causeId" UUID,
ADD COLUMN     "discipline" "Discipline",
ADD COLUMN     "effectPercent" DECIMAL(5,2),
ADD COLUMN     "expectedEffect" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "introducedOn" DATE,
ADD COLUMN     "liftedAt" TIMESTAMPTZ(3),
ADD COLUMN     "liftedById" UUID,
ADD COLUMN     "liftedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "proofPlan" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Hold" ADD COLUMN     "carId" UUID;

-- CreateTable
CREATE TABLE "Car" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "CarKind" NOT NULL,
    "status" "CarStatus" NOT NULL,
    "origin" "CarOrigin" NOT NULL,
    "title" TEXT NOT NULL,
    "openedReason" TEXT NOT NULL DEFAULT '',
    "severity" "Severity",
    "safety" BOOLEAN NOT NULL DEFAULT false,
    "threadId" UUID NOT NULL,
    "customerId" UUID,
    "language" TEXT NOT NULL,
    "productId" UUID,
    "leaderId" UUID,
    "championId" UUID,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedReason" TEXT NOT NULL DEFAULT '',
    "watchFrom" DATE,
    "watchDays" INTEGER NOT NULL DEFAULT 90,
    "watchBatches" INTEGER NOT NULL DEFAULT 3,
    "effectiveness" "Effectiveness",
    "effectivenessReason" TEXT NOT NULL DEFAULT '',
    "effectivenessById" UUID,
    "effectivenessAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenedForId" UUID,
    "timesReopened" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Car_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarComplaint" (
    "complaintId" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "linkedById" UUID,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarComplaint_pkey" PRIMARY KEY ("complaintId")
);

-- CreateTable
CREATE TABLE "CarMember" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarField" (
    "carId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarField_pkey" PRIMARY KEY ("carId","name")
);

-- CreateTable
CREATE TABLE "CarIsNot" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" "IsNotDimension" NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "isText" TEXT NOT NULL DEFAULT '',
    "isNotText" TEXT NOT NULL DEFAULT '',
    "differs" TEXT NOT NULL DEFAULT '',
    "changed" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarIsNot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarLot" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "lot" TEXT NOT NULL,
    "batchId" UUID,
    "quantityMade" INTEGER NOT NULL,
    "quantityUsed" INTEGER NOT NULL DEFAULT 0,
    "unaccountedReason" TEXT NOT NULL DEFAULT '',
    "signedById" UUID,
    "signedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarStock" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "lotId" UUID,
    "position" INTEGER NOT NULL,
    "place" "StockPlace" NOT NULL,
    "placeName" TEXT NOT NULL DEFAULT '',
    "toCheck" INTEGER,
    "checked" INTEGER,
    "good" INTEGER,
    "bad" INTEGER,
    "blocked" INTEGER,
    "scrapped" INTEGER,
    "responsibleId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "doneAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarStock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarCause" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "CauseKind" NOT NULL,
    "branch" "CauseBranch",
    "text" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "status" "CauseStatus" NOT NULL DEFAULT 'suspected',
    "switchedOn" TEXT NOT NULL DEFAULT '',
    "switchedOff" TEXT NOT NULL DEFAULT '',
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "struckAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarCause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarCauseFile" (
    "causeId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "CarCauseFile_pkey" PRIMARY KEY ("causeId","attachmentId")
);

-- CreateTable
CREATE TABLE "CarCauseFit" (
    "causeId" UUID NOT NULL,
    "isNotId" UUID NOT NULL,
    "verdict" "FitVerdict" NOT NULL,
    "assumption" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CarCauseFit_pkey" PRIMARY KEY ("causeId","isNotId")
);

-- CreateTable
CREATE TABLE "CarTest" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "causeId" UUID,
    "method" TEXT NOT NULL,
    "sample" TEXT NOT NULL DEFAULT '',
    "parameter" TEXT NOT NULL DEFAULT '',
    "expected" TEXT NOT NULL DEFAULT '',
    "found" TEXT NOT NULL DEFAULT '',
    "verdict" "TestVerdict",
    "doneBy" TEXT NOT NULL DEFAULT '',
    "doneOn" DATE,
    "struckAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarTest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarTestFile" (
    "testId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "CarTestFile_pkey" PRIMARY KEY ("testId","attachmentId")
);

-- CreateTable
CREATE TABLE "CarPhoto" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "discipline" "Discipline" NOT NULL,
    "position" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "side" "PhotoSide",
    "originalId" UUID NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',
    "markedId" UUID,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "struckAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarReadAcross" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "applies" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "lookedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarReadAcross_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarDocument" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "CarDocumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "revisionBefore" TEXT NOT NULL DEFAULT '',
    "revisionAfter" TEXT NOT NULL DEFAULT '',
    "changedOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarGateState" (
    "carId" UUID NOT NULL,
    "gate" "CarGate" NOT NULL,
    "status" "GateStatus" NOT NULL DEFAULT 'draft',
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarGateState_pkey" PRIMARY KEY ("carId","gate")
);

-- CreateTable
CREATE TABLE "CarSignature" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "gate" "CarGate",
    "meaning" "SignatureMeaning" NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "CarSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarRevision" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "stage" "CarStage" NOT NULL,
    "language" TEXT NOT NULL,
    "status" "RevisionStatus" NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "pdfId" UUID,
    "xlsxId" UUID,
    "ourScore" INTEGER NOT NULL,
    "sentById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "answerReason" TEXT NOT NULL DEFAULT '',
    "refused" "Discipline"[],
    "customersScore" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarRemark" (
    "id" UUID NOT NULL,
    "carId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "wordsHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarProfile" (
    "id" UUID NOT NULL,
    "customerId" UUID,
    "name" TEXT NOT NULL,
    "required" TEXT[],
    "waived" TEXT[],
    "language" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerForm" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "cells" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CustomerForm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Car_number_key" ON "Car"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Car_threadId_key" ON "Car"("threadId");

-- CreateIndex
CREATE INDEX "Car_status_openedAt_id_idx" ON "Car"("status", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Car_customerId_idx" ON "Car"("customerId");

-- CreateIndex
CREATE INDEX "Car_productId_idx" ON "Car"("productId");

-- CreateIndex
CREATE INDEX "Car_leaderId_idx" ON "Car"("leaderId");

-- CreateIndex
CREATE INDEX "CarComplaint_carId_idx" ON "CarComplaint"("carId");

-- CreateIndex
CREATE INDEX "CarMember_carId_idx" ON "CarMember"("carId");

-- CreateIndex
CREATE INDEX "CarIsNot_carId_position_idx" ON "CarIsNot"("carId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CarLot_carId_lot_key" ON "CarLot"("carId", "lot");

-- CreateIndex
CREATE INDEX "CarStock_carId_position_idx" ON "CarStock"("carId", "position");

-- CreateIndex
CREATE INDEX "CarStock_responsibleId_doneAt_idx" ON "CarStock"("responsibleId", "doneAt");

-- CreateIndex
CREATE INDEX "CarCause_carId_parentId_position_idx" ON "CarCause"("carId", "parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CarTest_carId_position_key" ON "CarTest"("carId", "position");

-- CreateIndex
CREATE INDEX "CarPhoto_carId_discipline_position_idx" ON "CarPhoto"("carId", "discipline", "position");

-- CreateIndex
CREATE INDEX "CarReadAcross_carId_position_idx" ON "CarReadAcross"("carId", "position");

-- CreateIndex
CREATE INDEX "CarDocument_carId_position_idx" ON "CarDocument"("carId", "position");

-- CreateIndex
CREATE INDEX "CarSignature_carId_at_idx" ON "CarSignature"("carId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "CarRevision_pdfId_key" ON "CarRevision"("pdfId");

-- CreateIndex
CREATE UNIQUE INDEX "CarRevision_xlsxId_key" ON "CarRevision"("xlsxId");

-- CreateIndex
CREATE UNIQUE INDEX "CarRevision_carId_revision_key" ON "CarRevision"("carId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "CarRemark_carId_rule_place_wordsHash_key" ON "CarRemark"("carId", "rule", "place", "wordsHash");

-- CreateIndex
CREATE UNIQUE INDEX "CarProfile_customerId_key" ON "CarProfile"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerForm_customerId_name_key" ON "CustomerForm"("customerId", "name");

-- CreateIndex
CREATE INDEX "Action_causeId_idx" ON "Action"("causeId");

-- CreateIndex
CREATE INDEX "Hold_carId_idx" ON "Hold"("carId");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "CarCause"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_championId_fkey" FOREIGN KEY ("championId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_effectivenessById_fkey" FOREIGN KEY ("effectivenessById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Car" ADD CONSTRAINT "Car_reopenedForId_fkey" FOREIGN KEY ("reopenedForId") REFERENCES "Complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarComplaint" ADD CONSTRAINT "CarComplaint_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarComplaint" ADD CONSTRAINT "CarComplaint_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarMember" ADD CONSTRAINT "CarMember_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarMember" ADD CONSTRAINT "CarMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarField" ADD CONSTRAINT "CarField_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarField" ADD CONSTRAINT "CarField_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarIsNot" ADD CONSTRAINT "CarIsNot_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarLot" ADD CONSTRAINT "CarLot_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarLot" ADD CONSTRAINT "CarLot_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarLot" ADD CONSTRAINT "CarLot_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarStock" ADD CONSTRAINT "CarStock_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarStock" ADD CONSTRAINT "CarStock_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "CarLot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarStock" ADD CONSTRAINT "CarStock_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarStock" ADD CONSTRAINT "CarStock_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCause" ADD CONSTRAINT "CarCause_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCause" ADD CONSTRAINT "CarCause_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "CarCause"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCause" ADD CONSTRAINT "CarCause_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCauseFile" ADD CONSTRAINT "CarCauseFile_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "CarCause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCauseFile" ADD CONSTRAINT "CarCauseFile_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCauseFit" ADD CONSTRAINT "CarCauseFit_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "CarCause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarCauseFit" ADD CONSTRAINT "CarCauseFit_isNotId_fkey" FOREIGN KEY ("isNotId") REFERENCES "CarIsNot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarTest" ADD CONSTRAINT "CarTest_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarTest" ADD CONSTRAINT "CarTest_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "CarCause"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarTestFile" ADD CONSTRAINT "CarTestFile_testId_fkey" FOREIGN KEY ("testId") REFERENCES "CarTest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarTestFile" ADD CONSTRAINT "CarTestFile_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarPhoto" ADD CONSTRAINT "CarPhoto_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarPhoto" ADD CONSTRAINT "CarPhoto_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarPhoto" ADD CONSTRAINT "CarPhoto_markedId_fkey" FOREIGN KEY ("markedId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarPhoto" ADD CONSTRAINT "CarPhoto_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarReadAcross" ADD CONSTRAINT "CarReadAcross_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarReadAcross" ADD CONSTRAINT "CarReadAcross_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarDocument" ADD CONSTRAINT "CarDocument_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarGateState" ADD CONSTRAINT "CarGateState_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarGateState" ADD CONSTRAINT "CarGateState_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarGateState" ADD CONSTRAINT "CarGateState_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarSignature" ADD CONSTRAINT "CarSignature_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarSignature" ADD CONSTRAINT "CarSignature_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRevision" ADD CONSTRAINT "CarRevision_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRevision" ADD CONSTRAINT "CarRevision_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRevision" ADD CONSTRAINT "CarRevision_pdfId_fkey" FOREIGN KEY ("pdfId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRevision" ADD CONSTRAINT "CarRevision_xlsxId_fkey" FOREIGN KEY ("xlsxId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRemark" ADD CONSTRAINT "CarRemark_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarRemark" ADD CONSTRAINT "CarRemark_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarProfile" ADD CONSTRAINT "CarProfile_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerForm" ADD CONSTRAINT "CustomerForm_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerForm" ADD CONSTRAINT "CustomerForm_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say.

-- Pieces are never less than none, and what was checked is either good or bad (CAR-3).
ALTER TABLE "CarStock" ADD CONSTRAINT "CarStock_balances"
  CHECK ("toCheck" >= 0 AND "checked" >= 0 AND "good" >= 0 AND "bad" >= 0 AND "blocked" >= 0 AND "scrapped" >= 0
    AND ("checked" IS NULL OR "good" IS NULL OR "bad" IS NULL OR "checked" = "good" + "bad"));
ALTER TABLE "CarLot" ADD CONSTRAINT "CarLot_quantities"
  CHECK ("quantityMade" >= 0 AND "quantityUsed" >= 0 AND "quantityUsed" <= "quantityMade");

-- Nobody approves own work (CAR-6).
ALTER TABLE "CarGateState" ADD CONSTRAINT "CarGateState_two_people"
  CHECK ("decidedById" IS NULL OR "submittedById" IS NULL OR "decidedById" <> "submittedById");

-- An interim measure is lifted with who and why, or not at all.
ALTER TABLE "Action" ADD CONSTRAINT "Action_lifting_is_complete"
  CHECK (num_nulls("liftedAt", "liftedById") IN (0, 2) AND ("liftedAt" IS NULL OR "liftedReason" <> ''));

-- The profile of everybody is one.
CREATE UNIQUE INDEX "CarProfile_default" ON "CarProfile" (("customerId" IS NULL)) WHERE "customerId" IS NULL;
