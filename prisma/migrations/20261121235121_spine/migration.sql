-- CreateEnum
CREATE TYPE "ComplaintStep" AS ENUM ('registered', 'analysis', 'action', 'reply', 'follow_up', 'closed', 'withdrawn', 'merged');

-- CreateEnum
CREATE TYPE "ComplaintKind" AS ENUM ('claim', 'complaint', 'suggestion');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('minor', 'major', 'critical');

-- CreateEnum
CREATE TYPE "Remedy" AS ENUM ('replacement', 'repair', 'credit', 'analysis_report', 'other');

-- CreateEnum
CREATE TYPE "Validity" AS ENUM ('justified', 'partly_justified', 'unjustified');

-- CreateEnum
CREATE TYPE "FaultSide" AS ENUM ('manufacturer', 'supplier', 'transport', 'customer', 'none_found');

-- CreateEnum
CREATE TYPE "LastWord" AS ENUM ('customer', 'us');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('agent', 'engineer', 'production', 'quality_manager', 'manager', 'admin');

-- CreateEnum
CREATE TYPE "UserTokenKind" AS ENUM ('invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('phone', 'email', 'web_form', 'chat', 'social_media', 'fax', 'letter', 'in_person', 'portal');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('from_customer', 'to_customer', 'internal_note');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "MailLink" AS ENUM ('tracking', 'invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "ClockKind" AS ENUM ('first_reply', 'decision');

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "madeOn" DATE,
    "quantityMade" INTEGER,
    "quantityShipped" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "batchId" UUID,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),
    "releaseReason" TEXT,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DefectCode" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "DefectCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "ComplaintKind" NOT NULL,
    "step" "ComplaintStep" NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "channel" "Channel" NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "occurredOn" DATE,
    "occurredPlace" TEXT NOT NULL DEFAULT '',
    "remedy" "Remedy",
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "severity" "Severity",
    "validity" "Validity",
    "faultSide" "FaultSide",
    "companyName" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "contactAddress" TEXT NOT NULL DEFAULT '',
    "customersNumber" TEXT NOT NULL DEFAULT '',
    "customerId" UUID,
    "contactId" UUID,
    "responsibleId" UUID,
    "threadId" UUID NOT NULL,
    "receiptId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "registeredBy" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "lastWordAt" TIMESTAMPTZ(3) NOT NULL,
    "lastWordBy" "LastWord" NOT NULL,
    "actBy" TIMESTAMPTZ(3) NOT NULL,
    "searchWords" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintLine" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "productText" TEXT NOT NULL,
    "batchText" TEXT NOT NULL DEFAULT '',
    "productId" UUID,
    "batchId" UUID,
    "defectCodeId" UUID,
    "quantityAffected" INTEGER,
    "quantitySupplied" INTEGER,
    "remainingStock" INTEGER,

    CONSTRAINT "ComplaintLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintAttachment" (
    "complaintId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,
    "fromCustomer" BOOLEAN NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ComplaintAttachment_pkey" PRIMARY KEY ("complaintId","attachmentId")
);

-- CreateTable
CREATE TABLE "TrackingLink" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "complaintId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TrackingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "industry" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "preferredChannel" "Channel" NOT NULL DEFAULT 'email',
    "notes" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "fax" TEXT,
    "language" TEXT,
    "preferredChannel" "Channel",
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "previewHash" TEXT,
    "claimHash" TEXT,
    "claimedAt" TIMESTAMPTZ(3),
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "passwordHash" TEXT,
    "totpSecret" BYTEA,
    "totpOn" BOOLEAN NOT NULL DEFAULT false,
    "totpStep" INTEGER NOT NULL DEFAULT 0,
    "oidcSubject" TEXT,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "UserToken" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "UserTokenKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "channel" "Channel" NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageAttachment" (
    "messageId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MessageAttachment_pkey" PRIMARY KEY ("messageId","attachmentId")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "threadId" UUID,
    "messageId" UUID,
    "kind" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "link" "MailLink",
    "linkId" UUID,
    "enclosureId" UUID,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Counter" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("kind","year")
);

-- CreateTable
CREATE TABLE "TrailEntry" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "TrailEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentResult" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "result" JSONB NOT NULL DEFAULT 'null',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotentResult_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Calendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "week" JSONB NOT NULL,
    "holidays" JSONB NOT NULL,
    "specialDays" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockPolicy" (
    "id" UUID NOT NULL,
    "kind" "ClockKind" NOT NULL,
    "target" JSONB NOT NULL,
    "calendarId" UUID NOT NULL,
    "severity" "Severity",
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ClockPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "ClockKind" NOT NULL,
    "calendarId" UUID NOT NULL,
    "target" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "atRiskAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "metAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pauseReason" TEXT,
    "pausedMinutes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Product_number_key" ON "Product"("number");

-- CreateIndex
CREATE INDEX "Batch_number_idx" ON "Batch"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_productId_number_key" ON "Batch"("productId", "number");

-- CreateIndex
CREATE INDEX "Hold_productId_releasedAt_idx" ON "Hold"("productId", "releasedAt");

-- CreateIndex
CREATE INDEX "Hold_batchId_releasedAt_idx" ON "Hold"("batchId", "releasedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DefectCode_code_key" ON "DefectCode"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_number_key" ON "Complaint"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_threadId_key" ON "Complaint"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_receiptId_key" ON "Complaint"("receiptId");

-- CreateIndex
CREATE INDEX "Complaint_isOpen_actBy_id_idx" ON "Complaint"("isOpen", "actBy", "id");

-- CreateIndex
CREATE INDEX "Complaint_isOpen_receivedAt_id_idx" ON "Complaint"("isOpen", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "Complaint_isOpen_lastWordAt_id_idx" ON "Complaint"("isOpen", "lastWordAt", "id");

-- CreateIndex
CREATE INDEX "Complaint_responsibleId_isOpen_actBy_id_idx" ON "Complaint"("responsibleId", "isOpen", "actBy", "id");

-- CreateIndex
CREATE INDEX "Complaint_customerId_receivedAt_idx" ON "Complaint"("customerId", "receivedAt");

-- CreateIndex
CREATE INDEX "Complaint_receivedAt_id_idx" ON "Complaint"("receivedAt", "id");

-- CreateIndex
CREATE INDEX "Complaint_actBy_id_idx" ON "Complaint"("actBy", "id");

-- CreateIndex
CREATE INDEX "Complaint_lastWordAt_id_idx" ON "Complaint"("lastWordAt", "id");

-- CreateIndex
CREATE INDEX "ComplaintLine_productId_idx" ON "ComplaintLine"("productId");

-- CreateIndex
CREATE INDEX "ComplaintLine_batchId_idx" ON "ComplaintLine"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "ComplaintLine_complaintId_position_key" ON "ComplaintLine"("complaintId", "position");

-- CreateIndex
CREATE INDEX "ComplaintAttachment_attachmentId_idx" ON "ComplaintAttachment"("attachmentId");

-- CreateIndex
CREATE UNIQUE INDEX "TrackingLink_hash_key" ON "TrackingLink"("hash");

-- CreateIndex
CREATE INDEX "TrackingLink_complaintId_idx" ON "TrackingLink"("complaintId");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_name_key" ON "Customer"("name");

-- CreateIndex
CREATE INDEX "Contact_customerId_idx" ON "Contact"("customerId");

-- CreateIndex
CREATE INDEX "Contact_email_idx" ON "Contact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_claimHash_key" ON "Attachment"("claimHash");

-- CreateIndex
CREATE INDEX "Attachment_hash_idx" ON "Attachment"("hash");

-- CreateIndex
CREATE INDEX "Attachment_previewHash_idx" ON "Attachment"("previewHash");

-- CreateIndex
CREATE INDEX "Attachment_createdAt_idx" ON "Attachment"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_oidcSubject_key" ON "User"("oidcSubject");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "UserToken_hash_key" ON "UserToken"("hash");

-- CreateIndex
CREATE INDEX "UserToken_userId_idx" ON "UserToken"("userId");

-- CreateIndex
CREATE INDEX "Message_threadId_at_id_idx" ON "Message"("threadId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_messageId_key" ON "OutgoingMail"("messageId");

-- CreateIndex
CREATE INDEX "OutgoingMail_createdAt_id_idx" ON "OutgoingMail"("createdAt", "id");

-- CreateIndex
CREATE INDEX "OutgoingMail_threadId_idx" ON "OutgoingMail"("threadId");

-- CreateIndex
CREATE INDEX "TrailEntry_at_idx" ON "TrailEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "TrailEntry_subject_subjectId_seq_key" ON "TrailEntry"("subject", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "IdempotentResult_createdAt_idx" ON "IdempotentResult"("createdAt");

-- CreateIndex
CREATE INDEX "RateWindow_startedAt_idx" ON "RateWindow"("startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Calendar_name_key" ON "Calendar"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Clock_threadId_kind_key" ON "Clock"("threadId", "kind");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_releasedById_fkey" FOREIGN KEY ("releasedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefectCode" ADD CONSTRAINT "DefectCode_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "DefectCode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_defectCodeId_fkey" FOREIGN KEY ("defectCodeId") REFERENCES "DefectCode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintAttachment" ADD CONSTRAINT "ComplaintAttachment_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintAttachment" ADD CONSTRAINT "ComplaintAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackingLink" ADD CONSTRAINT "TrackingLink_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_previewHash_fkey" FOREIGN KEY ("previewHash") REFERENCES "StoredFile"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserToken" ADD CONSTRAINT "UserToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAttachment" ADD CONSTRAINT "MessageAttachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAttachment" ADD CONSTRAINT "MessageAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_enclosureId_fkey" FOREIGN KEY ("enclosureId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPolicy" ADD CONSTRAINT "ClockPolicy_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.

-- The trail is append-only for everybody, also where the application has to work with the owner's rights (AL-1).
CREATE FUNCTION refuse_trail_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The trail is append-only: % refused', TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "TrailEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_trail_change();

-- Open and step say the same.
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_isOpen_says_the_step"
  CHECK ("isOpen" = ("step" NOT IN ('closed', 'withdrawn', 'merged')));

ALTER TABLE "ComplaintLine" ADD CONSTRAINT "ComplaintLine_quantities"
  CHECK ("quantityAffected" >= 0 AND "quantitySupplied" >= 0 AND "remainingStock" >= 0);

-- A hold is released with who and why, or not at all (CAR-3).
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_release_is_complete"
  CHECK (num_nulls("releasedAt", "releasedById", "releaseReason") IN (0, 3));

-- Text search. The words are folded by the program; the expression must stand in the query to the letter.
CREATE INDEX "Complaint_search" ON "Complaint" USING gin (to_tsvector('simple', "searchWords"));
