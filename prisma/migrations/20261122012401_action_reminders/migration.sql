-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "proof" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sentBackAt" TIMESTAMPTZ(3);
