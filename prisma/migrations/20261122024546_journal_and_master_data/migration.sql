-- CreateEnum
CREATE TYPE "ImprovementStatus" AS ENUM ('proposed', 'adopted', 'declined', 'done');

-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('visit', 'call');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('uploaded', 'checking', 'checked', 'running', 'stopped', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "ImportRowOutcome" AS ENUM ('imported', 'known', 'failed');

-- CreateEnum
CREATE TYPE "TemplatePlace" AS ENUM ('message', 'technical', 'commercial', 'legal');

-- CreateEnum
CREATE TYPE "CalendarSide" AS ENUM ('ours', 'customers');

-- AlterTable
ALTER TABLE "DefectCode" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "componentId" UUID,
ADD COLUMN     "contactFax" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "findingsAt" TIMESTAMPTZ(3),
ADD COLUMN     "findingsById" UUID,
ADD COLUMN     "importId" UUID,
ADD COLUMN     "importKey" TEXT,
ADD COLUMN     "onSite" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "orderNumber" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "project" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "supplierId" UUID,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "calendarId" UUID,
ADD COLUMN     "registration" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "terms" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ClockPolicy" ADD COLUMN     "onSite" BOOLEAN,
ADD COLUMN     "side" "CalendarSide" NOT NULL DEFAULT 'ours';

-- CreateTable
CREATE TABLE "CustomerPart" (
    "customerId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "CustomerPart_pkey" PRIMARY KEY ("customerId","productId")
);

-- CreateTable
CREATE TABLE "Supplier" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Component" (
    "id" UUID NOT NULL,
    "supplierId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Component_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Improvement" (
    "id" UUID NOT NULL,
    "complaintId" UUID,
    "title" TEXT NOT NULL,
    "status" "ImprovementStatus" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "ownerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Improvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerVisit" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" "VisitKind" NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "report" TEXT NOT NULL DEFAULT '',
    "doneAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CustomerVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalImport" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "shape" JSONB NOT NULL,
    "columns" TEXT[],
    "mapping" JSONB NOT NULL,
    "columnsKey" TEXT NOT NULL,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsImported" INTEGER NOT NULL DEFAULT 0,
    "rowsKnown" INTEGER NOT NULL DEFAULT 0,
    "rowsFailed" INTEGER NOT NULL DEFAULT 0,
    "stopReason" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "JournalImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalImportRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "isDry" BOOLEAN NOT NULL,
    "outcome" "ImportRowOutcome" NOT NULL,
    "faults" JSONB NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "JournalImportRow_pkey" PRIMARY KEY ("importId","isDry","line")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL,
    "place" "TemplatePlace" NOT NULL,
    "trigger" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CustomerPart_productId_idx" ON "CustomerPart"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "Supplier_name_key" ON "Supplier"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Component_supplierId_number_key" ON "Component"("supplierId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Improvement_complaintId_key" ON "Improvement"("complaintId");

-- CreateIndex
CREATE INDEX "Improvement_status_createdAt_id_idx" ON "Improvement"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SavedView_shared_idx" ON "SavedView"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_name_key" ON "SavedView"("ownerId", "name");

-- CreateIndex
CREATE INDEX "CustomerVisit_customerId_plannedAt_id_idx" ON "CustomerVisit"("customerId", "plannedAt", "id");

-- CreateIndex
CREATE INDEX "JournalImport_createdAt_id_idx" ON "JournalImport"("createdAt", "id");

-- CreateIndex
CREATE INDEX "JournalImport_columnsKey_createdAt_idx" ON "JournalImport"("columnsKey", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Template_place_trigger_key" ON "Template"("place", "trigger");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_importKey_key" ON "Complaint"("importKey");

-- CreateIndex
CREATE INDEX "Complaint_importId_idx" ON "Complaint"("importId");

-- CreateIndex
CREATE INDEX "Complaint_supplierId_idx" ON "Complaint"("supplierId");

-- AddForeignKey
ALTER TABLE "CustomerPart" ADD CONSTRAINT "CustomerPart_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerPart" ADD CONSTRAINT "CustomerPart_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Supplier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_findingsById_fkey" FOREIGN KEY ("findingsById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Supplier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "Component"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_importId_fkey" FOREIGN KEY ("importId") REFERENCES "JournalImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerVisit" ADD CONSTRAINT "CustomerVisit_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerVisit" ADD CONSTRAINT "CustomerVisit_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalImport" ADD CONSTRAINT "JournalImport_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalImport" ADD CONSTRAINT "JournalImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalImportRow" ADD CONSTRAINT "JournalImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "JournalImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.

-- What an import brought and took back is in no queue, whatever its step was.
ALTER TABLE "Complaint" DROP CONSTRAINT "Complaint_isOpen_says_the_step";
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_isOpen_says_the_step"
  CHECK ("isOpen" = ("step" NOT IN ('closed', 'withdrawn', 'merged') AND "undoneAt" IS NULL));

ALTER TABLE "JournalImport" ADD CONSTRAINT "JournalImport_rows_add_up"
  CHECK ("rowsImported" + "rowsKnown" + "rowsFailed" = "rowsRead" AND "rowsRead" <= "rowsTotal");

-- A visit has taken place, or was called off, not both.
ALTER TABLE "CustomerVisit" ADD CONSTRAINT "CustomerVisit_one_end"
  CHECK ("doneAt" IS NULL OR "cancelledAt" IS NULL);
