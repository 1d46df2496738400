-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "noMeasuresReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "ourCalendarId" UUID;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_ourCalendarId_fkey" FOREIGN KEY ("ourCalendarId") REFERENCES "Calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;
